"""A report, or its records of one kind, one JSON object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from politext.show.json import fail, list_records, to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.model import Report


def draw(report: Report, records: str | None = None) -> str:
    """Return one line for ``report``, or one for each record of a kind, the path first in each."""
    if records is None:
        return json.dumps(to_dict(report), ensure_ascii=False) + "\n"
    path = report.source.path
    return "".join(
        json.dumps({"path": path, **record}, ensure_ascii=False) + "\n"
        for record in list_records(report, records)
    )


def draw_error(path: str, code: str, message: str) -> str:
    """Return the line for a file that could not be read."""
    return json.dumps(fail(path, code, message), ensure_ascii=False) + "\n"


def frame(pieces: Iterable[str], records: str | None = None) -> Iterator[str]:  # noqa: ARG001
    """Yield the lines of all reports."""
    yield from pieces


render = draw
