"""A noun before its number is its name, unless the number is a share of it or is only compared with it."""

from __future__ import annotations

from politext.join.around import AMOUNTS
from politext.join.before import read_left, take_act
from politext.join.links import LINKS, Links
from politext.join.phrases import HEADS, Phrase, is_person, skip_back


class Wholes(Links):
    """One sentence and the names found so far; ``settle_left`` takes a noun phrase for a name, or what has it."""

    def settle_left(
        self, place: int, phrase: Phrase, low: int, right: Phrase | None, *, of: bool, token: int
    ) -> int | None:
        """Take ``phrase`` as the name, unless it is what the quantity is a share of or is compared with."""
        parts, sentence = self.parts, self.sentence
        edge = phrase.first - 1
        while edge >= low and (
            parts[edge] in "ZTd" or (parts[edge] == "U" and parts[edge - 1] in "TZ")
        ):
            edge -= 1  # 比|上年的|预计数
        edge = self.find_bench(phrase, edge, low)
        word = sentence.text(edge) if edge >= low else ""
        amount = self.quantities[place].unit_kind in AMOUNTS
        share = self.find_share(edge, low) if of and edge >= low else -1
        if share >= low:
            edge, word = share, "占"
        part = word == "占" or (of and word and parts[edge] in "kgG")
        if amount and part and self.name_by_part(place, phrase, edge, low, right):
            return None
        if edge >= low and self.is_basis(place, edge, phrase.stop, token):
            at = edge - 1 - (sentence.text(edge) == "于")  # 快|于
            return skip_back(parts, at, low, LINKS)
        done = edge > low and word in self.parts_of.light
        if done and is_person(sentence, edge - 1, self.parts_of):
            whole = read_left(sentence, edge - 1, low, self.parts_of)
            self.put(place, Phrase(whole.first, phrase.stop), "before")  # 困难人员|实现|就业
            return None
        if sentence.text(phrase.first) in self.parts_of.words["pace"]:
            base = skip_back(parts, phrase.first - 1, low, LINKS)
            if base >= low and parts[base] in HEADS:
                whole = read_left(sentence, base, low, self.parts_of)
                self.put(place, Phrase(whole.first, phrase.stop), "before")
                return None
        self.put(place, take_act(sentence, phrase, low, self.parts_of), "before")
        return None

    def find_clause(self, at: int, low: int, token: int) -> Phrase | None:
        """Return what 的 at token ``at`` makes a noun of and a link counts: 用于国家建设事业|的约占60%, or None."""
        parts, text = self.parts, self.sentence.text
        if at + 1 == token:
            return None
        first = at
        while first > low and (parts[first - 1] in "NHWbAPIVGgBdCFLr" or text(first - 1) == "在"):
            first -= 1
        while first < at and parts[first] in "dCL":
            first += 1
        if first > 0 and text(first - 1).endswith(("至", "到", "为")) and text(first - 1) != "得到":
            return None  # 数量增至|开市时的近三倍
        verbs = [i for i in range(first, at) if parts[i] in "VGB"]
        return Phrase(first, at) if verbs else None

    def find_bench(self, phrase: Phrase, edge: int, low: int) -> int:
        """Return the token of the 超过 whose object ends with ``phrase``, or ``edge``: 超过|五年计划所规定的|指标17%."""
        if self.has_role(phrase.stop - 1, "bench"):
            at = skip_back(self.parts, phrase.first - 1, low, "UNTdZWH")
            if at >= low and self.has_role(at, "above"):
                return at
        return edge

    def is_basis(self, place: int, edge: int, stop: int, token: int) -> bool:
        """Return whether the word at ``edge`` makes what follows it a circumstance: 比上年, 高于|全省, 在执行|中."""
        sentence = self.sentence
        word = sentence.text(edge)
        if word == "在":
            return stop < token and self.has_role(stop, "inside")
        if word in self.parts_of.words["basis"]:
            return True
        if stop == edge + 2 and word == "完成" and self.is_task(Phrase(edge + 1, stop)):
            return self.quantities[place].unit_kind == "percent"  # 完成|任务100%
        if self.has_role(edge, "above") and self.has_role(stop - 1, "bench"):
            return True  # 超|省定任务0.7万亩
        if self.has_role(edge, "compare") and "g" in self.parts[stop:token]:
            return True
        above = tuple(self.parts_of.words["above"])
        kind = self.quantities[place].unit_kind
        point = kind == "point" or (kind == "percent" and self.has_role(stop - 1, "bench"))
        return point and sentence.view.endswith(above, 0, sentence.ends[edge])

    def name_by_part(
        self, place: int, phrase: Phrase, edge: int, low: int, right: Phrase | None
    ) -> bool:
        """Name a share by what has it, ``phrase`` being the whole: 在校生|占总人数的56%. Return whether it was named."""
        parts, sentence = self.parts, self.sentence
        head = phrase.stop - 1
        ratio = parts[head] == "H" and "比" in sentence.text(head)
        base = skip_back(parts, edge, low, LINKS + "G")
        if base >= low and parts[base] in HEADS:
            whole = read_left(sentence, base, low, self.parts_of)
            stop = phrase.stop if sentence.text(edge) == "占" and ratio else whole.stop
            self.put(place, Phrase(whole.first, stop), "share")
            return True
        if ratio:
            return False
        if base > low and parts[base] == "U" and (clause := self.find_clause(base, low, -1)):
            self.put(place, clause, "clause")  # 不予核准|的占全部案件的8.6%
            return True
        if not right and parts[edge] == "g":
            return False  # 降低成本的1%
        if right:
            self.put(place, right, "after")
            return True
        if place > self.first:
            self.take_over(place - 1, place, "inherit")
            return True
        return False
