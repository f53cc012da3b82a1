"""Paths to inputs: files, folders (walked, sorted), archives and standard input.

In a folder only files of the kinds in ``ENDINGS`` are taken, or those that a glob names; what is hidden or of
another kind is left out and counted, and so are linked folders (they may lead in a circle) and what the run itself
writes. A file that is named outright is taken whatever it is called.
"""

from __future__ import annotations

import os
import stat
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from politext.errors import OptionError, printable
from politext.read.source import DOCUMENTS
from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = (".txt", ".md", *DOCUMENTS)  # an archive's own is looked for beside these
LOCK = "~$"  # what Word leaves beside a document that is open, hidden on Windows


@record
class Input:
    """One text to read: where it is, and the name that its output gets.

    ``path`` is what the report's ``source.path`` says; ``file`` is opened, ``member`` in it where it is an archive;
    ``data`` is what standard input held; ``name`` is the relative path of its own output.
    """

    path: str
    file: str
    name: str
    member: str | None = None
    data: bytes | None = None


@dataclass(slots=True)
class Walk:
    """What to look for under the paths, and what was left out on the way.

    ``outputs`` are the paths that the run itself writes: what stands there is no report of the user's.
    """

    globs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    outputs: frozenset[str] = frozenset()
    left_out: Counter[str] = field(default_factory=Counter)

    def find(self, paths: Iterable[str]) -> list[Input]:
        """Return the inputs under ``paths``, those of a folder in the order of their names, each once.

        Raises ``OptionError`` where there are none.
        """
        paths = list(paths)
        found: dict[str, Input] = {}
        for path in paths:
            for one in self.walk(path):
                found.setdefault(one.path, one)
        if not found:
            left = ", ".join(f"{n} {reason}" for reason, n in sorted(self.left_out.items()) if n)
            raise OptionError(
                f"{', '.join(map(printable, paths))}: no reports found{f' (left out: {left})' if left else ''}; "
                "name files, or say which ones with --glob"
            )
        return list(found.values())

    def walk(self, path: str) -> Iterator[Input]:
        """Yield the inputs under one path."""
        if path == "-":
            yield Input("-", "-", "stdin")
        elif os.path.isdir(path):  # noqa: PTH112 - Path's raises in a folder that may not be read
            for file in sorted(self.list_files(path), key=lambda f: Path(f).parts):
                yield from self.open_up(file, os.path.relpath(file, path), self.globs)
        else:
            yield from self.open_up(path, Path(path).name, ())

    def list_files(self, folder: str) -> Iterator[str]:
        """Yield the files under a folder that are of our kinds, or of the globs, and not excluded.

        A folder in it that may not be read is yielded as it is, to be named as an error.
        """
        shut: list[str] = []
        for root, folders, files in os.walk(folder, onerror=lambda e: shut.append(e.filename)):
            inner = []
            for name in folders:
                path = os.path.join(root, name)  # noqa: PTH118 - names need not be UTF-8; Path costs time
                if reason := self.refuse_folder(path, name, os.path.relpath(path, folder)):
                    self.left_out[reason] += 1
                else:
                    inner.append(name)
            folders[:] = inner
            for name in files:
                file = os.path.join(root, name)  # noqa: PTH118
                if reason := self.refuse(file, name, os.path.relpath(file, folder)):
                    self.left_out[reason] += 1
                else:
                    yield file
        yield from shut

    def refuse_folder(self, path: str, name: str, inside: str) -> str | None:
        """Return why a folder is not gone into, or None."""
        if name.startswith("."):
            return "hidden"
        if any(matches(inside, name, glob) for glob in self.excludes):
            return "excluded"
        if os.path.abspath(path) in self.outputs:  # noqa: PTH100
            return "written by this run"
        return "linked folder" if os.path.islink(path) else None  # noqa: PTH114

    def refuse(self, file: str, name: str, inside: str) -> str | None:
        """Return why a file of a folder is left out, or None."""
        if name.startswith((".", LOCK)):
            return "hidden"
        if any(matches(inside, name, glob) for glob in self.excludes):
            return "excluded"
        if name.lower().endswith(".zip"):
            pass  # a folder of its own: the globs are for what is in it
        elif self.globs:
            if not any(matches(inside, name, glob) for glob in self.globs):
                return "not matched"
        elif not name.lower().endswith(ENDINGS):
            return "of another kind"
        if os.path.abspath(file) in self.outputs:  # noqa: PTH100
            return "written by this run"
        try:
            mode = Path(file).stat().st_mode
        except OSError:
            return None  # a dangling link: to be named as an error
        return None if stat.S_ISREG(mode) else "no regular file"

    def open_up(self, file: str, name: str, globs: tuple[str, ...]) -> Iterator[Input]:
        """Yield a file as one input, an archive as one for each of its members of our kinds.

        Of an archive in a folder, ``globs`` take members as they take files, or all where they name the archive.
        One that cannot be opened is yielded as it is, to be named as an error.
        """
        members = list_members(file) if file.lower().endswith(".zip") else None
        if members is None:
            yield Input(file, file, name)
            return
        if not members:
            self.left_out["empty archive"] += 1
        if any(matches(name, Path(name).name, glob) for glob in globs):
            globs = ()
        for shown, member in members:
            if reason := self.refuse_member(shown, name, globs):
                self.left_out[reason] += 1
            else:
                safe = "/".join(part for part in shown.split("/") if part not in {"", ".", ".."})
                yield Input(f"{file}!{shown}", file, f"{name}/{safe}", member)

    def refuse_member(self, shown: str, archive: str, globs: tuple[str, ...]) -> str | None:
        """Return why a member of an archive is left out, or None; its path is that in the archive, or with it."""
        last = shown.rpartition("/")[2]
        if last.startswith((".", LOCK)) or shown.startswith("__MACOSX/"):
            return "hidden"
        paths = (shown, f"{archive}/{shown}")
        if any(matches(path, last, glob) for glob in self.excludes for path in paths):
            return "excluded"
        if globs:
            if not any(matches(path, last, glob) for glob in globs for path in paths):
                return "not matched"
        elif not last.lower().endswith(ENDINGS):
            return "of another kind"
        return None


def list_members(file: str) -> list[tuple[str, str]] | None:
    """Return the files in an archive, sorted, as shown and as stored; None where it cannot be opened."""
    try:
        with zipfile.ZipFile(file) as archive:
            return sorted(
                (decode_name(info), info.filename)
                for info in archive.infolist()
                if not info.is_dir()
            )
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        return None


def decode_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; what an older Chinese Windows wrote without saying so is GB18030."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def matches(inside: str, name: str, glob: str) -> bool:
    """Return whether a glob means a file, by its name or, with a slash in it, by its path in the folder.

    >>> matches("2025/河南.txt", "河南.txt", "*.txt"), matches("2025/河南.txt", "河南.txt", "2025/*")
    (True, True)
    """
    return fnmatchcase(inside.replace(os.sep, "/") if "/" in glob else name, glob)


def check_names(inputs: list[Input]) -> None:
    """Raise ``OptionError`` where two inputs would have the same output or kept text."""
    seen: dict[str, str] = {}
    for one in inputs:
        if one.name in seen:
            raise OptionError(
                f"{one.path}: what is written of it would have the name of what is of {seen[one.name]}; "
                "run the two apart, or name the folder above both"
            )
        seen[one.name] = one.path
