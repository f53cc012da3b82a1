"""Which of the numbers before it a number goes with, and whose name it takes over."""

from __future__ import annotations

from politext.join.around import AMOUNTS, Around
from politext.model import Name

LOOK = 60  # quantities of a sentence that are looked back on: keeps rubbish linear


class Kin(Around):
    """One sentence and the names found so far, with the questions asked of the numbers before."""

    def repeats(self, number: int, verb: int) -> bool:
        """Return whether the verb has governed a like quantity before: 关停500吨机组，今年关停|100吨."""
        if not number:
            return False
        at = self.sentence.quantities[number - 1][0] - 1
        while at > 0 and self.parts[at] in "kgdpTr":
            at -= 1
        if self.sentence.text(at) != self.sentence.text(verb):
            return False
        one, two = (
            self.quantities[p] for _, p in self.sentence.quantities[number - 1 : number + 1]
        )
        return one.unit == two.unit

    def find_kin(self, number: int, at: int, low: int, *, of: bool) -> int:
        """Return the place of the number whose name a number without a noun of its own takes over, or -1.

        What stands at token ``at`` is 的 (``of``) or an attribute: 增长4%以上，高|的达到5.5%; 其中4A级|以上12个.
        """
        parts = self.parts
        token, place = self.sentence.quantities[number]
        if of and at - 1 == low and parts[low] == "A" and parts[at + 1] == "k":
            return place - 1 if place > self.first else -1
        if at != token - 1:
            return -1
        if of or self.has_role(at, "limit"):
            whole = self.find_whole(number)
            if whole >= 0:
                return whole  # 罪犯7184人，其中判处重刑|的612人
        return self.find_same_unit(number) if self.is_bound(at, low) else -1

    def find_whole(self, number: int) -> int:
        """Return the place of the count that 其中 makes the count ``number`` of the sentence a part of, or -1."""
        token, place = self.sentence.quantities[number]
        before = self.sentence.quantities[number - 1][0] if number else token
        parted = "Y" in self.parts[before:token] and self.quantities[place].unit_kind not in AMOUNTS
        return self.find_same_unit(number) if parted else -1

    def goes_with(self, number: int, at: int) -> bool:
        """Return whether the verb at ``at`` says what became of what was counted: 制定法规14部、|废止11部."""
        sums = self.sentence.text(at) == "累计"  # 新建5万亩，|累计建成13万亩
        if (
            not number
            or at < 2
            or self.parts[at - 1] not in "LK"[: 1 + sums]
            or self.parts[at - 2] != "Q"
        ):
            return False
        one, two = (
            self.quantities[p] for _, p in self.sentence.quantities[number - 1 : number + 1]
        )
        return one.unit == two.unit or self.sentence.text(at) in self.parts_of.words["reach"]

    def last_outside(self, number: int) -> int:
        """Return the place of the quantity before that is not in parentheses: 产值9亿元（含甲1亿元），增长|5%."""
        quantities, parts = self.sentence.quantities, self.parts
        token, place = quantities[number]
        for earlier in range(number - 1, max(-1, number - LOOK), -1):
            before, known = quantities[earlier]
            if earlier == number - 1 and self.ranks_in(before, token, place):
                continue
            if parts.count("(", before, token) >= parts.count(")", before, token):
                return known
        return place - number - 1 if place > number else -1

    def ranks_in(self, before: int, token: int, place: int) -> bool:
        """Return whether the count at token ``before`` is of a set that the rank at ``token`` is given in: 全国168个重点城市排第16位."""
        between = self.parts[before + 1 : token].rstrip("k")
        scoped = self.parts[:before].rstrip("NPFA")[-1:] in ("Z", "k", "p")
        ranked = self.quantities[place].unit_kind == "rank" and self.places[before] < place
        return ranked and scoped and between != "" and not between.strip("NAbW")

    def find_same_unit(self, number: int) -> int:
        """Return the place of the nearest earlier quantity of the sentence with the same unit, or -1."""
        unit = self.quantities[self.sentence.quantities[number][1]].unit
        for earlier in range(number - 1, max(-1, number - LOOK), -1):
            place = self.sentence.quantities[earlier][1]
            if self.quantities[place].unit == unit:
                return place
        return -1

    def is_bound(self, at: int, low: int) -> bool:
        """Return whether only a sum stands before a count, up to token ``at``: 50亿元|以上, 五十亿|级."""
        if self.sentence.text(at) == "级":
            return at > low and not self.parts[low:at].strip("m")
        return self.has_role(at, "limit") and at == low and self.place_of(at - 1) >= 0

    def take_over(self, source: int, place: int, rule: str) -> None:
        """Give quantity ``place`` the name of quantity ``source``, where that has one."""
        known = self.names[source] if source >= 0 else None
        if known:
            self.names[place] = Name(known.text, known.start, known.end, rule)
