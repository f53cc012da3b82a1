"""Names left of their numbers: what stands there is looked at word by word, and decides."""

from __future__ import annotations

from politext.join.acts import VERBS, Acts
from politext.join.around import AMOUNTS
from politext.join.asides import CLAUSES
from politext.join.before import read_left
from politext.join.links import FASTER
from politext.join.phrases import Phrase, is_person

SUMS = "入益值收额资润价本"  # last characters of what a sum is of: 年收入, 营收


class Left(Acts):
    """One sentence and the names found so far; ``look_left`` names a quantity by what stands before it."""

    def look_left(
        self, number: int, at: int, low: int, beyond: int, right: Phrase | None
    ) -> int | None:
        """Name the quantity by what stands at token ``at``; return None, or where to look on."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        near = at == token - 1
        of = parts[at] == "U" and at > low
        if of and parts[at + 1] in "FT":
            while at >= low and sentence.text(at) != "在":
                at -= 1  # 在五年计划的|前三年共增加7万吨
            return at - 1 if at > low else low - 1
        aside = self.find_circumstance(at, token)
        if aside is not None and (
            (aside >= 0 and parts[aside] not in CLAUSES) or self.has_topic(aside + 1, token)
        ):
            return aside
        after = parts[at + 1]
        rises = after == "g" or (after == "A" and sentence.text(at + 1) in FASTER)
        if rises and (edge := self.find_likened(at, low)) >= low:
            return edge - 1  # 鱼类|较禁捕之初增加47种
        if near and parts[at] in "GV" and (edge := self.find_basis(at - 1, low)) >= low:
            return edge - 1  # 集团购买力|按上年数额核减
        if of and (edge := self.find_compared(at, low)) >= low:
            return edge - 1
        if not right and (of or parts[at] == "A"):
            source = self.find_kin(number, at, low, of=of)
            if source >= 0:
                self.take_over(source, place, "inherit")
                return None
        if of and right and parts[beyond] == "U" and parts[beyond - 1] == "Q":
            self.put(place, right, "after")  # 边界西段的3万平方公里的|领土
            return None
        if of and not right and (clause := self.find_clause(at, low, token)):
            self.put(place, clause, "clause")
            return None
        if of:
            at -= 1
        if right and near and sentence.text(at) in self.parts_of.words["reach"]:
            self.put(place, right, "after")
            return None
        if self.has_role(at, "reckoned") and (edge := self.find_basis(at, low)) >= low:
            return edge - 1
        known = self.is_term(at)
        if known or self.is_nominal(at, low, near=near):
            return self.name_by_noun(number, at, low, beyond, right, of=of, near=near, known=known)
        if sentence.text(low) in self.parts_of.words["basis"]:
            return low - 1
        inside = at > low and at + 1 < token and self.has_role(at + 1, "inside")
        if inside and parts[at] in VERBS and sentence.text(at - 1) == "在":
            return at - 2 if at - 2 >= low else low - 1
        if right and sentence.text(at) in self.parts_of.words["each"]:
            self.put(place, right, "after")  # 人均只有|一亩半耕地
            return None
        return self.name_by_verb(number, at, low, right, near=near)

    def name_by_noun(
        self,
        number: int,
        at: int,
        low: int,
        beyond: int,
        right: Phrase | None,
        *,
        of: bool,
        near: bool,
        known: bool,
    ) -> int | None:
        """Name the quantity by the noun at token ``at`` or by what follows it; return None, or where to look on."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        quantity = self.quantities[place]
        amount = quantity.unit_kind in AMOUNTS
        counted = near or quantity.unit_kind in ("measure", "bare")
        kinds = quantity.unit in self.parts_of.words["kind"]
        owned = self.is_owned(beyond)
        if right and parts[right.first] == "N" and self.is_task(right) and parts[token - 1] != "U":
            right = None
        last = self.names[place - 1] if place > self.first else None
        if (
            right
            and near
            and owned
            and last
            and last.end == sentence.ends[at]
            and parts[at] in "NP"
        ):
            self.put(place, right, "after")  # 9个村3万人的|饮水安全
            return None
        followed = right is not None and self.runs_into_number(right.stop)
        gained = known and right is not None and parts[token - 1] == "g"  # 试验区新增3项|成果
        people = near and quantity.unit in self.parts_of.words["actor"]
        if (
            right
            and people
            and parts[right.first] in "GV"
            and is_person(sentence, at, self.parts_of)
        ):
            right = None  # 邀请|代表|120人次列席会议
        if (
            right
            and counted
            and (kinds or not (amount or owned or followed or (known and not gained)))
        ):
            self.put(place, right, "after")
            return None
        phrase = read_left(sentence, at, low, self.parts_of)
        whole = phrase.stop - phrase.first == 1 and self.has_role(at, "tally")
        if whole and (same := self.find_same_unit(number)) == place - 1 >= 0:
            self.take_over(same, place, "inherit")  # 金融机构新增47家、|总数达到1771家
            return None
        before = phrase.first - 1
        if people and not right and before >= low and parts[before] == "B" and self.is_body(at):
            self.put(place, Phrase(before, phrase.stop), "verb")  # 移送检察机关|68人
            return None
        if (
            quantity.unit_kind == "percent"
            and not near
            and self.is_place(phrase)
            and self.has_topic(low, token)
        ):
            return low - 1
        if right and near and self.is_row(phrase.first) and not amount and not known:
            self.put(place, right, "after")
            return None
        if right and near and quantity.unit_kind == "percent" and parts[at] != "H":
            direct = parts[right.first] in "NHAPZI" and right.first - beyond <= 1
            if (direct or (owned and not known)) and not self.is_lone_verb(right):
                self.put(place, right, "after")
                return None
        bound = right and near and quantity.unit_kind == "currency" and self.is_threshold(token)
        if right and bound and not known and sentence.text(at)[-1] not in SUMS:
            self.put(place, right, "after")  # 在库|500万元以上投资项目
            return None
        adds = parts[beyond : beyond + 1] == "d"  # 发债2000亿元|并纳入地方预算
        if right and quantity.unit_kind == "currency" and not adds and self.is_money(right, at):
            self.put(place, right, "after")
            return None
        return self.settle_left(place, phrase, low, right, of=of and amount, token=token)
