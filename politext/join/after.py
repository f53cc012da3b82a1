"""Names after their numbers: the noun phrase that a unit opens, up to its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.ends import (
    STOPS,
    closes,
    counts_next,
    drop_quality,
    find_person_ahead,
    goes_on,
    owns,
    parts_apart,
)
from politext.join.phrases import NOMINAL, Phrase, find_term_ahead, is_compound, is_person

if TYPE_CHECKING:
    from politext.join.clauses import Parts, Sentence

CLAUSE = 8  # tokens in which a relative clause that begins with a noun-like verb must reach its 的


def read_right(
    sentence: Sentence, at: int, parts_of: Parts, unit: str | None, *, amount: bool, ruled: bool
) -> Phrase | None:
    """Return the noun phrase that begins at token ``at``, or None; it ends with the last noun before a verb.

    ``ruled`` says that a verb before the number governs it, so that a verb after it is part of the phrase.
    A relative clause before 的 is passed over: ``100所|达到二级医院服务能力的|县域医疗卫生次中心``.
    """
    parts = sentence.parts
    size = len(parts)
    limits = parts_of.words["limit"]
    if at + 1 < size and parts[at] == "C" and sentence.text(at + 1) in limits:
        at += 1
    if at < size and sentence.text(at) in limits:
        at += 1
    if at < size and parts[at] == "U":
        at += 1
    if at >= size or parts[at] in STOPS:
        return None
    if (
        at + 2 < size
        and sentence.text(at) in parts_of.words["exceed"]
        and parts[at + 1] == "Q"
        and not amount
    ):
        at += 2  # 3个|过三千亿元城市
        at += parts[at] == "U"
    where = sentence.text(at) == "在" and "U" not in parts[at : at + CLAUSE]
    if parts[at] == "k" and (where or sentence.text(at) in parts_of.words["all"]):
        return None  # 两方面|都取得成绩
    begun = at
    termed = find_term_ahead(sentence, at, parts_of) > 0
    if not termed and not is_compound(sentence, at):
        at = pass_clause(parts, at)
    if amount and parts[begun] in "GV" and at > begun and unit == "元":
        head, _ = find_head(sentence, at, parts_of, unit, ruled=ruled)
        if head < 0 or not is_sum(sentence, head, parts_of):
            return None  # 安排450亿元|支持以智能为引领的产业
    made = read_made(sentence, at, parts_of) if ruled and not amount else None
    if made:
        return made
    if (
        parts[at] in "GV"
        and not is_compound(sentence, at)
        and not opens(sentence, at, parts_of, unit, amount=amount, ruled=ruled)
    ):
        return None
    if parts[at] == "G" and parts[at - 2 : at] == "UQ" and parts[at + 1 : at + 2] in ("", *"KSO."):
        return Phrase(at, at + 1)  # 改革的两个|决定
    last, stop = find_head(sentence, at, parts_of, unit, ruled=ruled)
    if last < 0 and stop + 1 < size and parts[stop] == "L" and parts[stop + 1] in NOMINAL:
        last, stop = find_head(
            sentence, stop + 1, parts_of, unit, ruled=ruled
        )  # 178项节能、|节水重点工程
    acting = unit is None or unit in parts_of.words["actor"]
    if acting and unit != "户" and last >= 0 and not is_person(sentence, last, parts_of):
        people = [i for i in range(at, last) if is_person(sentence, i, parts_of)]
        last = people[-1] if people else last
    if acting and last >= 0 and not is_person(sentence, last, parts_of):
        last = find_person_ahead(sentence, stop, parts_of) or last
    if (
        parts[at] == "P"
        and last == at
        and stop + 1 < size
        and parts[stop] == "L"
        and parts[stop + 1] in "NP"
    ):
        last, stop = find_head(
            sentence, stop + 1, parts_of, unit, ruled=ruled
        )  # 100座黄浦江、|苏州河驿站
    if not amount or (unit == "%" and not ruled):
        follows = parts[stop] if stop < size else "K"
        last = drop_quality(sentence, at, last, parts_of, follows)
    if stop + 1 < size and parts[stop] == "L" and last == stop - 1 and not amount:
        also, end = find_head(sentence, stop + 1, parts_of, unit, ruled=ruled)
        same = also >= 0 and sentence.text(also) == sentence.text(last)
        if same and (end == size or parts[end] in "KSL") and "Q" not in parts[stop:end]:
            return Phrase(at, also + 1)  # 21.9万名留守儿童、|困境儿童
    passed = pass_amount(parts, stop)
    if passed > 0 and not amount:
        return read_right(sentence, passed, parts_of, unit, amount=amount, ruled=ruled)
    if last < at:
        return None
    if (
        amount
        and parts[at] in "GV"
        and not is_compound(sentence, at)
        and not is_sum(sentence, last, parts_of)
    ):
        return None  # 安排5亿元|支持智能经济发展
    first = at
    adverbs = parts_of.words["adverb"]
    while first < last and (parts[first] in "UCk" or sentence.text(first) in adverbs):
        first += 1
    return Phrase(first, last + 1)


def read_made(sentence: Sentence, at: int, parts_of: Parts) -> Phrase | None:
    """Return what a verb of making has for its object, to the end of the clause: 建设19个|粮食产能提升重点县."""
    parts = sentence.parts
    verb = at - 1
    while verb > 0 and parts[verb] == "Q":
        verb -= 1
    stop = at
    while stop < len(parts) and parts[stop] in "NHWbAPIVGg":
        stop += 1
    ends = stop == len(parts) or parts[stop] in "KSOL"
    if sentence.text(verb) not in parts_of.words["create"] or not ends or stop - at < 2:
        return None
    return Phrase(at, stop) if parts[stop - 1] in "NHP" and parts[at] not in "VGg" else None


def opens(
    sentence: Sentence, at: int, parts_of: Parts, unit: str | None, *, amount: bool, ruled: bool
) -> bool:
    """Return whether the verb at token ``at`` opens a name: 69项|支持政策, 16亿元|防治资金, and 30592件|申诉 alone."""
    parts = sentence.parts
    noun = at + 1
    while noun < len(parts) and parts[noun] in "GVbAW":
        noun += 1
    after = parts[noun] if noun < len(parts) else "K"
    if amount:
        return after in "NH" and sentence.text(noun) in parts_of.words["money"]
    if noun == at + 1 and after in "KSO." and (parts[at] == "V" or parts[at - 2 : at] == "UQ"):
        return True  # 改革的两个|决定
    acting = unit is None or unit in parts_of.words["actor"]
    if not ruled and not acting and sentence.text(at) in parts_of.words["predicate"]:
        return sentence.text(noun) in parts_of.words["frame"] if after in "NH" else False
    done = unit in parts_of.words["deed"]
    return after in "NHP" and (ruled or not done or sentence.text(noun) in parts_of.words["frame"])


def pass_amount(parts: str, at: int) -> int:
    """Return the token after 的 where a clause ends at ``at`` with a quantity (3个总投资|10亿元的项目), or -1."""
    stop = at
    while stop < len(parts) and stop < at + 3 and parts[stop] in "kg":
        stop += 1
    if stop >= len(parts) or parts[stop] not in ("Q", "m"):
        return -1
    stop += 1
    while stop < len(parts) and parts[stop] in "AF":
        stop += 1
    return stop + 1 if stop + 1 < len(parts) and parts[stop] == "U" else -1


def pass_clause(parts: str, at: int) -> int:
    """Return the token after the 的 of a relative clause that begins at ``at``, or ``at``."""
    if parts[at] in "kpdrGV" or (parts[at] in "Bb" and "U" in parts[at : at + CLAUSE]):
        stop = at
        while stop < len(parts) and parts[stop] not in STOPS:
            if parts[stop] == "U" and stop + 1 < len(parts) and parts[stop + 1] in NOMINAL + "Z":
                at = stop + 1
            stop += 1
    return at


def is_sum(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that money is counted of: 资金 补贴."""
    word, money = sentence.text(at), parts_of.words["money"]
    return word in money or word[-2:] in money


def is_site(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether the noun-like verb at token ``at`` is a thing that is counted: 3个EOD|试点."""
    return sentence.text(at) in parts_of.words["frame"] and sentence.text(at - 1).isascii()


def starts_term(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether a known term of two words or more begins with token ``at``."""
    return at < len(sentence.parts) and find_term_ahead(sentence, at, parts_of) > at


def find_head(
    sentence: Sentence, first: int, parts_of: Parts, unit: str | None, *, ruled: bool
) -> tuple[int, int]:
    """Return the last token of the noun phrase that begins at ``first`` (-1 for none), and where the search ended."""
    parts = sentence.parts
    size = len(parts)
    last = -1
    at = first
    while at < size:
        part = parts[at]
        after = parts[at + 1] if at + 1 < size else "K"
        if last >= 0 and sentence.view[sentence.ends[at - 1] : sentence.starts[at]].strip():
            break  # a reference mark or parentheses: 6个村㉗|特色示范点
        term = find_term_ahead(sentence, at, parts_of)
        if term > 0 and (last < 0 or part in "NHPZAIWkmqdC"):
            last = term
            at = term + 1
            continue
        if part in "NHP":
            if last >= 0 and closes(sentence, at, after, parts_of):
                break
            last = at
            money = is_sum(sentence, at, parts_of)
            if (money and after in "GVb") or (
                part == "H"
                and after in "WV"
                and (at + 2 >= size or sentence.text(at + 2) not in parts_of.words["frame"])
            ):
                at += 1
                break
        elif part == "I":
            if last >= 0 and after not in "NHWb" and parts[at - 1] != "A":
                break
            last = at
        elif part in "AFZ":
            graded = sentence.text(at)[-1] == "级"
            if (
                part == "A"
                and after == "U"
                and (last < 0 or sentence.text(at) in parts_of.words["place"])
            ):
                last = at  # 五十多个|民族的国家
            if part == "A" and after in STOPS and (last >= 0 or (at == first and not graded)):
                last = at
        elif part in "VG" and last < 0 and is_compound(sentence, at) and after == "N":
            pass  # 背|街|巷道
        elif part in "WbGVBg":
            if last < 0:
                if after not in "NHWbAPVGBI":
                    last = at if part in "bBWV" else -1
                    break
            elif (
                part in "Wb"
                and after not in "NHWAbPI"
                and (unit in parts_of.words["deed"] or is_site(sentence, at, parts_of))
            ):
                last = at
            elif not goes_on(sentence, at, last, after, parts_of, ruled=ruled):
                break
        elif part == "q" and last == at - 1 and sentence.ends[at] - sentence.starts[at] == 1:
            last = at  # 便民生活|圈
        elif (
            (
                part in "qm"
                and last >= 0
                and (after in "NH" or starts_term(sentence, at + 1, parts_of))
            )
            or (part == "T" and at > first and after in "NH")
            or (
                at == first and after in "NHAPW" and (part in "drkqmT" or sentence.text(at) == "自")
            )
            or (part == "d" and last < 0 and after in "VGbA")
        ):
            pass
        elif part == "C":
            if last < 0 and at > first and parts[at - 1] == "A" and after in "AN":
                at += 1
                continue  # 37个省级|和市级示范点
            if last < 0 or after not in "NHAPWbZI" or counts_next(parts, at + 1):
                break
            if parts_apart(sentence, at, parts_of):
                break
        elif (
            part == "E"
            and last == at - 1
            and after in "NHAPWb"
            and not is_person(sentence, last, parts_of)
        ):
            pass  # 17项电源电网等|能源基础设施
        elif part == "U" and after in "NHAPWbIVG":
            if last == at - 1 and owns(sentence, first, last, parts_of):
                break  # 7个口岸|的协作联动, 20条道路|的改造提升
            inner, stop = find_head(sentence, at + 1, parts_of, unit, ruled=ruled)
            return (inner if inner >= 0 else last), stop
        else:
            break
        at += 1
    if at < size and sentence.text(at) == "地" and last == at - 1 > first:
        last -= 1  # 职工|不同程度地增加了工资
        while last > first and parts[last] not in "NHP":
            last -= 1
    return last, at
