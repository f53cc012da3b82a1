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
    from collections.abc import Iterable, Mapping
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
    # 28640000000 in full, not 2.86E+10
    whole = book.add_format({"num_format": "#,##0"})
    formats = {at: whole for at, name in enumerate(COLUMNS[kind]) if name in {"value", "high"}}
    at, sheet, sheets = rows, None, 0
    for row in (row for piece in pieces for row in piece):
        if at >= rows:
            close_sheet(sheet, at, kind)
            sheets += 1
            sheet, at = open_sheet(book, kind, sheets, bold), 1
        write_row(sheet, at, row, formats)
        at += 1
    if sheet is None:
        sheet, at = open_sheet(book, kind, 1, bold), 1
    close_sheet(sheet, at, kind)
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


def close_sheet(sheet: Any, rows: int, kind: str) -> None:
    """Let a sheet's rows, the head among them, be filtered by each column."""
    if sheet is not None:
        sheet.autofilter(0, 0, rows - 1, len(COLUMNS[kind]) - 1)


def write_row(sheet: Any, at: int, row: Iterable[Any], formats: Mapping[int, Any]) -> None:
    """Write one row, each value as what it is; ``formats`` are for whole numbers, by column."""
    for column, value in enumerate(row):
        if isinstance(value, bool):
            sheet.write_boolean(at, column, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(at, column, value, formats.get(column) if value % 1 == 0 else None)
        elif value is not None:
            sheet.write_string(at, column, clean(value)[:32_767])
