"""Bytes to ``Source``: which encoding, and what is no text at all.

A ladder of strict decodings, the surest first: a byte order mark, UTF-8, UTF-16 without a mark, then
GB18030 against Big5. The last two accept each other's bytes nearly always, so it is not success that
decides between them but how many of the characters are ones that people use (the first
levels of GB 2312 and of Big5, in which nine characters of ten in running text stand). What convinces
nobody goes to charset-normalizer, which is imported only then.

A long text in UTF-8 or GB18030 is not refused for a few bytes that were damaged, or for its last one that is cut off:
it is read with � (U+FFFD) in their place, and the report has a problem there (``check.damaged``).

Beside that, decoding drops a byte order mark and changes nothing else: offsets count the code points of the
decoded text, carriage returns among them.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from functools import cache
from pathlib import Path

from politext.errors import ReadError, printable
from politext.model import Source

# Taken apart by ``documents``, the last two so that an error says what to do with them.
DOCUMENTS = (".docx", ".pdf", ".html", ".htm", ".doc", ".wps")
MAX_BYTES = 100_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF", "give it as a file whose name ends in .pdf"),
    (
        b"PK\x03\x04",
        "a zip archive or a .docx",
        "give it as a file whose name ends so, or unpack it",
    ),
    (b"\xd0\xcf\x11\xe0", "an old Word or WPS document", "save it as .docx or plain text (.txt)"),
    (b"{\\rtf", "a rich text document", "save it as plain text (.txt)"),
    (b"\x89PNG", "a picture", "run character recognition on it first"),
    (b"\xff\xd8\xff", "a picture", "run character recognition on it first"),
)
_SUBSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_USUAL = re.compile("[\t\n\r -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_SAMPLE = 20_000
_SOUND = (
    300  # Chinese characters for each that is lost: with less it is another encoding, or no text
)
_CONVINCING = 0.75  # of the characters in everyday use
_ASCII = bytes(range(1, 0x80))


def read(
    path: str | Path, encoding: str | None = None, *, max_bytes: int | None = MAX_BYTES
) -> Source:
    """Return the file at ``path`` as a ``Source``.

    Raise ``ReadError``, which names the file, the reason and the next step, where there is no file,
    it cannot be read, holds more than ``max_bytes`` (``None``: no limit), or is no text.
    """
    data = load(path, max_bytes=max_bytes)
    return understand(data, str(path), Path(path).suffix.lower(), encoding)


def understand(data: bytes, path: str, ending: str, encoding: str | None = None) -> Source:
    """Return the ``Source`` in the bytes of a file whose name has ``ending`` (``.txt``, ``.docx``).

    Raise ``ReadError`` as ``decode`` does, and where a document cannot be taken apart.
    """
    name = printable(path)
    if ending in DOCUMENTS:
        from politext.read.documents import read_document  # noqa: PLC0415 - only for documents

        text = read_document(data, name, ending, encoding)
        return Source(text, name, ending[1:], hashlib.sha256(data).hexdigest())
    return decode(data, encoding=encoding, path=name)


def load(path: str | Path, *, max_bytes: int | None = MAX_BYTES) -> bytes:
    """Return the bytes of the file at ``path``; raise ``ReadError`` as ``read`` does."""
    name = printable(path)
    file = Path(path)
    try:
        if file.is_dir():
            with os.scandir(file):  # raises where it may not be read
                pass
            raise ReadError(f"{name}: is a folder; name the files in it", code="folder")
        if file.is_symlink() and not file.exists():
            raise ReadError(
                f"{name}: is a link to {printable(file.readlink())}, which is not there; "
                "mend the link or leave it out",
                code="missing",
            )
        with file.open("rb") as stream:
            # One byte more than allowed tells; a device or pipe has no size to ask for.
            data = stream.read(-1 if max_bytes is None else max_bytes + 1)
    except FileNotFoundError:
        archive, mark, _ = str(path).partition(".zip!")  # as reports in an archive are called
        inside = mark and Path(f"{archive}.zip").is_file()
        step = "is in an archive; unpack it first" if inside else "there is no such file; check the name"  # fmt: skip
        raise ReadError(f"{name}: {step}", code="missing") from None
    except PermissionError:
        raise ReadError(
            f"{name}: may not be read; change its permissions", code="permission"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadError(f"{name}: cannot be read ({reason}); check the name and the disk") from None
    return check_size(data, name, max_bytes)


def check_size(data: bytes, name: str, max_bytes: int | None) -> bytes:
    """Return ``data``; raise ``ReadError`` where it is longer than ``max_bytes`` (``None``: no limit)."""
    if max_bytes is not None and len(data) > max_bytes:
        raise ReadError(
            f"{name}: is larger than {max_bytes:,} bytes; split it or raise --max-bytes",
            code="large",
        )
    return data


def decode(data: bytes, *, encoding: str | None = None, path: str | None = None) -> Source:
    """Return ``data`` as a ``Source``; ``path`` is what messages call it (``stdin`` if none is given).

    Raise ``ReadError`` where it is empty, binary, or cut or broken in its encoding.

    >>> decode("增长5%".encode("gb18030")).text
    '增长5%'
    >>> decode(b"\\xff\\xfe" + "增长5%".encode("utf-16-le")).encoding
    'utf-16-le'
    """
    name = "stdin" if path in {None, "-"} else str(path)
    if not data.strip():
        raise ReadError(f"{name}: is empty; check that it is the right file", code="empty")
    text, used = _decode_as(data, encoding, name) if encoding else _decode_any(data, name)
    if not text.strip():
        raise ReadError(f"{name}: holds only blanks; check that it is the right file", code="empty")
    return Source(text, path, used, hashlib.sha256(data).hexdigest())


def _decode_as(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    """Return the text of ``data`` in the encoding that the user named, and the codec's name."""
    try:
        used = codecs.lookup(encoding).name
        used = _SUBSETS.get(used, used)
        text = data.decode(used)
    except UnicodeDecodeError as error:
        if damaged := _decode_damaged(data, used):
            return damaged
        raise ReadError(
            f"{name}: is not {encoding} (byte {error.start} does not fit); "
            "leave out --encoding to have it detected",
            code="encoding",
        ) from None
    except (LookupError, ValueError):
        raise ReadError(
            f"{name}: there is no text encoding {encoding!r}; use utf-8, utf-16, gb18030 or big5",
            code="encoding",
        ) from None
    if _SURROGATE.search(text):
        raise ReadError(
            f"{name}: holds half a character (a lone surrogate); save it again as UTF-8",
            code="encoding",
        )
    return text.removeprefix("\ufeff"), used


def _holds_half(data: bytes) -> bool:
    """Return whether ``data`` would be UTF-8 but for lone surrogates, as careless programs write them."""
    try:
        return _SURROGATE.search(data.decode("utf-8", "surrogatepass")) is not None
    except UnicodeDecodeError:
        return False


def _decode_any(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of ``data`` and its encoding, found by the ladder."""
    for magic, kind, step in _KINDS:
        if data.startswith(magic):
            raise ReadError(f"{name}: is {kind}, not text; {step}", code="binary")
    for mark, used in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(used), used
            except UnicodeDecodeError as error:
                raise ReadError(
                    f"{name}: is marked as {used} but broken or cut short at byte "
                    f"{len(mark) + error.start}; copy or save it again",
                    code="encoding",
                ) from None
    broken = -1
    try:
        text, used = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        broken = error.start
    else:
        if "\0" not in text:
            return _refuse_binary(text, name), used
    if _holds_half(data):
        raise ReadError(
            f"{name}: holds half a character (a lone surrogate) at byte {broken}; save it again as UTF-8",
            code="encoding",
        )
    if wide := _decode_wide(data, name):
        return wide
    if b"\0" in data:
        raise ReadError(f"{name}: is binary, not text; give plain text (.txt)", code="binary")
    if legacy := _decode_legacy(data) or _decode_damaged(data):
        return _refuse_binary(legacy[0], name), legacy[1]
    raise ReadError(
        f"{name}: is no text in UTF-8 (byte {broken} does not fit), UTF-16, GB18030 or Big5; "
        "name its encoding with --encoding or save it as UTF-8",
        code="encoding",
    )


def _refuse_binary(text: str, name: str) -> str:
    """Return ``text``; raise where one character in a hundred is a control character."""
    head = text[:_SAMPLE]
    if len(_CONTROL.findall(head)) * 100 > len(head):
        raise ReadError(f"{name}: is binary, not text; give plain text (.txt)", code="binary")
    return text


def _decode_wide(data: bytes, name: str) -> tuple[str, str] | None:
    """Return the text of UTF-16 without a mark: in the wrong byte order hardly a character is usual.

    Two letters of ASCII are a Han character's bytes: what is nearly all ASCII is no UTF-16, which holds
    a zero byte for each. Raises ``ReadError`` where it ends in the middle of a character.
    """
    narrow = len(data[: 2 * _SAMPLE].translate(None, _ASCII)) < 0.2 * min(len(data), 2 * _SAMPLE)
    if narrow and b"\0" not in data:
        return None
    for used in ("utf-16-le", "utf-16-be"):
        head = data[: 2 * _SAMPLE].decode(used, "replace")
        if len(_USUAL.findall(head)) >= 0.9 * len(head):
            try:
                return data.decode(used), used
            except UnicodeDecodeError as error:
                if len(data) - error.start < 4 and b"\0" in data:
                    raise ReadError(
                        f"{name}: is {used} cut short at byte {error.start}; copy or save it again",
                        code="encoding",
                    ) from None
    return None


def _decode_legacy(data: bytes) -> tuple[str, str] | None:
    """Return the text of a double-byte encoding, or what charset-normalizer makes of it."""
    read: list[tuple[float, str, str]] = []
    for used in ("gb18030", "big5", "cp950"):
        try:
            text = data.decode(used)
        except UnicodeDecodeError:
            continue
        read.append((_rate(text, "gb18030" if used == "gb18030" else "big5"), text, used))
    best = max(read, key=lambda r: r[0], default=None)
    if best and best[0] >= _CONVINCING:
        return best[1], best[2]
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 20 ms, for doubtful files only

    guess = from_bytes(data[: 4 * _SAMPLE], threshold=0.1, preemptive_behaviour=False).best()
    # Latin guesses fit any bytes at all: only what reads as Chinese is believed.
    if guess is None or not guess.encoding.startswith(("gb", "big5", "cp950", "hz", "utf")):
        return None
    try:
        return data.decode(guess.encoding), guess.encoding
    except UnicodeDecodeError:
        return None


def _decode_damaged(data: bytes, *encodings: str) -> tuple[str, str] | None:
    """Return the text of UTF-8 or GB18030 in which a few bytes are damaged, � in their place, and its encoding.

    Only as one of ``encodings``, where they are given. None where it is not clear that it is that.
    """
    wide = len(data.translate(None, _ASCII))
    for used, size in (("utf-8", 3), ("gb18030", 2)):
        if encodings and used not in encodings:
            continue
        head = data[: 4 * _SAMPLE].decode(used, "replace")
        if used == "gb18030" and _rate(head, used) < _CONVINCING:
            continue
        text = data.decode(used, "replace")
        if text.count("\ufffd") * _SOUND <= wide / size:
            return text.removeprefix("\ufeff"), used
    return None


def _rate(text: str, used: str) -> float:
    """Return how much of what is no ASCII in ``text`` are characters in everyday use in that encoding."""
    odd = [c for c in text[:_SAMPLE] if c > "\x7f"]
    usual = _usual(used)
    return sum(c in usual for c in odd) / max(1, len(odd))


@cache
def _usual(used: str) -> frozenset[str]:
    """Return the characters in everyday use that ``used`` encodes: its first level and its marks."""
    if used == "gb18030":
        rows, cells = [*range(0xA1, 0xA4), *range(0xB0, 0xD8)], [*range(0xA1, 0xFF)]
    else:
        rows, cells = [*range(0xA1, 0xC7)], [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    pairs = b"".join(bytes((row, cell)) for row in rows for cell in cells)
    return frozenset(pairs.decode(used, "ignore"))
