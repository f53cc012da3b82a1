"""Many files: in order, whatever dies, and none the worse for its neighbours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import jsonschema
import pytest

from politext.batch.pool import run as run_pool
from politext.batch.walk import Input, Walk
from politext.batch.work import Outcome, Task
from politext.show.schema import build_schema
from tests.deadly import do_or_die
from tests.test_cli import ROOT, TEXT, run

pytestmark = pytest.mark.slow  # every test here starts several processes
SAMPLE = (ROOT / "samples" / "qinghe-2026.txt").read_text("utf-8")
LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


def make_folder(folder: Path, count: int, text: str = TEXT) -> Path:
    """Return a folder with ``count`` reports that differ."""
    for n in range(count):
        path = folder / f"{n % 7}" / f"县{n:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}第{n}号县新增就业{n + 2}人。\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown", "table"])
def test_order_and_bytes_do_not_depend_on_processes(tmp_path: Path, form: str) -> None:
    """One process and three give the same bytes, in the order of the names."""
    folder = make_folder(tmp_path / "in", 30)
    one = run("extract", folder, "--format", form, "--jobs", "1", "--quiet")
    three = run("extract", folder, "--format", form, "--jobs", "3", "--quiet")
    assert one == three
    assert one[0] == 0
    if form == "jsonl":
        paths = [json.loads(line)["source"]["path"] for line in one[1].splitlines()]
        assert paths == sorted(paths, key=lambda p: Path(p).parts)
        assert len(paths) == 30


@pytest.mark.parametrize(
    "output", ["all.jsonl", "all.json", "all.csv", "all.md", "all.xlsx", "all.parquet"]
)
def test_one_file_for_all_appears_whole(tmp_path: Path, output: str) -> None:
    """One table of all reports, nothing beside it, and a second run gives the same bytes."""
    folder = make_folder(tmp_path / "in", 10)
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / output
    assert run("extract", folder, "--output", target, "--jobs", "2", "--quiet") == (0, "", "")
    first = target.read_bytes()
    assert [p.name for p in target.parent.iterdir()] == [output]
    assert run("extract", folder, "--output", target, "--jobs", "1", "--quiet")[0] == 0
    assert target.read_bytes() == first


def test_tables_hold_the_same_rows(tmp_path: Path) -> None:
    """CSV, Parquet and XLSX are three ways to write the same rows."""
    pandas = pytest.importorskip("pandas")
    folder = make_folder(tmp_path / "in", 9, SAMPLE)
    frames = []
    for ending, read in (("csv", pandas.read_csv), ("parquet", pandas.read_parquet), ("xlsx", pandas.read_excel)):  # fmt: skip
        assert run("extract", folder, "--output", tmp_path / f"all.{ending}", "--quiet")[0] == 0
        frames.append(read(tmp_path / f"all.{ending}"))
    assert len(frames[0]) > 100
    for other in frames[1:]:
        pandas.testing.assert_frame_equal(frames[0], other, check_dtype=False)


def test_a_file_a_report(tmp_path: Path) -> None:
    """A folder as output holds a file a report, with the folders of the input."""
    folder = make_folder(tmp_path / "in", 10)
    assert run("extract", folder, "--output", tmp_path / "out", "--format", "json")[0] == 0
    written = {
        p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.json")
    }
    read = {p.relative_to(folder).as_posix() + ".json" for p in folder.rglob("*.txt")}
    assert written == read
    path = folder / "3" / "县003.txt"
    alone = run("extract", path, "--format", "json")[1]
    assert (tmp_path / "out" / "3" / "县003.txt.json").read_text("utf-8") == alone


def list_children(parent: int) -> list[int]:
    """Return the processes that descend from ``parent``."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(stat.parent.name)] = int(fields[1])
    below = {parent}
    for _ in range(4):
        below |= {child for child, above in parents.items() if above in below}
    return sorted(below - {parent})


def wait_for_lines(ledger: Path, lines: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a run has kept so many outcomes."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        if ledger.exists() and ledger.read_bytes().count(b"\n") > lines:
            return
        time.sleep(0.005)
    pytest.fail(f"the run ended, or came not so far: {process.poll()}")


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start politext in a process of its own group."""
    return subprocess.Popen(
        [sys.executable, "-m", "politext", *map(str, arguments)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


@LINUX
@pytest.mark.parametrize("output", ["all.jsonl", "out"])
def test_killed_runs_are_taken_up_again(tmp_path: Path, output: str) -> None:
    """200 files; a worker is killed, then the run; resumed, the bytes are those of an unbroken run."""
    folder = make_folder(tmp_path / "in", 200, SAMPLE[:1000])
    target = tmp_path / output
    ledger = target / ".politext-run" if output == "out" else tmp_path / f".{output}.politext-run"
    extra = ["--format", "json"] if output == "out" else []
    with start("extract", folder, "--output", target, "--jobs", "2", *extra) as process:
        wait_for_lines(ledger, 20, process)
        worker = list_children(process.pid)[-1]
        os.kill(worker, signal.SIGKILL)
        wait_for_lines(ledger, 60, process)
        process.kill()
        process.wait(30)
    assert output == "out" or not target.exists()
    before = ledger.read_bytes().count(b"\n") - 1
    with ledger.open("ab") as file:
        file.write('{"path": "…'.encode())  # a line that was cut
    part = (target / ".县.txt.json.1.part") if output == "out" else tmp_path / f".{output}.1.part"
    part.write_bytes(b"{")  # what the kill may leave of a file that was being written
    code, _, err = run("extract", folder, "--output", target, "--jobs", "2", "--resume", *extra)
    assert code == 0
    assert f"{before} of them before" in err
    assert not ledger.exists()
    assert not part.exists()
    whole = tmp_path / f"whole-{output}"
    assert run("extract", folder, "--output", whole, "--jobs", "1", *extra)[0] == 0
    if output == "out":
        mine, other = ({p.relative_to(d): p.read_bytes() for p in d.rglob("*") if p.is_file()} for d in (target, whole))  # fmt: skip
        assert len(other) == 200
        assert mine == other
    else:
        assert target.read_bytes() == whole.read_bytes()


def test_resume_does_again_what_has_changed(tmp_path: Path) -> None:
    """A file whose bytes changed, and other options, are not taken from the ledger."""
    from politext.batch.ledger import Ledger, sign

    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    one, task = Input(str(path), str(path), "a.txt"), Task()
    outcome = next(run_pool([one], task))
    ledger = Ledger(tmp_path / "ledger", sign(task))
    ledger.add(outcome)
    ledger.close()
    again = Ledger(tmp_path / "ledger", sign(task), resume=True)
    assert again.knows(one, 1000)
    assert again.get(one) == outcome
    path.write_text(TEXT + "增长5%。", encoding="utf-8")
    assert not again.knows(one, 1000)
    again.close()
    path.write_text(TEXT, encoding="utf-8")
    other = Ledger(tmp_path / "ledger", sign(Task(records="slogans")), resume=True)
    assert not other.knows(one, 1000)
    other.close()


@LINUX
def test_ctrl_c_ends_soon_and_says_how_to_go_on(tmp_path: Path) -> None:
    """Ctrl-C on the whole group ends within a second or so, leaves no output and no process."""
    folder = make_folder(tmp_path / "in", 200, SAMPLE[:1000])
    target = tmp_path / "all.jsonl"
    with start("extract", folder, "--output", target, "--jobs", "2") as process:
        wait_for_lines(tmp_path / ".all.jsonl.politext-run", 5, process)
        children = list_children(process.pid)
        began = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
        took = time.monotonic() - began
    assert took < 3  # one second on a quiet machine
    assert process.returncode == 130
    assert err.count(b"\n") == 1
    assert b"--resume" in err
    assert sorted(p.name for p in tmp_path.iterdir()) == [".all.jsonl.politext-run", "in"]
    time.sleep(0.3)
    assert not set(children) & set(list_children(1))


@pytest.mark.skipif(os.name != "posix", reason="no such signal")
def test_a_file_that_kills_its_process_costs_itself_only(tmp_path: Path) -> None:
    """Killed once, a file is tried again; killed twice, it is reported; the others come out in order."""
    inputs = []
    for n in range(24):
        name = {5: "deadly", 11: "unlucky", 12: "deadly2"}.get(n, f"good{n}")
        path = tmp_path / f"{name}.txt"
        path.write_text(TEXT, encoding="utf-8")
        inputs.append(Input(str(path), str(path), path.name))
    outcomes: list[Outcome] = list(run_pool(inputs, Task(), 3, do_or_die))
    assert [o.input for o in outcomes] == inputs
    failed = {o.input.name: o.error for o in outcomes if o.error}
    assert set(failed) == {"deadly.txt", "deadly2.txt"}
    assert all(error[0] == "crash" for error in failed.values())


def test_a_folder_of_bad_files(tmp_path: Path) -> None:
    """The good files come out, each bad one is named once with its reason, exit code 1, no traceback."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "good2.txt").write_text(TEXT, encoding="gb18030")
    bad = {
        "random.txt": bytes(range(256)) * 40,
        "empty.txt": b"",
        "half.txt": "\ufeff青禾县".encode("utf-16-le") + b"\x4e",
        "no-zip.docx": b"this is no zip",
        "old.doc": b"\xd0\xcf\x11\xe0" + bytes(600),
        "no.pdf": b"%PDF-1.4 and no more",
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    bad["dangling.txt"] = b""
    (folder / "dangling.txt").symlink_to("nowhere")
    if os.name == "posix" and os.getuid() != 0:
        (folder / "shut.txt").write_text(TEXT, encoding="utf-8")
        (folder / "shut.txt").chmod(0)
        bad["shut.txt"] = b""
    strange = os.fsencode(folder) + b"/\xff\xfe.txt"
    try:
        Path(os.fsdecode(strange)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows UTF-8 only")
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    for jobs in ("1", "3"):
        code, out, err = run("extract", folder, "--format", "jsonl", "--jobs", jobs)
        assert code == 1
        assert "Traceback" not in err
        lines = [json.loads(line) for line in out.splitlines()]
        for line in lines:
            jsonschema.validate(line, build_schema())
        good = {Path(line["source"]["path"]).name for line in lines if "error" not in line}
        assert good == {"good1.txt", "good2.txt", "\\xff\\xfe.txt"}
        named = {Path(line["source"]["path"]).name for line in lines if "error" in line}
        assert named == set(bad)
        for name in bad:
            assert err.count(f"/{name}: ") == 1
        assert f"{len(bad)} failed" in err
        assert "1 hidden" in err
        assert "1 of another kind" in err


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], ["a.txt", "b.md", "sub/c.txt"]),
        (["--glob", "*.txt"], ["a.txt", "sub/c.txt"]),
        (["--glob", "sub/*"], ["sub/c.txt"]),
        (["--exclude", "a.*"], ["b.md", "sub/c.txt"]),
        (["--glob", "*.log"], ["d.log"]),
    ],
)
def test_globs(tmp_path: Path, options: list[str], names: list[str]) -> None:
    """Which files of a folder are taken."""
    for name in ("a.txt", "b.md", "sub/c.txt", "d.log", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    _, out, _ = run("extract", tmp_path, "--format", "jsonl", *options)
    paths = [json.loads(line)["source"]["path"] for line in out.splitlines()]
    assert [Path(p).relative_to(tmp_path).as_posix() for p in paths] == names


def test_archives_are_walked(tmp_path: Path) -> None:
    """A .zip is a folder, its names read as Chinese Windows writes them."""
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("2025/河南.txt", TEXT)
        file.writestr(zipfile.ZipInfo("2026/山西.txt".encode("gb18030").decode("cp437")), TEXT)
        file.writestr("../../evil.txt", TEXT)
        file.writestr("picture.png", b"x")
    data = archive.read_bytes()
    walk = Walk()
    assert [i.name for i in walk.find([str(archive)])][:2] == ["all.zip/evil.txt", "all.zip/2025/河南.txt"]  # fmt: skip
    code, out, _ = run("extract", archive, "--format", "json")
    assert code == 0
    assert [r["source"]["path"].partition("!")[2] for r in json.loads(out)][1] == "2025/河南.txt"
    assert run("extract", archive, "--output", tmp_path / "out", "--format", "json")[0] == 0
    assert (tmp_path / "out" / "all.zip" / "evil.txt.json").exists()
    assert archive.read_bytes() == data


def test_large_files_are_refused(tmp_path: Path) -> None:
    """A file over the limit is refused, and read where the limit is raised."""
    path = tmp_path / "large.txt"
    path.write_text(TEXT * 10, encoding="utf-8")
    code, _, err = run("extract", path, "--max-bytes", "100")
    assert code == 2
    assert "--max-bytes" in err
    assert run("extract", path, "--max-bytes", "100000", "--format", "json")[0] == 0


def test_several_paths_and_stdin(tmp_path: Path) -> None:
    """Paths are taken as named, stdin among them, and json is an array whatever they hold."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    code, out, _ = run("extract", "-", path, "--format", "json", data=TEXT.encode())
    assert code == 0
    assert [r["source"]["path"] for r in json.loads(out)] == ["-", str(path)]
    code, out, err = run("extract", tmp_path / "nowhere.txt", path, "--format", "json")
    assert code == 1
    assert next(set(r) for r in json.loads(out)) == {"schema", "source", "error"}
    assert err.count("\n") == 2


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    """An empty folder is a mistake in the call."""
    code, out, err = run("extract", tmp_path)
    assert (code, out) == (2, "")
    assert "--glob" in err


def test_save_text_keeps_what_offsets_point_into(tmp_path: Path) -> None:
    """The kept text is the one that the spans quote."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="gb18030")
    code, out, _ = run("extract", path, "--format", "json", "--save-text", tmp_path / "texts")
    assert code == 0
    assert isinstance(json.loads(out), dict)
    assert (tmp_path / "texts" / "a.txt.txt").read_text("utf-8") == TEXT


def test_outputs_of_one_name_are_refused(tmp_path: Path) -> None:
    """Two reports never fall into one output."""
    for folder in "ab":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(TEXT, encoding="utf-8")
    code, _, err = run("extract", tmp_path / "a", tmp_path / "b", "-o", tmp_path / "out", "--format", "json")  # fmt: skip
    assert code == 2
    assert "same" in err or "name" in err
