"""Number and name: what each quantity counts.

The name stands before the number (党组会议50次), with links between (失业率稳定在5%), after the unit (7个盟市), or is taken over from
what was named last (增长5%). Which of them it is follows from what stands directly left and right of the
quantity; where the name begins and ends is said in ``names``, and 分别 in ``lists``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.clauses import read_parts, read_sentences
from politext.join.lists import share
from politext.join.names import HEADS, Phrase, find_term, read_left, read_right, take_act
from politext.model import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.clauses import Parts, Sentence
    from politext.lexicon import Lexicon
    from politext.model import Cue, Flow, Numeral, Quantity, Section, Time, Words

LINKS = "kgdpTDmrx"  # what may stand between a name and its number
VERBS = "GVBb"
EDGES = "KSOLYQE()"
AMOUNTS = frozenset({"currency", "percent", "point", "times", "fraction"})


def bind(
    flow: Flow,
    words: Words,
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],
    cues: Sequence[Cue],  # noqa: ARG001
    sections: Sequence[Section],  # noqa: ARG001
    lexicon: Lexicon,
) -> list[Name | None]:
    """Return a name or None for each numeral of kind ``indicator``, in order."""
    quantities = [n.quantity for n in numerals if n.quantity]
    if not quantities:
        return []
    parts_of = read_parts(lexicon)
    names: list[Name | None] = [None] * len(quantities)
    spans = [(t.start, t.end) for t in times]
    for sentence in read_sentences(flow, words, quantities, spans, parts_of):
        for number in range(len(sentence.quantities)):
            place = sentence.quantities[number][1]
            if names[place] is None:
                name_one(sentence, number, quantities, names, parts_of)
    return names


def name_one(
    sentence: Sentence,
    number: int,
    quantities: Sequence[Quantity],
    names: list[Name | None],
    parts_of: Parts,
) -> None:
    """Find the name of the sentence's quantity ``number`` and set it in ``names`` (with those that share it)."""
    parts = sentence.parts
    token, place = sentence.quantities[number]
    quantity = quantities[place]
    amount = quantity.unit_kind in AMOUNTS
    rank = quantity.unit_kind == "rank"
    at = token - 1
    while at >= 0 and (parts[at] in LINKS or (rank and is_scope(sentence, at))):
        if parts[at] == "D" and share(sentence, number, at, names, parts_of):
            return
        if find_term(sentence, at, parts_of, 0) <= at:
            break
        if at == token - 1 and parts[at] in "qm" and at > 0 and parts[at - 1] in "NHWA":
            break
        at -= 1
    low = edge_before(parts, at)
    left = parts[at] if at >= low else "K"
    near = at == token - 1
    beyond = token + 1
    while beyond < len(parts) and parts[beyond] == "Q":
        beyond += 1
    right = read_right(sentence, beyond, parts_of, quantity.unit, amount=amount)
    if at >= 0 and parts[at] == "Q":
        before = next((p for t, p in sentence.quantities if t == at), -1)
        known = names[before] if before >= 0 else None
        if right and near and not amount:
            put(sentence, names, place, right, "after")
        elif known:
            names[place] = Name(known.text, known.start, known.end, "chain")
        return
    if at >= low and find_term(sentence, at, parts_of, low) <= at:
        put(sentence, names, place, read_left(sentence, at, low, parts_of), "before")
        return
    of = left == "U" and at > low
    if of:
        at -= 1
        left = parts[at]
    single = near and left in "VAqm" and sentence.ends[at] - sentence.starts[at] == 1
    nominal = (
        (left in HEADS and left != "b")
        or (left == "b" and at > low and parts[at - 1] in "NHWAPbgI")
        or (single and at > low and parts[at - 1] in "NHWA")
    )
    if nominal:
        owned = beyond < len(parts) and parts[beyond] == "U"
        followed = right and right.stop < len(parts) and parts[right.stop] == "Q"
        if right and near and not (amount or owned or followed):
            put(sentence, names, place, right, "after")
            return
        phrase = read_left(sentence, at, low, parts_of)
        edge = phrase.first - 1
        if amount and edge >= low and (of or sentence.text(edge) == "占"):
            base = edge
            while base >= low and parts[base] in LINKS:
                base -= 1
            if base >= low and parts[base] in HEADS:
                whole = read_left(sentence, base, low, parts_of)
                stop = phrase.stop if sentence.text(edge) == "占" else whole.stop
                put(sentence, names, place, Phrase(whole.first, stop), "share")
                return
            if right:
                put(sentence, names, place, right, "after")
                return
        put(sentence, names, place, take_act(sentence, phrase, low), "before")
        return
    if left in VERBS + "A" and right:
        put(sentence, names, place, right, "after")
        return
    if left in "Bb":
        put(sentence, names, place, spread_act(parts, at, low), "verb")
        return
    if left in VERBS + "A":
        verb = at
        while at >= low and parts[at] in "GVBbkgdTprA":
            at -= 1
        if at >= low and parts[at] in HEADS:
            phrase = take_act(sentence, read_left(sentence, at, low, parts_of), low)
            if parts[verb] in "VbA" and verb == at + 1:
                phrase = Phrase(phrase.first, verb + 1)
            put(sentence, names, place, phrase, "before")
            return
        put(sentence, names, place, spread_act(parts, verb, low), "verb")
        return
    if right:
        put(sentence, names, place, right, "after")
        return
    if at > 0 and parts[at] == "E":
        at -= 1
        put(
            sentence,
            names,
            place,
            read_left(sentence, at, edge_before(parts, at), parts_of),
            "series",
        )
        return
    before = place - 1
    known = names[before] if before >= 0 else None
    if known:
        names[place] = Name(known.text, known.start, known.end, "inherit")


def spread_act(parts: str, at: int, low: int) -> Phrase:
    """Return the verb at token ``at`` with the verbs before it that say what is done."""
    first = at
    while first > low and parts[first - 1] in "BVb":
        first -= 1
    return Phrase(first, at + 1)


def is_scope(sentence: Sentence, at: int) -> bool:
    """Return whether token ``at`` is where a rank holds: 全国 全省 世界."""
    return sentence.parts[at] in "ZP" or sentence.text(at) in (
        "世界",
        "全球",
        "中部",
        "西部",
        "东部",
    )


def edge_before(parts: str, at: int) -> int:
    """Return the first token of the clause that token ``at`` stands in."""
    while at >= 0 and parts[at] not in EDGES:
        at -= 1
    return at + 1


def put(
    sentence: Sentence, names: list[Name | None], place: int, phrase: Phrase, rule: str
) -> None:
    """Set the name of quantity ``place`` to ``phrase``."""
    start, end = sentence.starts[phrase.first], sentence.ends[phrase.stop - 1]
    text = "".join(sentence.view[start:end].split())
    names[place] = Name(text, start, end, rule)
