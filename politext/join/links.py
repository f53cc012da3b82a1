"""Links: what may stand between a name and its number, and is passed over on the way to the name."""

from __future__ import annotations

from politext.join.around import AMOUNTS
from politext.join.asides import Asides
from politext.join.lists import share

LINKS = "kgdpTDmrx"
FASTER = "快高低好优慢"  # before 于, what is compared: 快于 高于


class Links(Asides):
    """One sentence and the names found so far; ``skip_links`` goes left to what may be a name."""

    def skip_links(self, number: int, at: int, *, rank: bool) -> int:
        """Return the last token at or before ``at`` that is no link; 分别 on the way shares out names."""
        near = at
        while at >= 0:
            part = self.parts[at]
            if part == "D" and share(self.sentence, number, at, self.names, self.parts_of):
                return at
            if part in LINKS:
                back = self.pass_link(at, near)
            elif part == "Z":
                back = at - 1 if rank else self.pass_scope(number, at, near)
            else:
                back = self.pass_word(at, near, rank=rank)
            if back == at:
                break
            at = back
        return at

    def pass_link(self, at: int, near: int) -> int:
        """Return the token before the link at ``at``, or ``at`` where it ends a name after all."""
        parts = self.parts
        planned = at < near and self.has_role(at, "plan") and parts[at + 1] in "gkT"
        if not planned and self.is_term(at):
            return at
        if at == near and parts[at] in "qm" and at > 0 and parts[at - 1] in "NHWA":
            return at
        return at - 1

    def pass_scope(self, number: int, at: int, near: int) -> int:
        """Return the token before the scope at ``at`` and what governs it, or ``at``: 占|全国92%, 在|全国率先突破, 贸易额|全省占比."""
        parts, text = self.parts, self.sentence.text
        if at > 0 and (self.is_above(at - 1) or (at < near and text(at - 1) == "在")):
            return at - 2
        if at > 0 and at < near and self.has_role(at - 1, "compare"):
            return at - 2  # 较|全省高1.3个百分点
        if at > 1 and text(at - 1) == "于" and text(at - 2) in FASTER:
            return at - 3  # 分别快于|全国3.4个
        kind = self.quantities[self.sentence.quantities[number][1]].unit_kind
        if at > 0 and kind in AMOUNTS and parts[at - 1] == "k":
            return at - 1  # 规模接近|全国十分之一
        if at < near and (text(at + 1) == "占" or parts[at - 1 : at] == "r"):
            return at - 1  # 百强县中|我区有4个
        return at

    def pass_word(self, at: int, near: int, *, rank: bool) -> int:
        """Return the token before the word at ``at`` and what belongs to it, or ``at`` where it is no link."""
        parts, text = self.parts, self.sentence.text
        part, word = parts[at], text(at)
        before = parts[at - 1] if at else "."
        if at < near:
            if parts[at + 1] in "gkTD" and self.has_role(at, "plan"):
                return at - 1 - (before in "NA" and text(at - 1) == "原")  # 比|原|计划超过4%
            if part == "A" and word in FASTER and text(at + 1) == "于":
                return at - 1  # 投资增速|快于全国3个百分点
            if part in "VWb" and at + 1 == near and parts[near] == "g" and self.is_cut_growth(at):
                return at - 1  # 债务规模|压|降10%
        elif (word in FASTER and before in "ZPHN") or word == "人民币":
            return at - 1  # 较全省|高1.3个百分点, 赃款赃物折合|人民币1.2亿元
        if (back := self.pass_each(at, near, word, before)) < at:
            return back
        if word == "时" and before in "NVb":
            return self.pass_moment(at)
        if word == "共":
            return at - 1  # 过去四年中|共
        share = before == "k" and text(at - 1) == "占"
        if share and (word in ("比达", "比为", "比超") or self.has_role(at, "region")):
            return at - 2  # 占|比达5%, 占|全球10%
        if rank and (back := self.pass_set(at)) < at:
            return back
        if part in "CLqUFVGNb":
            return self.pass_part(at, near, part + before, rank=rank)
        return at - 1 if rank and (part in "ZP" or self.has_role(at, "region")) else at

    def pass_each(self, at: int, near: int, word: str, before: str) -> int:
        """Return the token before the base that a number is given for, which ends with ``word`` at ``at``, or ``at``: 人均|每月."""
        parts = self.parts
        after = parts[at + 1] if at < near else "."
        if word in self.parts_of.words["each"] and (
            (at == near and before in "kgpK") or (after in "kgTDr" and before in "kgpKTNHWr")
        ):
            return at - 1  # 由人均|每月700元提高到, 养老金人均|每月新增110元
        if after not in "gkD" or not at:
            return at
        if word == "人均" and self.sentence.text(at - 1) == "年":
            return at - 2
        if word in ("月", "年") and self.has_role(at - 1, "each"):
            return at - 2  # 补贴|人均月增200元
        return at

    def pass_part(self, at: int, near: int, pair: str, *, rank: bool) -> int:
        """Return the token before the word at ``at``, by its part and the part before it, ``pair``; or ``at``."""
        parts = self.parts
        part, before = pair[0], pair[1]
        if part == "q":
            return self.pass_base(at)
        if part == "U":
            return self.pass_of(at)
        if part == "C" and before == "k" and parts[at + 1] == "k":
            return at - 1  # 产量|达到或者超过1000斤
        if part == "L" and rank and before == "T" and parts[at + 1] == "T":
            return at - 1  # 分别连续15年、8年全省|第一
        if part in "VGNb" and at == near and before == "D":
            return at - 1  # 分别|参保448万人
        if part == "F":
            if at < near and parts[at + 1] in "Tm" and not self.is_term(at):
                return at - 1  # 产量|前|三年共增加
            if before in "VG":
                return at - 2  # 迈|上
            if before == "T" or (rank and before in "Zk"):
                return at - 1  # 十二年|内达到, 全国|前十
        return at - 1 if rank and self.has_role(at, "region") else at

    def is_cut_growth(self, at: int) -> bool:
        """Return whether the verb at ``at`` and the word of growth after it are one word that the dictionary cuts: 压|降."""
        return self.sentence.ends[at + 1] - self.sentence.starts[at] == len("压降")

    def pass_set(self, at: int) -> int:
        """Return the token before the set that ends with the region at ``at`` and in which a rank is given, or ``at``.

        在全国|168个|重点|城市排第16位
        """
        start = at
        while start > 0 and self.parts[start] in "NAbW":
            start -= 1
        if start == at or self.place_of(start) < 0 or not self.has_role(at, "region"):
            return at
        start -= 1
        while start > 0 and self.parts[start] in "NPFA":
            start -= 1  # 跃升至长三角中心区|27城
        return start if self.parts[start] in "Zk" or self.sentence.text(start) == "在" else at

    def pass_moment(self, at: int) -> int:
        """Return the token before the moment that ends with 时 at ``at``: 合作社|春耕时将达5万个, 预计明年|春耕时."""
        start = at - 1
        while start > 0 and self.parts[start - 1] in "NVb" and self.parts[start] != "T":
            start -= 1
        return start - 1

    def pass_of(self, at: int) -> int:
        """Return the token before 的 at ``at`` and the time or scope that it joins to the number, or ``at``."""
        parts = self.parts
        if parts[at - 1 : at] == "T":
            return at - 1
        if parts[max(0, at - 2) : at] == "Tk":
            return at - 2  # 今年预计|的3%
        if parts[at - 1 : at] == "Z" and at > 1 and self.sentence.text(at - 2) == "占":
            return at - 3  # 占|全区|的67.9%
        return at

    def pass_base(self, at: int) -> int:
        """Return the token before the base that ends with the measure word at ``at``, or ``at``: 在每|立方米23微克."""
        start = at
        while start > 0 and self.parts[start - 1] == "m":
            start -= 1
        return start - 2 if start > 0 and self.sentence.text(start - 1) == "每" else at
