"""Han digits and multipliers, and the pattern of one numeral in running text.

``NUMERAL`` matches one at a position of a folded view, Arabic, Han or mixed; what it is worth is read in ``numerals``.
"""

from __future__ import annotations

DIGITS = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "幺": 1,
    "两": 2,
}
# Powers of ten: those that stand within a section of four places, and those that close one.
TENS = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3, "廿": 1, "卅": 1, "卌": 1}
WANS = {"万": 4, "亿": 8, "兆": 12}

# The numerals that occur in running text; the rest is read where a whole string is given.
HAN_DIGITS = "〇○零一二三四五六七八九"
HAN = f"{HAN_DIGITS}十百千万亿两廿卅"

# Spaced digits are one number (7 4 7), up to the sixteen of the largest sums.
_DIGITS = r"(?:\d(?: \d){1,15}(?! ?\d)|\d+)"
_WITH_COMMAS = r"\d{1,3}(?:[,，]\d{3}){1,6}(?!\d)(?:\.\d+)?"  # 1,234,567.8
# ``2·17亿吨`` is a decimal, ``3·15晚会`` is none: the look-alike needs a multiplier or a rate behind it.
_DECIMALS = rf"(?: ?\. ?{_DIGITS}| ?[·•‧∙] ?\d+(?= ?[万亿%‰倍个]))"
_ARABIC = rf"(?:{_WITH_COMMAS}|{_DIGITS}{_DECIMALS}?)"
# 千 and 百 belong to the unit in 千瓦, 百分点.
_MULTIPLIER = (
    r"(?:[十百千]?[万亿]亿?(?!分之)|千(?![瓦克米伏兆卡赫焦帕升])|百(?!分[点之])|十(?=[万亿]))"
)
# 1.2万亿, 40余万, 5万多亿, and what goes on in digits: 1亿2000万
_MULTIPLIED = (
    rf"(?: ?[余多]? ?{_MULTIPLIER}(?:[余多][万亿](?!分之))?(?:\d+(?:\.\d+)?{_MULTIPLIER}){{0,3}})"
)

# Digit by digit, as in the plans of the fifties: 六五·六亿元, 一○○万吨, 二、六二七万匹.
HAN_DECIMAL = rf"[{HAN_DIGITS}]+ ?[.·•‧∙] ?[{HAN_DIGITS}]+"
_HAN_THOUSANDS = rf"[{HAN_DIGITS}]{{1,3}}(?:[、，][{HAN_DIGITS}]{{3}})+(?:[.·•‧∙][{HAN_DIGITS}]+)?"
_SPELT_OUT = (
    rf"(?:{HAN_DECIMAL}(?=[万亿倍元吨斤亩公米千人户个度])(?:[万亿]+)?"
    rf"|{_HAN_THOUSANDS}(?=[万亿元吨斤亩公米人户个件])[万亿]*)"
)
# Not 百 of 百分点 nor 千 of 千瓦; and a 两 behind a digit begins a numeral of its own: 一九八二两个年度.
_HAN_CHAR = (
    rf"(?!百分[点之]|千分[点之]|万分之|千[瓦克米伏卡赫焦帕升兆]|(?<=[{HAN_DIGITS}])两)[{HAN}]"
)
_HAN_WHOLE = rf"(?:两(?:{_HAN_CHAR})*|(?:{_HAN_CHAR})+)"
_HAN_PLACES = rf"(?:点[{HAN_DIGITS}两]+[百千万亿]*)"  # 三点五, 一点二亿
_HAN_MORE = r"(?:[余多几](?:[十百千]?[万亿]亿?))"  # 四十余万

NUMERAL = rf"(?:{_ARABIC}{_MULTIPLIED}?|{_SPELT_OUT}|{_HAN_WHOLE}{_HAN_PLACES}?{_HAN_MORE}?)"
