"""Records of one kind as an Excel workbook, by XlsxWriter (``pip install 'politext[table]'``).

Rows are written as they come and never held; text is text, whatever sign it begins with; a sheet that is
full goes on in the next. The same rows give the same bytes: the workbook has no date of its own.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from politext.errors import OptionError
from politext.show.parquet import draw
from politext.show.phrase import clean
from politext.show.rows import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["check", "draw", "write"]

ROWS = 1_048_576  # what a sheet holds
WIDTHS = {
    "path": 28,
    "text": 16,
    "name": 24,
    "section_title": 24,
    "title": 32,
    "expansion": 40,
    "context": 60,
}


def import_writer() -> Any:
    """Return xlsxwriter; raise ``OptionError`` naming the extra without it."""
    try:
        import xlsxwriter  # noqa: PLC0415 - only for this format
    except ImportError:
        raise OptionError(
            "--format xlsx: needs XlsxWriter; pip install 'politext[table]'"
        ) from None
    return xlsxwriter


def check() -> None:
    """Raise ``OptionError`` where the format cannot be written here."""
    import_writer()


def write(
    path: Path, pieces: Iterable[Iterable[Any]], records: str | None = None, rows: int = ROWS
) -> None:
    """Write the rows of all reports to ``path``, ``rows`` a sheet with its head."""
    kind = records or "indicators"
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = import_writer().Workbook(str(path), options)
    book.set_properties({"created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001 - the library's kind
    bold = book.add_format({"bold": True})
    at, sheet, sheets = rows, None, 0
    for row in (row for piece in pieces for row in piece):
        if at >= rows:
            sheets += 1
            sheet, at = open_sheet(book, kind, sheets, bold), 1
        write_row(sheet, at, row)
        at += 1
    if sheet is None:
        open_sheet(book, kind, 1, bold)
    book.close()


def open_sheet(book: Any, kind: str, number: int, bold: Any) -> Any:
    """Return a new sheet with its head, which stays in sight."""
    sheet = book.add_worksheet(kind if number == 1 else f"{kind} {number}")
    columns = COLUMNS[kind]
    for column, name in enumerate(columns):
        sheet.set_column(column, column, WIDTHS.get(name, 10))
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(columns):
        sheet.write_string(0, column, name, bold)
    return sheet


def write_row(sheet: Any, at: int, row: Iterable[Any]) -> None:
    """Write one row, each value as what it is."""
    for column, value in enumerate(row):
        if isinstance(value, bool):
            sheet.write_boolean(at, column, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(at, column, value)
        elif value is not None:
            sheet.write_string(at, column, clean(value)[:32_767])
