"""Where a name after its number ends: what goes on it, and what is said of it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.phrases import is_agent, is_person, says, skip

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

STOPS = "KSOLQE(."
LANDS = frozenset("省市州盟旗县")  # that act: 8个市|下放审批权, 重点县|布局项目
PAIR = 2  # characters of a verb and a noun of one each
SERIES = 9  # tokens in which a series after 和 is closed by 等
PEOPLE = 4  # tokens after a phrase in which the people that a number counts may still follow
NOUN_ENDS = "县镇村园区店厂站员户奖品号牌校院"  # how a quotation ends that is a noun: “领跑县”


def drop_quality(sentence: Sentence, first: int, last: int, parts_of: Parts, follows: str) -> int:
    """Return the last token of a phrase without what is said of those who are counted: 100家机构|服务水平.

    ``follows`` is the part after the phrase: before a number the last noun may be what that one counts
    (20家企业|贷款5亿元), before a link a head is (6家企业|总产值达35亿元).
    """
    parts = sentence.parts
    word = sentence.text(last)
    tail = sentence.view[sentence.ends[last] - 2 : sentence.ends[last]]  # 占|比
    abstract = word in parts_of.words["abstract"] or tail in parts_of.words["abstract"]
    amounts = parts[last] == "H"
    bare = word in parts_of.words["money"] and follows in "KSL."  # 180个国家和地区|投资
    measured = follows == "Q" or (amounts and (bare or follows in "kgTd"))
    if last <= first or not (abstract or measured):
        return last
    whole = not (abstract or amounts) and parts[last - 1] == "N"
    if whole and is_counted(sentence, last, parts_of):
        return last  # 10个产业|集群, 30条产业链
    back = last - 1
    while back > first and (
        parts[back] in "HbWAGV"
        or ((abstract or amounts) and not is_counted(sentence, back, parts_of))
    ):
        back -= 1
    return back if parts[back] in "NHI" and is_counted(sentence, back, parts_of) else last


def is_counted(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that a measure word counts as it stands: 机构 医院 企业."""
    word = sentence.text(at)
    framed = len(word) > 1 and is_frame(word, parts_of)
    counted = parts_of.words["counted"]
    return framed or word in counted or word[-2:] in counted or is_agent(sentence, at, parts_of)


def owns(sentence: Sentence, first: int, last: int, parts_of: Parts) -> bool:
    """Return whether the phrase before 的 is itself what is counted: 7个|口岸|的协作, but 六个方面的|工作."""
    word = sentence.text(last)
    relational = parts_of.words["relational"]
    if first == last and sentence.view[sentence.starts[first]] in "“《":
        return False  # 20处“抬头可见”的|景观小品
    if word.startswith("跨"):
        return False  # 24个|跨地区的经济联合网络
    return (
        (sentence.parts[last] in "NHP" or word in parts_of.words["place"])
        and sentence.parts[first] not in "GVBp"
        and word not in relational
        and word[-2:] not in relational
    )


def find_shared(sentence: Sentence, last: int, stop: int, parts_of: Parts) -> int:
    """Return where a second conjunct of modifiers begins, whose head the first shares, or -1.

    The first ends at token ``stop`` with a noun that nothing counts: 商务招商、|文体演出活动; 试验验证和|中试平台.
    """
    parts = sentence.parts
    mark = stop + (last == stop - 1 and parts[stop : stop + 1] in ("V", "W", "b"))
    joined = parts[mark : mark + 1] == "L" or (
        mark > stop and parts[mark : mark + 1] == "C" and sentence.text(mark) == "和"
    )
    counted = is_agent if mark > stop else is_counted  # 产业|升级、园区更新项目
    alone = counted(sentence, last, parts_of) and not sentence.text(last).startswith("跨")
    if not joined or alone:
        return -1
    return mark + 1 if parts[mark + 1 : mark + 2] in ("N", "A", "b", "W", "V", "P", "G") else -1


def find_person_ahead(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the first noun for people from token ``at`` on, a few words on at most, or 0: 1.5万离校|未就业|毕业生."""
    parts = sentence.parts
    for i in range(at, min(at + PEOPLE, len(parts))):
        if parts[i] in STOPS + "p" or says(sentence, i, parts_of):
            break  # 262名检察官|担任|副校长
        if is_person(sentence, i, parts_of):
            return i
    return 0


def closes(sentence: Sentence, at: int, after: str, parts_of: Parts) -> bool:
    """Return whether the noun at token ``at`` says what the phrase before it does, and is no part of it.

    A quotation that is no noun does (事项|“圈内通办”), and so does a noun that is a verb as often (项目|投入|使用).
    """
    if sentence.parts[at] == "H":
        return after in "bGVW" and sentence.text(at) in parts_of.double
    quoted = sentence.view[sentence.starts[at]] in "“《"
    if quoted and after in "Wb" and sentence.parts[at + 2 : at + 3] in ("", *STOPS):
        return True  # 绿化带|“落土”治理
    says = quoted and after == "G" and sentence.text(at + 1) in parts_of.words["predicate"]
    led = not says and after in "VG" and sentence.parts[at + 2 : at + 3] in ("N", "H", "b")
    return (
        quoted
        and after not in "NHWbA"
        and not led
        and sentence.view[sentence.ends[at] - 2] not in NOUN_ENDS
    )


def goes_on(
    sentence: Sentence, at: int, last: int, after: str, parts_of: Parts, *, ruled: bool
) -> bool:
    """Return whether the phrase goes on through the verb at token ``at``: 现代农业园|入驻|企业, but 委员|督办|工单."""
    parts, starts, ends = sentence.parts, sentence.starts, sentence.ends
    part = parts[at]
    word = sentence.text(at)
    land = len(word) > 1 and last == at - 1 and sentence.text(last)[-1] in LANDS
    acts = land or is_agent(sentence, last, parts_of)
    quoted = last == at - 1 and sentence.view[starts[last]] == "“"
    if quoted and part in "GVbW" and frames_ahead(sentence, at + 1, parts_of, near=True):
        return True  # “免申即享”|兑现|政策
    if parts[at + 1 : at + 2] == "A" and sentence.text(at + 1) in parts_of.words["suffix"]:
        return True  # 重点|实施|类|项目
    if word in parts_of.words["predicate"] and part in "GVBg":
        both = word in parts_of.words["either"] and not is_counted(sentence, last, parts_of)
        if both and frames_ahead(sentence, at + 1, parts_of, near=False):
            return True  # 可靠性|提升|项目
        stop = at + 1 + (parts[at + 1 : at + 2] in ("G", "V"))
        double = stop - at > 1 or parts[at - 1] in "GV"  # 基本功能|扩容下沉|项目
        framed = parts[stop : stop + 1] == "N" and is_frame(sentence.text(stop), parts_of)
        return double and framed and not acts
    # 建设3个|国家储备基地, but 九成|社区建有健身站
    places = ruled and sentence.text(last) in parts_of.words["place"]
    if part in "GV" and ((acts and not places) or word in parts_of.light):
        return False
    if frames_ahead(sentence, at + 1, parts_of, near=acts):
        return True
    joined = after in "NH" and is_agent(sentence, at + 1, parts_of)
    if joined and word in parts_of.words["attribute"]:
        return True  # 示范园|入驻|企业
    if part == "V" and is_slogan(sentence, at, parts_of):
        return False
    if part == "V" and ends[at] - starts[at] == 1 and after in "NH" and not acts:
        return True  # 西气东|输|管道
    if part in "VGB" and ends[at] - starts[at] == ends[at - 1] - starts[at - 1] == 1:
        return after in "NH"  # 国|控|断面
    if part == "W":
        return after in "NHWAbPI" and (places or not acts)
    return part == "b" and after in "NHWAbI" and not acts  # but 新能源车|出口|亚非地区


def is_slogan(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether verb and noun of one character each, at token ``at``, are all that is said: 高中|扩|优|提|质."""
    starts, ends, parts = sentence.starts, sentence.ends, sentence.parts
    if at + 1 >= len(parts) or parts[at + 1] != "N" or ends[at + 1] - starts[at] > PAIR:
        return False
    follows = parts[at + 2 : at + 3] or "K"
    single = follows == "V" and ends[at + 2] - starts[at + 2] == 1
    closed = follows in "bW" and parts[at + 3 : at + 4] in ("", *"KSOL.")  # 网点|提|档|升级
    told = follows == "G" and sentence.text(at + 2) in parts_of.words["predicate"]  # 发|力|见效
    return single or closed or told or follows in "KSO.kdT"


def parts_apart(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether what 和 or 与 at token ``at`` joins is no part of what is counted.

    33所学校|与上海企业合作; 2座转运站|以及停车场、广场; 5件水库|和骨干工程等重点工程.
    """
    parts = sentence.parts
    stop = at + 1
    stop = skip(parts, stop, "NHAPWIZFm")
    after = parts[stop] if stop < len(parts) else "K"
    if sentence.text(at) != "与" and "E" in parts[at : at + SERIES].split("K")[0].split("Q")[0]:
        return True
    if sentence.text(at) == "与" and after in "GVBb" and is_counted(sentence, at - 1, parts_of):
        return True
    return after in "LE"


def counts_next(parts: str, at: int) -> bool:
    """Return whether what 和 joins from token ``at`` on has a number of its own."""
    at = skip(parts, at, "NHAPWbZFIL")
    return at < len(parts) and parts[at] == "Q"


def frames_ahead(sentence: Sentence, at: int, parts_of: Parts, *, near: bool) -> bool:
    """Return whether the noun phrase from token ``at`` on ends in a noun that takes a verb before it.

    ``near`` asks this of its first noun.
    """
    parts = sentence.parts
    events = parts_of.words["event"]
    while at < len(parts) and parts[at] in "AbWGVg":
        if sentence.text(at) in events:
            return True  # 固废|回填|试点
        at += 1
    last = at - 1
    while not near and last + 1 < len(parts) and parts[last + 1] in "NHb":
        last += 1
    if at >= len(parts) or parts[at] not in "NH":
        return False
    return is_frame(sentence.text(at), parts_of) or (
        last > at and is_frame(sentence.text(last), parts_of)
    )


def is_frame(word: str, parts_of: Parts) -> bool:
    """Return whether ``word`` is a noun for what something is done in or with: 项目 重点实验室 服务点."""
    frames = parts_of.words["frame"]
    return word in frames or word[-2:] in frames or word[-1] in frames
