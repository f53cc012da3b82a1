"""Records of one kind as CSV: a header line, commas, quotes where needed, ``\\n`` at the end of a line."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from politext.show.rows import COLUMNS, list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.model import Report


def spell(value: Any) -> Any:
    """Return a cell as it is written: empty for null, ``true`` and ``false`` as in JSON.

    >>> spell(None), spell(True), spell(90.3), spell("党组会议")
    ('', 'true', 90.3, '党组会议')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def head(records: str | None) -> str:
    """Return the header line of a kind of record, indicators where none is named."""
    return ",".join(COLUMNS[records or "indicators"]) + "\n"


def draw(report: Report, records: str | None = None) -> str:
    """Return the lines of ``report`` without the header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in list_rows(report, records or "indicators"):
        writer.writerow([spell(value) for value in row])
    return out.getvalue()


def frame(pieces: Iterable[str], records: str | None = None) -> Iterator[str]:
    """Yield the header line and the lines of all reports."""
    yield head(records)
    yield from pieces


def render(report: Report, records: str | None = None) -> str:
    """Return one kind of record of ``report``, indicators where none is named, with its header line."""
    return "".join(frame([draw(report, records)], records))
