"""Names after their numbers: the noun phrase that a unit opens, up to its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.ends import (
    STOPS,
    drop_quality,
    find_person_ahead,
    find_shared,
    is_counted,
    is_frame,
)
from politext.join.head import find_head, is_sum
from politext.join.phrases import (
    NOMINAL,
    Phrase,
    find_term_ahead,
    is_compound,
    is_person,
    says,
    skip,
)

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

SCHOOLS = ("大学", "中学", "小学", "高中", "初中")
HOUSES = "校院园学所室馆部站点构心店场目程"  # last characters of what 所 counts
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
    if at >= size or parts[at] in STOPS or sentence.text(at) == "/":
        return None
    if (
        at + 2 < size
        and sentence.text(at) in parts_of.words["exceed"]
        and parts[at + 1] == "Q"
        and not amount
    ):
        at += 2  # 3个|过三千亿元城市
        at += parts[at] == "U"
    acting = unit is None or unit in parts_of.words["actor"]
    counted = "" if amount else unit
    several = parts_of.words["several"]
    where = sentence.text(at) == "在" and "U" not in parts[at : at + CLAUSE]
    if sentence.text(at) in parts_of.words["likened"] and parts[at] != "A":
        return None  # 与过去那两次|相比
    if parts[at] == "N" and sentence.text(at)[0] == "在" and sentence.text(at)[-1] in "内上中下":
        return None  # 三千亩|在短期内|尚难排出积水
    if parts[at] == "k" and (where or sentence.text(at) in parts_of.words["all"]):
        return None  # 两方面|都取得成绩
    begun = at
    termed = find_term_ahead(sentence, at, parts_of) > 0
    if not termed and not is_compound(sentence, at):
        at = pass_clause(parts, at)
    acts = parts[skip(parts, begun, "d") :][:1]
    if amount and acts in ("G", "V") and at > begun and unit == "元":
        head, _ = find_head(sentence, at, parts_of, counted, ruled=ruled)
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
    last, stop = find_head(sentence, at, parts_of, counted, ruled=ruled)
    if unit == "所":
        last = find_school(sentence, at, last)
    if last < 0 and stop + 1 < size and parts[stop] == "L" and parts[stop + 1] in NOMINAL:
        # 178项节能、|节水重点工程
        last, stop = find_head(sentence, stop + 1, parts_of, counted, ruled=ruled)
    hands = parts_of.words["hand"]
    acting = acting and not (last >= 0 and sentence.text(last) in hands)
    if acting and unit != "户" and last >= 0 and not is_person(sentence, last, parts_of):
        people = [
            i
            for i in range(at, last)
            if is_person(sentence, i, parts_of) or sentence.text(i) in hands
        ]
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
        # 100座黄浦江、|苏州河驿站
        last, stop = find_head(sentence, stop + 1, parts_of, counted, ruled=ruled)
    if not amount or (unit == "%" and not ruled):
        follows = parts[stop] if stop < size else "K"
        last = drop_quality(sentence, at, last, parts_of, follows)
    if stop + 1 < size and parts[stop] == "L" and last == stop - 1 and not amount:
        also, end = find_head(sentence, stop + 1, parts_of, counted, ruled=ruled)
        same = also >= 0 and sentence.text(also) == sentence.text(last)
        if same and (end == size or parts[end] in "KSL") and "Q" not in parts[stop:end]:
            return Phrase(at, also + 1)  # 21.9万名留守儿童、|困境儿童
    row = read_shared(sentence, at, last, stop, parts_of) if unit in several else None
    if row and not amount:
        return row
    passed = pass_amount(parts, stop)
    told = last >= 0 and (parts[last] == "H" or not is_counted(sentence, last, parts_of))
    if last == at and {sentence.text(last), sentence.text(last)[-2:]} & parts_of.words["place"]:
        passed = -1  # 9个|村|3万人的饮水安全
    if passed < 0 and told:
        passed = pass_bound(sentence, stop, parts_of)
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
    if parts[at] == "d" and not parts[at + 1 : last + 1].strip("bWV"):
        return None  # 其余3件|正在审议|中
    first = at
    adverbs = parts_of.words["adverb"]
    first += 2 * (parts[first : first + 2] == "mU")  # 6%|一档的|税率
    while first < last and (parts[first] in "UCk" or sentence.text(first) in adverbs):
        first += 1
    return Phrase(first, last + 1)


def read_shared(
    sentence: Sentence, at: int, last: int, stop: int, parts_of: Parts
) -> Phrase | None:
    """Return a row of modifiers that share one head, from token ``at``: 20多场|商务招商、文体演出活动, or None."""
    parts = sentence.parts
    begin = find_shared(sentence, last, stop, parts_of) if last >= at else -1
    if begin < 0:
        return None
    head, end = find_head(sentence, begin, parts_of, None, ruled=False)
    follows = parts[end] if end < len(parts) else "K"
    head = drop_quality(sentence, begin, head, parts_of, follows)
    named = end == head + 1 and follows == "Q"
    if (
        head <= begin
        or parts[head] == "H"
        or named
        or follows == "E"
        or any(m in parts[begin : head + 1] for m in "QEC")
    ):
        return None
    word = sentence.text(head)
    plain = parts[stop] == "L" and is_frame(word, parts_of)
    return Phrase(at, head + 1) if plain or word in parts_of.words["frame"] else None


def find_school(sentence: Sentence, first: int, last: int) -> int:
    """Return the last school or house of a phrase after 所, where its end is none: 12所|大学|建设方案."""
    if last < 0 or sentence.text(last)[-1] in HOUSES:
        return last
    schools = [
        i
        for i in range(first, last)
        if len(word := sentence.text(i)) > 1 and (word[-1] in "校院园" or word[-2:] in SCHOOLS)
    ]
    return schools[-1] if schools and sentence.parts[schools[-1]] in "NPI" else last


def read_made(sentence: Sentence, at: int, parts_of: Parts) -> Phrase | None:
    """Return what a verb of making has for its object, to the end of the clause: 建设19个|粮食产能提升重点县."""
    parts = sentence.parts
    verb = at - 1
    while verb > 0 and parts[verb] == "Q":
        verb -= 1
    stop = skip(parts, at, "NHWbAPIVGg")
    ends = stop == len(parts) or parts[stop] in "KSOL"
    create = parts_of.words["create"]
    for i in range(at + 1, stop):
        told = says(sentence, i, parts_of) and is_counted(sentence, i - 1, parts_of)
        if told or (sentence.text(i) in create and parts[i] in "GV"):
            return None  # 在25个重点县|布局项目, 7个开发区|实现管道供气
    if sentence.text(verb) not in parts_of.words["create"] or not ends or stop - at < 2:
        return None
    return Phrase(at, stop) if parts[stop - 1] in "NHP" and parts[at] not in "VGg" else None


def opens(
    sentence: Sentence, at: int, parts_of: Parts, unit: str | None, *, amount: bool, ruled: bool
) -> bool:
    """Return whether the verb at token ``at`` opens a name: 69项|支持政策, 16亿元|防治资金, and 30592件|申诉 alone."""
    parts = sentence.parts
    noun = at + 1
    noun = skip(parts, noun, "GVbAW")
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
    stop = skip(parts, stop + 1, "AF")
    return stop + 1 if stop + 1 < len(parts) and parts[stop] == "U" else -1


def pass_bound(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the token after a sum that bounds what follows it, at ``at``, or -1: 100个投资|10亿元以上|项目, 营收|超5亿元|企业."""
    parts = sentence.parts
    over = sentence.text(at) in parts_of.words["exceed"] if at < len(parts) else False
    stop = at + over
    if parts[stop : stop + 1] != "Q":
        return -1
    stop += 1
    above = stop < len(parts) and sentence.text(stop) in parts_of.words["limit"]
    stop += above
    return stop if (over or above) and parts[stop : stop + 1] in ("N", "A", "P") else -1


def pass_clause(parts: str, at: int) -> int:
    """Return the token after the 的 of a relative clause that begins at ``at``, or ``at``."""
    if parts[at] in "kpdrGV" or (parts[at] in "Bb" and "U" in parts[at : at + CLAUSE]):
        stop = at
        while stop < len(parts) and parts[stop] not in STOPS:
            if parts[stop] == "U" and stop + 1 < len(parts) and parts[stop + 1] in NOMINAL + "Zm":
                at = stop + 1
            stop += 1
    return at
