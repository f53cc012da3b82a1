"""The head of a name after its number: the last noun before what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.ends import (
    STOPS,
    closes,
    counts_next,
    goes_on,
    owns,
    parts_apart,
)
from politext.join.fore import (
    counts_none,
    ends_fore,
    goes_into,
    is_cut,
    is_fore,
    is_told,
    says_next,
)
from politext.join.phrases import find_term_ahead, is_agent, is_compound, is_person

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts


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
        elif part == "F" and last == at - 1 and after == "U" and sentence.text(at) == "之间":
            break  # 两个|阶级|之间的对抗性
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
                    if after != "C" or part not in "Wb":
                        break  # but 民生|保障|和社会事业项目
            elif (
                part in "WbV"
                and (after not in "NHWAbPI" or (part == "b" and after == "b"))
                and (
                    (part != "V" and after != "b" and unit in parts_of.words["deed"])
                    or (part != "V" and after != "b" and is_site(sentence, at, parts_of))
                    or (unit != "" and is_event(sentence, at, last, parts_of))
                    or (
                        unit != ""
                        and after in STOPS
                        and sentence.text(at) in parts_of.words["agent"]
                    )
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
            or (part == "T" and at > first and after in "NHA")
            or (part == "m" and at == first and after == "U")  # 6%|一档的|税率
            or (
                at == first and after in "NHAPW" and (part in "drkqmT" or sentence.text(at) == "自")
            )
            # 并|网
            or (part == "d" and last < 0 and (after in "VGbA" or is_compound(sentence, at)))
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
