"""Number and name: what each quantity counts.

The name stands before the number (党组会议50次), with links between (失业率稳定在5%), after the unit (7个盟市), or is taken over from
what was named last (增长5%). Which of them it is follows from what stands directly left and right of the
quantity, as ``Binder.name`` asks in order; where the name begins and ends is said in ``names``, and 分别 in
``lists``. The rule of a ``Name`` says which way it was found:

``before`` 党组会议50次 · ``after`` 7个盟市 · ``share`` 在校生占总人数的56% · ``chain`` 案件32件44人 · ``subject`` 产量在灾情下实现5亿斤 · ``series`` 甲、乙等3处 · ``verb`` 办结3994件 ·
``deed`` 两次下调利率 · ``distributive`` 甲、乙分别增长1%、2% · ``people`` 向困难群众发放补助，惠及9人 · ``topic`` 采用率大幅提高，实现翻番 · ``inherit`` ，增长5%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.after import read_right
from politext.join.around import Around
from politext.join.before import find_people, find_subject, find_topic, read_left, take_act
from politext.join.clauses import read_parts, read_sentences
from politext.join.lists import share, share_again
from politext.join.phrases import HEADS, Phrase, is_person
from politext.model import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.lexicon import Lexicon
    from politext.model import Cue, Flow, Numeral, Quantity, Section, Time, Words

LINKS = "kgdpTDmrx"  # what may stand between a name and its number
VERBS = "GVBb"
AMOUNTS = frozenset({"currency", "percent", "point", "times", "fraction"})
INSIDE = frozenset({"中", "下", "上", "里", "内", "基础上"})  # 在执行|中|争取达到5%
TASKS = frozenset({"任务", "目标"})  # 裁减员额20万|任务: what a number is set for, not its name
COMPARED = frozenset({"比", "较"})
ABOVE = ("高于", "低于", "快于", "好于", "优于", "高出", "领先", "超", "超过")
REGIONS = frozenset(
    {
        "地级市",
        "省会城市",
        "副省级城市",
        "世界",
        "全球",
        "中部",
        "西部",
        "东部",
        "东北",
        "沿海",
        "首",
        "同类",
        "各省",
    }
)


def bind(
    flow: Flow,
    words: Words,
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],
    cues: Sequence[Cue],  # noqa: ARG001
    sections: Sequence[Section],  # noqa: ARG001
    lexicon: Lexicon,
) -> list[Name | None]:
    """Return a name or None for each numeral of kind ``indicator``, in order (flow offsets)."""
    quantities = [n.quantity for n in numerals if n.quantity]
    if not quantities:
        return []
    parts_of = read_parts(lexicon)
    names: list[Name | None] = [None] * len(quantities)
    spans = [(t.start, t.end) for t in times]
    for sentence in read_sentences(flow, words, quantities, spans, parts_of):
        binder = Binder(sentence, quantities, names, parts_of)
        for number in range(len(sentence.quantities)):
            binder.name(number)
    return names


class Binder(Around):
    """One sentence and the names found so far; ``name`` finds the next."""

    def name(self, number: int) -> None:
        """Find the name of the sentence's quantity ``number``, if it has none yet."""
        parts = self.parts
        token, place = self.sentence.quantities[number]
        if self.names[place] is not None:
            return
        quantity = self.quantities[place]
        amount = quantity.unit_kind in AMOUNTS
        at = self.skip_links(number, token - 1, rank=quantity.unit_kind == "rank")
        if self.names[place] is not None:
            return
        beyond = token + 1
        while beyond < len(parts) and parts[beyond] == "Q":
            beyond += 1
        ruled = token > 0 and parts[token - 1] in VERBS + "Ug"
        right = read_right(
            self.sentence, beyond, self.parts_of, quantity.unit, amount=amount, ruled=ruled
        )
        if right is None:
            right = self.find_joint(beyond, quantity.unit)
        if quantity.unit == "次" and beyond < len(parts) and parts[beyond] in "VGgbB":
            self.put(place, Phrase(beyond, beyond + 1), "deed")
            return
        if at >= 0 and parts[at] == "Q":
            if right and not amount and at == token - 1 and not self.is_lone_verb(right):
                self.put(place, right, "after")
            else:
                source = self.place_of(at)
                low = self.clause_start(at - 1)
                if parts[at + 1] == "g" and self.sentence.text(low) in COMPARED and source > 0:
                    source -= 1  # 收入9元，比预算数8元|少1元
                self.take_over(source, place, "chain")
            return
        while True:
            low = self.clause_start(at)
            if at < low:
                break
            found = self.look_left(number, at, low, beyond, right)
            if found is None:
                return
            at = found
        self.look_elsewhere(number, at, beyond, right)

    def skip_links(self, number: int, at: int, *, rank: bool) -> int:
        """Return the last token at or before ``at`` that is no link; 分别 on the way shares out names."""
        parts = self.parts
        near = at
        while at >= 0:
            part = parts[at]
            if part == "D" and share(self.sentence, number, at, self.names, self.parts_of):
                return at
            words = self.parts_of.words
            word = self.sentence.text(at)
            planned = at < near and word in words["plan"] and parts[at + 1] in "gkT"
            if planned or (at == near and word in words["each"] and parts[at - 1] in "kg"):
                pass
            elif part in LINKS:
                if self.is_term(at):
                    break
                if at == near and part in "qm" and at > 0 and parts[at - 1] in "NHWA":
                    break
            elif part == "U" and at > 0 and parts[at - 1] == "T":
                pass
            elif part == "U" and at > 1 and parts[at - 1] == "Z" and word_is(self, at - 2, "占"):
                at -= 2  # 占|全区|的67.9%
            elif part in "VGNb" and at == near and at > 0 and parts[at - 1] == "D":
                pass  # 分别|参保448万人
            elif part == "F" and at < near and parts[at + 1] in "Tm" and not self.is_term(at):
                pass  # 产量|前|三年共增加
            elif part == "F" and at > 0 and parts[at - 1] in "VG":
                at -= 1  # 迈|上
            elif part == "Z" and at > 0 and self.sentence.text(at - 1) in ("占", *ABOVE):
                at -= 1
            elif not (rank and (part in "ZP" or self.sentence.text(at) in REGIONS)):
                break
            at -= 1
        return at

    def look_left(
        self, number: int, at: int, low: int, beyond: int, right: Phrase | None
    ) -> int | None:
        """Name the quantity by what stands at token ``at``; return None, or where to look on."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        quantity = self.quantities[place]
        amount = quantity.unit_kind in AMOUNTS
        near = at == token - 1
        of = parts[at] == "U" and at > low
        if of and parts[at + 1] in "FT":
            while at >= low and sentence.text(at) != "在":
                at -= 1  # 在五年计划的|前三年共增加7万吨
            return at - 1 if at > low else low - 1
        if of:
            at -= 1
        left = parts[at]
        known = self.is_term(at)
        if right and near and sentence.text(at) in self.parts_of.words["reach"]:
            self.put(place, right, "after")
            return None
        if known or self.is_nominal(at, low, near=near):
            counted = near or quantity.unit_kind in ("measure", "bare")
            kinds = quantity.unit in self.parts_of.words["kind"]
            owned = self.is_owned(beyond)
            if right and parts[right.first] == "N" and self.text_of(right) in TASKS:
                right = None
            followed = right is not None and self.runs_into_number(right.stop)
            if right and counted and (kinds or not (amount or owned or followed or known)):
                self.put(place, right, "after")
                return None
            row = self.is_row(read_left(sentence, at, low, self.parts_of).first)
            if right and near and row and not amount and not known:
                self.put(place, right, "after")
                return None
            part_of = quantity.unit_kind == "percent" and owned and left != "H" and not known
            direct = (
                right is not None and parts[right.first] in "NHAPZI" and right.first - beyond <= 1
            )
            part_of = part_of or (direct and quantity.unit_kind == "percent" and left != "H")
            if right and near and part_of and not self.is_lone_verb(right):
                self.put(place, right, "after")
                return None
            if right and quantity.unit_kind == "currency" and self.is_money(right, at):
                self.put(place, right, "after")
                return None
            phrase = read_left(sentence, at, low, self.parts_of)
            return self.settle_left(place, phrase, low, right, of=of and amount, token=token)
        if sentence.text(low) in self.parts_of.words["basis"] and not known:
            return low - 1
        inside = at > low and at + 1 < token and sentence.text(at + 1) in INSIDE
        if inside and left in VERBS and sentence.text(at - 1) == "在":
            return at - 2 if at - 2 >= low else low - 1
        if right and sentence.text(at) in self.parts_of.words["each"]:
            self.put(place, right, "after")  # 人均只有|一亩半耕地
            return None
        if left in VERBS + "A" and right and not (left in "Bb" and self.is_lone_verb(right)):
            self.put(place, right, "after")
            return None
        if left == "G" and sentence.text(at) in self.parts_of.light:
            while at >= low and parts[at] in LINKS + "G":
                at -= 1
            return at if at >= low else low - 1
        verbal = all(part in "GVb" for part in parts[low : at + 1])
        if verbal and self.goes_with(number, low):
            self.take_over(place - 1, place, "inherit")
            return None
        if sentence.text(at) in self.parts_of.words["reach"] and self.counts_people(quantity.unit):
            people = find_people(sentence, at, self.parts_of)
            if people >= 0:
                start = self.clause_start(people)
                self.put(place, read_left(sentence, people, start, self.parts_of), "people")
                return None
        if left in "Bb":
            self.put(place, spread_act(parts, at, low), "verb")
            return None
        if left in VERBS + "A":
            verb = at
            while at >= low and parts[at] in "GVBbkgdTprA":
                at -= 1
            body = (
                quantity.unit_kind == "measure"
                and near
                and sentence.text(at).endswith(tuple(self.parts_of.words["body"]))
            )
            if at >= low and parts[at] in HEADS and not body:
                phrase = take_act(
                    sentence, read_left(sentence, at, low, self.parts_of), low, self.parts_of
                )
                if parts[verb] in "VbA" and verb == at + 1:
                    phrase = Phrase(phrase.first, verb + 1)
                self.put(place, phrase, "before")
            else:
                if (
                    parts[verb] in "GV"
                    and quantity.unit_kind in ("physical", "currency")
                    and self.repeats(number, verb)
                ):
                    self.take_over(place - 1, place, "inherit")
                    return None
                subject = find_subject(sentence, low, verb, self.parts_of)
                self.put(
                    place,
                    subject or spread_act(parts, verb, low),
                    "subject" if subject else "verb",
                )
            return None
        if left in "FpTd":
            subject = find_subject(sentence, low, at, self.parts_of)
            if subject:
                self.put(place, subject, "subject")
                return None
        return low - 1

    def settle_left(
        self, place: int, phrase: Phrase, low: int, right: Phrase | None, *, of: bool, token: int
    ) -> int | None:
        """Take ``phrase`` as the name, unless it is what the quantity is a share of or is compared with."""
        parts, sentence = self.parts, self.sentence
        edge = phrase.first - 1
        while edge >= low and parts[edge] in "ZTd":
            edge -= 1
        word = sentence.text(edge) if edge >= low else ""
        amount = self.quantities[place].unit_kind in AMOUNTS
        if amount and (word == "占" or (of and word and parts[edge] in "kgG")):
            base = edge
            while base >= low and parts[base] in LINKS + "G":
                base -= 1
            if base >= low and parts[base] in HEADS:
                whole = read_left(sentence, base, low, self.parts_of)
                ratio = parts[phrase.stop - 1] == "H" and "比" in sentence.text(phrase.stop - 1)
                stop = phrase.stop if word == "占" and ratio else whole.stop
                self.put(place, Phrase(whole.first, stop), "share")
                return None
            if parts[phrase.stop - 1] != "H" or "比" not in sentence.text(phrase.stop - 1):
                if right:
                    self.put(place, right, "after")
                    return None
                if place > self.first:
                    self.take_over(place - 1, place, "inherit")
                    return None
        point = self.quantities[place].unit_kind == "point"
        adjunct = word == "在" and phrase.stop < token and sentence.text(phrase.stop) in INSIDE
        above = point and edge >= low and sentence.view.endswith(ABOVE, 0, sentence.ends[edge])
        if (
            adjunct
            or word in self.parts_of.words["basis"]
            or above
            or (word in COMPARED and "g" in parts[phrase.stop : token])
        ):
            at = edge - 1 - (sentence.text(edge) == "于")  # 快|于
            while at >= low and parts[at] in LINKS:
                at -= 1
            return at
        done = edge > low and word in self.parts_of.light
        if done and is_person(sentence, edge - 1, self.parts_of):
            whole = read_left(sentence, edge - 1, low, self.parts_of)
            self.put(place, Phrase(whole.first, phrase.stop), "before")  # 困难人员|实现|就业
            return None
        if sentence.text(phrase.first) in self.parts_of.words["pace"]:
            base = phrase.first - 1
            while base >= low and parts[base] in LINKS:
                base -= 1
            if base >= low and parts[base] in HEADS:
                whole = read_left(sentence, base, low, self.parts_of)
                self.put(place, Phrase(whole.first, phrase.stop), "before")
                return None
        self.put(place, take_act(sentence, phrase, low, self.parts_of), "before")
        return None

    def look_elsewhere(self, number: int, at: int, beyond: int, right: Phrase | None) -> None:
        """Name a quantity that has nothing to its left in its clause."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        quantity = self.quantities[place]
        if right and quantity.unit_kind == "currency" and self.is_threshold(token):
            source = self.find_same_unit(number)
            if source >= 0:
                self.take_over(source, place, "inherit")
                return
        if right and not (amount_of(quantity) and self.text_of(right) in TASKS):
            self.put(place, right, "after")
            return
        if (
            quantity.unit in self.parts_of.words["deed"]
            and beyond < len(parts)
            and parts[beyond] in "VGbgB"
        ):
            self.put(place, Phrase(beyond, beyond + 1), "deed")
            return
        if at > 0 and parts[at] == "E":
            low = self.clause_start(at - 1)
            self.put(place, read_left(sentence, at - 1, low, self.parts_of), "series")
            return
        topic = find_topic(sentence, token, self.parts_of)
        if topic:
            self.put(place, topic, "topic")
            return
        if share_again(sentence, number, self.names):
            return
        if place:
            self.take_over(self.last_outside(number), place, "inherit")

    def take_over(self, source: int, place: int, rule: str) -> None:
        """Give quantity ``place`` the name of quantity ``source``, where that has one."""
        known = self.names[source] if source >= 0 else None
        if known:
            self.names[place] = Name(known.text, known.start, known.end, rule)

    def put(self, place: int, phrase: Phrase, rule: str) -> None:
        """Set the name of quantity ``place`` to ``phrase``."""
        sentence = self.sentence
        start, end = sentence.starts[phrase.first], sentence.ends[phrase.stop - 1]
        self.names[place] = Name("".join(sentence.view[start:end].split()), start, end, rule)


def word_is(binder: Binder, at: int, word: str) -> bool:
    """Return whether token ``at`` is ``word``."""
    return binder.sentence.text(at) == word


def amount_of(quantity: Quantity) -> bool:
    """Return whether ``quantity`` is a sum, a rate or a change by a rate, not a count."""
    return quantity.unit_kind in AMOUNTS


def spread_act(parts: str, at: int, low: int) -> Phrase:
    """Return the verb at token ``at`` with the verbs before it that say what is done."""
    first = at
    while first > low and parts[first - 1] in "BVb":
        first -= 1
    return Phrase(first, at + 1)
