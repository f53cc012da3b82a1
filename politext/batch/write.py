"""Files that appear whole or not at all: written aside, then renamed.

What a path is, is asked of ``os.path``: ``Path`` raises where a folder may not be entered or a name is too long.
"""

# ruff: noqa: PTH110, PTH112, PTH113

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from politext.errors import OptionError, WriteError, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def explain_write(path: Path, error: OSError) -> WriteError:
    """Return our error for a path that could not be written, with the next step."""
    name = printable(path)
    if os.path.isdir(path):
        return WriteError(f"{name}: is a folder; name a file to write to")
    if error.errno == errno.ENAMETOOLONG:
        return WriteError(
            f"{name}: the name is too long to be written; give the report a shorter one",
            code="name",
        )
    if not os.path.exists(path.parent) and error.errno != errno.EACCES:
        return WriteError(
            f"{name}: there is no folder {printable(path.parent)}; make it first (mkdir)"
        )
    if error.errno == errno.ENOSPC:
        return WriteError(
            f"{name}: the disk is full; make room (a run over many files goes on with --resume)"
        )
    return WriteError(
        f"{name}: cannot be written ({error.strerror or error}); name another place to write to"
    )


@contextlib.contextmanager
def appear(path: Path) -> Iterator[Path]:
    """Give a path beside ``path`` to write to; it takes the place of ``path`` when all went well.

    Raises ``WriteError`` where it cannot be written, and leaves nothing behind. What is no regular file
    (``/dev/stdout``, a named pipe) is written to in place.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    aside = target.with_name(f"{name_aside(target)}.{os.getpid()}.part")
    if os.path.exists(path) and not os.path.isfile(path):
        aside = target = path  # where a pipe's link leads is no path
    try:
        if os.path.isdir(target):
            raise IsADirectoryError
        yield aside
        if aside != target:
            if os.path.exists(target):
                aside.chmod(target.stat().st_mode & 0o7777)
            aside.replace(target)
    except OSError as error:
        raise explain_write(path, error) from None
    finally:
        if aside != target:
            with contextlib.suppress(OSError):  # told above, or nothing to tell
                aside.unlink(missing_ok=True)


def name_aside(target: Path) -> str:
    """Return how what is written aside for ``target`` is called: a hidden name that is never too long itself."""
    return "." + target.name.encode("utf-8", "surrogateescape")[:200].decode("utf-8", "ignore")


def sweep(paths: Iterable[Path]) -> None:
    """Remove those of ``paths`` that a killed run had written aside (``.name.PID.part``).

    Only a run that is taken up again calls this: what another run is writing would go too.
    """
    for path in list(paths):
        if path.suffix == ".part" and path.stem.rpartition(".")[2].isdigit():
            path.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, whole or not at all; raise ``WriteError``."""
    with appear(path) as aside:
        aside.write_bytes(data)


def make_folder(path: Path) -> None:
    """Make a folder and those above it; raise ``WriteError``."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(
            f"{printable(path)}: no folder can be made there ({error.strerror}); name another"
        ) from None


def check_apart(targets: Iterable[Path], sources: Iterable[str]) -> None:
    """Raise ``OptionError`` where a target is one of the files that are read, by whatever name: it would be lost."""
    read = {key: name for name in sources if (key := _identify(name))}
    for target in targets:
        if name := (key := _identify(target)) and read.get(key):
            raise OptionError(
                f"{printable(target)}: is read by this run ({printable(name)}) and would be written over; "
                "name another place to write to"
            )


def _identify(path: str | Path) -> tuple[int, int] | None:
    """Return what tells a file on disk from every other, None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a name may be one that Path cannot take
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def check_target(path: Path) -> None:
    """Raise ``WriteError`` before any work is done, where ``path`` is sure to fail in the end."""
    if os.path.isdir(path):
        raise explain_write(path, IsADirectoryError())
    try:
        if not stat.S_ISDIR(path.parent.stat().st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    except OSError as error:
        raise explain_write(path, error) from None
