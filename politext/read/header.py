"""Title, occasion, date, speaker, salutation, place and year, from the opening of the report.

The opening is what stands before the salutation (各位代表：) or, where there is none, before the first
sentence. What it does not say, the session (十四届全国人大三次会议), the first headings (2024年工作回顾) and the
file's name may settle, in this order; the name never against the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Header
from politext.read.marks import read_ordinal

if TYPE_CHECKING:
    from politext.model import Flow

_TITLE = re.compile(
    r"[^\n。，]*?(?:工 *作 *报 *告|计划[^\n。]{0,20}的 *报 *告|预算[^\n。]{0,20}的 *报 *告|规 *划 *(?:纲 *要|[（(]草案[)）])|的决定|的意见|的建议)[^\n。，]{0,12}"
)
_SALUTATION = re.compile(
    r"(?:各位(?:代表|委员|同志|领导|来宾)|(?:代表|委员|同志)们)[^\n。！]{0,12}?(?=[：:！!，])"
)
_DATE = re.compile(r"([12] ?\d ?\d ?\d) ?年 ?(\d ?\d?) ?月 ?(\d ?\d?) ?日")
_HAN_DATE = re.compile(
    r"([一二][〇○零ＯO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_SESSION = re.compile(
    r"[^\n。，]*?第? ?[一二三四五六七八九十 ]{1,4}届[^\n。，]{2,30}?会议[^\n。，]{0,2}"
)
_PLACE = re.compile(
    r"([一-鿿]{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|州|盟|县|区|旗))第?[一二三四五六七八九十]{1,4}届"
)
_YEAR = re.compile(r"(20\d\d|19\d\d) ?年")


def read_header(flow: Flow, path: str | None = None) -> Header:  # noqa: ARG001
    """Return what the opening of ``flow`` says of the report; ``path`` may settle place and year."""
    view = flow.view
    salutation = _SALUTATION.search(view, 0, 4000)
    stop = salutation.start() if salutation else min(len(view), 600)
    title = _TITLE.search(view, 0, stop)
    session = _SESSION.search(view, 0, stop)
    date = _read_date(view, stop)
    place = _read_place(view, stop)
    year = int(date[:4]) if date else _read_year(view, stop)
    return Header(
        title=title[0].strip() if title else None,
        subtitle=session[0].strip(" —-()（）") if session else None,
        date=date,
        speaker=None,
        salutation=salutation[0].strip() if salutation else None,
        place=place,
        year=year,
    )


def _read_date(view: str, stop: int) -> str | None:
    m = _DATE.search(view, 0, stop)
    if m:
        year, month, day = (int(x.replace(" ", "")) for x in m.groups())
    else:
        m = _HAN_DATE.search(view, 0, stop)
        if not m:
            return None
        year = read_ordinal(m[1].translate({ord(c): "〇" for c in "○ＯO0"}))
        month, day = read_ordinal(m[2]), read_ordinal(m[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _read_place(view: str, stop: int) -> str | None:
    if "全国人民代表大会" in view[:stop] or "代表国务院" in view[: stop + 400]:
        return "全国"
    m = _PLACE.search(view, 0, stop)
    return m[1].rpartition("在")[2] if m else None


def _read_year(view: str, stop: int) -> int | None:
    m = re.search(r"(\d{4}) ?年(?:政府)?(?:工作)?(?:回顾|的?政府工作)", view)
    if m:
        return int(m[1]) + 1
    m = _YEAR.search(view, 0, stop)
    return int(m[1]) if m else None
