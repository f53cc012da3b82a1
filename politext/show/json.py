"""A report as the object of the output contract, and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

from politext.errors import printable
from politext.model import NumeralKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.model import Report

SCHEMA = "politext/1"
KINDS: tuple[NumeralKind, ...] = get_args(NumeralKind)


def number(value: float | None) -> float | int | None:
    """Return ``value`` as an int where it is whole, else without float noise."""
    if value is None:
        return None
    value = round(value, 10)
    return int(value) if value == int(value) else value


def to_dict(report: Report) -> dict[str, Any]:
    """Return the object of the output contract for ``report``, of JSON types only."""
    source, header = report.source, report.header
    counts = Counter[str](n.kind for n in report.numerals)
    return {
        "schema": SCHEMA,
        "source": {
            "path": source.path,
            "encoding": source.encoding,
            "characters": source.characters,
            "sha256": source.sha256,
        },
        "header": {
            "title": header.title,
            "subtitle": header.subtitle,
            "date": header.date,
            "speaker": header.speaker,
            "salutation": header.salutation,
            "place": header.place,
            "year": header.year,
        },
        "articles": [
            {
                "id": a.id,
                "role": a.role,
                "title": a.title,
                "blocks": [{"start": b.start, "end": b.end} for b in a.blocks],
                "joins": [{"left": j.left, "right": j.right} for j in a.joins],
            }
            for a in report.articles
        ],
        "sections": [
            {
                "id": s.id,
                "parent": s.parent,
                "article": s.article,
                "level": s.level,
                "kind": s.kind,
                "label": s.label,
                "number": s.number,
                "title": s.title,
                "start": s.start,
                "end": s.end,
            }
            for s in report.sections
        ],
        "indicators": [
            {
                "start": i.start,
                "end": i.end,
                "text": i.text,
                "value": number(i.value),
                "high": number(i.high),
                "unit": i.unit,
                "qualifier": i.qualifier,
                "measure": i.measure,
                "direction": i.direction,
                "status": i.status,
                "period": i.period,
                "name": i.name,
                "name_start": i.name_start,
                "name_end": i.name_end,
                "section": i.section,
                "article": i.article,
            }
            for i in report.indicators
        ],
        "slogans": [
            {
                "name": s.name,
                "kind": s.kind,
                "expansion": list(s.expansion) if s.expansion else None,
                "count": s.count,
                "mentions": [
                    {
                        "start": m.start,
                        "end": m.end,
                        "text": m.text,
                        "quoted": m.quoted,
                        "section": m.section,
                        "article": m.article,
                    }
                    for m in s.mentions
                ],
            }
            for s in report.slogans
        ],
        "numerals": {"total": len(report.numerals), **{kind: counts[kind] for kind in KINDS}},
        "problems": [
            {"code": p.code, "message": p.message, "start": p.start, "end": p.end}
            for p in report.problems
        ],
    }


def list_records(report: Report, records: str) -> list[dict[str, Any]]:
    """Return the objects of one kind of record; for ``numerals`` each numeral with its class."""
    if records == "numerals":
        text = report.source.text
        return [
            {"start": n.start, "end": n.end, "text": text[n.start : n.end], "kind": n.kind}
            for n in report.numerals
        ]
    listed: list[dict[str, Any]] = to_dict(report)[records]
    return listed


def fail(path: str, code: str, message: str) -> dict[str, Any]:
    """Return the object for a file that could not be read."""
    return {
        "schema": SCHEMA,
        "source": {"path": printable(path)},
        "error": {"code": code, "message": printable(message)},
    }


def draw(report: Report, records: str | None = None) -> str:
    """Return ``report`` as a member of an array; of a kind of record its members, the path first in each."""
    if records is None:
        return json.dumps(to_dict(report), ensure_ascii=False, indent=1)
    path = report.source.path
    return ",\n".join(
        json.dumps({"path": path, **record}, ensure_ascii=False, indent=1)
        for record in list_records(report, records)
    )


def draw_error(path: str, code: str, message: str) -> str:
    """Return the member of an array for a file that could not be read."""
    return json.dumps(fail(path, code, message), ensure_ascii=False, indent=1)


def frame(pieces: Iterable[str], records: str | None = None) -> Iterator[str]:  # noqa: ARG001
    """Yield the array of all members."""
    first = True
    yield "["
    for piece in pieces:
        if piece:
            yield ("\n" if first else ",\n") + piece
            first = False
    yield "\n]\n"


def render(report: Report, records: str | None = None) -> str:
    """Return ``report``, or a list of its records of one kind, as indented JSON with a final newline."""
    value = to_dict(report) if records is None else list_records(report, records)
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
