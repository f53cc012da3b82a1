"""A finished result to standard output, or to a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from politext.errors import WriteError


def explain_write(path: Path, error: OSError) -> WriteError:
    """Return our error for a path that could not be written, with the next step."""
    if path.is_dir():
        return WriteError(f"{path}: is a folder; name a file to write to")
    if not path.parent.exists():
        return WriteError(f"{path}: there is no folder {path.parent}; make it first (mkdir)")
    return WriteError(
        f"{path}: cannot be written ({error.strerror or error}); name another file with --output"
    )


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` aside and rename; raise ``WriteError`` and leave nothing behind.

    What is no regular file (``/dev/stdout``, a named pipe) is written to in place.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        try:
            path.write_bytes(data)
        except OSError as error:
            raise explain_write(path, error) from None
        return
    target = Path(os.path.realpath(path))  # a link stays a link
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError
        aside.write_bytes(data)
        if target.exists():
            aside.chmod(target.stat().st_mode & 0o7777)
        aside.replace(target)
    except OSError as error:
        raise explain_write(path, error) from None
    finally:
        aside.unlink(missing_ok=True)


def check_target(path: Path) -> None:
    """Raise ``WriteError`` before any work is done, where ``path`` is sure to fail in the end."""
    if path.is_dir():
        raise explain_write(path, IsADirectoryError())
    if not path.parent.is_dir():
        raise explain_write(path, FileNotFoundError())


def deliver(text: str, output: str | None) -> None:
    """Write ``text`` as UTF-8 to the file ``output``, or to standard output."""
    if output is not None and output != "-":
        write_whole(Path(output), text.encode("utf-8"))
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # the reader has gone: not an error
    except OSError as error:
        raise WriteError(
            f"standard output cannot be written to ({error.strerror}); name a file with --output"
        ) from None
