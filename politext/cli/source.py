"""What the commands have in common to get at a text: a path or standard input, and a lexicon."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from politext.errors import OptionError

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Source

ENCODING = typer.Option(
    None, "--encoding", metavar="NAME", help="Encoding of the input; found out when left out."
)
LEXICON = typer.Option(
    None, "--lexicon", metavar="FILE", help="TOML file of your own words; may be given again."
)


def check_encoding(encoding: str | None) -> None:
    """Raise ``OptionError`` where ``encoding`` is no encoding that Python knows."""
    if encoding is None:
        return
    import codecs  # noqa: PLC0415 - only with the option

    try:
        known = codecs.lookup(encoding)._is_text_encoding  # noqa: SLF001 - no public name for it
    except (LookupError, ValueError):
        known = False
    if not known:
        raise OptionError(
            f"--encoding {encoding}: no encoding of that name; try utf-8, gb18030, big5 or utf-16"
        )


def read_source(path: str, encoding: str | None = None, max_bytes: int | None = None) -> Source:
    """Return the text at ``path``, of standard input where it is ``-``; raise ``PolitextError``."""
    from politext.read.source import MAX_BYTES, decode, read  # noqa: PLC0415 - after the options are right

    check_encoding(encoding)
    limit = MAX_BYTES if max_bytes is None else max_bytes
    if path != "-":
        return read(path, encoding=encoding, max_bytes=limit)
    return decode(read_stdin(limit), encoding=encoding, path="-")


def read_stdin(max_bytes: int) -> bytes:
    """Return what is piped in; raise ``OptionError`` where that is a terminal, ``ReadError`` where it is too much."""
    if sys.stdin is None or sys.stdin.isatty():
        raise OptionError(
            "no file given and nothing piped in; "
            "name a file (politext extract FILE) or pipe a report (… | politext extract -)"
        )
    from politext.read.source import check_size  # noqa: PLC0415 - after the options are right

    return check_size(sys.stdin.buffer.read(max_bytes + 1), "-", max_bytes)


def load_words(paths: list[str] | None) -> Lexicon:
    """Return our lexicon with the user's files over it, to read a report by; raise ``LexiconError``."""
    from politext.lexicon import load_lexicon  # noqa: PLC0415 - after the options are right
    from politext.thrift import begin_thriftily  # noqa: PLC0415

    begin_thriftily()
    return load_lexicon(*paths or (), examples=False)
