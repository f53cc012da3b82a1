"""分别 and 依次: numbers in a row, one for each of the names in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.before import read_left
from politext.join.ends import is_frame
from politext.join.phrases import HEADS, Phrase, find_term, is_agent, is_person
from politext.model import Name

MEASURED = "数量率额值度"  # how a noun ends that has an amount: 起数
RATES = frozenset({"percent", "times", "point"})
EDGES = "KSOYTQ()."
LONGEST_ROW = 40  # numbers; keeps rubbish linear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.clauses import Sentence
    from politext.join.parts import Parts
    from politext.model import Quantity


def share(
    sentence: Sentence, number: int, mark: int, names: list[Name | None], parts_of: Parts
) -> bool:
    """Share out names to the quantities from ``number`` on, which follow the 分别 at token ``mark``.

    The names are the conjuncts before the mark (``甲、乙分别增长1%、2%``) or, where numbers stand there, the names of the
    last numbers before it (``甲1人、乙2人，分别增长1%、2%``). Return whether there were as many names as numbers.
    """
    parts = sentence.parts
    row = read_row(sentence, number, "LCFAkdg")
    if len(row) < 2:
        return False
    at = mark - 1
    while at >= 0 and (parts[at] in "kgdpTrDxGV" or sentence.text(at) in parts_of.words["each"]):
        at -= 1
    if at > 0 and parts[at - 1] in "KL" and sentence.text(at) in parts_of.words["tally"]:
        at -= 1  # 技术中心19家、工程研究中心22家，|总数|分别达到239家、129家
    if at > 0 and parts[at] == "K" and number == 0:
        at -= 1
        while at > 0 and parts[at] in "kgdpTrxGVm":
            at -= 1
    if at >= 0 and parts[at] in HEADS:
        phrases = split(sentence, at, len(row), parts_of)
        if not phrases:
            return False
        tail = find_tail(sentence, phrases, parts_of)
        for (_, place), phrase in zip(row, phrases, strict=True):
            start, end = sentence.starts[phrase.first], sentence.ends[phrase.stop - 1]
            text = "".join(sentence.view[start:end].split())
            if phrase is not phrases[-1]:
                text += tail
            names[place] = Name(text, start, end, "distributive")
        return True
    before = sentence.quantities[max(0, number - len(row)) : number]
    if len(before) < len(row):
        return False
    for (_, place), (_, source) in zip(row, before, strict=True):
        known = names[source]
        if known:
            names[place] = Name(known.text, known.start, known.end, "distributive")
    return True


def share_plainly(
    sentence: Sentence, number: int, at: int, names: list[Name | None], parts_of: Parts
) -> bool:
    """Share out measured nouns in a row to just as many numbers without 分别: 甲收入和乙收入增长|8%和9%.

    The last noun ends with token ``at``.
    """
    parts = sentence.parts
    token, _ = sentence.quantities[number]
    if parts[token + 1 : token + 3] not in ("LQ", "CQ") or at < 0 or parts[at] != "H":
        return False
    row = read_row(sentence, number, "LC")
    low = max(parts.rfind(mark, 0, at) for mark in EDGES) + 1
    joints = [i for i in range(low, at) if parts[i] in "LC" and parts[i - 1] == "H"]
    if len(joints) + 1 != len(row) or sum(parts[low:at].count(mark) for mark in "LC") != len(
        joints
    ):
        return False
    begins, stops = [low, *(i + 1 for i in joints)], [*joints, at + 1]
    for (_, place), begin, stop in zip(row, begins, stops, strict=True):
        phrase = read_left(sentence, stop - 1, begin, parts_of)
        start, end = sentence.starts[phrase.first], sentence.ends[phrase.stop - 1]
        names[place] = Name("".join(sentence.view[start:end].split()), start, end, "distributive")
    return True


def share_again(sentence: Sentence, number: int, names: list[Name | None]) -> bool:
    """Share out the names of one row of numbers to the next: 甲、乙分别达到1元、2元，增长|3%、4%."""
    last = names[sentence.quantities[number - 1][1]] if number else None
    if last is None or last.rule != "distributive":
        return False
    row = read_row(sentence, number, "LCFA")
    before = sentence.quantities[max(0, number - len(row)) : number]
    if len(row) < 2 or len(before) < len(row):
        return False
    known = [names[place] for _, place in before]
    if any(name is None or name.rule != "distributive" for name in known):
        return False
    for (_, place), name in zip(row, known, strict=True):
        names[place] = name
    return True


def share_rates(
    sentence: Sentence, number: int, quantities: Sequence[Quantity], names: list[Name | None]
) -> bool:
    """Share out the names of a row of amounts to a row of rates: 游客8000万人次、收入800亿元，比上年增长|15%、22%."""
    row = read_row(sentence, number, "LCFA")
    before = sentence.quantities[max(0, number - len(row)) : number]
    if len(row) < 2 or len(before) < len(row):
        return False
    rates = all(quantities[place].unit_kind in RATES for _, place in row)
    amounts = all(quantities[place].unit_kind not in RATES for _, place in before)
    known = [names[place] for _, place in before]
    if not (rates and amounts) or len({name.text for name in known if name}) < len(row):
        return False
    between = sentence.parts[before[-1][0] + 1 : row[0][0]].lstrip("A")
    start = max(sentence.parts.rfind(mark, 0, before[0][0]) for mark in "KSO")
    if (
        between[:1] != "K"
        or between[1:].strip("kgdpTr")
        or "Q" in sentence.parts[start + 1 : before[0][0]]
    ):
        return False
    for (_, place), name in zip(row, known, strict=True):
        names[place] = name and Name(name.text, name.start, name.end, "distributive")
    return True


def read_row(sentence: Sentence, number: int, between: str) -> list[tuple[int, int]]:
    """Return the quantities from ``number`` on that have only the parts ``between`` between them."""
    row = [sentence.quantities[number]]
    for following in range(number + 1, min(number + LONGEST_ROW, len(sentence.quantities))):
        token, place = sentence.quantities[following]
        if any(part not in between for part in sentence.parts[row[-1][0] + 1 : token]):
            break
        row.append((token, place))
    return row


def split(sentence: Sentence, last: int, count: int, parts_of: Parts) -> list[Phrase]:
    """Return the last ``count`` conjuncts of the row that ends with token ``last``, or nothing."""
    parts = sentence.parts
    low = last
    while low > 0 and parts[low - 1] not in EDGES:
        low -= 1
    low += parts[low] in "LC"  # 预算收入增长17.5%、|城乡居民收入
    for marks in ("L", "LC"):
        cuts = [i for i in range(low, last) if parts[i] in marks]
        if len(cuts) + 1 < count:
            continue
        if marks == "L" and len(cuts) + 1 > count:
            continue
        edges = [*cuts, last + 1][-count:]
        begins = [low, *(c + 1 for c in cuts)][-count:]
        phrases = []
        for begin, stop in zip(begins, edges, strict=True):
            head = stop - 1
            while head > begin and parts[head] not in "NHWbAPI":
                head -= 1
            if stop > begin and parts[stop - 1] in "GV" and not parts[begin:stop].strip("AGV"):
                light = sentence.text(begin) in parts_of.light and begin < stop - 1
                phrases.append(Phrase(begin + light, stop))  # 确保|新签约、|新开工|、新竣工项目
                continue
            phrases.append(read_left(sentence, head, begin, parts_of))
        return phrases
    cuts = [i for i in range(low, last) if parts[i] == "L"]
    joints = [i for i in range(cuts[-1] if cuts else low, last) if parts[i] == "C"]
    if joints and len(cuts) + 2 == count:
        begins = [low, *(c + 1 for c in [*cuts, joints[-1]])]
        edges = [*cuts, joints[-1], last + 1]
        return [read_left(sentence, e - 1, b, parts_of) for b, e in zip(begins, edges, strict=True)]
    return []


def is_whole(sentence: Sentence, phrase: Phrase, final: Phrase, parts_of: Parts) -> bool:
    """Return whether ``phrase`` needs no head of the last conjunct: 事故起数、死亡人数; 国内游客和旅游收入."""
    head, word = phrase.stop - 1, sentence.text(phrase.stop - 1)
    closing = sentence.view[sentence.ends[final.stop - 1] - 1]
    if sentence.parts[head] == "H" or word == sentence.text(final.stop - 1):
        return True
    if len(word) > 1 and word[-1] == closing:
        return True  # 税收、营|收
    kinds = is_kind(word, parts_of) and is_kind(sentence.text(final.stop - 1), parts_of)
    if kinds and sentence.parts[final.stop - 1] != "H":
        return True  # 跨国公司地区|总部、外资研发|中心
    if word[-1] in MEASURED or parts_of[word[-2:], "n"] == "H":
        return True
    people = any(is_agent(sentence, i, parts_of) for i in range(final.first, final.stop))
    return is_person(sentence, head, parts_of) and not people


def is_kind(word: str, parts_of: Parts) -> bool:
    """Return whether ``word`` is a noun for things, not for who acts or for money: 总部 中心."""
    measured = word[-1] in MEASURED or parts_of[word[-2:], "n"] == "H"
    if measured or word in parts_of.words["agent"] or word[-2:] in parts_of.words["money"]:
        return False
    return len(word) > 1 and (word in parts_of.words["counted"] or is_frame(word, parts_of))


def find_tail(sentence: Sentence, phrases: list[Phrase], parts_of: Parts) -> str:
    """Return the head that only the last conjunct has and the others share (增加值), or the empty string."""
    final, other = phrases[-1], phrases[-2]
    parts, view, ends = sentence.parts, sentence.view, sentence.ends
    stop = ends[final.stop - 1]
    word = sentence.text(other.stop - 1)
    if any(is_whole(sentence, phrase, final, parts_of) for phrase in phrases[:-1]):
        return ""
    if other.stop - other.first == 1 and parts[other.first] in "AP":
        return view[sentence.starts[final.first] + len(word) : stop]  # 城镇和|农村|居民收入
    for i in range(final.first, final.stop - 1):
        if sentence.text(i)[-1] == word[-1]:
            return view[ends[i] : stop]  # 高技术制造业、装备制造业|增加值
    first = final.stop - 1
    term = find_term(sentence, first, parts_of, final.first)
    if final.first < term <= first:
        return view[sentence.starts[term] : stop]  # 东盟、沿线国家|进出口总额
    if parts[first] == "H":
        while first > final.first + 1 and parts[first - 1] in "HVb":
            first -= 1
        return view[sentence.starts[first] : stop]
    if other.stop - other.first == 1 and final.stop - final.first > 1:
        return view[ends[final.first] : stop]
    return ""
