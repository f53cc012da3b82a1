"""The command line as a user meets it: whole processes, what they print and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import politext
import politext.__main__
from politext.cli import COMMANDS, build_app

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
TEXT = "一、工作回顾\n全年召开党组会议50次，办结率90.3%。\n"


def run(
    *arguments: str | Path,
    data: bytes | None = None,
    before: Sequence[str] = (),
    **environment: str,
) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr of ``politext`` with these arguments, run by ``before``."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "politext", *map(str, arguments)],
        input=data if data is not None else b"",
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "青禾2026.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_command_and_option_has_help() -> None:
    """A command or an option that does not say what it is for fails here."""
    import typer

    group = typer.main.get_command(build_app())
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert command.help, name
        for parameter in command.params:
            assert parameter.help, (name, parameter.name)


def test_commands_have_files_and_files_are_known() -> None:
    """A command a file: the table of commands and the folder agree."""
    from politext.cli import COMMANDS

    folder = ROOT / "politext" / "cli"
    files = {
        p.stem for p in folder.glob("*.py") if f"``politext {p.stem}``" in p.read_text("utf-8")
    }
    assert set(COMMANDS) == files


def test_the_list_of_commands_is_said_in_full() -> None:
    """What a command is for is not cut off."""
    code, out, _ = run("--help", COLUMNS="80")
    assert code == 0
    assert "..." not in out.partition("Commands:")[2]
    assert all(f"\n  {name} " in out for name in COMMANDS)


def test_version() -> None:
    """The version is the package's."""
    assert run("--version") == (0, f"politext {politext.__version__}\n", "")


def test_file_and_stdin_give_the_same(report: Path) -> None:
    """A path, ``-`` and a pipe are three ways to the same report, and the same input the same bytes."""
    code, out, err = run("extract", report, "--format", "json")
    assert (code, err) == (0, "")
    assert run("extract", report, "--format", "json")[1] == out
    for arguments in (["extract", "-"], ["extract"]):
        piped = json.loads(run(*arguments, "--format", "json", data=TEXT.encode())[1])
        expected = json.loads(out)
        piped["source"]["path"] = expected["source"]["path"]
        piped["header"] = expected["header"]
        # the file's name may settle the report's year, and with it the periods; a pipe has none
        for record in piped["indicators"] + expected["indicators"]:
            record["period"] = None
        assert piped == expected


def test_output_is_what_stdout_would_be(report: Path, tmp_path: Path) -> None:
    """``--output`` writes the same text, its ending says the format, and nothing is left beside it."""
    target = tmp_path / "out" / "r.csv"
    target.parent.mkdir()
    assert run("extract", report, "--output", target) == (0, "", "")
    assert target.read_text("utf-8") == run("extract", report, "--format", "csv")[1]
    assert [p.name for p in target.parent.iterdir()] == ["r.csv"]


def test_piped_table_is_plain_even_where_colour_is_wished(report: Path) -> None:
    """A pipe gets no escape sequence."""
    code, out, _ = run(
        "extract", report, TERM="xterm-256color", COLUMNS="80", COLORTERM="truecolor"
    )
    assert code == 0
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_stdout_is_utf8_whatever_the_locale(report: Path) -> None:
    """A poor locale does not break the output."""
    code, out, err = run(
        "extract", report, "--format", "json", LC_ALL="C", PYTHONIOENCODING="ascii"
    )
    assert (code, err) == (0, "")
    assert "党组会议" in out


def test_broken_pipe_is_quiet(report: Path) -> None:
    """A reader that goes away is no error."""
    report.write_text(TEXT * 2000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "politext", "extract", str(report), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


RUBBISH = bytes(range(256)) * 8


@pytest.mark.parametrize(
    ("arguments", "data", "says"),
    [
        (["extract", "nowhere.txt"], b"", "nowhere.txt"),
        (["extract", "-", "--format", "xml"], b"x", "choose one of table"),
        (["extract", "-", "--records", "things"], b"x", "choose one of indicators"),
        (["extract", "-", "--encoding", "klingon"], b"x", "klingon"),
        (["extract", "-", "--encoding", "hex"], b"x", "hex"),
        (["extract", "-", "--encoding", "utf-8"], "青禾县".encode("gb18030"), "utf-8"),
        (["extract", "-", "--output", "no/such/folder.json"], b"x", "no/such"),
        (["extract", "-", "--output", "."], b"x", "is a folder"),
        (["extract", "-", "--lexicon", "nowhere.toml"], b"x", "nowhere.toml"),
        (["extract", "-", "--wrong"], b"x", "--wrong"),
        (["extract", "-"], b"", "stdin: is empty"),
        (["extract", "-"], RUBBISH, "stdin: is binary"),
        (["extract", "-"], b"\xe4\xb8\x80\xed\xa0\x80\xe4\xb8\x80", "stdin: holds half"),
        (["explain", "-"], b"x", "offset"),
        (["explain", "-", "9"], b"x", "past the end"),
        (["explain", "-", "0"], b"x", "no record"),
        (["explain", "-", "-5"], b"x", "-5"),
        (["explain", "-", "增长"], b"x", "does not stand"),
        (["extract", "-", "--output", ""], b"x", "a name is empty"),
        (["extract", ""], b"x", "a name is empty"),
        (["extract", "-", "--output", "all.xls"], b"x", ".xlsx"),
        (["extract", "-", "--max-bytes", "9" * 20], b"x", "--max-bytes"),
        (["extract", "-", "--max-bytes", "5"], b"x" * 6, "larger than 5 bytes"),
        (["extract", "-", "-", "--max-bytes", "5"], b"x" * 6, "larger than 5 bytes"),
        (["extract", "-", "--jobs", "100000"], b"x", "--jobs"),
        (["extract", "-", "--format", "parquet"], b"x", "--output"),
        (["kwic", "", "-"], b"x", "which name"),
        (["lexicon", "show"], b"", "which name"),
        (["extract", "-"], b"%PDF-1.7 x", "ends in .pdf"),
        (["extract", "-"], b"PK\x03\x04 x", "unpack it"),
        (["nonsense"], b"", "nonsense"),
    ],
)
def test_errors_are_one_line_that_says_what_to_do(
    arguments: list[str], data: bytes, says: str, tmp_path: Path
) -> None:
    """Rubbish in: a one-line error that names the thing, exit code 2, no traceback, nothing on stdout."""
    done = subprocess.run(
        [sys.executable, "-m", "politext", *arguments],
        input=data, capture_output=True, check=False, timeout=60, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    error = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert error.count("\n") == 1
    assert error.startswith("politext: ")
    assert says in error


def test_bad_lexicon_is_named(report: Path, tmp_path: Path) -> None:
    """A mistake in a lexicon names the file."""
    words = tmp_path / "mine.toml"
    words.write_text("[[units]]\nid = 3\n", encoding="utf-8")
    code, out, err = run("extract", report, "--lexicon", words)
    assert (code, out) == (2, "")
    assert "mine.toml" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("library", "ending", "says"),
    [("pyarrow", "parquet", "needs pyarrow"), ("xlsxwriter", "xlsx", "needs XlsxWriter")],
)
def test_a_missing_extra_is_named_before_any_work(
    library: str, ending: str, says: str, report: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Without the library of a table format, the error says what to install."""
    from politext.cli import run as call

    monkeypatch.setitem(sys.modules, library, None)
    assert call(["extract", str(report), "--output", str(report.with_name(f"a.{ending}"))]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert "pip install 'politext[table]'" in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_disk_is_told() -> None:
    """A device that is full is told in one line, by --output and on stdout."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "politext", "extract", "-", "--format", "json"],
            input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert "--output" in done.stderr.decode()


def test_json_run_loads_neither_rich_nor_jieba(report: Path) -> None:
    """A JSON run imports only what it uses."""
    code = (
        "import sys; from politext.cli import run; run(sys.argv[1:]); "
        "print([m for m in ('rich', 'jieba', 'charset_normalizer', 'pydantic', 'csv', 'multiprocessing')"
        " if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", str(report), "--format", "json"],
        capture_output=True, check=True, cwd=ROOT,
    )  # fmt: skip
    loaded = done.stderr.decode().strip()
    assert loaded == "[]"


@pytest.mark.parametrize("to_file", [True, False])
def test_one_report_is_cut_without_loading_a_dictionary(
    report: Path, tmp_path: Path, to_file: bool
) -> None:
    """To a file as to standard output, one report is read by what was built for that."""
    if not (ROOT / "politext" / "data" / "words.bin").exists():
        pytest.skip("a checkout without its built dictionary")
    code = "import sys; from politext.cli import run; run(sys.argv[1:]); print('rjieba' in sys.modules, file=sys.stderr)"
    output = ["--output", str(tmp_path / "out.json")] if to_file else []
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", str(report), "--format", "json", *output],
        capture_output=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert done.stderr.decode().strip() == "False"


def test_no_report_is_written_over(report: Path, tmp_path: Path) -> None:
    """Not by its own output, under whatever name, nor by a kept text or an output beside it."""
    link = tmp_path / "link.json"
    link.symlink_to(report)
    other = tmp_path / "b.txt"
    other.write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt.txt").write_text(TEXT, encoding="utf-8")
    runs: list[list[str | Path]] = [
        [report, "--output", report],
        [report, "--output", link],
        [other, report, "--output", report, "--format", "csv"],
        [other, tmp_path / "b.txt.txt", "--output", f"{tmp_path}/"],
        [other, tmp_path / "b.txt.txt", "--format", "json", "--save-text", tmp_path],
        [report, "--lexicon", other, "--output", other],
    ]
    for arguments in runs:
        code, out, err = run("extract", *arguments)
        assert (code, out) == (2, "")
        assert "would be written over" in err
        assert err.count("\n") == 1
    assert {path.read_text("utf-8") for path in tmp_path.iterdir()} == {TEXT}


def test_a_damaged_report_is_read_and_told(report: Path) -> None:
    """The figures come out, a line on stderr says where characters are lost, and all went well."""
    data = (TEXT * 60).encode("gb18030")
    report.write_bytes(data[:700] + b"\xff" + data[700:])
    code, out, err = run("extract", report, "--format", "csv")
    assert code == 0
    assert out.count("90.3%") >= 59
    assert err.count("\n") == 1
    assert f"{report}: is damaged, characters are lost at " in err


def test_a_mistake_of_ours_is_one_line_that_says_where(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No page of code for a person who cannot read it, and yet the place for the one who can."""

    def fail(*_: object) -> None:
        raise IndexError("out of range")

    monkeypatch.setattr("politext.pipeline.read_all", fail)
    assert politext.cli.run(["extract", str(report)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "IndexError: out of range, politext.pipeline:" in said


def test_ctrl_c_while_starting_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    """Before a command is known, too."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("politext.cli.main", interrupt)
    monkeypatch.setattr("gc.disable", lambda: None)
    with pytest.raises(SystemExit) as caught:
        politext.__main__.main()
    assert caught.value.code == 130
    assert capsys.readouterr().err == "politext: interrupted\n"


def run_on_terminal(*arguments: str | Path, stdout: int | None = None, **environment: str) -> tuple[int, str]:  # fmt: skip
    """Return exit code and what a terminal shows of ``politext``, whose standard output may go elsewhere."""
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "politext", *map(str, arguments)],
        stdin=subprocess.DEVNULL, stdout=follower if stdout is None else stdout, stderr=follower,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", **environment},
    ) as process:  # fmt: skip
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:  # what Linux says when the other side has gone
                break
            if not part:
                break
            shown += part
    os.close(leader)
    return process.returncode, shown.decode()


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_results_go_where_they_are_sent_while_a_bar_is_on_the_terminal(
    report: Path, tmp_path: Path, form: str
) -> None:
    """``politext extract FOLDER > FILE`` by hand: the file has it all, the terminal the bar and the sum."""
    (report.parent / "乙.txt").write_text(TEXT, encoding="utf-8")
    arguments = ("extract", report.parent, "--format", form)
    expected = run(*arguments)[1]
    with (tmp_path / "out").open("wb") as out:
        code, shown = run_on_terminal(*arguments, stdout=out.fileno())
    assert code == 0
    assert (tmp_path / "out").read_text("utf-8") == expected
    assert "2 of 2 read" in shown
    assert "办结率" not in shown


def test_no_bar_runs_through_results_on_the_terminal(report: Path) -> None:
    """They tell by themselves how far it is."""
    (report.parent / "乙.txt").write_text(TEXT, encoding="utf-8")
    code, shown = run_on_terminal("extract", report.parent, "--format", "jsonl")
    assert code == 0
    assert "\x1b" not in shown
    assert shown.count("\n") == 3


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("output", ["r.txt", "out/"])
def test_a_file_written_from_a_terminal_is_plain(
    report: Path, tmp_path: Path, several: bool, output: str
) -> None:
    """Colours and the window's width are for the eye; the file is that of a pipe."""
    source = report.parent if several else report
    piped = run("extract", source, "--format", "table", COLUMNS="")[1]
    alone = run("extract", report, "--format", "table", COLUMNS="")[1]
    (tmp_path / "to").mkdir()
    arguments = ("extract", source, "--format", "table", "--output", f"{tmp_path}/to/{output}")
    assert run_on_terminal(*arguments, COLUMNS="")[0] == 0
    (written,) = [path for path in (tmp_path / "to").rglob("*.txt") if path.is_file()]
    assert "\x1b" not in written.read_text("utf-8")
    assert written.read_text("utf-8") == (piped if output == "r.txt" else alone)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("records", [None, "slogans"])
def test_an_output_is_what_standard_output_would_be(
    report: Path,
    tmp_path: Path,
    form: str,
    records: str | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of one report in a file, and of one of several in a folder."""
    call = ["extract", str(report), "--format", form, *(["--records", records] if records else [])]
    assert politext.cli.run(call) == 0
    piped = capsys.readouterr().out
    assert politext.cli.run([*call, "--output", str(tmp_path / "r.out")]) == 0
    assert (tmp_path / "r.out").read_text("utf-8") == piped
    assert politext.cli.run([*call, str(report), "--output", f"{tmp_path}/o/"]) == 0
    (written,) = (tmp_path / "o").iterdir()
    assert written.read_text("utf-8") == piped


def test_closed_streams_cost_no_traceback(report: Path) -> None:
    """Standard output closed is told; where standard error is closed too, the exit code says it."""
    shell = '"$0" -m politext extract "$1" >&-; "$0" -m politext extract "$1.no" 2>&-; echo $?'
    done = subprocess.run(
        ["sh", "-c", shell, sys.executable, str(report)], check=False, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout == b"2\n"
    assert done.stderr == b"politext: standard output is closed; name a file with --output\n"
