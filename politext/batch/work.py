"""What is done to one input, in whatever process: read, extract, draw."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext.check.damaged import warn
from politext.errors import PolitextError, ReadError, describe_bug, printable
from politext.lexicon import load_lexicon
from politext.pipeline import extract
from politext.read.source import MAX_BYTES, check_size, load, understand
from politext.record import record
from politext.show.formats import FORMATS, find_drawer, find_writer

if TYPE_CHECKING:
    from politext.batch.walk import Input


@record
class Task:
    """What a run does to each input: the same for all, sent to each process once."""

    format: str = "json"
    records: str | None = None
    encoding: str | None = None
    lexicon: tuple[str, ...] = ()
    max_bytes: int = MAX_BYTES
    text_folder: str | None = None
    alone: bool = False  # each report is an output of its own
    plain: bool = False  # it is written to a file, which wants no terminal's colours


@record
class Outcome:
    """What came of one input: a drawn piece (text, or rows of a table), or an error's code and message."""

    input: Input
    piece: Any = None
    characters: int = 0
    sha256: str = ""
    error: tuple[str, str] | None = None
    note: str | None = None  # what is good to know of an input that was read


def load_input(one: Input, max_bytes: int) -> bytes:
    """Return the bytes of an input; raise ``ReadError``."""
    if one.data is not None:
        return one.data
    name = printable(one.path)
    if one.member is None:
        data = load(one.file, max_bytes=max_bytes)
        if ending_of(one) == ".zip":  # one that could be opened is here by its members
            raise ReadError(
                f"{name}: is no zip archive, or a broken one; pack it again", code="zip"
            )
        return data
    try:
        with zipfile.ZipFile(one.file) as archive, archive.open(one.member) as stream:
            data = stream.read(max_bytes + 1)  # what the archive says of the size may be a lie
    except (
        OSError,
        zipfile.BadZipFile,
        KeyError,
        NotImplementedError,
        EOFError,
        ValueError,
    ) as error:
        raise ReadError(
            f"{name}: cannot be unpacked ({error}); pack it again", code="zip"
        ) from None
    except RuntimeError:
        raise ReadError(
            f"{name}: is locked; unpack it with its password first", code="locked"
        ) from None
    return check_size(data, name, max_bytes)


def do(one: Input, task: Task) -> Outcome:
    """Return the outcome of one input; nothing is raised, a file's error costs that file only."""
    try:
        data = load_input(one, task.max_bytes)
        source = understand(data, one.path, ending_of(one), task.encoding)
        words = load_lexicon(*task.lexicon, examples=False)
        report = extract(source, words)
        whole = task.alone and not FORMATS[task.format].binary
        draw = (find_writer if whole else find_drawer)(task.format, plain=task.plain)
        piece = draw(report, task.records)
        if task.text_folder is not None:
            save_text(text_of(one, task.text_folder), source.text)
    except PolitextError as error:
        return Outcome(one, error=(error.code, str(error)))
    except Exception as error:  # noqa: BLE001 - our own mistake must not cost the other files
        name = printable(one.path)
        return Outcome(
            one,
            error=(
                "bug",
                f"{name}: cannot be read for a mistake of ours ({describe_bug(error)}); please report it",
            ),
        )
    return Outcome(one, piece, source.characters, source.sha256, note=warn(report))


def ending_of(one: Input) -> str:
    """Return the ending that says of what kind an input is, in lower case."""
    return Path(one.member or one.file).suffix.lower()


def text_of(one: Input, folder: str) -> Path:
    """Return where ``--save-text`` keeps the text of an input."""
    return Path(folder) / f"{one.name}.txt"


def save_text(path: Path, text: str) -> None:
    """Keep the text that the offsets point into, whole or not at all."""
    from politext.batch.write import write_whole  # noqa: PLC0415

    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode("utf-8"))
