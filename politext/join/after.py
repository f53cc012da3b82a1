"""Names after their numbers: the noun phrase that a unit opens, up to its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.ends import (
    STOPS,
    closes,
    counts_next,
    drop_quality,
    find_person_ahead,
    find_shared,
    frames_ahead,
    goes_on,
    is_counted,
    is_frame,
    owns,
    parts_apart,
)
from politext.join.phrases import (
    NOMINAL,
    Phrase,
    find_term_ahead,
    is_agent,
    is_compound,
    is_person,
)

if TYPE_CHECKING:
    from politext.join.clauses import Parts, Sentence

MANNER = 2  # characters of a word that ends in 化 or 性 and only says how or of what kind: 快速化, 历史性
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
    if amount and parts[begun] in "GV" and at > begun and unit == "元":
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
        last, stop = find_head(
            sentence, stop + 1, parts_of, counted, ruled=ruled
        )  # 178项节能、|节水重点工程
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
            sentence, stop + 1, parts_of, counted, ruled=ruled
        )  # 100座黄浦江、|苏州河驿站
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
    first = at
    adverbs = parts_of.words["adverb"]
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
    if head <= begin or named or follows == "E" or any(m in parts[begin : head + 1] for m in "QEC"):
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
    stop = at
    while stop < len(parts) and parts[stop] in "NHWbAPIVGg":
        stop += 1
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


def is_sum(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that money is counted of: 资金 补贴."""
    word, money = sentence.text(at), parts_of.words["money"]
    return word in money or word[-2:] in money


def is_site(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether the noun-like verb at token ``at`` is a thing that is counted: 3个EOD|试点."""
    return sentence.text(at) in parts_of.words["frame"] and sentence.text(at - 1).isascii()


def is_event(sentence: Sentence, at: int, last: int, parts_of: Parts) -> bool:
    """Return whether the noun-like verb at token ``at`` is what is counted, and not done by the noun before it.

    乡村建设|试点, 专项|行动, but 企业|试点.
    """
    return sentence.text(at) in parts_of.words["event"] and not is_agent(sentence, last, parts_of)


def is_fore(sentence: Sentence, at: int, after: str, parts_of: Parts) -> bool:
    """Return whether the noun at token ``at`` only stands before another that is counted: 年度|共建项目, 国家|重点县."""
    word = sentence.text(at)
    manner = len(word) > MANNER and word[-1] in "化性"  # 交叉口|快速化|改造
    if manner and word[-1] == "化" and at > 0 and sentence.parts[at - 1] in "NH":
        return True  # 纸质证明|电子化
    if manner or word in parts_of.words["fore"]:
        return after in "NHWbAVGPkd"
    return word in parts_of.words["fore_land"] and after in "HNAW"


def is_cut(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` and a suffix after it are one word that only says how: 排污口|常态|化|监管."""
    follows = sentence.parts[at + 1 : at + 2] == "A"
    return follows and sentence.text(at + 1) in parts_of.words["suffix"]


def ends_fore(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether a phrase of a noun that only stands before others ends at the verb at token ``at``, or before it.

    政务|服务|实现网上可办; 政务|服务|“一网通办”.
    """
    if says(sentence, at, parts_of):
        return True
    behind = at + 1
    if sentence.parts[at] not in "Wb" or behind >= len(sentence.parts):
        return False
    after = sentence.parts[behind + 1 : behind + 2] or "K"
    quoted = sentence.parts[behind] == "N" and closes(sentence, behind, after, parts_of)
    return quoted or says(sentence, behind, parts_of)


def says_next(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether what comes after token ``at`` says what the counted do: 国家级试点|通过评估."""
    return at + 1 < len(sentence.parts) and says(sentence, at + 1, parts_of)


def says(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a verb that always says what the counted do: 实现 获评."""
    word = sentence.text(at)
    predicate = word in parts_of.words["predicate"] and sentence.parts[at] in "GVBg"
    return predicate and word not in parts_of.words["either"]


def is_told(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether the verb at token ``at`` says something of the word before it: 15个集体|荣获“模范集体”, but 重点|实施项目."""
    before = at - 1
    word = sentence.parts[before] == "A" and sentence.ends[before] - sentence.starts[before] > 1
    told = word and says(sentence, at, parts_of)
    return told and not frames_ahead(sentence, at + 1, parts_of, near=False)


def counts_none(sentence: Sentence, at: int, unit: str | None, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun for people, that ``unit`` does not count, before another noun: 5所|特困人员|供养机构."""
    if unit not in parts_of.words["lifeless"] or not is_person(sentence, at, parts_of):
        return False
    return sentence.parts[at + 1 : at + 2] in ("N", "H", "W", "b", "A", "V", "G")


def goes_into(sentence: Sentence, last: int, term: int, parts_of: Parts) -> bool:
    """Return whether a term of a verb and a noun, up to token ``term``, goes on the phrase: 城际|断头路."""
    place = sentence.text(last) in parts_of.words["place"]
    return sentence.parts[term] in "NH" and (place or not is_agent(sentence, last, parts_of))


def starts_term(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether a known term of two words or more begins with token ``at``."""
    return at < len(sentence.parts) and find_term_ahead(sentence, at, parts_of) > at


def find_head(
    sentence: Sentence, first: int, parts_of: Parts, unit: str | None, *, ruled: bool
) -> tuple[int, int]:
    """Return the last token of the noun phrase that begins at ``first`` (-1 for none), and where the search ended.

    ``unit`` is the empty string for an amount, which counts no deeds.
    """
    parts = sentence.parts
    size = len(parts)
    last = fore = -1
    at = first
    while at < size:
        part = parts[at]
        after = parts[at + 1] if at + 1 < size else "K"
        if last >= 0 and sentence.view[sentence.ends[at - 1] : sentence.starts[at]].strip():
            break  # a reference mark or parentheses: 6个村㉗|特色示范点
        term = find_term_ahead(sentence, at, parts_of)
        opens_on = last < 0 or part in "NHPZAIWkmqdC"
        if term > 0 and (opens_on or goes_into(sentence, last, term, parts_of)):
            whole = sentence.view[sentence.starts[at] : sentence.ends[term]]
            before = whole in parts_of.words["fore"] and last >= 0  # 小区|雨污分流|改造
            if before or counts_none(sentence, term, unit, parts_of):
                fore = term
            else:
                last = term
            at = term + 1
            continue
        if part in "NHP":
            if last >= 0 and closes(sentence, at, after, parts_of):
                break
            if last >= 0 and is_cut(sentence, at, parts_of):
                at += 2
                continue
            before = is_fore(sentence, at, after, parts_of)
            if before or counts_none(sentence, at, unit, parts_of):
                fore = at
                at += 1
                continue
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
            if (
                last >= 0
                and after not in "NHWb"
                and parts[at - 1] != "A"
                and not is_agent(sentence, at, parts_of)
            ):
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
            told = max(last, fore) >= 0 or (at == first and not graded)
            if part == "A" and after in STOPS and told:
                last = at
        elif part in "VG" and last < 0 and is_compound(sentence, at) and after == "N":
            pass  # 背|街|巷道
        elif part in "WbGVBg":
            if fore >= 0 > last and ends_fore(sentence, at, parts_of):
                last = at if part in "Wb" else -1
                break
            if last < 0 and at > first and part in "Wb" and says_next(sentence, at, parts_of):
                last = at
                break
            if last < 0 and at > first and is_told(sentence, at, parts_of):
                last = at - 1
                break
            if last < 0:
                if after not in "NHWbAPVGBI":
                    last = at if part in "bBWV" else -1
                    break
            elif (
                part in "WbV"
                and (after not in "NHWAbPI" or (part == "b" and after == "b"))
                and (
                    (part != "V" and after != "b" and unit in parts_of.words["deed"])
                    or (part != "V" and after != "b" and is_site(sentence, at, parts_of))
                    or (unit != "" and is_event(sentence, at, last, parts_of))
                )
            ):
                last = at
            elif not goes_on(sentence, at, last, after, parts_of, ruled=ruled):
                break
        elif part == "k" and fore == at - 1 and last < 0 and after in STOPS:
            last = at  # 历史性|突破
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
            or (
                part == "d" and last < 0 and (after in "VGbA" or is_compound(sentence, at))
            )  # 并|网
        ):
            pass
        elif part == "C":
            if last < 0 and at > first and parts[at - 1] == "A" and after in "AN":
                at += 1
                continue  # 37个省级|和市级示范点
            if last >= 0 and after == "A" and sentence.text(at + 1) in parts_of.words["limit"]:
                at += 2
                continue  # 省控|及以上|断面
            if last < 0 or after not in "NHAPWbZI" or counts_next(parts, at + 1):
                break
            if after == "P" and parts[last] != "P" and sentence.text(at + 1)[-1] in "岛省市县州":
                break  # 14个港口城市|和海南岛
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
    last = fore if last < 0 else last
    if at < size and sentence.text(at) == "地" and last == at - 1 > first:
        last -= 1  # 职工|不同程度地增加了工资
        while last > first and parts[last] not in "NHP":
            last -= 1
    return last, at
