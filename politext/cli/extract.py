"""``politext extract``: reports in; figures, slogans and outline out."""

from __future__ import annotations

import typer

from politext.cli.source import ENCODING, LEXICON


def extract(
    file: str = typer.Argument(
        "-", metavar="[FILE]", help="The report; stdin where left out or `-`."
    ),
    format: str | None = typer.Option(  # noqa: A002 - the option's name is the contract's
        None,
        "--format",
        metavar="NAME",
        help="table, json, jsonl, csv or markdown; by the output's name, else table.",
    ),
    records: str | None = typer.Option(
        None,
        "--records",
        metavar="KIND",
        help="One kind only: indicators, slogans, sections, articles or numerals.",
    ),
    output: str | None = typer.Option(
        None,
        "--output",
        "-o",
        metavar="FILE",
        help="Write here, whole or not at all, not to stdout.",
    ),
    encoding: str | None = ENCODING,
    lexicon: list[str] | None = LEXICON,
) -> None:
    """Read a report: its indicators, slogans and outline."""
    from pathlib import Path  # noqa: PLC0415

    from politext.cli.deliver import check_target, deliver  # noqa: PLC0415
    from politext.cli.source import load_words, read_source  # noqa: PLC0415
    from politext.show.formats import check_records, choose_format, find_writer  # noqa: PLC0415

    name = choose_format(format, output)
    check_records(records)
    if output is not None and output != "-":
        check_target(Path(output))
    source = read_source(file, encoding)
    words = load_words(lexicon)
    from politext.pipeline import extract as run  # noqa: PLC0415

    deliver(find_writer(name)(run(source, words), records), output)
