"""How a quantity is meant: sentences in which ⟦…⟧ marks the numbers, and the fields that follow."""

from __future__ import annotations

import pytest

from tests.marked import find_faults, read_marked

# From real reports.
WILD = [
    # levels and changes
    ("国内生产总值达到⟦134.9万亿元⟧、增长⟦5%⟧", "level; up"),
    ("对全球经济增长的贡献率保持在⟦30%⟧左右", "about level"),
    ("城镇调查失业率平均为⟦5.1%⟧，居民消费价格上涨⟦0.2%⟧", "level; up"),
    ("优良天数比例上升至⟦87.2%⟧", "level"),
    ("能耗降幅超过⟦3%⟧", "over down"),
    ("居民消费价格涨幅⟦2%⟧左右", "about up"),
    ("经济增长速度⟦8%⟧，商品零售价格涨幅控制在⟦3%⟧以内", "up; at_most up"),
    ("经济增长预期目标为⟦5%⟧左右", "about up"),
    ("商品零售价格涨幅为⟦0.8%⟧", "up"),
    ("人口自然增长率下降到⟦10.06‰⟧", "level"),
    ("增加值分别增长⟦8.9%⟧、⟦7.7%⟧", "up; up"),
    ("分别比上年增加⟦8.2%⟧和⟦8.1%⟧", "up; up"),
    ("同比分别减少⟦34.1%⟧和⟦47.4%⟧", "down; down"),
    ("补助标准分别再提高⟦30元⟧和⟦5元⟧", "up; up"),
    ("居民存量房贷利息年支出减少约⟦1500亿元⟧", "about down"),
    ("一次性增加⟦6万亿元⟧地方专项债务限额", "up"),
    ("停留时间延长至⟦240小时⟧", "level"),
    ("压减一般性支出⟦30%⟧以上", "at_least down"),
    ("裁减军队员额⟦五十万⟧的任务", "down"),
    ("耕地面积连续4年净增累计超过⟦170万亩⟧", "over up 2021/2024"),
    ("采用数和采用率均大幅提高，实现⟦翻番⟧", "up"),
    ("能耗强度降低⟦5.1%⟧", "down"),
    ("产业链群对规上工业增长贡献率达⟦72.4%⟧", "level"),
    ("可再生能源新增装机⟦3.7亿千瓦⟧", "level"),
    ("新增停车位⟦4255个⟧、新能源充电桩⟦559个⟧", "level; level"),
    ("贷款余额新增⟦97.23亿元⟧、累计突破⟦600亿元⟧", "up; over level"),
    ("减税降费⟦6.9亿元⟧", "level"),
    ("提升⟦100家⟧县级特困供养机构服务水平", "level"),
    ("新建和改造提升高标准农田⟦500万亩⟧", "level"),
    ("加快⟦260公里⟧农村公路升级", "level"),
    ("污水集中收集率提高⟦15%⟧以上", "at_least up"),
    ("物流总费用与生产总值的比率再下降⟦0.3个百分点⟧", "down"),
    ("网络投票数位列⟦第一⟧", "rank"),
    ("⟦92个⟧学科进入ESI全球前⟦1%⟧", "level; rank"),
    ("民间投资增长⟦38.7%⟧，全省⟦第一⟧", "up; rank"),
    # qualifiers
    ("房顺利交付，保交楼项目近⟦7000套⟧", "nearly"),
    ("占总发电量的比重接近⟦40%⟧", "nearly"),
    ("汽车整车产量突破⟦110万辆⟧", "over"),
    ("企业资产过⟦500亿元⟧、年营收⟦30亿元⟧以上", "over; at_least"),
    ("地区生产总值跨越⟦千亿⟧台阶，增长⟦7%⟧以上", "over; at_least up"),
    ("教联体覆盖率达⟦70％⟧以上", "at_least level"),
    ("预定增长⟦10%⟧或者更多一些", "at_least up"),
    ("资金投向，争取上级资金⟦53.76亿元⟧", "- actual"),
    # periods
    ("连续8年稳定在⟦1300亿斤⟧以上", "at_least level 2017/2024"),
    ("“四上”企业⟦946家⟧、实现两年⟦翻番⟧", "2024; up 2023/2024"),
    ("连续五年蝉联全国同类区域公用品牌⟦第一⟧", "rank 2024"),
    ("“八五”普法中期评估全面完成，清理文件⟦50件⟧", "2024"),
    # lists that share a verb or a qualifier
    ("精简办事材料⟦36.5%⟧、办事环节⟦35.2%⟧", "down; down"),
    ("公用经费压减⟦5%⟧，统筹整合部门预算⟦5%⟧", "down; level"),
    ("投资增长⟦3.6%⟧，自治区层面投资完成全年任务的⟦116.1%⟧", "up; level"),
    ("产业产值分别突破⟦200亿元⟧、⟦300亿元⟧、⟦400亿元⟧", "over; over; over"),
    ("争取资金近⟦225亿元⟧，⟦1315个⟧项目纳入省库", "nearly; -"),
    ("存款余额超⟦5.8万亿元⟧、均居中西部城市⟦第1位⟧", "over; rank"),
    ("减轻税费负担⟦18亿元⟧、兑现激励奖补⟦2.6亿元⟧", "down; level"),
    ("三项增速分别为⟦5.7%⟧、⟦4.5%⟧和⟦7.6%⟧", "up; up; up"),
    ("蔬菜产量增长⟦6%⟧、水果⟦7%⟧", "up; up"),
    ("地区生产总值增长⟦5%⟧，城镇调查失业率⟦5.3%⟧", "up; level"),
    ("占比分别提高7.4、⟦2.8个百分点⟧", "up"),
    # changes with an object, and what only looks like one
    ("净增高新技术企业⟦141家⟧", "up"),
    ("降低企业综合成本⟦5%⟧以上", "at_least down"),
    ("增加普通高中招生计划⟦7485个⟧", "up"),
    ("从增加供给和抑制需求⟦两方面⟧入手", "level"),
    ("用于提高农副产品收购价格的支出⟦442亿元⟧", "level"),
    ("提升⟦656公里⟧公交专用道使用效率", "level"),
    ("提高⟦6000万⟧农村人口供水保障水平", "level"),
    ("完成林分优化提升⟦200万亩⟧", "level"),
    ("主城区排名提升⟦4位⟧。", "up"),
    ("在全国排名提升⟦17位⟧至第92位", "up"),
    ("居第23位、提升⟦11个⟧位次", "up"),
    ("围绕增速、结构、效率提出⟦5项⟧指标", "level"),
    ("比上年增产⟦2200万吨⟧，即⟦7.8%⟧", "up; up"),
    ("12月的增长额占全年增加额的⟦48.4%⟧", "level"),
    ("规模扩大了⟦9.8倍⟧，年均增长⟦8.2%⟧", "up; up"),
    ("新产业对工业增长贡献超⟦50%⟧", "over level"),
    ("增加值增长⟦7.6%⟧、高于全国⟦1.7个百分点⟧", "up; - level"),
    ("服务业增加值增长⟦4.1%⟧，高于上年⟦2.9个百分点⟧", "up; up"),
    ("比上年多⟦2个⟧", "up"),
    ("是上年的⟦1.6倍⟧", "level"),
    ("人均预期寿命提高⟦1岁⟧", "up"),
    ("实现⟦8%⟧以上的增长", "at_least up"),
    ("以⟦6%⟧的速度增长", "up"),
    ("压缩空气储能装机⟦108万千瓦⟧", "level"),
    ("出口增长⟦两倍⟧多", "over up"),
    ("应该比原计划至少节约⟦10%⟧", "at_least level"),
    ("有劳动力的家庭至少有⟦1人⟧稳定就业", "at_least"),
    ("在能源增长不到⟦3%⟧的情况下", "at_most up"),
    ("近年来引进⟦30家⟧", "-"),
    ("外贸基地附近⟦3个⟧村", "-"),
    ("通过⟦30项⟧改革", "-"),
    ("提起公诉⟦54891人⟧", "-"),
    ("农产品加工产值过⟦千亿元⟧", "over"),
    ("营收不超过⟦500万元⟧", "at_most"),
    ("城镇登记失业率控制在⟦4.5%⟧左右", "about level"),
    # the reach of a time
    ("入选2022年中国城市50强，完成货物吞吐量⟦1.94亿吨⟧", "2024"),
    ("2022年度绩效评价获优，全市⟦五个⟧县均获奖", "2024"),
    ("连续4年稳居全国第一，外送电量增长⟦6%⟧", "2024"),
    ("超过2019年水平，互送旅客⟦50万人次⟧", "2024"),
    ("旅游人次恢复到2019年的⟦104.9%⟧", "2024"),
    ("在2022年大幅下降的基础上，事故起数再下降⟦27.9%⟧", "down 2024"),
    ("为近50年同期最多，主要江河发生⟦13次⟧编号洪水", "2024"),
    ("学前三年毛入园率、九年义务教育巩固率达到⟦97%⟧", "2024"),
    ("两年累计新建高标准农田⟦56万亩⟧", "2023/2024"),
    ("从2020年的⟦53.2%⟧提升到2024年的⟦57.7%⟧", "2020; 2024"),
    ("由2019年的⟦70%⟧、⟦44%⟧提升至⟦75%⟧、⟦50%⟧", "2019; 2019; 2024; 2024"),
    ("由上年的⟦46亿元⟧增加到⟦92亿元⟧", "2023; 2024"),
    ("财政补助标准由每户⟦200元⟧提高到⟦1110元⟧", "none; 2024"),
    ("9月底，全省开工项目⟦300个⟧", "2024-09"),
    ("1至9月，规上工业增加值增长⟦7%⟧", "up 2024-01/2024-09"),
    ("职工工资总额比上年增长⟦19%⟧，其中第四季度增长⟦38%⟧", "up 2024; up 2024-10/2024-12"),
    ("其中12月一个月的增长额就占全年增加额的⟦48.4%⟧", "2024-12"),
    ("2023年上半年增长⟦5%⟧", "up 2023-01/2023-06"),
    # two years, and what stands between them
    ("从1978年到1983年，消费水平由⟦175元⟧提高到⟦288元⟧", "1978; 1983"),
    ("在1979到1983年平均每年递增⟦7.9%⟧的基础上，比上年增长⟦14.2%⟧", "up 1979/1983; up 2024"),
    ("2022年与2017年相比，收入增长⟦57.3%⟧，年均增长⟦9.5%⟧", "up 2022; up 2018/2022"),
    ("2022年同2017年相比，零售总额由⟦1559亿元⟧增加到⟦2570亿元⟧", "2017; 2022"),
    ("货币发行比年初计划少了⟦500亿元⟧", "down actual 2024"),
    ("一九七九和一九八○两年合计近⟦300亿元⟧", "nearly 1979/1980"),
    ("外汇储备2022年底达⟦1656亿美元⟧，比2019年底增加⟦920亿美元⟧", "2022; up 2022"),
    ("人次由⟦8300万⟧增加到1亿3千多万", "none"),
    # what belongs to no year
    ("坚持江泽民主席提出的⟦八项⟧主张，坚决反对分裂", "actual none"),
    ("⟦两个⟧超级大国加紧争夺", "actual none"),
    ("我们建成⟦八项⟧工程", "2024"),
    ("全国将用⟦三十亿元⟧建设住宅", "target 2025"),
    ("2024年软件业收入预计增长⟦16.4%⟧", "up actual 2024"),
    ("到2030年，建成⟦3个⟧基地", "target 2030"),
    ("今年将增长⟦19.7%⟧", "up target 2025"),
    ("超额完成目标任务⟦12项⟧", "actual"),
    ("签约项目⟦279个⟧、拟投资⟦1413亿元⟧", "actual; actual"),
    # plans, forecasts and what others are measured by
    (
        "工农业总产值的增长速度，2023年计划为⟦3.7%⟧，实际达到⟦4.6%⟧",
        "up target 2023; up actual 2023",
    ),
    ("在这个期间，工业总产值计划增长⟦21.7%⟧", "up target"),
    ("总产值平均每年递增⟦4%⟧，在执行中争取达到⟦5%⟧", "up; up"),
    ("2025年预计粮食达到⟦3.3亿吨⟧", "level target 2025"),
    ("比2020年的⟦7159亿元⟧增加⟦1550亿元⟧", "level actual 2020; up 2024"),
    ("利用外资⟦1600亿美元⟧，其中直接投资占⟦70%⟧", "2024; level 2024"),
    ("旧中国从1932年到1936年五年间粮食产量合计只⟦1.3万亿斤⟧", "1932/1936"),
    ("从1900年到1948年，四十九年合计的钢产量⟦760万吨⟧", "1900/1948"),
    ("第一个五年计划期间开工⟦800多个⟧企业", "1953/1957"),
    ("五年计划规定，第一个五年计划的前三年共增加⟦177亿元⟧", "1953/1955"),
    ("比预算数少支⟦4.7亿元⟧", "down"),
    ("贫困人口由“十三五”末的⟦8500万⟧减少到⟦6500万⟧", "2020; 2024"),
]
TASKS = [
    ("我国以占世界⟦7%⟧的耕地养育着世界⟦22%⟧的人口", "actual none; actual none"),
    ("税费改革不仅取消了原先⟦336亿元⟧的税赋", "actual none"),
    ("今年安排了⟦15件⟧民生实事", "target 2025"),
    ("要取消了⟦15件⟧事项", "target 2025"),
    ("“十四五”期间关停⟦5000万千瓦⟧；五年淘汰落后产能⟦1亿吨⟧", "2021/2025; 2021/2025"),
    ("制造业现行⟦16%⟧的税率降至⟦13%⟧", "actual none; target 2025"),
    ("⟦188家⟧园区整合优化为⟦120家⟧", "actual none; target 2025"),
    ("新增⟦3个⟧，总数增至⟦15个⟧", "target 2025; target 2025"),
    ("今年高校毕业生⟦749万人⟧，为历史最高", "actual 2025"),
    ("目前，产业工人⟦3000万人⟧", "actual 2024"),
    ("推动项目前期工作，开工⟦147个⟧项目", "target 2025"),
    ("从现在起，要建成⟦3个⟧基地", "target 2025"),
    ("五年内国家财政投入⟦200亿元⟧", "target 2025/2029"),
    (
        "国内生产总值增长⟦5%⟧左右；城镇新增就业⟦1200万人⟧以上",
        "about up target 2025; at_least level target 2025",
    ),
    (
        "今年赤字率拟按⟦4%⟧左右安排、比上年提高⟦1个百分点⟧",
        "about level target 2025; up target 2025",
    ),
    ("到2030年，城镇化率提高到⟦70%⟧", "level target 2030"),
    ("已经加入⟦17个⟧国际人权公约", "actual"),
    ("国务院组成部门从⟦40个⟧减少到⟦29个⟧", "level actual none; level target 2025"),
    ("力争综合产值达⟦870亿元⟧", "level target 2025"),
    ("全面完成⟦17个⟧养殖小区建设任务", "target 2025"),
    ("持续推进已批建的⟦3家⟧省实验室建设", "actual none"),
    ("近两年新入规企业做大做强，推进项目⟦100个⟧", "target 2025"),
    ("力争今后三年建成⟦20个⟧", "target 2025/2027"),
    ("五年新增装机容量⟦6500万千瓦⟧", "target 2025/2029"),
    ("农村学校标准从⟦380元⟧提高至⟦1000元⟧", "actual none; target 2025"),
    ("确保粮食产量稳定在⟦1.4万亿斤⟧以上", "at_least level target"),
    ("海洋生产总值增长⟦5%—6%⟧", "up target 2025"),
    ("地区生产总值按增长⟦5%⟧安排", "up target 2025"),
    ("社会融资规模增量⟦1万亿元⟧", "level target"),
    ("城区人口超⟦50万⟧县", "over target"),
    ("再扫除⟦350万⟧青壮年文盲", "level target"),
    (
        "到2029年，力争达到⟦15500亿元⟧左右，平均每年增长⟦7.5%⟧左右",
        "level target 2029; up target 2025/2029",
    ),
    ("我国人均⟦一亩半⟧耕地", "actual"),
]
# What is still read wrong; strict, so that an improvement is told.
KNOWN = [
    ("要按期完成三年内裁减军队员额⟦五十万⟧的任务", "down target none"),
]
AHEAD = [
    ("城镇化率提高到⟦70%⟧", "level target 2029"),
    ("地区生产总值年均增长⟦5%⟧左右", "about up target 2025/2029"),
    ("新建学校⟦100所⟧", "level target 2025/2029"),
    ("二〇二七年达到⟦13亿吨⟧", "level target 2027"),
]
NONE = [
    ("全年开展活动⟦50次⟧", "level actual none"),
    ("2023年增长⟦5%⟧", "up actual 2023"),
    ("力争建成⟦3个⟧", "target none"),
]
FIVE = [
    ("进出口总额由⟦1655亿美元⟧增加到⟦3251亿美元⟧", "level none; level 2024"),
    ("五年来城镇新增就业⟦3555万人⟧", "level 2020/2024"),
    ("农业增加值平均每年增长⟦4.5%⟧", "up 2020/2024"),
    ("去年经济增长⟦8.8%⟧", "up 2024"),
    ("2022年粮食产量达到⟦49250万吨⟧，发电装机容量达到⟦2.5亿千瓦⟧", "level 2022; level 2022"),
    ("青壮年文盲率下降到⟦6%⟧", "level 2024"),
    ("制定行政法规⟦197个⟧", "level 2020/2024"),
    ("五年累计达到⟦1858亿美元⟧", "level 2020/2024"),
    ("总量达到⟦7.1万亿元⟧，居全国⟦第3位⟧", "level 2024; rank 2024"),
    ("提前实现了本世纪末国民生产总值比1980年⟦翻两番⟧的目标", "up actual 1980/2000"),
    ("比2020年增加⟦5000万吨⟧", "up 2020/2024"),
    ("“十一五”规划提出要求。五年累计⟦2.43万亿元⟧，比前五年增长⟦1.26倍⟧", "2020/2024; up 2020/2024"),
    ("五年中央财政用于科技的投入达到⟦3406亿元⟧", "2020/2024"),
    ("由2002年⟦7703元⟧增加到⟦13786元⟧，农村由⟦2476元⟧增加到⟦4140元⟧", "2002; 2024; 2002; 2024"),
    ("工业增加值超⟦8千亿元⟧", "over 2024"),
    ("有色金属产业年产值超⟦4千亿元⟧，食品产业超⟦3千亿元⟧", "over 2024; over 2024"),
    ("五年来，国家财政支持农村生产的支出达⟦4077亿元⟧", "2020/2024"),
    ("五年来，外汇储备达⟦4077亿元⟧", "2024"),
    (
        "2022年在校生⟦1600万人⟧；五年内毕业生⟦1300万人⟧，毕业研究生⟦31万人⟧",
        "2022; 2020/2024; 2020/2024",
    ),
    ("从2019年起连续扩大招生，录取率从⟦36%⟧提高到⟦59%⟧", "none; 2024"),
    ("投资总额五年为⟦8960亿元⟧", "2020/2024"),
    ("同我国建立经济关系的国家，已经有⟦93个⟧", "2024"),
    ("为⟦16万个⟧教学点配备了设施", "2020/2024"),
    ("⟦71%⟧的机组实现超低排放，占比⟦80%⟧", "2020/2024; 2024"),
    (
        "分别达到⟦2253元⟧和⟦6280元⟧，平均每年实际增长⟦4.7%⟧和⟦5.7%⟧",
        "2024; 2024; up 2020/2024; up 2020/2024",
    ),
]


def check(sentence: str, want: str, half: str) -> None:
    readings = read_marked(sentence, half)
    wants = want.split(";")
    assert len(readings) == len(wants)
    faults = [f for r, w in zip(readings, wants, strict=True) for f in find_faults(r, w)]
    assert not faults


@pytest.mark.parametrize(("sentence", "want"), WILD)
def test_wild(sentence: str, want: str) -> None:
    """In the review of a report of 2025."""
    check(sentence, want, "review")


@pytest.mark.parametrize(("sentence", "want"), TASKS)
def test_wild_tasks(sentence: str, want: str) -> None:
    """In the half of a report of 2025 that tells what is to be done."""
    check(sentence, want, "tasks")


@pytest.mark.parametrize(("sentence", "want"), KNOWN)
@pytest.mark.xfail(strict=True, raises=AssertionError)
def test_known_failures(sentence: str, want: str) -> None:
    """Among the tasks of a report of 2025."""
    check(sentence, want, "tasks")


@pytest.mark.parametrize(("sentence", "want"), FIVE)
def test_wild_five_years(sentence: str, want: str) -> None:
    """In a review of five years, given in 2025."""
    check(sentence, want, "five")


@pytest.mark.parametrize(("sentence", "want"), AHEAD)
def test_wild_five_years_ahead(sentence: str, want: str) -> None:
    """Among the aims for five years, in a report of 2025: what is to be reached is of the last."""
    check(sentence, want, "ahead")


@pytest.mark.parametrize(("sentence", "want"), NONE)
def test_made_without_a_year(sentence: str, want: str) -> None:
    """In an article that no date is known of, a period must be said."""
    readings = read_marked(sentence, "none", None)
    faults = [f for r, w in zip(readings, want.split(";"), strict=True) for f in find_faults(r, w)]
    assert not faults


def test_what_was_decided_on_is_told() -> None:
    """Qualifier, measure and period leave the words that they were read from."""
    (reading,) = read_marked("2023年农村居民收入增长⟦5%⟧左右")
    assert {e.role for e in reading.evidence} == {"passage", "period", "qualifier", "measure"}
