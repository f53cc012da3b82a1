"""Which characters stand together oftener than by chance, counted over reports and news (``data/grams.bin``).

Runs of two, three and four characters are weighed: two against how often each is met, a longer run against the two
runs one shorter that it is made of. ``tests/bench/count_joints.py`` counts them and packs them into a table of
bytes, in which a run's place is told by its checksum: four bits say whose the place is, four how much. So one look
in forty is answered for a run that was never counted, which the sum over the runs of a cut bears.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from zlib import crc32

from politext.read.counted import DATA

BITS = 21
STEP = 0.5  # logarithms, from one step of a weight to the next
LOW = 4  # steps below zero that a pair of characters is kept with
SHRINK = 2.0  # counts added on both sides, so that what was seen once says little
GROWTH = 1.25  # binary logarithms, from one step of a character's count to the next
TOTAL = 10_000_000.0  # characters counted, in round figures
FOLDER = DATA  # of this and of what else count_joints.py makes
_MASK = (1 << BITS) - 1
_RAREST = 7.0
_FEW = 20


def place(run: str) -> tuple[int, int]:
    """Return where in the table a run of characters stands, and the mark that its byte bears (0 to 15).

    >>> place("贯彻") == place("贯彻") != place("彻贯")
    True
    """
    checksum = crc32(run.encode("utf-16-le", "surrogatepass"))
    return checksum & _MASK, checksum >> 28


def lift(before: str, after: str) -> tuple[float, float, float, float]:
    """Return how much oftener than by chance ``after`` follows ``before``, by runs that cross from one to the other.

    Four logarithms: for the pair of characters that meet, below zero for a pair that was never met, for the runs of
    three and those of four, each added up. Only the last three and the first three characters are looked at.

    >>> lift("深入贯", "彻落实")[0] > 2 > 0 > lift("深入贯", "乌落实")[1]
    True
    """
    table = _load()
    run = before[-3:] + after[:3]
    at = len(run) - len(after[:3])
    if not 0 < at < len(run):
        return 0.0, 0.0, 0.0, 0.0
    step = _look(table, run[at - 1 : at + 1])
    pair = (step - LOW) * STEP if step else 0.0
    never = 0.0
    if not step:
        counts = _look(table, run[at - 1]) + _look(table, run[at])
        never = log(SHRINK / (2 ** (GROWTH * counts) / TOTAL + SHRINK))
    threes = sum(_look(table, run[i : i + 3]) for i in range(max(0, at - 2), min(at, len(run) - 2)))
    fours = sum(_look(table, run[i : i + 4]) for i in range(max(0, at - 3), min(at, len(run) - 3)))
    return pair, never, STEP * threes, STEP * fours


def rarity(pair: str) -> float:
    """Return how seldom two characters are met side by side: 0 for what every page has, 7 for what none had.

    >>> rarity("经济") < rarity("桑蚕")
    True
    """
    table = _load()
    step = _look(table, pair)
    if not step:
        return _RAREST
    counts = _look(table, pair[0]) + _look(table, pair[1])
    met = 2 ** (GROWTH * counts) / TOTAL * exp((step - LOW) * STEP)
    return max(0.0, _RAREST - log(1 + met / _FEW))


def _look(table: bytes, run: str) -> int:
    """Return the step that the table has for ``run``, 0 where it has none."""
    slot, mark = place(run)
    byte = table[slot]
    return byte & 15 if byte >> 4 == mark else 0


@cache
def _load() -> bytes:
    return (FOLDER / "grams.bin").read_bytes()
