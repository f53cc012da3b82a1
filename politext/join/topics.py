"""What a clause or a sentence is about: topics, subjects, and the people whom a verb serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.before import read_left
from politext.join.phrases import NOUNS, Phrase, find_term, is_agent, is_person

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

PEOPLE = 200  # tokens between people and the verb whose number counts them; keeps rubbish linear


def find_topic(sentence: Sentence, at: int, parts_of: Parts) -> Phrase | None:
    """Return what an earlier clause of the sentence is about, the nearest first, back to the quantity before.

    ``采用率均大幅提高，实现|翻番`` is about 采用率. A clause without a subject (``扣除价格因素，``) is passed over.
    """
    parts = sentence.parts
    low = max(parts.rfind("Q", 0, at), parts.rfind("S", 0, at)) + 1
    stop = max(parts.rfind(mark, low, at) for mark in "KOL")
    if stop > low and opens_with_link(sentence, stop, parts_of):
        told = find_told(sentence, low, stop, parts_of)
        if told:
            return told
    while stop > low:
        begin = max(low, *(parts.rfind(mark, low, stop) + 1 for mark in "KLO"))
        if begin and parts[begin - 1] == "Q":
            break  # 不低于25元|标准，到2015年提高至40元
        if sentence.text(begin) in parts_of.words["cause"]:
            stop = begin - 1
            continue
        if (head := find_grown(parts, begin, stop)) >= 0:
            return read_left(sentence, head, begin, parts_of)
        subject = find_subject(sentence, begin, stop, parts_of)
        subject = subject or find_heading(sentence, begin, stop, parts_of)
        if not subject and (head := find_measured(parts, begin, stop)) >= 0:
            return read_left(sentence, head, begin, parts_of)
        if not subject and parts[stop - 2 : stop] == "UH":
            return read_left(sentence, stop - 1, begin, parts_of)  # 积累所占的|比重，在初期为36%
        if subject:
            return subject
        stop = begin - 1
    return None


def find_told(sentence: Sentence, low: int, comma: int, parts_of: Parts) -> Phrase | None:
    """Return what the clause before ``comma`` is about or ends with, where the next one only tells its number."""
    parts = sentence.parts
    begin = max(low, *(parts.rfind(mark, low, comma) + 1 for mark in "KO"))
    if sentence.text(begin) in parts_of.words["cause"]:
        return None  # 根据初步测算，|增长8%
    owned = "U" in parts[max(parts.rfind("Q", 0, comma), begin) : comma]
    if owned and parts[comma - 1] == "H":
        # 现代工业在总产值中的|比重，将由27%上升
        return read_left(sentence, comma - 1, begin, parts_of)
    if parts[comma + 1] in "Tg" or parts[comma + 1 : comma + 3] in ("kg", "kT"):
        subject = find_subject(sentence, begin, comma, parts_of)
        if subject:
            return subject
    if sentence.text(begin) in parts_of.words["basis"]:
        return None  # 扣除价格因素，|实际增长5%
    counted = "Q" in parts[max(parts.rfind(mark, 0, comma) for mark in "KSO") + 1 : comma]
    last = comma - 1 - (parts[comma - 1] == "r")  # 确定的目标中，|有3项不及预期
    if parts[last] in NOUNS and (owned or not counted or last < comma - 1):
        return read_left(sentence, last, begin, parts_of)  # 三百元以上的大队，|1979年有
    return None


def opens_with_link(sentence: Sentence, comma: int, parts_of: Parts) -> bool:
    """Return whether the clause after ``comma`` only tells the number of what the clause before ends with.

    ``保障的覆盖人数，|由年初的400万人``; ``同我国建交的国家，|已经有九十三个``.
    """
    parts = sentence.parts
    if parts[comma] != "K":
        return False
    at = comma + 1
    if parts[at] in "Tg" or (parts[at] == "k" and parts[at + 1] in "gT"):
        return True
    if sentence.text(at) in parts_of.words["each"]:
        return True
    while parts[at] == "d" or sentence.text(at) in parts_of.words["shall"]:
        at += 1
    if sentence.text(at) in parts_of.words["origin"]:
        return True
    begin = max(parts.rfind(mark, 0, comma) for mark in "KSOQ") + 1
    told = parts[comma - 1] == "r" or "U" in parts[begin:comma]
    return sentence.text(at) in parts_of.words["amounting"] and told


def find_heading(sentence: Sentence, low: int, stop: int, parts_of: Parts) -> Phrase | None:
    """Return the noun phrase that stands as a clause of its own at the head of a sentence: 如|发电设备，1958年只生产80万千瓦."""
    parts = sentence.parts
    if low and parts[low - 1] not in "SO":
        return None
    first = low
    while first < stop and (
        parts[first] in "TdZrYCU" or sentence.text(first) in parts_of.words["instance"]
    ):
        first += 1
    whole = first < stop and all(part in "NHWAPFICUb" for part in parts[first:stop])
    if not whole or parts[stop - 1] not in "NH" or is_agent(sentence, stop - 1, parts_of):
        return None
    return read_left(sentence, stop - 1, first, parts_of)


def find_subject(sentence: Sentence, low: int, stop: int, parts_of: Parts) -> Phrase | None:
    """Return the noun phrase that a clause begins with and says something of, or None."""
    parts = sentence.parts
    first = low
    said = stop > low and sentence.text(stop - 1) in parts_of.words["as_for"]
    while first < stop and (parts[first] in "TdZrYCm" or (said and parts[first] in "pk")):
        first += 1
    last = first
    while (
        last < stop
        and (
            parts[last] in "NHWAPFICUL"
            or (parts[last] == "b" and parts[last + 1] in "NHWACb")
            or (parts[last] == "g" and last > first and parts[last + 1] in "NHA")  # 经济|增长|目标
            or (
                parts[last] in "GV"
                and last > first
                and parts[last + 1 : last + 3].lstrip("V")[:1] == "H"
            )  # 粮食|播种|面积
        )
    ):
        last += 1
    head = last - 1
    while head >= first and parts[head] not in NOUNS:
        head -= 1
    owned = find_owned(sentence, last, stop)
    if head >= first and owned > head:
        return read_left(sentence, owned, first, parts_of)
    if head >= first and (
        parts[last] in "kgdpVGbBTm" if last < stop else is_measured(sentence, head, first, parts_of)
    ):
        return read_left(sentence, head, first, parts_of)
    return None


def find_grown(parts: str, low: int, stop: int) -> int:
    """Return the measured noun of which a clause ends by saying that it grows, or -1: 退休人员养老金|标准|继续提高."""
    at = stop - 1
    while at > low and parts[at] in "dk":
        at -= 1
    if parts[at] != "g":
        return -1
    at -= 1
    while at > low and parts[at] in "dk":
        at -= 1
    return at if at > low and parts[at] == "H" else -1


def find_measured(parts: str, low: int, stop: int) -> int:
    """Return the head of a measured noun that a clause says something of, or -1: 新开工重大|项目数|均创新高."""
    for at in range(low, stop - 1):
        if (
            parts[at] == "H"
            and parts[at - 1 : at] in ("N", "H", "b", "W", "V")
            and parts[at + 1] in "kdI"
        ):
            return at
    return -1


def is_measured(sentence: Sentence, at: int, low: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that has an amount by itself: 产量, or the end of a known term."""
    return sentence.parts[at] == "H" or find_term(sentence, at, parts_of, low) <= at


def find_owned(sentence: Sentence, at: int, stop: int) -> int:
    """Return the head noun after 的 of a clause that goes on at token ``at``, or -1: 企业|拥有的|预算外资金|由347亿元."""
    parts = sentence.parts
    mark = at
    while mark < stop and parts[mark] in "VGbNHAkp":
        mark += 1
    if mark == at or mark >= stop or parts[mark] != "U":
        return -1
    last = mark + 1
    while last < stop and parts[last] in "NHWAPIb":
        last += 1
    head = last - 1
    ends = last == stop or parts[last] in "kgdpT"
    return head if ends and head > mark and parts[head] in NOUNS else -1


def find_people(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the nearest token before ``at`` that is a noun for people, or -1."""
    floor = max(0, at - PEOPLE)
    at -= 1
    while at >= floor:
        if is_person(sentence, at, parts_of) and sentence.parts[at + 1] not in NOUNS:
            return at
        at -= 1
    return -1
