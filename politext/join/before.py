"""Names before their numbers: noun phrases read leftwards from their head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.phrases import (
    NOMINAL,
    NOUNS,
    Phrase,
    find_term,
    is_agent,
    is_compound,
    is_person,
    skip_back,
)

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

LONGEST_VERB = 4  # characters of a verb that the dictionary cuts: 提档升级
ACTS = 25  # tokens that an object may stand from the verb that is counted with it


def read_left(sentence: Sentence, head: int, low: int, parts_of: Parts) -> Phrase:
    """Return the noun phrase whose head is token ``head``; it begins no earlier than token ``low``."""
    parts = sentence.parts
    first = find_term(sentence, head, parts_of, low)
    known = first <= head
    if not known:
        first = head
    core = first  # what lies from here on is not trimmed
    length = sentence.ends[head] - sentence.starts[first]
    word = sentence.text(head)
    aim = word.endswith("目标") or word in parts_of.words["pace"]
    strong = aim or length == 2 if known else aim or parts[head] == "H" or length == 1
    at = first - 1
    while at >= low:
        term = find_term(sentence, at, parts_of, low)
        if term < at:
            first = core = term
            at = term - 1
            continue
        part = parts[at]
        before = parts[at - 1] if at > low else "K"
        if (part == "W" and before in "dk") or (
            part == "H" and sentence.text(at) in parts_of.double
        ):
            inside = modifies(sentence, at, head, before, parts_of)
        elif part in "NHWIAP":
            inside = True
        elif (
            part in "VG"
            and before not in NOUNS
            and at + 1 < head
            and 0 < (stop := find_verb(sentence, at, parts_of)) <= head
        ):
            first = stop  # 申|创|特色小镇, 提|档|升级|学校
            break
        elif part == "V" and at + 1 < head and is_compound(sentence, at):
            inside = True  # 待|泊|时间
        elif part in "VGBbg":
            inside = (
                (part == "g" and term == at)
                or (at == head - 1 and joins_head(sentence, at, before, parts_of, strong=strong))
                or (part in "bB" and modifies(sentence, at, head, before, parts_of))
                or (part in "VG" and is_framed(sentence, at, before, parts_of))
                or (
                    part in "bB"
                    and parts[at + 1] in "bB"
                    and parts[head] == "H"
                    and first == at + 1
                )
                or (parts[at : head + 1] == "VVH" and first == at + 1 and before in NOUNS)
            )
        elif part == "F":
            inside = before in "NHWPAbFdC" or sentence.text(at) in parts_of.words["within"]
        elif part == "U":
            inside = strong and before in "NHWPIFgbVG"
        elif part == "C":
            inside = before in "NHWPbAI" and parts[at + 1] != "G"
        elif part == "q":
            inside = at + 1 == first and before == "N"
        elif part == "d":
            inside = sentence.text(at) == "所" and parts[at + 1] == "k"  # 农业|所占比重
        else:
            inside = (
                part == "k"
                and strong
                and at == head - 1
                and sentence.text(at) in parts_of.words["inner"]
            )
        if not inside:
            break
        first = at
        if part == "A" and sentence.text(at) in parts_of.words["grade"]:
            break
        at -= 1
    planned = (
        first < core and parts[first] != "A" and sentence.text(first) in parts_of.words["plan"]
    )
    if planned and (first == low or parts[first - 1] in "TZkd"):
        first += 1  # 今年计划|国内生产总值增长9%
    while first > low and sentence.text(first) in parts_of.words["suffix"]:
        first = core = first - 1  # 补贴|性职业技能培训
    served = first > low and sentence.text(first - 1) in parts_of.words["serve"]
    if served and first < core and is_agent(sentence, first, parts_of):
        first += 1  # 为企业|减税降费
    while first < core and (
        parts[first] in "UCFd" or sentence.text(first) in parts_of.words["limit"]
    ):
        first += 1
    return Phrase(first, head + 1)


def find_verb(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the token after a known verb of several tokens that begins with token ``at``, or 0."""
    stop = at + 1
    while stop < len(sentence.parts) and sentence.ends[stop] - sentence.starts[at] <= LONGEST_VERB:
        if sentence.view[sentence.starts[at] : sentence.ends[stop]] in parts_of.words["verb"]:
            return stop + 1
        stop += 1
    return 0


def joins_head(sentence: Sentence, at: int, before: str, parts_of: Parts, *, strong: bool) -> bool:
    """Return whether the verb at token ``at`` and the head after it are one noun: 交付|率, 办理|时限, 停留|时间."""
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    part, head = parts[at], parts[at + 1]
    if not strong:
        return head == "b" and part in "VGb" and before in NOUNS
    governed = before in "GVkd" and sentence.text(at + 1) in parts_of.double  # 推进|建设|投资
    single = ends[at + 1] - starts[at + 1] == 1
    return (
        (single and (head == "H" or ends[at] - starts[at] == 1))
        or (part in "bB" and head == "H" and not governed)
        or (single and part == "V")  # 远足|径
        or (part == "V" and head == "H" and before in "VpKL")
        # 加计|扣除|比例
        or (part == "V" and head == "H" and before == "k" and sentence.text(at - 1) == "将")
        or sentence.text(at + 1) in parts_of.words["extent"]
        or before in "NHAWPIUC"
    )


def is_framed(sentence: Sentence, at: int, before: str, parts_of: Parts) -> bool:
    """Return whether the verb at token ``at`` says what the noun after it is for: 组织|协商|活动, 企业|研发|机构."""
    if sentence.text(at + 1) not in parts_of.words["frame"] or sentence.text(at) in parts_of.light:
        return False
    if before in "GVBg":
        return sentence.text(at - 1) not in parts_of.light  # 力争|培育|产业人才
    if before not in NOUNS or sentence.parts[at] != "V":
        return False
    noun = at - 1
    while noun > 0 and sentence.parts[noun] in NOMINAL:
        noun -= 1
    return sentence.parts[noun] != "p"  # 向民间资本|推介|项目


def modifies(sentence: Sentence, at: int, head: int, before: str, parts_of: Parts) -> bool:
    """Return whether the verb at token ``at`` is part of the name that ends with ``head``, not its governor.

    After a noun that does not act it is (老旧小区|改造|项目); after another verb it is where the next noun is a
    frame for what is done (组织|协商|活动, but 联系|服务|企业).
    """
    if sentence.text(at) in parts_of.words["court"]:
        return False
    frames = parts_of.words["frame"]
    framed = sentence.text(at + 1) in frames and sentence.text(head) in frames
    if sentence.text(at) in parts_of.words["reach"] and is_person(sentence, head, parts_of):
        return False  # 兜底|保障|困难群众
    if at == head - 1 and sentence.parts[head] == "b" and sentence.parts[at] == "b":
        return True
    if before == "b":
        return framed
    if before in NOUNS:
        acts = is_agent(sentence, at - 1, parts_of)
        tried = sentence.parts[at] == "B" and sentence.text(head).endswith("案件")
        return not acts or (framed and not tried)  # 调解委员会|调解|工作室, but 法院|受理|案件
    if before in "GVBg":
        return framed or sentence.parts[at + 1] == "b"
    return before == "A" and sentence.text(at - 1) not in ("新", "年")


def take_act(sentence: Sentence, phrase: Phrase, low: int, parts_of: Parts) -> Phrase:
    """Return ``phrase`` with the verb that is counted with it, where one governs it (立案侦查…案件)."""
    parts = sentence.parts
    floor = max(low, phrase.first - ACTS)
    at = skip_back(parts, phrase.first - 1, floor, "NHWbAPFULCErVdpI")
    if at >= floor and parts[at] == "B" and sentence.text(at) in parts_of.words["court"]:
        while at > low and parts[at - 1] == "B":
            at -= 1
        return Phrase(at, phrase.stop)
    return phrase
