"""Where a name begins and ends: noun phrases of a sentence, leftwards from their head and rightwards to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from politext.join.clauses import Parts, Sentence

NOMINAL = "NHWbAPF"  # what a noun phrase is made of
HEADS = "NHWbP"  # what it may end in
VERBAL = "GVBbg"
ACTS = 25  # tokens that an object may stand from the verb that is counted with it
# Measure words of what is done, not of things: after them a name may end in a verb (12场专题培训).
DEEDS = frozenset(
    {"次", "场", "期", "轮", "场次", "人次", "届", "回", "起", "班次", "批次", "件次", "余次"}
)


class Phrase(NamedTuple):
    """A noun phrase: its first token and the one after its last."""

    first: int
    stop: int


def find_term(sentence: Sentence, at: int, parts_of: Parts, low: int) -> int:
    """Return the first token of the longest known term that ends with token ``at``, or ``at + 1`` for none.

    ``low`` is the first token that it may begin with.
    """
    view, starts = sentence.view, sentence.starts
    end = sentence.ends[at]
    floor = starts[low]
    for term in parts_of.terms.get(view[end - 1], ()):
        begin = end - len(term)
        if begin >= floor and view.startswith(term, begin):
            first = at
            while starts[first] > begin:
                first -= 1
            if starts[first] == begin:
                return first
    return at + 1


def read_left(sentence: Sentence, head: int, low: int, parts_of: Parts) -> Phrase:
    """Return the noun phrase whose head is token ``head``; it begins no earlier than token ``low``."""
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    first = find_term(sentence, head, parts_of, low)
    known = first <= head
    if not known:
        first = head
    short = not known and ends[head] - starts[head] == 1
    strong = not known and (parts[head] == "H" or short)
    at = first - 1
    while at >= low:
        part = parts[at]
        before = parts[at - 1] if at > low else "K"
        if part in "NHW":
            first = min(at, find_term(sentence, at, parts_of, low))
        elif part in "AP":
            if part == "A" and sentence.text(at) in parts_of.grades:
                first = at
                break
            first = at
        elif part == "F" and (  # noqa: SIM114 - a case a line
            before in "NHWPAbFd" or sentence.text(at) in ("境内", "境外", "国内")
        ):
            first = at
        elif part == "b" and (  # noqa: SIM114 - a case a line
            before in "NHWPGVgkBb" or (before == "A" and sentence.text(at - 1) != "新")
        ):
            first = at
        elif part in "VGbgB" and short and at == head - 1:  # noqa: SIM114 - a case a line
            first = at
        elif part in "VGgB" and strong and at == head - 1 and before in "NHAWPUC":
            first = at
        elif part == "U" and strong and before in "NHWPFgbVG":
            first = at - 1 if before not in "VG" else at
        elif part == "C" and before in "NHWPb" and parts[at + 1] != "G":  # noqa: SIM114 - a case a line
            first = at
        elif part == "q" and at + 1 == first and before == "N":
            first = at
        else:
            break
        at = first - 1
    while first < head and parts[first] in "UCFd":
        first += 1
    return Phrase(first, head + 1)


def take_act(sentence: Sentence, phrase: Phrase, low: int) -> Phrase:
    """Return ``phrase`` with the verb that is counted with it, where one governs it (立案侦查…案件)."""
    parts = sentence.parts
    floor = max(low, phrase.first - ACTS)
    at = phrase.first - 1
    while at >= floor and parts[at] in "NHWbAPFULCErVdp":
        at -= 1
    if at >= floor and parts[at] == "B":
        while at > low and parts[at - 1] == "B":
            at -= 1
        return Phrase(at, phrase.stop)
    return phrase


def read_right(sentence: Sentence, at: int, parts_of: Parts, unit: str | None) -> Phrase | None:
    """Return the noun phrase that begins at token ``at``, or None; it ends with the last noun before a verb.

    A relative clause before 的 is passed over: ``100所|达到二级医院服务能力的|县域医疗卫生次中心``.
    """
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    size = len(parts)
    if at < size and sentence.text(at) in ("以上", "以下", "左右", "以内", "多"):
        at += 1
    if at < size and parts[at] == "U":
        at += 1
    if at >= size:
        return None
    if parts[at] in "kpdrGV" or (parts[at] in "Bb" and "U" in parts[at : at + 8]):
        stop = at
        while stop < size and parts[stop] not in "KSOQL(":
            if parts[stop] == "U" and stop + 1 < size and parts[stop + 1] in NOMINAL + "Z":
                at = stop + 1
            stop += 1
    first = at
    last = -1
    while at < size:
        part = parts[at]
        after = parts[at + 1] if at + 1 < size else "K"
        if part in "NHPZ":
            if last >= 0 and sentence.view[starts[at]] in "“《" and after not in "NHWbA":
                break
            last = at
        elif part in "AF":
            pass
        elif part == "W":
            if last < 0 or unit in DEEDS:
                last = at
        elif part in "bGVBg":
            if last < 0:
                if after not in "NHWbAPVGB":
                    if part in "bB":
                        last = at
                    break
            elif part == "b":
                if unit in DEEDS and after not in "NHWAbP":
                    last = at
            elif after in "NH" and at + 1 < size and ends[at + 1] - starts[at + 1] == 1:
                pass
            elif is_agent(sentence, last, parts_of) or after not in "NHWAbP":
                break
        elif part == "C":
            if last < 0 or after not in "NHAPWbZ":
                break
            further = at + 1
            while further < size and parts[further] in "NHAPWbZF":
                further += 1
            if further < size and parts[further] == "Q":
                break
        elif part == "U":
            if last < 0 or after not in "NHAPWb":
                break
        else:
            break
        at += 1
    while last > first and parts[last] == "H" and at < size and parts[at] in "Qkg":
        last -= 1
    if last < first:
        return None
    known = [i for i in range(first, last + 1) if parts[i] not in "UC"]
    return Phrase(known[0], last + 1) if known else None


def is_agent(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that acts, so that a verb after it says what it does."""
    word = sentence.text(at)
    return word in parts_of.agents or word[-1] in "员人者户院校厂"
