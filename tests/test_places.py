"""Places: the table holds together, and names in every form lead to the official one."""

import pytest

from politext.lexicon import load_lexicon
from politext.read.places import gazetteer, read_place

PLACES = gazetteer(load_lexicon().places)


def test_the_table_has_every_province_once() -> None:
    """Thirty-four provinces, no official name twice, and each is found by it."""
    names = [p.name for p in PLACES.places]
    provinces = [e.id for e in load_lexicon().places if not e.id.endswith("兵团")]
    assert len(provinces) == 34
    assert len(set(names)) == len(names)
    assert [PLACES.name(name) for name in names] == names


# made
NAMES = [
    ("河南", "河南省"),
    ("恩施", "恩施土家族苗族自治州"),
    ("恩施州", "恩施土家族苗族自治州"),
    ("延边朝鲜族自治州", "延边朝鲜族自治州"),
    ("呼伦贝尔市海拉尔区", "海拉尔区"),
    ("湖北省潜江市", "潜江市"),
    ("内蒙古自治区通辽市", "通辽市"),
    ("新疆维吾尔自治区", "新疆维吾尔自治区"),
    ("马鞍山市", "马鞍山市"),
    ("青禾", None),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str | None) -> None:
    """Short forms, and a larger place before the name."""
    assert PLACES.name(text) == name


# made: bodies that name only the kind of their territory
OWN = [
    ("我代表县人民政府报告工作。" + "青禾县粮食丰收。青禾经济向好。" * 4, "青禾县"),
    ("我代表市人民政府报告工作。" + "长沙经济向好，武汉来访。长沙发展。" * 4, "长沙市"),
    ("我代表州人民政府报告工作。" + "甘孜旅游向好。四川省支持甘孜。" * 4, "甘孜藏族自治州"),
    ("我代表省人民政府报告工作。" + "湖南经济向好，长沙领先。湖南发展。" * 4, "湖南省"),
    ("我代表自治区人民政府报告工作。" + "广西经济向好，南宁领先。广西发展。" * 4, "广西壮族自治区"),
    ("全市经济向好，我市领先，全省支持。" * 4 + "全省支持岳阳，岳阳发展。" * 3, "岳阳市"),
    ("全县粮食丰收。", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), OWN)
def test_the_text_names_its_own_place(text: str, place: str | None) -> None:
    """The name of the kind that the text says most often."""
    assert read_place(text, 0, None, load_lexicon()) == place
