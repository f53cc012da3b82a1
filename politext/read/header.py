"""Title, occasion, date, speaker, salutation, place and year, from the opening of the report.

The opening is what stands before the salutation (各位代表：) or, where there is none, before the first
sentence. What it does not say, the session (十一届全国人大五次会议), the headings (2024年工作回顾) and the
file's name may settle, in this order; the name never against the text. A page's own date (时间：2026-02-10) is
none of the report's.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from politext.lexicon import load_lexicon
from politext.model import Header
from politext.read.marks import read_ordinal
from politext.read.places import gazetteer, read_place
from politext.years import read_year

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow

OPENING = 4000  # no opening, contents and toolbars included, is longer
_BLANKS = dict.fromkeys([9, *range(0x2000, 0x200C), 0x202F, 0x205F, 0xFEFF], " ")
_ODD_BLANK = re.compile(f"[{''.join(map(chr, _BLANKS))}]")

_PEOPLE = r"(?:[各名]位(?:代表|委员|同志|领导|来宾|朋友)们?|[代委][表员]们|同志们|朋友们)"
SALUTATION = re.compile(rf"{_PEOPLE}(?:[、，, ]*{_PEOPLE})*(?= ?[：:！!]|，(?:现在|我))")
_BEGUN = re.compile(r"(?:请予?审议|提出意见|报告工作)")
_HAN = "一二三四五六七八九十"
# how a title begins that is none: 会议开始, 关于一九五六年…
_NO_TITLE_YET = r"(?![^\n]*(?:开始|(?<!关)于一九))"
_TITLE_END = "(?:工作报告|的报告|规划|纲要|五年计划|的决定|的决议|的建议|的意见|行动计划)"
_TITLE = re.compile(
    rf"(?:{_NO_TITLE_YET}[^。，：；！？<>|【】]*?{_TITLE_END})(?:[（(](?:全文|草案|摘要|摘登|实录)[）)])?"
)
# how a line begins that is no title
_NO_TITLE = (">", "关于印发", "目录", "现在", "的", "根据")
# where a report stands on one line: the title, then the session or the speaker
_RUN_TITLE = re.compile(
    r"(?:(?<=[ \t\n电])|\A)((?:[12]\d{3} ?年)?[一-鿿]{0,12}政府工作报告)(?= |\t|——|团结)"
)
_GIVEN = re.compile(
    r"(?<!所)(?:作|做)了?((?!的)(?:[12]\d{3} ?年)?[一-鿿]{0,14}工作报告)(?=[。，\n ]|$)"
)
_DAYS = rf"[12〇○零{_HAN}\d][\d 〇○零O{_HAN}]*年[\d {_HAN}]*月[\d {_HAN}至和月—\-日]*"
_TERM = rf"[^\n。，；]{{0,6}}?在?[^\n。，；：]{{0,24}}?[{_HAN}] ?[届次]"  # 在河南省第十四届
_MEETING = (  # 人民代表大会第三次会议上
    rf"[^\n。，；]{{0,20}}\n?[^\n。，；]{{0,12}}[{_HAN}] ?次(?:全体)?会议(?:上|通过|批准)?"
)
_SESSION = re.compile(
    rf"[—\-–― （(]*((?:{_DAYS})?{_TERM}(?:{_MEETING}|[^\n。，；]{{0,8}}代表大会上的报告))"
)
_DATE = re.compile(r"([12] ?\d ?\d ?\d) ?年 ?([01]? ?\d) ?月 ?([0-3]? ?\d) ?日(?! *\d+[时:：])")
_HAN_DATE = re.compile(
    r"([一二][〇○零O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")
# a day is not said: 国务院新闻办公室2012年6月・北京
_MONTH = re.compile(r"(?<!\d)([12]\d{3}) ?年 ?[01]?\d ?月(?= *(?:[・·\n]|$))")
# a plan printed without its title names itself: 现将《国家人权行动计划（2012—2015年）》予以公布
_PUBLISHED = re.compile(r"现将《([^《》\n]{4,40})》(?:予以)?(?:公布|发布|印发)")
# a page's own lines, whose dates are not the report's
_PAGE = re.compile(r"时间|来源|发布|发表|更新|浏览|记者|摄|日报 ?/|\d{1,2}[:：时]\d{2}")
_CONGRESS = re.compile(
    r"第?([一二三四五六七八九十]{1,3}) ?届 ?全国(?:人民代表大会|人大|政协|委员会)第?([一二三四五六七八九十])次会议"
)
# the year in which each National People's Congress first met
_FIRST_MET = {1: 1954, 2: 1959, 3: 1964, 4: 1975, 5: 1978}
# a plan is given in its first year, from the seventh on
_FIVE_YEARS = re.compile(r"第([一二三四五六七八九十]{1,3})个五年[^。\n]{0,24}(?:计划|规划)纲?要?")
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d ?\d)(?= ?年|[一-鿿])")
_REVIEWED = re.compile(
    r"([12]\d{3}) ?年(?:度)?(?:政府|检察|法院|主要)?(?:的)?(?:工作)?(?:的)?(?:回顾|工作总结)"
)
_TASKS = "(?:工作安排|重点工作|主要工作|主要任务|工作任务|工作建议|总体要求|目标任务|重点任务|主要目标|政府工作|奋斗目标)"
_PLANNED = re.compile(
    rf"(?:^|\n|[、）] ?|[。！] ?)[^\n。，\d]{{0,6}}([12]\d{{3}}) ?年(?:度)?[^\n。，；]{{0,18}}?{_TASKS}"
)
_THIS_YEAR = re.compile(r"(?<![到至\d—―–-])(20\d\d|19\d\d) ?年，?是")
_ANNIVERSARY = re.compile(r"今年是[^。\n]{0,30}(?:新中国|中华人民共和国)成立(\d\d)周年")
_OFFICE = r"(?:代|副)?(?:省长|市长|州长|盟长|区长|县长|旗长|专员|总理|主席|院长|检察长|主任|书记|部长|司令员)"
_NAME = r"[一-鿿](?: ?[一-鿿]){1,2}|[一-鿿]{2,}(?:·[一-鿿]{2,})+|[一-鿿]{4}"
_SPEAKER = re.compile(rf"{_OFFICE}[ \n]*({_NAME})(?= *(?:$|\n|作|在|代表|各位|受|向|同志))")
_SPEAKER_FIRST = re.compile(rf"(?:^|\n) *({_NAME})[ ]+[^\n ]{{0,14}}?{_OFFICE} *(?:$|\n)")
_BEFORE_OFFICE = re.compile(rf"日 *([一-鿿]{{2,3}}?){_OFFICE}在")
# a line of its own, the last before the salutation
_NAME_LAST = re.compile(rf"\n *({_NAME}) *\n\s*\Z")
_TITLE_WORD = re.compile("报告|会议|大会")


def read_header(flow: Flow, path: str | None = None, lexicon: Lexicon | None = None) -> Header:
    """Return what the opening of ``flow`` says of the report; ``path`` may settle place and year.

    >>> from politext.model import Flow
    >>> text = "政 府 工 作 报 告\\n——2018年3月7日在海拉尔区第十五届人民代表大会第二次会议上\\n区长 杨国宏\\n各位代表：\\n"
    >>> header = read_header(Flow("a1", text, text, (0,), (0,)))
    >>> header.title, header.date, header.speaker, header.place, header.year
    ('政府工作报告', '2018-03-07', '杨国宏', '海拉尔区', 2018)
    """
    lexicon = lexicon or load_lexicon()
    view = flow.view
    if _ODD_BLANK.search(view, 0, OPENING):
        view = view[:OPENING].translate(_BLANKS) + view[OPENING:]
    salutation = find_salutation(view)
    stop = salutation.start() if salutation else _first_text(view)
    title = _read_title(view, stop)
    session = _read_session(view, stop)
    date = _read_date(view, stop, session)
    year = int(date[:4]) if date else _read_year(view, stop, title)
    if date is None and year and session is None:
        date = _read_day(view, stop, year)
    place = read_place(view, stop, title, lexicon)
    if path and (place is None or year is None):
        place, year = _from_name(PurePath(path).stem, place, year, lexicon)
    return Header(
        title=title,
        subtitle=flow.text[session.start(1) : session.end(1)].replace("\n", "").strip()
        if session
        else None,
        date=date,
        speaker=_read_speaker(view, stop),
        salutation=flow.text[salutation.start() : salutation.end()] if salutation else None,
        place=place,
        year=year,
    )


def find_salutation(view: str) -> re.Match[str] | None:
    """Return the salutation of the report, unless its text has already begun before it.

    >>> find_salutation("政府工作报告\\n各位代表、同志们：\\n现在")[0]
    '各位代表、同志们'
    """
    m = SALUTATION.search(view, 0, OPENING)
    begun = _BEGUN.search(view, 0, m.start()) if m else None
    return None if begun else m


def _first_text(view: str) -> int:
    """Return where the first long paragraph begins: the opening of a report without a salutation."""
    m = re.search(r"(?:(?<=\n)|\A)(?=[^\n]{60})", view)
    return m.start() if m else min(len(view), 600)


def _lines(view: str, stop: int) -> list[str]:
    """Return the lines of the opening without blanks."""
    return ["".join(line.split()) for line in view[:stop].split("\n")]


def _read_title(view: str, stop: int) -> str | None:
    """Return the title: a line that ends as titles do, or two lines that together do."""
    lines = _lines(view, stop)
    found: list[tuple[int, int, str]] = []
    for i, line in enumerate(lines):
        if not line or len(line) > 50 or line.startswith(_NO_TITLE):
            continue
        text = re.sub(r"[（(](?:全文|实录|摘登)[）)]$", "", line.strip("《》·*#■"))
        before = lines[i - 1] if i else ""
        if _TITLE.fullmatch(text) and not _PAGE.search(text):
            if text.startswith(("—", "-", "―")):
                # 高举…旗帜 | ——在中国共产党第…次全国代表大会上的报告: the lines before are the title
                head = [
                    x for x in lines[max(0, i - 2) : i] if 5 < len(x) < 30 and not _PAGE.search(x)
                ]
                text = " ".join(head) or text.lstrip("—-―")
            crumb = before == ">" or (i + 1 < len(lines) and lines[i + 1] == ">")
            found.append((-1 if crumb else 0, -i, text))
        elif i + 1 < len(lines) and len(lines[i + 1]) < 20 and len(text) > 2:
            both = text + lines[i + 1]
            if (
                _TITLE.fullmatch(both)
                and not _TITLE.fullmatch(lines[i + 1])
                and not _PAGE.search(both)
            ):
                found.append((0, -i, both))
    if found:
        return max(found)[2]
    for pattern, end in ((_RUN_TITLE, stop), (_GIVEN, stop), (_PUBLISHED, OPENING)):
        m = pattern.search(view, 0, end)
        if m:
            return "".join(m[1].split())
    return None


def _read_session(view: str, stop: int) -> re.Match[str] | None:
    """Return the line of the occasion (group 1): date and session, as a subtitle."""
    for m in _SESSION.finditer(view, 0, stop):
        left = view.rfind("\n", 0, m.start(1)) + 1
        right = view.find("\n", m.end())
        line = view[left : right if right >= 0 else len(view)]
        if len(line) < 90 and not re.search(r"记者|开幕|摄$", line):
            return m
    return None


def _read_date(view: str, stop: int, session: re.Match[str] | None) -> str | None:
    """Return the date of the occasion, ISO: in the session's line, else on a line that is no page's own."""
    if session:
        found = _iso(view, session.start(), session.end())
        if found:
            return found
    at = 0
    for line in view[:stop].split("\n"):
        if not _PAGE.search(line) and len(line) < 120:
            found = _iso(view, at, at + len(line))
            if found:
                return found
        at += len(line) + 1
    return None


def _iso(view: str, start: int, end: int) -> str | None:
    """Return the first date of ``view[start:end]``, in either script, as ISO; None where none is or it is no day."""
    m = _DATE.search(view, start, end)
    if m:
        year, month, day = (int(x.replace(" ", "")) for x in m.groups())
    else:
        m = _HAN_DATE.search(view, start, end)
        if not m:
            return None
        year, month, day = read_year(m[1]) or 0, read_ordinal(m[2]), read_ordinal(m[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _read_day(view: str, stop: int, year: int) -> str | None:
    """Return the date of ``3月11日，…在十一届全国人大五次会议上作…工作报告``: day from the text, year from the session."""
    m = _DAY.search(view, 0, stop)
    if m and _CONGRESS.search(view, m.end(), stop + 60) and "作" in view[m.end() : m.end() + 60]:
        return f"{year:04}-{int(m[1]):02}-{int(m[2]):02}"
    return None


def _read_year(view: str, stop: int, title: str | None) -> int | None:
    """Return the year in which the report is given, by title, session, headings or 今年's own sentence."""
    m = _MONTH.search(view, 0, max(stop, 60)) or _TITLE_YEAR.search(title or "")
    if m:
        return int(m[1].replace(" ", ""))
    m = _CONGRESS.search(view, 0, max(stop, 60))
    if m and not view.startswith("以来", m.end()):
        term, session = read_ordinal(m[1]), read_ordinal(m[2])
        first = _FIRST_MET.get(term, 1978 + 5 * (term - 5))
        return first + session - 1
    m = _FIVE_YEARS.search(view, 0, max(stop, 120))
    if m and read_ordinal(m[1]) > 6:
        return 1981 + 5 * (read_ordinal(m[1]) - 6)
    m = _REVIEWED.search(view)
    if m:
        return int(m[1]) + 1
    planned = [int(m[1]) for m in _PLANNED.finditer(view)]
    if planned:
        # further apart they are not this year's and last year's work but a plan's horizon
        return max(planned) if max(planned) - min(planned) < 3 else min(planned)
    m = _ANNIVERSARY.search(view)
    if m:
        return 1949 + int(m[1])
    years = [int(m[1]) for m in _THIS_YEAR.finditer(view)]
    return max(years) if years else None


def _read_speaker(view: str, stop: int) -> str | None:
    """Return who gives the report: the name beside an office, else on the last line before the salutation."""
    for pattern in (_SPEAKER, _BEFORE_OFFICE, _SPEAKER_FIRST):
        m = pattern.search(view, 0, stop)
        if m:
            return m[1].replace(" ", "")
    m = _NAME_LAST.search(view, 0, stop)
    return m[1].replace(" ", "") if m and _TITLE_WORD.search(view, 0, stop) else None


def _from_name(
    stem: str, place: str | None, year: int | None, lexicon: Lexicon
) -> tuple[str | None, int | None]:
    """Return place and year with what is missing taken from a file's name (三亚-2024-gov-work-report)."""
    if year is None:
        m = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", stem)
        year = int(m[1]) if m else None
    if place is None:
        m = re.match(r"[一-鿿]{2,15}", stem)
        if m:
            place = (
                "全国"
                if m[0].startswith(("全国", "中共"))
                else gazetteer(lexicon.places).name(m[0])
            )
    return place, year
