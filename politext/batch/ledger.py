"""What a run has done so far, kept beside its output until it is whole.

A ledger is a file of JSON lines: the first says under which version, words and options it was written, each
other holds an outcome; where that is text, the text follows as it is, as long as the line says. A run that was broken, even in the middle of a line, is taken up from it with
``--resume``: an input whose bytes have the hash that stands there is not done again. What follows a
damaged line or text is. The output is made
of the ledger's outcomes in the order of the input, and so does not depend on how often the run was broken.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zlib import crc32

from politext import __version__
from politext.batch.work import Outcome, load_input
from politext.batch.write import explain_write
from politext.errors import PolitextError, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.batch.walk import Input
    from politext.batch.work import Task


def sign(task: Task) -> str:
    """Return what a run's results depend on beside its inputs: our version, all words, the options."""
    digest = hashlib.sha256()
    ours = Path(__file__).parents[1] / "data"
    words = [*ours.rglob("*.toml"), *ours.rglob("*.txt")]
    for file in [*sorted(words), *map(Path, task.lexicon)]:
        digest.update(file.read_bytes() + b"\0")
    options = {**asdict(task), "lexicon": digest.hexdigest()}
    return json.dumps({"politext": __version__, **options}, ensure_ascii=False, sort_keys=True)


def _is_whole(lines: BinaryIO, size: int, checksum: int) -> bool:
    """Return whether the text of so many bytes that follows, and its line end, are there and undamaged."""
    text = lines.read(size + 1)
    return len(text) == size + 1 and text[-1:] == b"\n" and crc32(text[:-1]) == checksum


class Ledger:
    """The outcomes of a run on disk, found again by the path of their input."""

    def __init__(self, path: Path, signature: str, *, resume: bool = False) -> None:
        self.path = path
        # path of the input -> hash, offset of the line
        self.places: dict[str, tuple[str, int]] = {}
        try:
            self.found = resume and path.exists()  # an earlier run's is there
            good = self._read(signature) if self.found else 0
            self.fits = good > 0  # and it had our version, words and options
            self.file: BinaryIO = path.open("r+b" if good else "w+b")
            self.file.truncate(good)
            self.file.seek(good)
            if not good:
                self.file.write(signature.encode() + b"\n")
                self.file.flush()
        except OSError as error:
            raise explain_write(path, error) from None

    def _read(self, signature: str) -> int:
        """Take in the lines that are whole; return where they end, 0 where they are of another run."""
        with self.path.open("rb") as lines:
            if next(lines, b"") != signature.encode() + b"\n":
                return 0
            good = lines.tell()
            for line in iter(lines.readline, b""):
                if not line.endswith(b"\n"):
                    break
                try:
                    entry = json.loads(line)
                    if entry["text"] is not None and not _is_whole(lines, *entry["text"]):
                        break
                    if entry["error"] is None:
                        self.places[entry["path"]] = (entry["sha256"], good)
                except (ValueError, KeyError, TypeError):
                    break  # damaged: from here on all is done again
                good = lines.tell()
        return good

    def knows(self, one: Input, max_bytes: int) -> bool:
        """Return whether an input was done, and has not changed since."""
        known = self.places.get(printable(one.path))
        if known is None:
            return False
        try:
            data = load_input(one, max_bytes)
        except PolitextError:
            return False  # to be told when its turn comes
        return hashlib.sha256(data).hexdigest() == known[0]

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome that is not kept yet; raise ``WriteError`` where the disk is full."""
        path = printable(outcome.input.path)
        if outcome.error is None and self.places.get(path, ("", 0))[0] == outcome.sha256:
            return
        text = outcome.piece.encode() if isinstance(outcome.piece, str) else None
        line = {
            "path": path,
            "sha256": outcome.sha256,
            "characters": outcome.characters,
            "error": outcome.error,
            "note": outcome.note,
            "piece": outcome.piece if text is None else None,
            "text": None if text is None else [len(text), crc32(text)],
        }
        try:
            start = self.file.seek(0, 2)
            head = json.dumps(line, ensure_ascii=False).encode() + b"\n"
            self.file.write(head if text is None else head + text + b"\n")
            self.file.flush()
        except OSError as error:
            raise explain_write(self.path, error) from None
        self.places[path] = (outcome.sha256, start)

    def get(self, one: Input) -> Outcome:
        """Return the outcome that was kept of an input."""
        self.file.seek(self.places[printable(one.path)][1])
        entry: dict[str, Any] = json.loads(self.file.readline())
        error = entry["error"] and (entry["error"][0], entry["error"][1])
        piece = entry["piece"]
        if entry["text"] is not None:
            piece = self.file.read(entry["text"][0]).decode()
        return Outcome(one, piece, entry["characters"], entry["sha256"], error, entry["note"])

    def list_outcomes(self, inputs: Iterable[Input]) -> Iterator[Outcome]:
        """Yield the outcomes of inputs in their order, one in memory at a time."""
        for one in inputs:
            yield self.get(one)

    def close(self) -> None:
        """Close the file; it stays, for the run to be taken up."""
        self.file.close()

    def drop(self) -> None:
        """Close and remove the file: the output is whole."""
        self.close()
        self.path.unlink(missing_ok=True)
