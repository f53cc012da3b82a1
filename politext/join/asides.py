"""Asides: circumstances, bases and comparisons, in which a name is not to be looked for."""

from __future__ import annotations

from politext.join.kin import LOOK, Kin
from politext.join.phrases import skip, skip_back
from politext.join.topics import find_topic

CLAUSES = "KSO()"
CLOSING = 10  # characters in which a circumstance closes after its number
LONGEST = 100  # tokens of a circumstance; keeps rubbish linear


class Asides(Kin):
    """One sentence and the names found so far, with the questions whether something stands aside."""

    def find_circumstance(self, at: int, token: int) -> int | None:
        """Return the token before the 在 of a circumstance that ends with token ``at``, or None: 在全国|率先达到5%.

        A verb within makes it none (在推进建设|项目5个), unless a word of time closes it (在调整初期).
        """
        parts = self.parts
        inside = at + 2 < token and self.has_role(at + 1, "inside")  # 在绩效评估|中从第9名提升
        if at + 1 >= token or (parts[at] not in "NPZIGF" and not inside):
            return None
        if parts[at + 1 + inside] not in "kgdpDT":
            return None
        low = at
        while low > max(0, at - LONGEST) and parts[low - 1] not in CLAUSES:
            low -= 1
        closed = (
            inside
            or parts[at] == "F"
            or self.has_role(at, "phase")
            or self.has_role(at + 1, "phase")
        )
        start = at
        while start > low and parts[start - 1] in ("NHWPZIAbGQFUCL" if closed else "NHWPZIAQF"):
            start -= 1
        sentence = self.sentence
        if (
            start <= low
            or sentence.text(start - 1) != "在"
            or sentence.ends[start] - sentence.starts[start] == 1
        ):
            return None  # 在园|幼儿
        after = sentence.view[sentence.ends[token] : sentence.ends[token] + CLOSING]
        if not any(word + "下" in after for word in ("情况", "条件", "前提")):
            return start - 2  # but 在人口增长3亿的情况下
        return None

    def find_compared(self, at: int, low: int) -> int:
        """Return the token of the 比 whose object the quantity after 的 at token ``at`` is, or -1: 比|“五五”时期的577亿元."""
        return self.find_back(at, low, "compare", "GVgQ")

    def find_likened(self, at: int, low: int) -> int:
        """Return the token of 比 or 较 whose object ends with token ``at``, or -1: 较|禁捕之初; 比|上年预计完成数."""
        planned = self.sentence.view.endswith(self.parts_of.tallies, 0, self.sentence.ends[at])
        # 比|去年预算|低1个百分点
        planned |= self.parts[at + 1] == "A" and self.has_role(at, "bench")
        at = self.find_back(at, low, "compare", "gQ")
        while at > 0 and self.sentence.text(at - 1) == "占":  # 占|比: no comparison
            at = self.find_back(at - 1, low, "compare", "gQ")
        return -1 if at >= 0 and self.parts[at + 1] == "T" and not planned else at

    def find_basis(self, at: int, low: int) -> int:
        """Return the token that opens what the word at ``at`` closes, or -1: 扣除|物价上升因素, 按|可比价格计算."""
        return self.find_back(at, low, "basis", "Qk")

    def find_back(self, at: int, low: int, role: str, walls: str) -> int:
        """Return the nearest token from ``at`` back to ``low`` that has ``role``, before any of the parts ``walls``, or -1."""
        while at >= low and self.parts[at] not in walls:
            if self.has_role(at, role):
                return at
            at -= 1
        return -1

    def has_topic(self, low: int, token: int) -> bool:
        """Return whether what stands before the clause from ``low`` on can name the quantity at ``token``."""
        return low > 0 and (
            "Q" in self.parts[:low] or find_topic(self.sentence, token, self.parts_of) is not None
        )

    def opens_bracket(self, token: int) -> int:
        """Return the token of the bracket in which the quantity says what another is with or without, or -1: （包括村办工业为6%）."""
        start = self.parts.rfind("(", max(0, token - LOOK), token)
        if start < 0 or ")" in self.parts[start:token]:
            return -1
        word = start + 1 + (self.parts[start + 1] == "d")
        return start if self.has_role(word, "include") else -1

    def skip_manner(self, at: int) -> int:
        """Return the first token from ``at`` on that is no adverb and no object of a preposition: 两次主动向政府|建议."""
        parts = self.parts
        start = at
        at = skip(parts, at, "d")
        if at < len(parts) and parts[at] == "p":
            at = skip(parts, at + 1, "NPAIH")
        return at if at < len(parts) and parts[at] in "VGgbB" else start

    def find_share(self, at: int, low: int) -> int:
        """Return the token of the 占 that governs the phrase after the verb at token ``at``, or -1: 占|登记|选民总数的85%."""
        at = skip_back(self.parts, at, low, "GVb")
        return at if at >= low and self.sentence.text(at) == "占" else -1
