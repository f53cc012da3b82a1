"""What stands round a quantity of a sentence: the questions that binding asks, and where it puts its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.after import read_right
from politext.join.phrases import HEADS, NOUNS, Phrase, find_term, is_person, skip
from politext.model import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.clauses import Sentence
    from politext.join.parts import Parts
    from politext.model import Quantity

AMOUNTS = frozenset({"currency", "percent", "point", "times", "fraction"})
EDGES = "KSOLYQE()"
POINTING = frozenset({"这", "那", "此"})


class Around:
    """A sentence, its quantities and the names found so far, with the questions asked of its tokens."""

    def __init__(
        self,
        sentence: Sentence,
        quantities: Sequence[Quantity],
        names: list[Name | None],
        parts_of: Parts,
    ) -> None:
        self.sentence = sentence
        self.parts = sentence.parts
        self.quantities = quantities
        self.names = names
        self.parts_of = parts_of
        self.first = sentence.quantities[0][1]
        self.places = dict(sentence.quantities)

    def is_threshold(self, token: int) -> bool:
        """Return whether a sum bounds what follows: 5亿元|以上企业, 超|50亿元的."""
        after = self.sentence.text(token + 1) if token + 1 < len(self.parts) else ""
        before = self.sentence.text(token - 1) if token else ""
        return after in self.parts_of.words["limit"] or before in self.parts_of.words["exceed"]

    def find_joint(self, at: int, unit: str | None) -> Phrase | None:
        """Return the noun phrase after a later quantity that this one shares: 4个国家级、|5个自治区级中心."""
        parts = self.parts
        start = at
        at = skip(parts, at, "AmW")
        # 完成3800户、58万平方米改造
        ruled = at == start and start > 1 and parts[start - 2] in "GVBb"
        if (
            not (ruled or 0 < at - start <= 2)
            or at + 1 >= len(parts)
            or parts[at] not in "LC"
            or (at := skip(parts, at + 1, "k")) >= len(parts)
            or parts[at] != "Q"
        ):
            return None
        return read_right(self.sentence, at + 1, self.parts_of, unit, amount=False, ruled=False)

    def runs_into_number(self, at: int) -> bool:
        """Return whether only nouns stand between token ``at`` and the next quantity."""
        while at < len(self.parts) and self.parts[at] in "NHbWA":
            at += 1
        return at < len(self.parts) and self.parts[at] == "Q"

    def is_row(self, first: int) -> bool:
        """Return whether the phrase from token ``first`` ends a row without numbers: 养老、失业、工伤|三项保险."""
        parts = self.parts
        return first > 1 and parts[first - 1] == "L" and parts[first - 2] in NOUNS + "A"

    def is_owned(self, at: int) -> bool:
        """Return whether 的 stands at token ``at``, or after 以上 there."""
        parts = self.parts
        if at < len(parts) and self.sentence.text(at) in self.parts_of.words["limit"]:
            at += 1
        return at < len(parts) and parts[at] == "U"

    def text_of(self, phrase: Phrase) -> str:
        """Return the characters of ``phrase``."""
        sentence = self.sentence
        return sentence.view[sentence.starts[phrase.first] : sentence.ends[phrase.stop - 1]]

    def is_term(self, at: int) -> bool:
        """Return whether a known term ends with token ``at``."""
        return find_term(self.sentence, at, self.parts_of, 0) <= at

    def is_nominal(self, at: int, low: int, *, near: bool) -> bool:
        """Return whether token ``at`` can be the head of a name that stands before the number."""
        parts, sentence = self.parts, self.sentence
        left = parts[at]
        if left in HEADS and left != "b":
            return True
        if at <= low:
            return False
        if left == "b":
            back = at - 1
            while back > low and parts[back] == "b":
                back -= 1
            return parts[back] in NOUNS + "A" or parts[at - 1] in "bg"
        if left == "q" and parts[at - 1] in "NHAVGbW":
            return True
        single = near and left in "VAm" and sentence.ends[at] - sentence.starts[at] == 1
        if (
            single
            and left == "A"
            and parts[at - 1] == "V"
            and sentence.ends[at] - sentence.starts[at - 1] == 2
        ):
            return True  # 缴|毒
        if near and self.has_role(at, "suffix") and parts[at - 1] in "NHWAbGVPF":
            return True  # 城市建设|类
        return single and parts[at - 1] in "NHWA"

    def clause_start(self, at: int) -> int:
        """Return the first token of the clause that token ``at`` stands in."""
        while at >= 0 and self.parts[at] not in EDGES:
            at -= 1
        return at + 1

    def place_of(self, token: int) -> int:
        """Return the place of the quantity that is token ``token``, or -1."""
        return self.places.get(token, -1)

    def counts_people(self, unit: str | None) -> bool:
        """Return whether ``unit`` counts those who act."""
        return unit is None or unit in self.parts_of.words["actor"]

    def is_lone_verb(self, phrase: Phrase) -> bool:
        """Return whether ``phrase`` is one word that the dictionary holds for a verb."""
        return phrase.stop - phrase.first == 1 and self.parts[phrase.first] in "VWbB"

    def tells_lone(self, at: int) -> bool:
        """Return whether a verb stands alone after the number: 5700万人|受益."""
        parts = self.parts
        return parts[at : at + 1] in ("V", "G", "b", "W") and parts[at + 1 : at + 2] in (
            "",
            *"KSL.)",
        )

    def is_money(self, right: Phrase, at: int) -> bool:
        """Return whether the phrase after a sum is what the sum is of, and the noun before it is not."""
        text, money = self.sentence.text, self.parts_of.words["money"]
        word = text(right.stop - 1)
        sums = word in money or word[-2:] in money or word[-1] in money
        return sums and text(at) not in money

    def find_any(self, at: int) -> Phrase | None:
        """Return the first nouns from token ``at`` on, however they are said, before a verb: 6家|组织获得金奖."""
        parts = self.parts
        at = skip(parts, at, "dCqmA")
        stop = skip(parts, at, "NHWPIbA")
        while stop > at + 1 and parts[stop - 1] in "Ab":
            stop -= 1
        people = [i for i in range(at, stop) if is_person(self.sentence, i, self.parts_of)]
        stop = people[0] + 1 if people else stop
        return Phrase(at, stop) if stop > at and parts[stop - 1] != "A" else None

    def find_fact(self, at: int) -> Phrase | None:
        """Return the verb after a number of people, with its object: 22.9万人|消除致贫风险."""
        parts = self.parts
        at = skip(parts, at, "dk")
        stop = skip(parts, at, "GVNHWAbPI")
        while stop > at and parts[stop - 1] not in "NHbV":
            stop -= 1
        return Phrase(at, stop) if stop > at and parts[at] in "GV" else None

    def is_place(self, phrase: Phrase) -> bool:
        """Return whether ``phrase`` is a place and nothing else: 四川省, 上海市."""
        parts = self.parts[phrase.first : phrase.stop]
        return "P" in parts and not parts.strip("PZ")

    def is_task(self, phrase: Phrase) -> bool:
        """Return whether ``phrase`` is what a number is set for, and not its name: 裁减员额20万|任务."""
        return self.text_of(phrase) in self.parts_of.words["task"]

    def is_empty(self, phrase: Phrase, kind: str, beyond: int) -> bool:
        """Return whether ``phrase`` only closes what is said of an amount: 达到8万吨的|规模, 增长3%的|速度."""
        if self.text_of(phrase) not in self.parts_of.words["empty"]:
            return False
        return (
            kind == "physical"
            or kind in AMOUNTS
            or (self.parts[beyond] == "U" and not self.is_task(phrase))
        )

    def is_above(self, at: int) -> bool:
        """Return whether the word at token ``at`` sets the scope after it apart: 占|全区, 高于|全国."""
        word = self.sentence.text(at)
        return word == "占" or word in self.parts_of.words["above"]

    def is_body(self, at: int) -> bool:
        """Return whether token ``at`` is a body that does things or has things done to it: 检察机关, 市政府."""
        return self.sentence.text(at).endswith(tuple(self.parts_of.words["body"]))

    def points(self, at: int) -> bool:
        """Return whether token ``at`` points at what is counted: 达到小康水平|这|两个目标."""
        return at >= 0 and self.parts[at] == "r" and self.sentence.text(at) in POINTING

    def points_back(self, token: int) -> bool:
        """Return whether only a word before the count at ``token`` says what it is of, and that not here: 以上|十条."""
        graded = token > 1 and self.parts[token - 2] in "ANQ"  # 4A级|以上12个
        return token > 0 and not graded and self.has_role(token - 1, "pointing")

    def is_doubled(self, token: int) -> bool:
        """Return whether the quantity at ``token`` is that of each of several: 2|×|35万千瓦热电联产."""
        times = self.sentence.text(token - 1) == "×" and self.parts[token + 1 : token + 2] != "U"
        return times and self.parts[max(0, token - 3)] != "k"

    def has_role(self, at: int, role: str) -> bool:
        """Return whether the word at token ``at`` has ``role`` in the lexicon."""
        return self.sentence.text(at) in self.parts_of.words[role]

    def put_composed(self, place: int, grade: Phrase, shared: Phrase) -> None:
        """Set the name to ``grade`` with what a later number shares with it: 2个国家级和12个省级产业集群 => 国家级产业集群."""
        first = shared.first
        if self.has_role(first, "grade"):
            first += 1
        elif first + 2 < shared.stop and self.sentence.text(first + 1) == "级":
            first += 2
        self.put(place, grade, "composed")
        known = self.names[place]
        if known:
            text = known.text + "".join(self.text_of(Phrase(first, shared.stop)).split())
            self.names[place] = Name(text, known.start, known.end, "composed")

    def put(self, place: int, phrase: Phrase, rule: str) -> None:
        """Set the name of quantity ``place`` to ``phrase``."""
        sentence = self.sentence
        start, end = sentence.starts[phrase.first], sentence.ends[phrase.stop - 1]
        self.names[place] = Name("".join(sentence.view[start:end].split()), start, end, rule)
