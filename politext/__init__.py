"""politext: the figures, slogans and outline of a Chinese policy report.

The public verbs are the pipeline: ``read`` a file, ``extract`` a report, ``to_dict`` for scripts.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

# The room read/ would shadow the verb: loaded first, so that the name below stays the verb's.
import politext.read  # noqa: F401

if TYPE_CHECKING:
    from pathlib import Path

    from politext.amounts import read_number
    from politext.lexicon import Lexicon, load_lexicon
    from politext.model import Report, Source
    from politext.pipeline import extract
    from politext.show.json import to_dict

__version__ = "0.1.0"
__all__ = [
    "Lexicon",
    "Report",
    "Source",
    "extract",
    "load_lexicon",
    "read",
    "read_number",
    "to_dict",
]

# Where each public name lives; loaded when it is first asked for, so that importing costs nothing.
_HOMES = {
    "Lexicon": "politext.lexicon",
    "load_lexicon": "politext.lexicon",
    "Report": "politext.model",
    "Source": "politext.model",
    "read_number": "politext.amounts",
    "extract": "politext.pipeline",
    "to_dict": "politext.show.json",
}


def read(path: str | Path, encoding: str | None = None) -> Source:
    """Return the file at ``path`` as a ``Source``; raise ``ReadError`` where it is no readable text."""
    from politext.read.source import read as read_source  # noqa: PLC0415 - loaded when first used

    return read_source(path, encoding)


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'politext' has no attribute {name!r}")
