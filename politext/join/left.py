"""Names left of their numbers: what stands there is looked at word by word, and decides."""

from __future__ import annotations

from politext.join.around import AMOUNTS
from politext.join.asides import CLAUSES
from politext.join.before import read_left, take_act
from politext.join.links import FASTER, LINKS
from politext.join.phrases import HEADS, NOUNS, Phrase, is_agent, is_person
from politext.join.topics import find_heading, find_people, find_subject
from politext.join.wholes import Wholes

VERBS = "GVBb"
SUMS = "入益值收额资润价本"  # last characters of what a sum is of: 年收入, 营收


class Left(Wholes):
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
        rises = parts[at + 1] == "g" or sentence.text(at + 1) in FASTER
        if rises and (edge := self.find_likened(at, low)) >= low:
            return edge - 1  # 鱼类|较禁捕之初增加47种
        if near and parts[at] in "GV" and (edge := self.find_basis(at - 1, low)) >= low:
            return edge - 1  # 集团购买力|按上年数额核减
        if of and (edge := self.find_compared(at, low)) >= low:
            return edge - 1
        if (
            of
            and parts[at - 1] == "A"
            and at - 1 == low
            and place > self.first
            and parts[at + 1] == "k"
        ):
            self.take_over(place - 1, place, "inherit")  # 增长4%以上，高|的达到5.5%
            return None
        if (of or self.has_role(at, "limit")) and near and not right:
            whole = self.find_whole(number)
            if whole >= 0:
                self.take_over(whole, place, "inherit")  # 罪犯7184人，其中判处重刑|的612人
                return None
        if (
            near
            and not right
            and self.is_bound(at, low)
            and (same := self.find_same_unit(number)) >= 0
        ):
            self.take_over(same, place, "inherit")  # 项目5个、50亿元|以上15个
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

    def name_by_verb(
        self, number: int, at: int, low: int, right: Phrase | None, *, near: bool
    ) -> int | None:
        """Name the quantity by what the verb at token ``at`` governs or by whom; return None, or where to look on."""
        parts, sentence = self.parts, self.sentence
        _, place = sentence.quantities[number]
        quantity = self.quantities[place]
        left = parts[at]
        rates = ("percent", "point", "times")
        if (
            left in "GV"
            and quantity.unit_kind in rates
            and not right
            and not parts[low:at].strip("dkpTZ")
        ):
            return low - 1  # 审批事项62项，|精简30%
        if left == "F" and right and quantity.unit_kind not in AMOUNTS:
            self.put(place, right, "after")  # 组团内9条|干道
            return None
        if left in VERBS + "A" and right and not (left in "Bb" and self.is_lone_verb(right)):
            self.put(place, right, "after")
            return None
        if left == "G" and sentence.text(at) in self.parts_of.light:
            while at >= low and parts[at] in LINKS + "G":
                at -= 1
            return at if at >= low else low - 1
        if left in "GV" and not right and sentence.text(at + 1) in ("到", "至"):
            return at - 1 if at > low else low - 1  # 合作社|发展到50万个
        verbal = all(part in "GVb" for part in parts[low : at + 1].lstrip("k"))
        if verbal and self.goes_with(number, low):
            self.take_over(place - 1, place, "inherit")
            return None
        reaches = self.has_role(at, "reach") and not parts[low:at].strip("kdTZ")
        if reaches and self.counts_people(quantity.unit):
            people = find_people(sentence, at, self.parts_of)
            if people >= 0:
                start = self.clause_start(people)
                self.put(place, read_left(sentence, people, start, self.parts_of), "people")
                return None
        if left in "Bb":
            noun = at
            while noun > low and parts[noun] in "GVb":
                noun -= 1
            phrase = spread_act(parts, at, low)
            if left == "b" and near and self.repeats(number, at):
                self.take_over(place - 1, place, "inherit")
                return None
            if left == "b" and parts[noun] in NOUNS and not is_agent(sentence, noun, self.parts_of):
                phrase = Phrase(read_left(sentence, noun, low, self.parts_of).first, at + 1)
            bare = not parts[low : phrase.first].strip("TZkdrp")
            heading = self.find_heading(low) if left == "b" and bare else None
            # 器材|补充维护更新20个
            self.put(place, heading or phrase, "topic" if heading else "verb")
            return None
        if left in VERBS + "A":
            self.name_by_object(number, at, low, near=near)
            return None
        if left in "FpTd":
            subject = find_subject(sentence, low, at, self.parts_of)
            if subject:
                self.put(place, subject, "subject")
                return None
        return low - 1

    def name_by_object(self, number: int, at: int, low: int, *, near: bool) -> None:
        """Name the quantity by the noun before the verb at token ``at``, by the subject of its clause, or by the verb."""
        parts, sentence = self.parts, self.sentence
        _, place = sentence.quantities[number]
        quantity = self.quantities[place]
        verb = at
        while at >= low and parts[at] in "GVBbkgdTprA":
            at -= 1
        body = quantity.unit_kind == "measure" and near and self.is_body(at)
        if quantity.unit_kind in ("physical", "currency") and parts[verb] == "V":
            body = body or (at >= low and is_agent(sentence, at, self.parts_of))
        if at >= low and parts[at] in HEADS and not body:
            phrase = take_act(
                sentence, read_left(sentence, at, low, self.parts_of), low, self.parts_of
            )
            grows = "g" in parts[verb + 1 : sentence.quantities[number][0]]  # 货币发行|比上年增加
            acts = "VbAG" if grows or quantity.unit_kind == "rank" else "VbA"
            single = sentence.ends[verb] - sentence.starts[verb] == 1
            reaches = self.has_role(verb, "reach") and self.counts_people(quantity.unit)
            # 里程|进至第5位
            moves = (single and parts[verb + 1] == "k") or sentence.text(verb + 1) in {"至", "到"}
            if parts[verb] in acts and verb == at + 1 and not moves and not reaches:
                served = phrase.first > low and self.has_role(phrase.first - 1, "serve")
                phrase = Phrase(verb if served else phrase.first, verb + 1)  # 向实体经济|让利
            self.put(place, phrase, "before")
            return
        repeats = parts[verb] in "GV" and quantity.unit_kind in ("physical", "currency")
        if repeats and self.repeats(number, verb):
            self.take_over(place - 1, place, "inherit")
            return
        subject = None if body else find_subject(sentence, low, verb, self.parts_of)
        if subject:
            self.put(place, subject, "subject")
        elif parts[verb] != "B" and (topic := self.find_heading(low)):
            self.put(place, topic, "topic")
        else:
            verb -= self.has_role(verb, "reach") and verb > low and parts[verb - 1] in "bW"
            self.put(place, spread_act(parts, verb, low), "verb")  # 发放租赁补贴|惠及6万户

    def find_heading(self, low: int) -> Phrase | None:
        """Return the noun phrase that is the clause before the one from ``low`` on, or None."""
        if low < 2:
            return None
        start = self.clause_start(low - 2)
        if self.parts[start] == "p" and start > 1:
            return self.find_heading(start)  # 经费预算，|从中央到地方，一律削减
        return find_heading(self.sentence, start, low - 1, self.parts_of)


def spread_act(parts: str, at: int, low: int) -> Phrase:
    """Return the verb at token ``at`` with the verbs before it that say what is done."""
    first = at
    while first > low and parts[first - 1] in "BVb":
        first -= 1
    return Phrase(first, at + 1)
