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

from politext.join.acts import VERBS, spread_act
from politext.join.after import read_right
from politext.join.around import AMOUNTS
from politext.join.before import read_left
from politext.join.clauses import read_sentences
from politext.join.left import Left
from politext.join.lists import share_again, share_plainly, share_rates
from politext.join.parts import read_parts
from politext.join.phrases import Phrase
from politext.join.topics import find_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.lexicon import Lexicon
    from politext.model import Flow, Name, Numeral, Quantity, Time, Words


def bind(
    flow: Flow,
    words: Words,
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],
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


class Binder(Left):
    """One sentence and the names found so far; ``name`` finds the next."""

    def name(self, number: int) -> None:
        """Find the name of the sentence's quantity ``number``, if it has none yet."""
        parts = self.parts
        token, place = self.sentence.quantities[number]
        if self.names[place] is not None:
            return
        quantity = self.quantities[place]
        bracket = self.opens_bracket(token) if quantity.unit_kind == "percent" else -1
        if bracket > 0 and self.place_of(bracket - 1) >= 0:
            self.take_over(self.place_of(bracket - 1), place, "inherit")
            return
        at = self.skip_links(number, token - 1, rank=quantity.unit_kind == "rank")
        if parts[token + 1 : token + 3] in ("LQ", "CQ"):
            share_plainly(self.sentence, number, at, self.names, self.parts_of)
        if self.names[place] is not None:
            return
        beyond, right, empty = self.read_object(token, quantity)
        if self.settle_right(number, at, beyond, right):
            return
        while True:
            low = self.clause_start(at)
            if at < low:
                break
            found = self.look_left(number, at, low, beyond, right)
            if found is None:
                return
            at = found
        if empty and place <= self.first and self.text_of(empty) in self.parts_of.words["pace"]:
            self.put(place, empty, "after")  # 6.5%左右的|增速
            return
        self.look_elsewhere(number, at, beyond, right)

    def read_object(
        self, token: int, quantity: Quantity
    ) -> tuple[int, Phrase | None, Phrase | None]:
        """Return the token after the quantity, the noun phrase there, and one that only closes what is said of an amount."""
        parts = self.parts
        amount = quantity.unit_kind in AMOUNTS
        beyond = token + 1
        while beyond < len(parts) and parts[beyond] == "Q":
            beyond += 1
        if parts[beyond : beyond + 3] == "(Q)":
            beyond += 3  # 5亿元（3000万美元）|以上产业项目
        ruled = token > 0 and parts[token - 1] in VERBS + "Ug"
        right = read_right(
            self.sentence, beyond, self.parts_of, quantity.unit, amount=amount, ruled=ruled
        )
        if right and quantity.unit_kind == "physical" and "E" in parts[right.first : right.stop]:
            right = Phrase(right.first, parts.index("E", right.first))  # 220千伏|变电站|等项目
        empty = None
        if right and self.is_empty(right, quantity.unit_kind, beyond):
            right, empty = None, right
        right = right or self.find_joint(beyond, quantity.unit)
        if quantity.unit == "次" and not right:
            beyond = self.skip_manner(beyond)
        return beyond, right, empty

    def settle_right(self, number: int, at: int, beyond: int, right: Phrase | None) -> bool:
        """Name the quantity by what follows it or by the number before it, where these alone decide; return whether they did."""
        parts = self.parts
        token, place = self.sentence.quantities[number]
        quantity = self.quantities[place]
        amount = quantity.unit_kind in AMOUNTS
        graded = right is not None and parts[beyond : beyond + 3] in ("ALQ", "ACQ")
        if right and graded and len(self.text_of(right)) > 1 and self.has_role(beyond, "grade"):
            self.put_composed(place, Phrase(beyond, beyond + 1), right)
            return True
        acts = quantity.unit == "次" and parts[beyond : beyond + 1] in tuple("VGgbB")
        if acts and not self.has_role(beyond, "likened"):
            self.put(place, Phrase(beyond, beyond + 1), "deed")
            return True
        pointed = not amount and self.points(token - 1)
        if right and (pointed or self.is_doubled(token)):
            self.put(place, right, "after")  # 小康水平这两个|目标, 2×35万千瓦|热电联产
            return True
        if not right and (self.points_back(token) or (pointed and quantity.unit_kind == "measure")):
            return True  # 以上|十条, 这|三条: what they are is not said
        if at < 0 or parts[at] != "Q":
            return False
        if right and not amount and at == token - 1 and not self.is_lone_verb(right):
            self.put(place, right, "after")
            return True
        source = self.place_of(at)
        if parts[at + 1] == "g" and self.has_role(self.clause_start(at - 1), "compare"):
            source -= source > 0  # 收入9元，比预算数8元|少1元
        self.take_over(source, place, "chain")
        return True

    def look_elsewhere(self, number: int, at: int, beyond: int, right: Phrase | None) -> None:
        """Name a quantity that has nothing to its left in its clause."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        quantity = self.quantities[place]
        if right and quantity.unit_kind == "currency" and self.is_threshold(token):
            source = self.find_same_unit(number)
            known = self.names[source] if source >= 0 else None
            if known and known.text != self.text_of(right):
                self.take_over(source, place, "inherit")
                return
        if right and not (quantity.unit_kind in AMOUNTS and self.is_task(right)):
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
        if share_again(sentence, number, self.names) or share_rates(
            sentence, number, self.quantities, self.names
        ):
            return
        if self.counts_people(quantity.unit) and self.tells_lone(beyond):
            self.put(place, Phrase(beyond, beyond + 1), "deed")
            return
        if place > self.first:
            self.take_over(self.last_outside(number), place, "inherit")
            return
        if token and parts[token - 1] in VERBS:
            self.put(place, spread_act(parts, token - 1, self.clause_start(token - 1)), "verb")
            return
        found = self.find_lone(number, beyond)
        if found:
            self.put(place, found, "lone")
        elif place:
            self.take_over(self.last_outside(number), place, "inherit")

    def find_lone(self, number: int, beyond: int) -> Phrase | None:
        """Return what the sentence's first number may still be named by, before the sentence before is asked."""
        parts, sentence = self.parts, self.sentence
        token, place = sentence.quantities[number]
        quantity = self.quantities[place]
        if quantity.unit_kind == "rank":
            head = token - 1
            low = self.clause_start(head)
            while head >= low and parts[head] not in "NHI":
                head -= 1
            return read_left(sentence, head, low, self.parts_of) if head >= low else None
        if quantity.unit_kind not in ("measure", "bare"):
            return None
        people = self.counts_people(quantity.unit)
        return self.find_any(beyond) or (self.find_fact(beyond) if people else None)
