"""The formats there are: one line here, one file beside this.

A text format's module has ``render(report, records)``, the whole text for one report, and for several
``draw(report, records)``, one report's piece, with ``frame(pieces, records)``, which yields the text that they
make together; a piece is drawn in whatever process read the report. A table format's module (``binary``) has
``draw``, the rows of one report, and ``write(path, pieces, records)``.
"""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from politext.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from politext.model import Report


class Format(NamedTuple):
    """A module of this room, the ending of its files, and whether it writes bytes and not text.

    Where it is ``styled`` for a terminal, ``render`` and ``draw`` take ``plain``.
    """

    module: str
    ending: str
    binary: bool = False
    styled: bool = False


FORMATS = {
    "table": Format("table", ".txt", styled=True),
    "json": Format("json", ".json"),
    "jsonl": Format("jsonl", ".jsonl"),
    "csv": Format("csv", ".csv"),
    "markdown": Format("markdown", ".md"),
    "parquet": Format("parquet", ".parquet", binary=True),
    "xlsx": Format("xlsx", ".xlsx", binary=True),
}
RECORDS = ("indicators", "slogans", "sections", "articles", "numerals")


def choose_format(name: str | None, output: str | None = None) -> str:
    """Return the format asked for, by its name or ending (``md``), else the one that the output's ending says, else ``table``.

    Raises ``OptionError`` on a name or an ending that is none, and where bytes would go to standard output.

    >>> choose_format(None, "a/2025.csv"), choose_format(None), choose_format("json", "x.csv"), choose_format("md")
    ('csv', 'table', 'json', 'markdown')
    """
    endings = {known.ending: key for key, known in FORMATS.items()}
    if name is None:
        ending = "" if names_folder(output or "") else find_ending(output or "")
        if ending and ending not in endings:
            raise OptionError(
                f"--output {output}: no format of ours ends in {ending}; end in one of {', '.join(endings)}, "
                "add --format, or end a folder's name with /"
            )
        name = endings.get(ending, "table")
    name = endings.get(f".{name}", name)
    if name not in FORMATS:
        raise OptionError(f"--format {name}: no such format; choose one of {', '.join(FORMATS)}")
    if FORMATS[name].binary and output in {None, "-"}:
        raise OptionError(f"--format {name}: needs a file; add --output NAME{FORMATS[name].ending}")
    return name


def names_folder(output: str) -> bool:
    """Return whether an output is meant to be a folder: it is one, or its name has no ending.

    >>> names_folder("reports.jsonl"), names_folder("reports"), names_folder("reports.d/")
    (False, True, True)
    """
    if output.endswith(("/", os.sep)) or os.path.isdir(output):  # noqa: PTH112 - Path's raises in a shut folder
        return True
    return not os.path.exists(output) and not find_ending(output)  # noqa: PTH110


def find_ending(path: str) -> str:
    """Return the ending of a path's name in lower case.

    >>> find_ending("a.b/c"), find_ending("x/2025.CSV")
    ('', '.csv')
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    return name[name.rindex(".") :].lower() if "." in name[1:] else ""


def check_records(records: str | None) -> None:
    """Raise ``OptionError`` where ``records`` is no kind of record."""
    if records is not None and records not in RECORDS:
        raise OptionError(f"--records {records}: no such kind; choose one of {', '.join(RECORDS)}")


def find_module(name: str) -> Any:
    """Return the module of a format, imported now and not before."""
    return import_module(f"politext.show.{FORMATS[name].module}")


def find_writer(name: str, *, plain: bool = False) -> Callable[[Report, str | None], str]:
    """Return the ``render`` of a text format; with ``plain`` as for a file, whatever standard output is."""
    writer: Callable[..., str] = find_module(name).render
    return partial(writer, plain=True) if plain and FORMATS[name].styled else writer


def find_drawer(name: str, *, plain: bool = False) -> Callable[[Report, str | None], Any]:
    """Return the ``draw`` of a format; with ``plain`` as for a file, whatever standard output is."""
    drawer: Callable[..., Any] = find_module(name).draw
    return partial(drawer, plain=True) if plain and FORMATS[name].styled else drawer
