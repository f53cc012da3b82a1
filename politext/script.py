"""Traditional and variant characters read as the simplified ones, one for one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# Characters of the commonest words, none of which stands in simplified text.
_SIGNS = "國會個業發為爲對這時產産於後經說説們從過學點萬億"


def simplify(text: str) -> str:
    """Return ``text`` with simplified characters, as long as before; simplified text comes back as it is.

    >>> simplify("一百零八億度，增長百分之八點五")
    '一百零八亿度，增长百分之八点五'
    >>> simplify("乾坤")
    '乾坤'
    """
    if any(sign in text for sign in _SIGNS):
        return text.translate(_table())
    return text


@cache
def _table() -> dict[int, str]:
    """Return the simplified character for each traditional one (``data/traditional.txt``)."""
    data = Path(__file__).parent / "data" / "traditional.txt"
    rows = data.read_text(encoding="utf-8").splitlines()
    return {ord(p[0]): p[1] for row in rows if not row.startswith("#") for p in row.split()}
