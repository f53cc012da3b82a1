"""Words that only stand before what is counted (年度|共建项目), and verbs that end the phrase that they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.ends import closes, frames_ahead
from politext.join.phrases import is_agent, is_person, says

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

MANNER = 2  # characters of a word that ends in 化 or 性 and only says how or of what kind: 快速化, 历史性


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


def is_told(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether the verb at token ``at`` says something of the word before it: 15个集体|荣获“模范集体”, but 重点|实施项目."""
    before = at - 1
    word = sentence.parts[before] == "A" and sentence.ends[before] - sentence.starts[before] > 1
    told = word and sentence.parts[at] != "g" and says(sentence, at, parts_of)
    return told and not frames_ahead(sentence, at + 1, parts_of, near=False)


def counts_none(sentence: Sentence, at: int, unit: str | None, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun for people, that ``unit`` does not count, before another noun: 5所|特困人员|供养机构."""
    if unit not in parts_of.words["lifeless"] or not is_person(sentence, at, parts_of):
        return False
    return sentence.parts[at + 1 : at + 2] in ("N", "H", "W", "b", "A", "V", "G")


def goes_into(sentence: Sentence, last: int, term: int, parts_of: Parts) -> bool:
    """Return whether a term of a verb and a noun, up to token ``term``, goes on the phrase: 城际|断头路, but 行政村|通硬化路."""
    if says(sentence, last + 1, parts_of):
        return False
    place = sentence.text(last) in parts_of.words["place"]
    return sentence.parts[term] in "NH" and (place or not is_agent(sentence, last, parts_of))
