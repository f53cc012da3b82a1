"""What can go wrong and is the user's to mend, never a bug of ours.

Every error carries a ``code`` for scripts and a one-line message that names the thing, the
place and the next step. The command line prints the message and exits with 2 (1 for a batch in
which some file failed); it never shows a traceback for one of these.
"""

from __future__ import annotations


class PolitextError(Exception):
    """Base of all errors that a user can cause; ``code`` is stable and short."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code


class ReadError(PolitextError):
    """A source that cannot be read as text: missing, empty, binary, undecodable."""

    code = "read"


class NumeralError(PolitextError, ValueError):
    """A string that is no numeral was given to ``read_number``."""

    code = "numeral"


class LexiconError(PolitextError):
    """A lexicon file with a mistake; the message names file, entry and what is allowed."""

    code = "lexicon"


class OptionError(PolitextError):
    """An option or argument that does not fit; the message says what is allowed."""

    code = "option"


class WriteError(PolitextError):
    """A result that cannot be written where the user asked."""

    code = "write"


# control characters, which a terminal would obey
_CONTROLS = {c: repr(chr(c))[1:-1] for c in (*range(32), *range(127, 160))}


def printable(path: object) -> str:
    """Return ``path`` on one line and encodable, whatever bytes it was made of.

    >>> printable("a\\nb"), printable("a\\udcff"), printable("a\\x1b[31m")
    ('a\\\\nb', 'a\\\\xff', 'a\\\\x1b[31m')
    """
    raw = str(path).encode("utf-8", "surrogateescape")
    return raw.decode("utf-8", "backslashreplace").translate(_CONTROLS)


def describe_bug(error: BaseException) -> str:
    """Return what an error that is no user's to mend was and where, in one line fit for a report of it.

    >>> try:
    ...     printable("", 1)
    ... except TypeError as error:
    ...     describe_bug(error)
    'TypeError: printable() takes 1 positional argument but 2 were given'
    """
    said = (f"{type(error).__name__}: {error}".splitlines() or [""])[0][:200]
    place, at = "", error.__traceback__
    while at is not None:
        name = at.tb_frame.f_globals.get("__name__", "")
        if name.partition(".")[0] == "politext" and name != __name__:
            place = f", {name}:{at.tb_lineno}"
        at = at.tb_next
    return f"{said}{place}"
