"""``politext explain``: the answer to "why was it read so?"."""

from __future__ import annotations

import typer

from politext.cli.source import ENCODING, LEXICON


def explain(
    file: str = typer.Argument(
        ..., metavar="FILE", help="The report, or FILE:OFFSET; `-` is stdin."
    ),
    offset: str | None = typer.Argument(
        None, metavar="[OFFSET]", help="A place in the text, counted in characters from 0."
    ),
    encoding: str | None = ENCODING,
    lexicon: list[str] | None = LEXICON,
) -> None:
    """Say which rule made the record at an offset, and the words it was decided on."""
    from politext.cli.deliver import deliver  # noqa: PLC0415
    from politext.cli.source import load_words, read_source  # noqa: PLC0415
    from politext.errors import OptionError  # noqa: PLC0415

    path, place = file, offset
    if place is None:
        path, _, place = file.rpartition(":")
    if not path or not place.isascii() or not place.isdigit():
        raise OptionError(
            f"{file}: which place? Give an offset: politext explain FILE 120 (or FILE:120)"
        )
    source = read_source(path, encoding)
    if int(place) >= source.characters:
        raise OptionError(
            f"{path}: offset {place} is past the end; the last one is {source.characters - 1}"
        )
    from politext.pipeline import extract  # noqa: PLC0415
    from politext.show.explain import render  # noqa: PLC0415

    deliver(render(extract(source, load_words(lexicon)), int(place)), None)
