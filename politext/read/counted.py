"""Tables of what was counted or fitted by ``tests/bench``: in ``data``, what belongs together on a line, ``#`` before a remark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / "data"


def read_lines(file: Path) -> Iterator[list[str]]:
    """Yield the fields of each line of a table, remarks left out.

    >>> next(read_lines(DATA / "tags.txt"))[:2]
    ['a', '-1.5:h,uz']
    """
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split()
