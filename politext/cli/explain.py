"""``politext explain``: the answer to "why was it read so?"."""

from __future__ import annotations

import typer

from politext.cli.source import ENCODING, LEXICON


def explain(
    file: str = typer.Argument(
        ..., metavar="FILE", help="The report, or FILE:OFFSET; `-` is stdin."
    ),
    place: str | None = typer.Argument(
        None,
        metavar="[OFFSET|WORDS]",
        help="A place in the text, counted in characters from 0 (as in the column `at`), or the words there.",
    ),
    encoding: str | None = ENCODING,
    lexicon: list[str] | None = LEXICON,
) -> None:
    """Say which rule made a record, and the words it was decided on."""
    from politext.cli.deliver import deliver  # noqa: PLC0415
    from politext.cli.source import check_encoding, load_words, read_source  # noqa: PLC0415
    from politext.errors import OptionError  # noqa: PLC0415

    check_encoding(encoding)
    path = file
    if place is None:
        path, _, place = file.rpartition(":")
        if not path or not is_offset(place):
            raise OptionError(
                f"{file}: which place? Give an offset or words: politext explain FILE 120, politext explain FILE 5.8%"
            )
    source = read_source(path, encoding)
    if is_offset(place) and int(place) >= source.characters:
        raise OptionError(
            f"{path}: offset {place} is past the end; the last one is {source.characters - 1} "
            "(a number in the text is found by the words beside it: 5.8%, 12345热线)"
        )
    from politext.pipeline import extract  # noqa: PLC0415
    from politext.show.explain import find_words, render  # noqa: PLC0415

    report = extract(source, load_words(lexicon))
    spans = [(int(place), int(place) + 1)] if is_offset(place) else find_words(report, place)
    deliver(render(report, spans), None)


def is_offset(place: str) -> bool:
    """Return whether a place is a number, and of a size that ``int`` takes.

    >>> is_offset("120"), is_offset("5.8%"), is_offset("３"), is_offset("")
    (True, False, False, False)
    """
    return place.isascii() and place.isdigit() and len(place) < 19
