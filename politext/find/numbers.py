"""Every numeral of the text in exactly one class, quantities read with their units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Numeral, Quantity
from politext.numerals import HAN
from politext.units import Number, compile_units, read_at, to_quantity

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, NumeralKind
    from politext.units import Units

_START = re.compile(rf"翻番|[0-9{HAN}①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]")
_RUN = re.compile(rf"[0-9]+|[{HAN}]+|[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]")
_HAN_SMALL = re.compile(r"[〇零一二三四五六七八九十两]{1,3}")
# What a label stands after: the start of a line or of a sentence.
_LABEL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:、(?![一二三四五六七八九十]{1,2}[、产])|[是要]|[.．](?!\d))"
    r"|\d{1,2}(?:[、)）]|\.(?!\d)|\.(?=20[012]\d年)))"
)
_OPENERS = frozenset("\n。；;：:，,！？!?（(、”　 ")
_NAMED_TIME = re.compile(
    r"(?:寿命|时限|工期|年龄|年限|用时|时长|周期|耗时|时间|期限|时效|时延|天数)"
    r"[^，。；：、\n]{0,6}(?:[至到为达超近在约均降由从过]|缩短|压缩|提前|减少|增加|延长|提高|不足)?$"
)
_RANK_BEFORE = re.compile(
    r"(?:[居列排]|名列|位次|排名|升至|跃居|跃升|稳居|保持|蝉联|上升|前移|前进|进位|全[国省市区县州盟球]|世界|亚洲|"
    r"我国|[东中西]部|同类|沿海|地区|综合|系统|增速|总量|规模|[率量额数值度])[^，。；：\n]{0,12}$"
)
_CLAUSE_END = re.compile(r"[，。；！？）)\n、]|$")


def find_numbers(flow: Flow, lexicon: Lexicon) -> list[Numeral]:
    """Return the numerals of ``flow`` in order (flow offsets), before slogans and times are settled.

    Every run of digits or Han numerals lies in exactly one of them.
    """
    units = compile_units(lexicon)
    view = flow.view
    found: list[Numeral] = []
    at = 0
    while mark := _START.search(view, at):
        numeral = classify(view, mark.start(), units)
        found.append(numeral)
        at = numeral.end
    return found


def classify(view: str, start: int, units: Units) -> Numeral:
    """Return the finding for the numeral that begins at ``start``."""
    char = view[start]
    before = view[start - 1 : start] if start else "\n"
    if char == "翻":
        double = Quantity(
            start, start + 2, 1, None, "番", "times", None, start + 1, "quantity.double"
        )
        return Numeral(start, start + 2, "indicator", "quantity.double", double)
    if not (char.isdecimal() or char in HAN):
        return Numeral(start, start + 1, "enumerator", "enumerator.circled")
    if before in _OPENERS and (label := _LABEL.match(view, start)):
        opened = before in "\n。；;：:！？!?　 " or label[0][-1] in "是要" or before in "（("
        if opened and not (label[0][-1] in ")）" and before not in "（(\n"):
            return Numeral(start, label.end() - 1, "enumerator", "enumerator.label")
    if (
        before in "（("
        and (inner := _HAN_SMALL.match(view, start))
        and view[inner.end() : inner.end() + 1] in ("）", ")")
    ):
        return Numeral(start, inner.end(), "enumerator", "enumerator.parenthesis")
    if before == "第":
        return read_ordinal(view, start, units)
    number = read_at(view, start, units)
    if before == "届" and char in HAN:  # 十三届三次会议
        end = _RUN.match(view, start).end()  # type: ignore[union-attr]
        return Numeral(start, end, "ordinal", "ordinal.session")
    if number is not None:
        if before == "翻" and number.name == "番":
            number = number._replace(start=start - 1)
        judged = judge(view, number)
        if judged is not None:
            return cover(view, judged)
    return cover(
        view, Numeral(start, start + 1, "idiom" if char in HAN else "identifier", "fallback")
    )


def cover(view: str, numeral: Numeral) -> Numeral:
    """Return ``numeral`` reaching to the end of the run that it would cut."""
    end = numeral.end
    run = _RUN.match(view, end)
    if run and (
        (view[end - 1].isdecimal() and view[end].isdecimal())
        or (view[end - 1] in HAN and view[end] in HAN)
    ):
        return Numeral(numeral.start, run.end(), numeral.kind, numeral.rule, numeral.quantity)
    return numeral


def read_ordinal(view: str, start: int, units: Units) -> Numeral:
    """Return what follows 第: a rank (居全国第二位, 全省第三), a label (第一，), else an ordinal."""
    run = _RUN.match(view, start)
    end = run.end() if run else start + 1
    number = read_at(view, start, units)
    unit = view[end : end + 1]
    before = view[max(0, start - 18) : start - 1]
    opened = start < 2 or view[start - 2] in "\n。；：！？”　 "
    if opened and view[end : end + 1] in ("，", "、", "：", ",", "是"):
        return Numeral(start, end, "enumerator", "enumerator.ordinal")
    if number and number.form == "plain" and not opened:
        if (unit in ("位", "名") and not view.startswith("一位", start)) or (
            unit in ("位", "名") and _RANK_BEFORE.search(before)
        ):
            q = Quantity(
                start - 1,
                end + 1,
                number.reading.low,
                None,
                unit,
                "rank",
                None,
                end,
                "rank.position",
            )
            return Numeral(start - 1, end + 1, "indicator", "rank.position", q)
        if _CLAUSE_END.match(view, end) and _RANK_BEFORE.search(before):
            q = Quantity(
                start - 1, end, number.reading.low, None, "位", "rank", None, end, "rank.bare"
            )
            return Numeral(start - 1, end, "indicator", "rank.bare", q)
    return Numeral(start - 1, end, "ordinal", "ordinal")


def judge(view: str, number: Number) -> Numeral | None:
    """Return the class of a number that has been read, or None where the fallback decides."""
    start, end = number.start, number.end
    before = view[start - 1 : start]
    han = view[number.numeral_end - 1] in HAN and number.text[0] in HAN
    text = number.text
    unit = number.unit
    if view.startswith("台阶", number.numeral_end) and unit is not None:  # 突破千亿台阶
        number = number._replace(end=number.numeral_end, unit=None, name=None)
        unit, end = None, number.end

    def as_(kind: NumeralKind, rule: str, to: int = 0) -> Numeral:
        return Numeral(start, to or end, kind, rule)

    latin = (before.isascii() and before.isalpha()) or (
        before == "-"
        and view[start - 2 : start - 1].isascii()
        and view[start - 2 : start - 1].isalpha()
    )
    after = view[end : end + 1]
    if latin and not han:
        return as_(
            "identifier",
            "identifier.letters",
            number.numeral_end if unit is None or unit.kind != "percent" else end,
        )
    if unit is None:
        if not han and after.isascii() and after.isalpha():
            return as_("identifier", "identifier.letters")
        if number.form in ("fraction", "rate"):
            return Numeral(
                start,
                end,
                "indicator",
                "quantity.fraction",
                to_quantity(number, "quantity.fraction"),
            )
        if after == "号" or before in ("〔", "[", "【"):
            return as_("identifier", "identifier.number")
        if (
            text[-1] in "万亿"
            and (len(text) > 1 or number.form == "range")
            and text.strip("十百千万亿")
        ):
            if after not in ("级", "强"):
                return Numeral(
                    start, end, "indicator", "quantity.bare", to_quantity(number, "quantity.bare")
                )
            return as_("vague", "vague.class")
        if not text.strip("十百千万亿"):
            if (
                len(text) > 1
                and before
                and before in "超过破达越近上"
                and view.startswith(("台阶", "大关", "，", "。", "元"), end)
            ):
                return Numeral(
                    start, end, "indicator", "quantity.bare", to_quantity(number, "quantity.bare")
                )
            return as_("vague" if after == "级" or len(text) > 1 else "idiom", "vague.class")
        return as_("idiom" if han else "identifier", "fallback.bare")
    if unit.kind == "time":
        clause = view[max(0, start - 20) : start]
        if _NAMED_TIME.search(clause):
            return Numeral(
                start,
                end,
                "indicator",
                "quantity.named-time",
                to_quantity(number, "quantity.named-time"),
            )
        if unit.id in ("年", "月", "日") and not text.startswith(("两", "十几")):
            four = unit.id == "年" and (len(text.replace(" ", "")) == 4)
            date = four or unit.id == "日" or (unit.id == "月" and view[number.numeral_end] == "月")
            return as_("date" if date else "duration", "time.fallback")
        return as_("duration", "time.fallback")
    if han and text == "一" and unit.kind in ("measure", "physical", "currency"):
        return as_("vague", "vague.one")
    if before and before in "数几上成" and han:
        return as_("vague", "vague.some")
    if han and not text.strip("十百千万亿") and unit.kind != "percent":
        if (len(text) == 1 and text != "十") or (
            unit.kind == "currency" and view.startswith(("以上", "级"), end)
        ):
            return as_("vague", "vague.class")
        return Numeral(
            start, end, "indicator", "quantity.round", to_quantity(number, "quantity.round")
        )
    if after == "级" and unit.kind in ("physical", "currency", "measure"):
        return as_("vague", "vague.class")
    if han and unit.strict and len(text) == 1 and text != "十":
        return as_(
            "ordinal" if unit.id in ("级", "期", "代", "线", "环") else "idiom",
            "idiom.strict",
            number.numeral_end,
        )
    return Numeral(
        start,
        end,
        "indicator",
        f"quantity.{unit.kind}",
        to_quantity(number, f"quantity.{unit.kind}"),
    )
