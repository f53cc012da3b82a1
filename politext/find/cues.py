"""The words of ``cues.toml``, found in one pass of an automaton.

After ConText: a cue has a sense and a side, and a pseudo-cue (sense ``none``) is a longer word which is
found in place of the cue inside it (贡献率, 节约, 重要) and then left out. The automaton takes the leftmost-longest form, so
that 提高到 is never 提高 and 超额完成目标任务 no 目标.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from politext.forms import Forms
from politext.model import Cue

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow

SENSES = (
    "about", "over", "nearly", "at_least", "at_most",
    "up", "up_of", "down", "down_of", "lift", "speed", "rise", "drop", "reach", "at", "via", "rate", "new", "stock", "amount", "annual", "flow", "more", "less", "rank",
    "each", "from", "than", "yearly",
    "aim", "hope", "planned", "fixed", "forecast", "done", "now", "sets", "fact", "concept", "review", "plan", "task", "edict", "congress", "beside", "notes", "none",
)  # fmt: skip


@cache
def _compile(lexicon: Lexicon) -> tuple[Forms, list[tuple[str, str, str] | None]]:
    """Return all forms, and what the cue of each form says: sense, entry and side, or None.

    A form of two entries is the first's.
    """
    forms: dict[str, tuple[str, str, str] | None] = {}
    for entry in lexicon.cues:
        said = None if entry.sense == "none" else (entry.sense, entry.id, entry.side)
        for form in entry.forms:
            forms.setdefault(form, said)
    return Forms(forms, frequent=True), list(forms.values())


def find_cues(flow: Flow, lexicon: Lexicon) -> list[Cue]:
    """Return the cues of ``flow`` in order (flow offsets), none overlapping another, pseudo-cues left out.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Flow
    >>> text = "对增长的贡献率约30%左右，节约"
    >>> [(text[c.start:c.end], c.sense) for c in find_cues(Flow("a1", text, text, (0,), (0,)), load_lexicon())]
    [('增长', 'up'), ('贡献率', 'rate'), ('约', 'about'), ('左右', 'about')]
    """
    forms, senses = _compile(lexicon)
    return [
        Cue(start, end, *said)
        for index, start, end in forms.find(flow.view)
        if (said := senses[index])
    ]
