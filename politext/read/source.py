"""Bytes to ``Source``."""

from __future__ import annotations

import hashlib
from pathlib import Path

from politext.errors import ReadError
from politext.model import Source


def read(path: str | Path, encoding: str | None = None) -> Source:
    """Return the file at ``path`` as a ``Source``; raise ``ReadError`` where it is no readable text."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}") from None
    return decode(data, encoding=encoding, path=str(path))


def decode(data: bytes, *, encoding: str | None = None, path: str | None = None) -> Source:
    """Return ``data`` as a ``Source``; raise ``ReadError`` where it is no text."""
    text = data.decode(encoding or "utf-8-sig")
    return Source(text, path, "utf-8", hashlib.sha256(data).hexdigest())
