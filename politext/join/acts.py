"""Names by verbs: by what a verb before the number governs, by whom it is done, or the verb itself."""

from __future__ import annotations

from politext.join.around import AMOUNTS
from politext.join.before import read_left, take_act
from politext.join.links import LINKS
from politext.join.phrases import HEADS, NOUNS, Phrase, is_agent, skip_back
from politext.join.topics import find_heading, find_people, find_subject
from politext.join.wholes import Wholes

VERBS = "GVBb"


class Acts(Wholes):
    """One sentence and the names found so far; ``name_by_verb`` names a quantity by the verb before it."""

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
            at = skip_back(parts, at, low, LINKS + "G")
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
        at = skip_back(parts, at, low, "GVBbkgdTprA")
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
