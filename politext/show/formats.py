"""The formats there are: one line here, one file beside this.

A format's module has ``render(report, records)``, which returns the whole text for one report;
``records`` is a kind of record, or None for all of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from politext.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from politext.model import Report

# name on the command line -> (module of this room, ending of a file)
FORMATS = {
    "table": ("table", ".txt"),
    "json": ("json", ".json"),
    "jsonl": ("jsonl", ".jsonl"),
    "csv": ("csv", ".csv"),
    "markdown": ("markdown", ".md"),
}
RECORDS = ("indicators", "slogans", "sections", "articles", "numerals")


def choose_format(name: str | None, output: str | None = None) -> str:
    """Return the format asked for, else the one that the output's ending says, else ``table``.

    Raises ``OptionError`` on a name that is none.

    >>> choose_format(None, "a/2025.csv"), choose_format(None), choose_format("json", "x.csv")
    ('csv', 'table', 'json')
    """
    if name is None:
        for known, (_, ending) in FORMATS.items():
            if output is not None and output.lower().endswith(ending):
                return known
        return "table"
    if name not in FORMATS:
        raise OptionError(f"--format {name}: no such format; choose one of {', '.join(FORMATS)}")
    return name


def check_records(records: str | None) -> None:
    """Raise ``OptionError`` where ``records`` is no kind of record."""
    if records is not None and records not in RECORDS:
        raise OptionError(f"--records {records}: no such kind; choose one of {', '.join(RECORDS)}")


def find_writer(name: str) -> Callable[[Report, str | None], str]:
    """Return the ``render`` of a format, imported now and not before."""
    module: Any = import_module(f"politext.show.{FORMATS[name][0]}")
    writer: Callable[[Report, str | None], str] = module.render
    return writer
