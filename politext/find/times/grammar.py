"""How the genre tells a time: one pattern, read from left to right, each alternative with its example on its own line.

The name of an alternative says how ``find_times`` reads it.
"""

from __future__ import annotations

import re

# What is typed for the 〇 of a year, the letter too: in the view ``Ｏ`` is ``O``.
_ZERO = "〇○零0O"
_PLACE = f"[{_ZERO}一二三四五六七八九]"
_FOUR_PLACES = rf"(?:1[89]|20)[0-9]{{2}}|[一二][{_ZERO}九八]{_PLACE}{{2}}"
_THREE_PLACES = rf"二{_PLACE}{{2}}"  # 二三五年, its 〇 lost
_YEAR = rf"(?:{_FOUR_PLACES}|{_THREE_PLACES}(?=年))"
_HAN = "一二三四五六七八九十"
# A count of years, months, days: no 百年 or 千年 alone, which are idiom; no run of 一 without end.
_COUNT = rf"(?:[0-9]+(?:\.[0-9]+)?(?:[—―\-–~至到或、][0-9]+(?:\.[0-9]+)?)?|[{_HAN}]百[{_HAN}]{{0,4}}|[{_HAN}两]{{1,6}}(?:[至到或][{_HAN}]{{1,6}})?)"
# Five-year plans: “八五”和“九五”; 第十个五年计划; 十四五时期.
_QUOTED_PLAN = rf"""["“'‘](?:十?[一二三四五六七八九]|十)五["”'’](?:和["“]?十?[{_HAN}]五["”]?)?"""
_SPELT_PLAN = (
    r"第?(?:十[一二三四五]|[一二三四五六七八九十])(?:五年|个五年)(?=计划|规划|合计|期间|时期)"
)
_BARE_PLAN = r"(?:十[一二三四五]|[六七八九十])五(?=时期|期间|规划|计划|末|以来|头|开局|收官)"
# A part of a year: 1至9月, 一二两月份, 前三个月, 上半年, 前三季度.
_MONTHS = r"(?:1[0-2]|[1-9])\ ?[—―\-–~至到、]\ ?(?:1[0-2]|[1-9])\ ?月份?"
_HAN_MONTHS = rf"[{_HAN}][、至到]?[{_HAN}]两?月份"
_PART = rf"{_MONTHS}|{_HAN_MONTHS}|前(?:[0-9]{{1,2}}|[{_HAN}]+)个月|[上下]半年|(?:前|第)?[{_HAN}1-4]季度"
# What 中 begins that is no 中 of 五年中.
_AMONG = "中(?![央国小部西东高级期学外医])"
# The units of a length; 日 of 日元, 日均, 三日三夜 is none.
_LENGTHS = (
    rf"周年|学年|年|个?月|[天周]|[日](?!元|[{_HAN}0-9]|[均处常])"
    "|(?:个)?(?:小时|钟头|工作日|季度|星期)|分钟|刻钟|昼夜|世纪"
)

_MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\ ?月(?:份|(?:[0-9]{{1,2}}|[{_HAN}]{{1,3}})[日号])?"

# How a time begins; of numerals only those that a unit of time follows. Most places are told from a time by this, and the
# alternatives, which cost ten times as much, are tried at the others.
_BEGINNING = (
    rf"[0-9{_HAN}两][^，。；：！？\n]{{0,40}}?[年月日天周世季小钟工星分刻昼五]|[“\"'‘前第近这下在]"
    "|去[年冬]|今[年后明冬春]|明年|上[一半年]|年[底末初中内]|本[年世]|当年|过去|最近|连续|未来|来年|往后|同期|全年"
)
TIMES = re.compile(
    rf"""
    (?={_BEGINNING})(?:
      (?={_YEAR})(?:
      (?P<monthly>{_YEAR}\ ?年\ ?{_MONTH}(?:[—―\-–~－至到]{{1,2}}){_YEAR}\ ?年\ ?{_MONTH}) # 一九五七年十月到一九五八年九月
    | (?P<years>{_YEAR}\ ?年?(?:[—―\-–~－、/至到]{{1,2}}{_YEAR}\ ?){{1,9}}(?:学?年度|学?年|两年)(?:的?[{_HAN}两0-9]+年(?![计规]划)(?:间|中|里|内)?)?) # 1998—2002年
    | (?P<before>{_YEAR}\ ?年(?:以前|之前|前)的?(?P<b>[{_HAN}0-9]{{1,4}})多?年(?:间|中|里|内)?)  # 一九七八年前的二十六年
    | (?P<both>{_YEAR}\ ?年?和{_YEAR}\ ?年?(?:两年|(?<=年)(?![^，。；]{{0,40}}分别))) # 一九七九和一九八○两年
    | (?P<tocentury>{_YEAR}\ ?年?[到至](?:本世纪|二十世纪)末)   # 一九八一年到本世纪末
    | (?P<bare>{_YEAR})(?=\ ?[比同与]\ ?{_YEAR}\ ?年)          # 一九八○比一九七五年
    | (?P<year>{_YEAR})\ ?年(?P<more>度|代)?            # 2025年度
      (?:\ ?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\ ?月份?   # 2025年6月
         (?:\ ?[—―\-–~至到]\ ?(?P<upto>[0-9]{{1,2}}|十[一二]?|[{_HAN}])\ ?月份?
         |\ ?(?:[0-9]{{1,2}}|[{_HAN}]{{1,3}})[日号])?
      )?
      )
    | (?P<head>(?<![目以之此])前(?P<h>[{_HAN}两0-9]{{1,2}})个?年)                     # 计划的前三年
    | (?P<decade>(?:[0-9]{{2}}|[二][十][一]?|十九)\ ?世纪(?:\ ?(?P<ten>[0-9]{{2}}|[{_HAN}]+)年代)?   # 20世纪90年代
      |(?<![0-9])[1-9]0年代|[二三四五六七八九]十年代)                        # 九十年代
    | (?P<plan>{_QUOTED_PLAN}|{_SPELT_PLAN}|{_BARE_PLAN})
    | (?P<part>{_PART})
    | (?P<moon>(?<![0-9.])(?:1[0-2]|[1-9])\ ?月(?!球|亮|饼|度)份?(?:\ ?[0-9]{{1,2}}\ ?[日号])?
        |(?<![每一{_HAN}])(?:十[一二]|[{_HAN}])月(?:份|(?=[底初末中]|以来|至)|[{_HAN}]{{1,3}}[日号]))  # 11月底
    | (?P<both_years>今明(?:两|2)年)                       # 今明两年
    | (?P<coming>(?:今后|未来|往后|下)\ ?(?P<c>{_COUNT})\ ?(?:多|余)?个?年)      # 今后五年
    | (?P<past>(?:在?过去的?|最近|近|连续|这)\ ?(?!{_YEAR}年)(?P<p>{_COUNT})\ ?(?:多|余)?(?:周年|个?年)(?:来|间|{_AMONG}|里)?
        |(?<![0-9第])(?<![{_HAN}〇零]点)(?P<q>{_COUNT})\ ?(?:多|余)?年(?:多?(?:以来|来)|间|{_AMONG})) # 五年来
    | (?P<wholeyear>全年(?!龄))
    | (?P<lastyear>去年|上一?年度?(?![级])) | (?P<beforelast>前年)
    | (?P<yearend>年[底末初中](?![^前后]?级))
    | (?P<thisyear>今年|本年度?(?!度)|当年|年内)
    | (?P<nextyear>明年|来年|下一?年(?=度|的|[，、]))
    | (?P<winter>去冬今春|今冬明春)
    | (?P<century>(?:本世纪|二十世纪)末)   # 本世纪末
    | (?P<yearold>同期)
    | (?P<length>(?<![0-9.第])(?<![{_HAN}〇零]点)(?P<n>{_COUNT})\ ?(?:多|余|几)?\ ?(?P<u>{_LENGTHS})(?:半)?)
    )
    """,
    re.VERBOSE,
)

# The years and the months of a span of them: 2024年9月至2025年6月.
YEARS_WITHIN = re.compile(f"{_FOUR_PLACES}|{_THREE_PLACES}")
MONTHS_WITHIN = re.compile(rf"年 ?([0-9]{{1,2}}|[{_HAN}]{{1,2}}) ?月")
