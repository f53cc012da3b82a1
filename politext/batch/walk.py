"""Paths to inputs: files, folders (walked, sorted), archives and standard input.

In a folder only files of the kinds in ``ENDINGS`` are taken, or those that a glob names; what is hidden or of
another kind is left out and counted. A file that is named outright is taken whatever it is called.
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

from politext.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXT_ENDINGS = (".txt", ".md")
DOCUMENT_ENDINGS = (".docx", ".pdf", ".html", ".htm")
LEGACY_ENDINGS = (".doc", ".wps")  # taken so that an error says what to do with them
ENDINGS = (*TEXT_ENDINGS, *DOCUMENT_ENDINGS, *LEGACY_ENDINGS, ".zip")


@dataclass(frozen=True, slots=True)
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
    """What to look for under the paths, and what was left out on the way."""

    globs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    left_out: Counter[str] = field(default_factory=Counter)

    def find(self, paths: Iterable[str]) -> list[Input]:
        """Return the inputs under ``paths``, those of a folder in the order of their names, each once.

        Raises ``OptionError`` where a folder holds no report at all and nothing else was named.
        """
        found: dict[str, Input] = {}
        for path in paths:
            for one in self.walk(path):
                found.setdefault(one.path, one)
        return list(found.values())

    def walk(self, path: str) -> Iterator[Input]:
        """Yield the inputs under one path."""
        if path == "-":
            yield Input("-", "-", "stdin")
        elif Path(path).is_dir():
            for file in sorted(self.list_files(path), key=lambda f: Path(f).parts):
                yield from self.open_up(file, os.path.relpath(file, path))
        else:
            yield from self.open_up(path, Path(path).name)

    def list_files(self, folder: str) -> Iterator[str]:
        """Yield the files under a folder that are of our kinds, or of the globs, and not excluded."""
        for root, folders, files in os.walk(folder):
            hidden = [name for name in folders if name.startswith(".")]
            self.left_out["hidden"] += len(hidden)
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in files:
                file = os.path.join(root, name)  # noqa: PTH118 - names need not be UTF-8; Path costs time
                if reason := self.refuse(file, name, os.path.relpath(file, folder)):
                    self.left_out[reason] += 1
                else:
                    yield file

    def refuse(self, file: str, name: str, inside: str) -> str | None:
        """Return why a file of a folder is left out, or None."""
        if name.startswith("."):
            return "hidden"
        if any(matches(inside, name, glob) for glob in self.excludes):
            return "excluded"
        if self.globs:
            if not any(matches(inside, name, glob) for glob in self.globs):
                return "not matched"
        elif not name.lower().endswith(ENDINGS):
            return "of another kind"
        try:
            mode = Path(file).stat().st_mode
        except OSError:
            return None  # a dangling link: to be named as an error
        return None if stat.S_ISREG(mode) else "no regular file"

    def open_up(self, file: str, name: str) -> Iterator[Input]:
        """Yield a file as one input, an archive as one for each of its members of our kinds."""
        if not file.lower().endswith(".zip") or not zipfile.is_zipfile(file):
            yield Input(file, file, name)
            return
        with zipfile.ZipFile(file) as archive:
            members = [
                (decode_name(info), info.filename)
                for info in archive.infolist()
                if not info.is_dir()
            ]
        for shown, member in sorted(members):
            last = shown.rpartition("/")[2]
            if last.startswith(".") or shown.startswith("__MACOSX/"):
                self.left_out["hidden"] += 1
            elif any(matches(shown, last, glob) for glob in self.excludes):
                self.left_out["excluded"] += 1
            elif not last.lower().endswith((*TEXT_ENDINGS, *DOCUMENT_ENDINGS, *LEGACY_ENDINGS)):
                self.left_out["of another kind"] += 1
            else:
                safe = "/".join(part for part in shown.split("/") if part not in {"", ".", ".."})
                yield Input(f"{file}!{shown}", file, f"{name}/{safe}", member)


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
    """Raise ``OptionError`` where two inputs would be written to the same output."""
    seen: dict[str, str] = {}
    for one in inputs:
        if one.name in seen:
            raise OptionError(
                f"{one.path}: its output would have the name of that of {seen[one.name]}; "
                "run the two folders apart, or write one file (--output NAME.jsonl)"
            )
        seen[one.name] = one.path
