"""Where a name begins and ends: noun phrases of a sentence, leftwards from their head and rightwards to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from politext.join.clauses import Parts, Sentence

NOUNS = "NHWPI"
NOMINAL = "NHWbAPFI"  # what a noun phrase is made of
HEADS = "NHWbPI"  # what it may end in
STOPS = "KSOLQE(."
ACTS = 25  # tokens that an object may stand from the verb that is counted with it
# Measure words of what is done, not of things: after them a name may end in a verb (12场专题培训).
DEEDS = frozenset(
    {"次", "场", "期", "轮", "场次", "人次", "届", "回", "起", "班次", "批次", "件次"}
)
LIMITS = frozenset({"以上", "以下", "左右", "以内", "多", "及以上", "及以下"})
WITHIN = frozenset({"境内", "境外", "国内"})
NOUN_ENDS = "县镇村园区店厂站员户奖品号牌校院"
# Measure words of those who act: a verb after them says what they do (3人|通过考核), after others what it is for.
ACTORS = frozenset({"人", "名", "户", "位", "人次", "户次", None})
COURT = frozenset(
    {
        "批准逮捕",
        "批捕",
        "提起公诉",
        "立案侦查",
        "起诉",
        "审结",
        "执结",
        "判处",
        "抗诉",
        "查办",
        "提起",
        "审理",
        "新收",
        "追究",
        "不起诉",
        "追诉",
    }
)
PERSON_ENDS = "员人者户生师工"
PERSONS = frozenset(
    {
        "群众",
        "居民",
        "代表",
        "干部",
        "农民",
        "职工",
        "人口",
        "青年",
        "妇女",
        "儿童",
        "骨干",
        "人才",
        "团队",
    }
)
AGENT_ENDS = "员人者户院校厂会局委"


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


def find_term_ahead(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the last token of the longest known term of two tokens or more that begins with ``at``, or -1."""
    view, starts, ends = sentence.view, sentence.starts, sentence.ends
    begin = starts[at]
    for term in parts_of.ahead.get(view[begin], ()):
        if view.startswith(term, begin):
            stop = begin + len(term)
            last = at
            while ends[last] < stop:
                last += 1
            if last > at and ends[last] == stop:
                return last
    return -1


def read_left(sentence: Sentence, head: int, low: int, parts_of: Parts) -> Phrase:
    """Return the noun phrase whose head is token ``head``; it begins no earlier than token ``low``."""
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    first = find_term(sentence, head, parts_of, low)
    known = first <= head
    if not known:
        first = head
    core = first
    short = not known and ends[head] - starts[head] == 1
    strong = parts[head] == "H" if not known else ends[head] - starts[first] == 2
    strong = strong or short
    single_head = short and parts[head] == "H"
    at = first - 1
    while at >= low:
        part = parts[at]
        before = parts[at - 1] if at > low else "K"
        term = find_term(sentence, at, parts_of, low)
        if term < at:
            first = core = term
            at = term - 1
            continue
        if part in "HW" and (
            (part == "W" and before in "dk")
            or (part == "H" and sentence.text(at) in parts_of.double)
        ):
            if not modifies(sentence, at, head, before, parts_of):
                break
            first = at
        elif part in "NHWI":
            first = at
        elif part in "AP":
            first = at
            if part == "A" and sentence.text(at) in parts_of.grades:
                break
        elif part == "F":
            if before not in "NHWPAbFdC" and sentence.text(at) not in WITHIN:
                break
            first = at
        elif (
            (part == "b" and modifies(sentence, at, head, before, parts_of))
            or (part in "VG" and before in "GVB" and sentence.text(at + 1) in parts_of.frames)
            or (part in "VGbgB" and short and at == head - 1 and ends[at] - starts[at] == 1)
            or (part in "VGb" and parts[head] == "b" and at == head - 1 and before in NOUNS)
            or (part in "VGgBb" and single_head and at == head - 1)
            or (part in "VGgBb" and strong and at == head - 1 and before in "NHAWPIUC")
        ):
            first = at
        elif part == "g" and term == at:
            first = at
        elif part == "k" and strong and at == head - 1 and sentence.text(at) in ("占", "所占"):
            first = at
        elif part == "U" and strong and before in "NHWPIFgbVG":
            first = at - 1 if before not in "VG" else at
        elif (part == "C" and before in "NHWPbAI" and parts[at + 1] != "G") or (
            part == "q" and at + 1 == first and before == "N"
        ):
            first = at
        else:
            break
        at = first - 1
    while first < core and (parts[first] in "UCFd" or sentence.text(first) in LIMITS):
        first += 1
    return Phrase(first, head + 1)


def modifies(sentence: Sentence, at: int, head: int, before: str, parts_of: Parts) -> bool:
    """Return whether the verb at token ``at`` is part of the name that ends with ``head``, not its governor.

    After a noun that does not act it is (老旧小区|改造|项目); after another verb it is where the next noun is a
    frame for what is done (组织|协商|活动, but 联系|服务|企业).
    """
    framed = sentence.text(at + 1) in parts_of.frames
    if at == head - 1 and sentence.parts[head] == "b" and sentence.parts[at] == "b":
        return True
    if before in NOUNS + "b":
        if before == "b":
            return framed
        return framed or not is_agent(sentence, at - 1, parts_of)
    if before in "GVB":
        return framed or sentence.parts[at + 1] == "b"
    return before == "A" and sentence.text(at - 1) != "新"


def take_act(sentence: Sentence, phrase: Phrase, low: int) -> Phrase:
    """Return ``phrase`` with the verb that is counted with it, where one governs it (立案侦查…案件)."""
    parts = sentence.parts
    floor = max(low, phrase.first - ACTS)
    at = phrase.first - 1
    while at >= floor and parts[at] in "NHWbAPFULCErVdpI":
        at -= 1
    if at >= floor and parts[at] == "B" and sentence.text(at) in COURT:
        while at > low and parts[at - 1] == "B":
            at -= 1
        return Phrase(at, phrase.stop)
    return phrase


def read_right(
    sentence: Sentence, at: int, parts_of: Parts, unit: str | None, *, amount: bool, ruled: bool
) -> Phrase | None:
    """Return the noun phrase that begins at token ``at``, or None; it ends with the last noun before a verb.

    ``ruled`` says that a verb before the number governs it, so that a verb after it is part of the phrase.

    A relative clause before 的 is passed over: ``100所|达到二级医院服务能力的|县域医疗卫生次中心``.
    """
    parts = sentence.parts
    size = len(parts)
    if at + 1 < size and parts[at] == "C" and sentence.text(at + 1) in LIMITS:
        at += 1
    if at < size and sentence.text(at) in LIMITS:
        at += 1
    if at < size and parts[at] == "U":
        at += 1
    if at >= size or parts[at] in STOPS:
        return None
    at = pass_clause(parts, at)
    if parts[at] in "GV":
        noun = at + 1
        while noun < size and parts[noun] in "GVbAW":
            noun += 1
        after = parts[noun] if noun < size else "K"
        alone = parts[at] == "V" and noun == at + 1 and after in "KSO"
        framed = after in "NHP" and (
            ruled or unit not in DEEDS or sentence.text(noun) in parts_of.frames
        )
        if amount or not (alone or framed):
            return None
    last, stop = find_head(sentence, at, parts_of, unit)
    if unit in ACTORS and unit != "户" and last >= 0 and not is_person(sentence, last):
        persons = [i for i in range(at, last) if is_person(sentence, i)]
        last = persons[-1] if persons else last
    while last > at and parts[last] == "H" and stop < size and parts[stop] in "Qkg":
        last -= 1
    passed = pass_amount(parts, stop)
    if passed > 0 and not amount:
        return read_right(sentence, passed, parts_of, unit, amount=amount, ruled=ruled)
    if last < at:
        return None
    first = at
    while parts[first] in "UC":
        first += 1
    return Phrase(first, last + 1)


def pass_amount(parts: str, at: int) -> int:
    """Return the token after 的 where a clause ends at ``at`` with a quantity (3个总投资|10亿元的项目), or -1."""
    stop = at
    while stop < len(parts) and stop < at + 3 and parts[stop] in "kg":
        stop += 1
    if stop >= len(parts) or parts[stop] != "Q":
        return -1
    stop += 1
    while stop < len(parts) and parts[stop] in "AF":
        stop += 1
    return stop + 1 if stop + 1 < len(parts) and parts[stop] == "U" else -1


def pass_clause(parts: str, at: int) -> int:
    """Return the token after the 的 of a relative clause that begins at ``at``, or ``at``."""
    if parts[at] in "kpdrGV" or (parts[at] in "Bb" and "U" in parts[at : at + 8]):
        stop = at
        while stop < len(parts) and parts[stop] not in STOPS:
            if parts[stop] == "U" and stop + 1 < len(parts) and parts[stop + 1] in NOMINAL + "Z":
                at = stop + 1
            stop += 1
    return at


def find_head(sentence: Sentence, first: int, parts_of: Parts, unit: str | None) -> tuple[int, int]:
    """Return the last token of the noun phrase that begins at ``first``, and where the search ended."""
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    size = len(parts)
    last = -1
    at = first
    while at < size:
        part = parts[at]
        after = parts[at + 1] if at + 1 < size else "K"
        term = find_term_ahead(sentence, at, parts_of)
        if term > 0 and (last < 0 or part in "NHPZAIWkmqd"):
            last = term
            at = term + 1
            continue
        if part == "H" and last >= 0 and after in "bGV" and sentence.text(at) in parts_of.double:
            break
        if part in "NHPZ":
            if (
                last >= 0
                and sentence.view[starts[at]] in "“《"
                and after not in "NHWbA"
                and sentence.view[ends[at] - 2] not in NOUN_ENDS
            ):
                break
            last = at
        elif part == "I":
            if last >= 0 and after not in "NHWb":
                break
            last = at
        elif part == "A" and last >= 0 and after in STOPS:
            last = at
        elif part in "AF":
            pass
        elif part in "WbGVBg":
            if last < 0:
                if after not in "NHWbAPVGBI":
                    if part in "bBWV":
                        last = at
                    break
            elif unit in DEEDS and part in "Wb" and after not in "NHWAbPI":
                last = at
            elif frames_ahead(sentence, at + 1, parts_of) or (
                part in "VGB" and ends[at] - starts[at] == 1 and after in "NH"
            ):
                pass
            elif is_agent(sentence, last, parts_of) or after not in "NHWAbPI" or part in "GVB":
                break
        elif (part in "qm" and last >= 0 and after in "NH") or (
            at == first and after in "NHAPW" and (part in "drkqmT" or sentence.text(at) == "自")
        ):
            pass
        elif part == "C":
            if last < 0 or after not in "NHAPWbZI":
                break
            further = at + 1
            while further < size and parts[further] in "NHAPWbZFIL":
                further += 1
            if further < size and parts[further] == "Q":
                break
        elif part == "U":
            if after not in "NHAPWbIVG":
                break
        elif part == "d" and last < 0 and after in "VGbA":
            pass
        else:
            break
        at += 1
    return last, at


def frames_ahead(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether the next noun from token ``at`` on is one that takes a verb before it."""
    parts = sentence.parts
    while at < len(parts) and parts[at] in "AbWG":
        at += 1
    return at < len(parts) and parts[at] in "NH" and sentence.text(at) in parts_of.frames


def find_topic(sentence: Sentence, at: int, parts_of: Parts) -> Phrase | None:
    """Return what an earlier clause of the sentence is about, the nearest first, back to the quantity before.

    ``采用率均大幅提高，实现|翻番`` is about 采用率. A clause without a subject (``扣除价格因素，``) is passed over.
    """
    parts = sentence.parts
    low = max(parts.rfind("Q", 0, at), parts.rfind("S", 0, at)) + 1
    stop = max(parts.rfind(mark, low, at) for mark in "KOL")
    while stop > low:
        begin = max(low, *(parts.rfind(mark, low, stop) + 1 for mark in "KL"))
        subject = find_subject(sentence, begin, stop, parts_of)
        if subject:
            return subject
        stop = begin - 1
    return None


def find_subject(sentence: Sentence, low: int, stop: int, parts_of: Parts) -> Phrase | None:
    """Return the noun phrase that a clause begins with and says something of, or None."""
    parts = sentence.parts
    first = low
    while first < stop and parts[first] in "TdZrYC":
        first += 1
    last = first
    while last < stop and parts[last] in "NHWAPFICUL":
        last += 1
    head = last - 1
    while head >= first and parts[head] not in NOUNS:
        head -= 1
    if head >= first and (parts[last] in "kgdpVGbB" if last < stop else parts[head] == "H"):
        return read_left(sentence, head, first, parts_of)
    return None


def find_people(sentence: Sentence, at: int) -> int:
    """Return the nearest token before ``at`` that is a noun for people, or -1."""
    at -= 1
    while at >= 0 and not is_person(sentence, at):
        at -= 1
    return at


def is_person(sentence: Sentence, at: int) -> bool:
    """Return whether token ``at`` is a noun for people: 委员 群众 医生."""
    word = sentence.text(at)
    return sentence.parts[at] in "NHI" and (word[-1] in PERSON_ENDS or word[-2:] in PERSONS)


def is_agent(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that acts, so that a verb after it says what it does."""
    word = sentence.text(at)
    return word in parts_of.agents or word[-2:] in parts_of.agents or word[-1] in AGENT_ENDS
