"""``politext extract``: reports in; figures, slogans and outline out."""

from __future__ import annotations

import os

import typer

from politext.cli.source import ENCODING, LEXICON


def extract(
    paths: list[str] | None = typer.Argument(
        None,
        metavar="[PATH]...",
        help="Reports, folders of reports or .zip archives; stdin where left out or `-`.",
        show_default=False,
    ),
    format: str | None = typer.Option(  # noqa: A002 - the option's name is the contract's
        None,
        "--format",
        metavar="NAME",
        help="table, json, jsonl, csv, markdown, parquet or xlsx; by the output's name, else table.",
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
        metavar="PATH",
        help="Write to this file, or a file a report to this folder, whole or not at all.",
    ),
    encoding: str | None = ENCODING,
    lexicon: list[str] | None = LEXICON,
    glob: list[str] | None = typer.Option(
        None, "--glob", metavar="GLOB", help="In folders take these files only; may be given again."
    ),
    exclude: list[str] | None = typer.Option(
        None, "--exclude", metavar="GLOB", help="In folders leave these out; may be given again."
    ),
    jobs: int = typer.Option(
        0, "--jobs", "-j", min=0, max=256, metavar="N", help="Processes; 0 is as many as processors.",
    ),
    resume: bool = typer.Option(
        False, "--resume", help="Go on with a run that was broken: what it had done is not done again."
    ),
    quiet: bool = typer.Option(False, "--quiet", "-q", help="No progress and no summary on stderr."),
    max_bytes: int | None = typer.Option(
        None, "--max-bytes", min=1, max=2**40, metavar="N", help="Refuse larger files; 100,000,000 if left out.",
        show_default=False,
    ),
    save_text: str | None = typer.Option(
        None, "--save-text", metavar="DIR", help="Keep the text that the offsets point into here."
    ),
) -> None:  # fmt: skip
    """Read reports: their indicators, slogans and outline."""
    from politext.cli.deliver import complain, deliver  # noqa: PLC0415
    from politext.cli.source import check_encoding, load_words, read_source  # noqa: PLC0415
    from politext.errors import OptionError  # noqa: PLC0415
    from politext.show import formats  # noqa: PLC0415

    paths = paths or ["-"]
    if "" in (*paths, output, save_text):
        raise OptionError("a name is empty (a variable that is not set?); name a file or a folder")
    name = formats.choose_format(format, output)
    if output == "-":  # standard output, as without the option
        output = None
    formats.check_records(records)
    check_encoding(encoding)
    several = (
        len(paths) > 1
        or os.path.isdir(paths[0])  # noqa: PTH112 - Path's raises in a folder that may not be read
        or paths[0].lower().endswith(".zip")
    )
    if several or resume or save_text or formats.FORMATS[name].binary or output is not None:
        from politext.cli.many import extract_paths  # noqa: PLC0415 - not for one report to stdout

        code = extract_paths(
            paths, name, records, output, several=several, encoding=encoding, lexicon=lexicon,
            glob=glob, exclude=exclude, jobs=jobs, resume=resume, quiet=quiet,
            max_bytes=max_bytes, save_text=save_text,
        )  # fmt: skip
        raise typer.Exit(code)
    source = read_source(paths[0], encoding, max_bytes)
    words = load_words(lexicon)
    from politext.check.damaged import warn  # noqa: PLC0415
    from politext.pipeline import extract as run  # noqa: PLC0415 - after the options are right

    report = run(source, words)
    if note := warn(report):
        complain(note)
    deliver(formats.find_writer(name)(report, records))
