"""What goes out: results to standard output or a file, complaints to standard error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from politext.errors import WriteError, printable

if TYPE_CHECKING:
    from collections.abc import Iterable


def complain(message: str) -> None:
    """Write one line to stderr, whatever is in ``message``; nothing where that is closed."""
    if sys.stderr is None:
        return
    sys.stderr.write(f"politext: {printable(' '.join(message.split()))}\n")


def print_all(texts: Iterable[str]) -> None:
    """Write to standard output; raise ``WriteError`` where it is full or closed."""
    if sys.stdout is None:
        raise WriteError("standard output is closed; name a file with --output")
    try:
        for text in texts:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # the reader has gone: not an error
    except OSError as error:
        raise WriteError(
            f"standard output cannot be written to ({error.strerror}); name a file with --output"
        ) from None


def deliver(text: str, output: str | None = None) -> None:
    """Write ``text`` as UTF-8 to the file ``output``, whole or not at all, or to standard output."""
    if output is None or output == "-":
        print_all([text])
        return
    from politext.batch.write import write_whole  # noqa: PLC0415 - only with the option

    write_whole(Path(output), text.encode("utf-8"))
