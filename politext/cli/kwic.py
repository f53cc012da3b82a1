"""``politext kwic``: every mention of a name with the words round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from politext.cli.source import ENCODING, LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politext.batch.walk import Input
    from politext.model import Source

DEFAULT = 24  # characters of context on each side


def kwic(
    name: str = typer.Argument(..., metavar="NAME", help="A slogan, or any words."),
    paths: list[str] | None = typer.Argument(
        None, metavar="[PATH]...", help="Reports, folders or archives; stdin where left out or `-`."
    ),
    pattern: bool = typer.Option(
        False, "--pattern", "-e", help="NAME is a regular expression (regex's syntax)."
    ),
    width: int | None = typer.Option(
        None, "--width", min=1, max=400, metavar="N",
        help="Characters of context on each side; 24, or what the terminal has room for.",
        show_default=False,
    ),
    sort: str = typer.Option(
        "text", "--sort", metavar="ORDER", help="text, left, right or path."
    ),
    format: str | None = typer.Option(  # noqa: A002 - the option's name is the contract's
        None, "--format", metavar="NAME", help="table, jsonl or csv; by the output's name, else table."
    ),
    output: str | None = typer.Option(
        None, "--output", "-o", metavar="FILE", help="Write to this file, whole or not at all."
    ),
    encoding: str | None = ENCODING,
    lexicon: list[str] | None = LEXICON,
) -> None:  # fmt: skip
    """Show every mention of a name, with the words on its sides."""
    from politext.batch.walk import Walk  # noqa: PLC0415
    from politext.cli.deliver import complain, deliver  # noqa: PLC0415
    from politext.cli.source import check_encoding, load_words  # noqa: PLC0415
    from politext.concord import check_sort, compile_pattern, find_lines, sort_lines  # noqa: PLC0415
    from politext.errors import OptionError, ReadError  # noqa: PLC0415
    from politext.show import kwic as draw  # noqa: PLC0415

    check_encoding(encoding)
    check_sort(sort)
    if not name.strip():
        raise OptionError(
            "kwic: which name? Give a slogan, or any words: politext kwic 新质生产力 FILE"
        )
    style = draw.choose_style(format, output)
    if pattern:
        compile_pattern(name)  # a bad one is told before anything is read
    inputs = Walk().find(paths or ["-"])
    if output not in {None, "-"}:
        check_output(str(output), [*(one.file for one in inputs), *(lexicon or ())])
    words = load_words(lexicon)
    errors: list[str] = []
    sources = read_all(inputs, encoding, errors)
    reach = DEFAULT if width is None else width
    lines = sort_lines(find_lines(name, sources, words, pattern=pattern, width=reach), sort)
    if len(errors) == len(inputs) == 1:
        raise ReadError(errors[0])
    for message in errors:
        complain(message)
    columns = find_columns() if width is None and output is None else None
    deliver(draw.render(lines, style, reach, columns), output)
    if not lines and len(errors) < len(inputs):
        complain(f"{name}: does not stand in what was read")
    if errors:
        raise typer.Exit(1)


def find_columns() -> int | None:
    """Return how wide the terminal is that is written to, None where it is none."""
    import os  # noqa: PLC0415
    import shutil  # noqa: PLC0415
    import sys  # noqa: PLC0415

    if (sys.stdout is not None and sys.stdout.isatty()) or "COLUMNS" in os.environ:
        return shutil.get_terminal_size().columns
    return None


def check_output(output: str, sources: list[str]) -> None:
    """Raise before any work is done, where ``output`` cannot be written or is one of ``sources``."""
    from pathlib import Path  # noqa: PLC0415

    from politext.batch.write import check_apart, check_target  # noqa: PLC0415

    check_apart([Path(output)], sources)
    check_target(Path(output))


def read_all(inputs: list[Input], encoding: str | None, errors: list[str]) -> Iterator[Source]:
    """Yield the texts of ``inputs`` in order; what cannot be read leaves its message in ``errors``."""
    from politext.batch.work import ending_of, load_input  # noqa: PLC0415
    from politext.cli.source import read_source  # noqa: PLC0415
    from politext.errors import PolitextError  # noqa: PLC0415
    from politext.read.source import MAX_BYTES, understand  # noqa: PLC0415

    for one in inputs:
        try:
            if one.file == "-":
                yield read_source("-", encoding)
            else:
                yield understand(load_input(one, MAX_BYTES), one.path, ending_of(one), encoding)
        except PolitextError as error:
            errors.append(str(error))
