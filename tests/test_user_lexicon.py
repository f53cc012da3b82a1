"""Lexicons of the user's own: merging, errors that name file and entry, examples that are run, compiled tables."""

from __future__ import annotations

import marshal
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from politext import lexicon as room
from politext.cli import run
from politext.entries import TABLES
from politext.errors import LexiconError
from politext.find.slogans import find_slogans
from politext.lexicon import compile_tables, find_entries, load_lexicon
from politext.model import Source
from politext.pipeline import extract
from politext.prove import make_flow, prove_file
from politext.read.source import decode
from politext.rows import Rows

ROOT = Path(__file__).parents[1]
OURS = """
[[slogans]]
id = "青柳行动"
name = "青柳行动"
kind = "campaign"
variants = ["青柳工程"]
expansion = ["栽柳", "护柳"]
bare = true
yes = ["全县开展⟦青柳行动⟧", "全县开展“⟦青柳工程⟧”"]
no = ["看见青柳行动了起来"]
"""


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def names_in(text: str, *paths: str) -> list[str]:
    flow = make_flow(text)
    return [slogan.name for slogan in find_slogans(flow, load_lexicon(*paths, examples=False))]


def test_a_users_entry_is_found_with_its_variants_and_components(tmp_path: Path) -> None:
    """An entry of the user's is as good as one of ours."""
    path = write(tmp_path / "my.toml", OURS)
    assert names_in("建设青柳工程", path) == ["青柳行动"]
    assert find_entries(load_lexicon(path), "青柳工程")[0].expansion == ("栽柳", "护柳")
    assert names_in("建设青柳工程") == []


def test_the_last_file_wins_by_id_and_remove_drops(tmp_path: Path) -> None:
    """``--lexicon`` may be given again: later files are over earlier ones."""
    first = write(tmp_path / "1.toml", OURS)
    second = write(tmp_path / "2.toml", OURS.replace("青柳工程", "青柳计划"))
    third = write(tmp_path / "3.toml", '[[slogans]]\nid = "青柳行动"\nremove = true\n')
    assert names_in("完成青柳计划", first, second) == ["青柳行动"]
    assert names_in("完成青柳计划", first, second, third) == []
    gone = write(tmp_path / "4.toml", '[[slogans]]\nid = "新质生产力"\nremove = true\n')
    assert not [e for e in load_lexicon(gone).slogans if e.id == "新质生产力"]


def test_plain_text_is_a_list_of_names(tmp_path: Path) -> None:
    """One name a line, blank lines and comments left out."""
    path = write(tmp_path / "names.txt", "\ufeff青柳行动\n\n# 注\n绿水工程  # 尾注\n")
    assert names_in("推进青柳行动、绿水工程", path) == ["青柳行动", "绿水工程"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[slogan]]\nid='x'", ["unknown table", "slogans"]),
        ("[[slogans]]\nid='甲'\nname='甲'", ["甲", "kind", "missing"]),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='hymn'", ["甲", "hymn", "numeral", "campaign"]),
        (
            "[[slogans]]\nid='甲'\nname='甲'\nkind='code'\ncolour='red'",
            ["甲", "colour", "variants"],
        ),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='code'\nvariants='乙'", ["variants", "list"]),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='code'\nbare=1", ["bare", "true or false"]),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='code'\nsince='1990'", ["since", "whole number"]),
        ("[[slogans]\n", ["not TOML"]),
        ("slogans = 3", ["'slogans'", "[[slogans]]"]),
        ("[[slogans]]\nid='甲'\nname=' '\nkind='code'", ["甲", "name", "not blank"]),
        ("[[slogans]]\nid=3\nname='甲'\nkind='code'", ["3", "id", "a string"]),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='code'\nvariants=['']", ["variants", "not blank"]),
        ("[[slogans]]\nid='甲'\nname='甲'\nkind='code'\nlevel='moon'", ["moon", "provincial"]),
        ("[[units]]\nid='坨'\nforms=['']", ["坨", "forms", "not blank"]),
        ("[[units]]\nid='坨'\nkind='tuo'", ["坨", "tuo", "currency"]),
        ("[[cues]]\nid='甲'\nsense='ca'\nforms=['约莫']", ["甲", "sense", "about"]),
        ("[[cues]]\nid='甲'\nsense='about'\nside='up'\nforms=['约莫']", ["side", "both"]),
        ("[[idioms]]\nid='甲'\nkind='joke'\nforms=['三三两两']", ["甲", "joke", "vague"]),
        ("[[indicators]]\nid='甲'\nrole='hero'\nforms=['产值']", ["甲", "hero", "term"]),
        ("[[places]]\nid='青州'\ncities=['/']", ["青州", "cities"]),
    ],
)
def test_a_mistake_names_file_entry_and_what_is_allowed(
    tmp_path: Path, text: str, said: list[str]
) -> None:
    """The message is enough to mend the file."""
    path = write(tmp_path / "bad.toml", text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon(path)
    for word in ["bad.toml", *said]:
        assert word in str(caught.value)


def test_a_file_that_is_not_there_is_our_error(tmp_path: Path) -> None:
    """No traceback for a wrong path, a folder, or another encoding."""
    with pytest.raises(LexiconError, match=r"nowhere\.toml: there is no such lexicon"):
        load_lexicon(tmp_path / "nowhere.toml")
    with pytest.raises(LexiconError, match="cannot be read"):
        load_lexicon(tmp_path)
    (tmp_path / "gbk.txt").write_bytes("青柳行动".encode("gb18030"))
    with pytest.raises(LexiconError, match="save it as UTF-8"):
        load_lexicon(tmp_path / "gbk.txt")


def test_examples_are_run(tmp_path: Path) -> None:
    """A good file proves itself; a bad example is told with what was found."""
    proof = prove_file(
        write(tmp_path / "my.toml", OURS.replace('no = ["看见青柳行动了起来"]', "no = []"))
    )
    assert (proof.entries, proof.examples, proof.failures) == (1, 2, ())
    proof = prove_file(
        write(tmp_path / "bad.toml", OURS.replace("全县开展⟦青柳行动⟧", "全县⟦开展⟧青柳行动"))
    )
    assert "青柳行动" in proof.failures[0].message


@pytest.mark.parametrize(
    ("text", "examples", "said"),
    [
        ("[[units]]\nid='坨'\nyes=['新增⟦3坨⟧']\nno=['⟦一坨⟧']", 2, []),
        ("[[units]]\nid='坨'\nyes=['新增⟦3坨土⟧']", 1, ["found 3坨"]),
        ("[[units]]\nid='坨'\nyes=['新增3坨']", 1, ["marks a span"]),
        ("[[units]]\nid='坨'\nyes=['增长⟦5%⟧']", 1, ["found 5%"]),
        ("[[units]]\nid='坨'\nno=['新增⟦3坨⟧', '增加5坨土']", 2, ["found 3坨", "found 5坨"]),
        (
            "[[cues]]\nid='甲'\nsense='about'\nforms=['约莫']\nyes=['⟦约莫⟧5%']\nno=['约⟦5%⟧']",
            2,
            [],
        ),
        ("[[cues]]\nid='甲'\nsense='over'\nforms=['约']\nyes=['⟦约⟧5%']", 1, ["found 约"]),
        ("[[cues]]\nid='甲'\nsense='none'\nforms=['契约莫']\nyes=['签订⟦契约莫⟧5份']", 1, []),
        ("[[cues]]\nid='甲'\nsense='none'\nforms=['契约莫']\nyes=['大⟦约⟧5份']", 1, ["found 大约"]),
        ("[[idioms]]\nid='三三两两'\nyes=['⟦三三两两⟧']\nno=['⟦两两⟧']", 2, []),
        ("[[idioms]]\nid='三三两两'\nno=['人们⟦三三两两⟧']", 1, ["found 三三两两"]),
        ("[[slogans]]\nid='没有此名'\nremove=true", 0, ["no entry has that id"]),
        (
            "[[slogans]]\nid='子丑寅卯'\nname='子丑寅卯'\nkind='plan'\nyes=['抓好⟦子丑寅卯⟧']",
            1,
            ["needs bare = true"],
        ),
        ("[[idioms]]\nid='三三两两'\n[[idioms]]\nid='三三两两'", 0, ["stands twice"]),
        ("[[headings]]\nid='甲'\nkind='lead'\nyes=['⟦不跑⟧']", 0, []),
    ],
)
def test_examples_of_other_tables_are_run(
    tmp_path: Path, text: str, examples: int, said: list[str]
) -> None:
    """Units, cues and idioms of a user's own prove themselves too; a form that belongs to ours is told."""
    proof = prove_file(write(tmp_path / "my.toml", text))
    assert proof.examples == examples
    assert [
        what in failure.message for what, failure in zip(said, proof.failures, strict=True)
    ] == [True] * len(said)


def test_a_file_that_cannot_be_read_costs_the_others_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``check`` goes on to the next file; a list without an entry of that kind or name is told."""
    good = write(tmp_path / "my.toml", OURS.replace('no = ["看见青柳行动了起来"]', "no = []"))
    assert run(["lexicon", "check", str(tmp_path / "无.toml"), good]) == 2
    said = capsys.readouterr()
    assert "无.toml: there is no such lexicon" in said.err
    assert "1 entry, 2 of 2 examples hold" in said.out
    assert run(["lexicon", "list", "没有此名"]) == 2
    assert "campaign" in capsys.readouterr().err


def test_the_command_lists_shows_and_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``lexicon list``, ``show`` and ``check``, with a user's file and without."""
    path = write(tmp_path / "my.toml", OURS)
    assert run(["lexicon", "list", "campaign", "--lexicon", path]) == 0
    assert "青柳行动\tcampaign\t栽柳、护柳" in capsys.readouterr().out
    assert run(["lexicon", "show", "青柳工程", "--lexicon", path]) == 0
    assert "栽柳；护柳" in capsys.readouterr().out
    assert run(["lexicon", "show", "两个确利"]) == 2
    assert "两个确立" in capsys.readouterr().err
    assert run(["lexicon", "check", path]) == 1
    assert "3 examples hold" in capsys.readouterr().out
    assert run(["lexicon", "burn"]) == 2
    assert "list, show, check" in capsys.readouterr().err


def test_compiled_tables_are_the_toml_without_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a run reads is what the files say; tables made of other files are not read."""
    whole = load_lexicon()
    wanted, *_ = marshal.loads(compile_tables())
    monkeypatch.setattr(room, "COMPILED", str(tmp_path / "lexicon.bin"))
    (tmp_path / "lexicon.bin").write_bytes(compile_tables())
    compiled = room.read_compiled(wanted)
    assert compiled is not None
    for table in TABLES:
        for kept, entry in zip(getattr(compiled, table), getattr(whole, table), strict=True):
            assert kept == strip(entry)
    assert room.read_compiled(wanted + 1) is None


def test_a_report_reads_the_same_with_compiled_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No rule may hang on an example: what is compiled leaves them out."""
    (tmp_path / "lexicon.bin").write_bytes(compile_tables())
    monkeypatch.setattr(room, "COMPILED", str(tmp_path / "lexicon.bin"))
    room._load.cache_clear()
    compiled = load_lexicon(examples=False)
    room._load.cache_clear()
    assert isinstance(compiled.slogans, Rows)
    assert not any(unit.yes for unit in compiled.units)
    samples = sorted((ROOT / "samples").glob("*.txt"))
    texts = [decode(path.read_bytes()).text for path in samples]
    for text in [*texts, "平均预期寿命79岁，成立70周年，办理时限压缩至3个工作日，做到“两个维护”。"]:
        assert extract(Source(text), compiled) == extract(Source(text), load_lexicon())


def strip(entry: Any) -> Any:
    """Return ``entry`` without its examples and source."""
    bare = {"yes": (), "no": (), "source": ""}
    return replace(entry, **{f.name: bare[f.name] for f in fields(entry) if f.name in bare})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("青柳行动\n\n{\n", "line 3 is no name ({)"),
        ("# 名单\n" + "各位代表：现在，我代表县人民政府作工作报告。" * 4, "line 2 is no name (各位代表：现在，我代表县人民政府作工作报…)"),
    ],
)  # fmt: skip
def test_a_report_is_no_list_of_names(tmp_path: Path, text: str, said: str) -> None:
    """A file given by mistake is told, not taken for thousands of slogans."""
    path = write(tmp_path / "list.txt", text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon(path)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["柳", "三"])
def test_a_name_of_one_character_at_the_end_of_the_text(tmp_path: Path, name: str) -> None:
    """There is nothing behind it to look at."""
    path = write(tmp_path / "list.txt", name)
    assert names_in(f"全县开展“{name}", path) == names_in(f"全县开展“{name}” ", path)
    assert names_in(f"行动，{name}", path) == names_in(f"行动，{name}\n", path)
