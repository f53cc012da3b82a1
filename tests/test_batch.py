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


OUTCOME = b'\n{"path"'  # how the line of one begins


def count_kept(ledger: Path) -> int:
    """Return how many outcomes a ledger holds whole."""
    from politext.batch.ledger import Ledger

    copy = ledger.with_name("copy")
    copy.write_bytes(ledger.read_bytes())
    kept = Ledger(copy, copy.read_text(encoding="utf-8").partition("\n")[0], resume=True)
    kept.drop()
    return len(kept.places)


def wait_for_lines(ledger: Path, lines: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a run has kept so many outcomes."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        if ledger.exists() and ledger.read_bytes().count(OUTCOME) >= lines:
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
    before = count_kept(ledger)
    assert before in (ledger.read_bytes().count(OUTCOME), ledger.read_bytes().count(OUTCOME) - 1)
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


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout here")
def test_a_stream_is_written_to_as_it_is(tmp_path: Path) -> None:
    """A device takes what standard output would, has no ledger beside it, and no tables of bytes."""
    folder = make_folder(tmp_path / "in", 3)
    for path in (folder, folder / "0" / "县000.txt"):
        plain = run("extract", path, "--format", "jsonl", "--quiet")
        assert run("extract", path, "--format", "jsonl", "--quiet", "-o", "/dev/stdout") == plain
    code, out, err = run("extract", folder, "--format", "xlsx", "--output", "/dev/stdout")
    assert (code, out) == (2, "")
    assert "written to a file" in err
    if Path("/dev/full").exists():
        code, _, err = run("extract", folder, "--format", "csv", "--output", "/dev/full")
        assert code == 2
        assert "disk is full" in err
    assert not list(Path("/dev").glob(".*politext*"))


@pytest.mark.parametrize("line", [True, False])
def test_resume_says_what_it_takes_up(tmp_path: Path, line: bool) -> None:
    """Nothing kept, and kept with other options: both are said, and all is done; a damaged line or text ends what is kept."""
    folder, target = make_folder(tmp_path / "in", 9), tmp_path / "all.csv"
    ledger = tmp_path / ".all.csv.politext-run"
    _, _, err = run("extract", folder, "--output", target, "--resume")
    assert "no broken run is kept here" in err
    assert "every report is read anew" in err
    whole = target.read_bytes()
    ledger.write_text('{"other": "options"}\n{"path": 1}\n', encoding="utf-8")
    _, _, err = run("extract", folder, "--output", target, "--resume")
    assert "other options" in err
    assert target.read_bytes() == whole
    with start("extract", folder, "--output", target, "--jobs", "1") as process:
        wait_for_lines(ledger, 3, process)
        process.kill()
        process.wait(30)
    first, second, third, *others = ledger.read_bytes().split(OUTCOME)
    third = third + b"\n{}" if line else third[:-4] + b"?" + third[-3:]
    ledger.write_bytes(OUTCOME.join([first, second, third, *others]))
    code, _, err = run("extract", folder, "--output", target, "--resume")
    assert code == 0
    assert f"{2 if line else 1} of them before" in err
    assert target.read_bytes() == whole


@LINUX
def test_a_folder_that_changed_since_is_read_as_it_is_now(tmp_path: Path) -> None:
    """A file changed, one gone, one new, one broken after the run was killed: the bytes are those of a first run."""
    folder, target = make_folder(tmp_path / "in", 30), tmp_path / "all.csv"
    with start("extract", folder, "--output", target, "--jobs", "2") as process:
        wait_for_lines(tmp_path / ".all.csv.politext-run", 12, process)
        process.kill()
        process.wait(30)
    (folder / "0" / "县000.txt").write_text("增长5%。\n", encoding="utf-8")
    (folder / "0" / "县007.txt").unlink()
    (folder / "0" / "县001.txt").write_text("增长6%。\n", encoding="utf-8")
    (folder / "1" / "县001.txt").write_bytes(b"")
    code, _, err = run("extract", folder, "--output", target, "--resume")
    assert code == 1
    assert "of them before" in err
    assert run("extract", folder, "--output", tmp_path / "whole.csv", "--jobs", "1")[0] == 1
    assert target.read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_words_of_the_users_are_part_of_what_a_run_is(tmp_path: Path) -> None:
    """A lexicon that was changed in between makes another run; the same bytes elsewhere do, too."""
    from politext.batch.ledger import sign

    path = tmp_path / "names.txt"
    path.write_text("青柳行动", encoding="utf-8")
    before = sign(Task(lexicon=(str(path),)))
    assert sign(Task(lexicon=(str(path),))) == before
    path.write_text("青柳工程", encoding="utf-8")
    assert sign(Task(lexicon=(str(path),))) != before


@LINUX
@pytest.mark.parametrize("later", [0.0, 0.1, 0.2, 0.4, 0.8])
def test_ctrl_c_while_processes_start_shows_no_traceback(tmp_path: Path, later: float) -> None:
    """Neither this process nor one that is still importing us complains in its own words."""
    folder = make_folder(tmp_path / "in", 60, SAMPLE[:1000])
    with start("extract", folder, "--output", tmp_path / "all.jsonl", "--jobs", "2") as process:
        while not (tmp_path / ".all.jsonl.politext-run").exists() and process.poll() is None:
            time.sleep(0.005)
        time.sleep(later)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert b"Traceback" not in err
    assert process.returncode in {0, 130}
    assert (b"--resume" in err) == (process.returncode == 130)


def watch_on_terminal(columns: int, *arguments: str | Path) -> tuple[int, list[str]]:
    """Run politext on a terminal of so many columns; return its exit code and what it drew, a frame a line."""
    import fcntl
    import pty
    import re
    import struct
    import termios

    mother, daughter = pty.openpty()
    fcntl.ioctl(daughter, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "LINES", "NO_COLOR"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "politext", *map(str, arguments)], cwd=ROOT, stdin=daughter,
        stdout=subprocess.DEVNULL, stderr=daughter, env={**environment, "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(daughter)
    drawn = b""
    while True:
        try:
            data = os.read(mother, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if not data:
            break
        drawn += data
    os.close(mother)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawn.decode())
    return process.wait(60), [line for line in re.split(r"[\r\n]+", text) if line.strip()]


@pytest.mark.skipif(os.name != "posix", reason="no such terminals")
@pytest.mark.parametrize("columns", [80, 120])
def test_progress_on_a_terminal(tmp_path: Path, columns: int) -> None:
    """Files, speed, failures and time left on one line; errors and the summary stay, the bar does not."""
    folder = make_folder(tmp_path / "in", 24, SAMPLE[:1000])
    (folder / "0" / "bad.txt").write_bytes(b"")
    code, lines = watch_on_terminal(columns, "extract", folder, "-o", tmp_path / "all.jsonl", "--jobs", "2")  # fmt: skip
    bars = [line for line in lines if "━" in line]
    assert code == 1
    assert {len(line.rstrip()) <= columns for line in bars} == {True}
    assert any("25/25" in line and "characters/s" in line and "1 failed" in line for line in bars)
    assert all(line.endswith("left") for line in bars)
    rest = [line for line in lines if "━" not in line and "writing" not in line]
    assert [line.count("bad.txt: is empty") for line in rest] == [1, 0]
    assert rest[-1].startswith("politext: 24 of 25 read; 1 failed; ")


@pytest.mark.skipif(os.name != "posix", reason="no such terminals")
def test_quiet_is_quiet_on_a_terminal(tmp_path: Path) -> None:
    """``--quiet`` leaves what failed and nothing else."""
    folder = make_folder(tmp_path / "in", 9)
    (folder / "0" / "bad.txt").write_bytes(b"")
    code, lines = watch_on_terminal(80, "extract", folder, "-o", tmp_path / "a.csv", "--quiet")
    assert code == 1
    assert "".join(lines).endswith("bad.txt: is empty; check that it is the right file")
    assert "━" not in "".join(lines)


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
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_file_that_kills_its_process_costs_itself_only(tmp_path: Path, jobs: int) -> None:
    """Killed once, a file is tried again; killed twice, it is reported; the others come out in order."""
    inputs = []
    for n in range(24):
        name = {5: "deadly", 11: "unlucky", 12: "deadly2"}.get(n, f"good{n}")
        path = tmp_path / f"{name}.txt"
        path.write_text(TEXT, encoding="utf-8")
        inputs.append(Input(str(path), str(path), path.name))
    outcomes: list[Outcome] = list(run_pool(inputs, Task(), jobs, do_or_die))
    assert [o.input for o in outcomes] == inputs
    failed = {o.input.name: o.error for o in outcomes if o.error}
    assert set(failed) == {"deadly.txt", "deadly2.txt"}
    assert all(error[0] == "crash" for error in failed.values())


def lock_pdf(path: Path) -> None:
    """Write a PDF that opens with a password only."""
    pytest.importorskip("reportlab")
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", "owner", strength=128))
    canvas.drawString(60, 700, "5.8%")
    canvas.save()


def forgo_rights(path: Path) -> list[str] | None:
    """Return what to put before a command so that ``path`` may not be read, None where nothing helps.

    Root reads whatever it likes, unless it lays down the capability for it.
    """
    rights = "-dac_override,-dac_read_search"
    for before in ([], ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]):
        try:
            done = subprocess.run(
                [*before, "head", "-c1", f"{path}/" if path.is_dir() else str(path)],
                capture_output=True,
                check=False,
            )
        except OSError:
            continue
        if b"ermission" in done.stderr:
            return before
    return None


def test_a_folder_of_bad_files(tmp_path: Path) -> None:
    """The good files come out, each bad one is named once with its reason, exit code 1, no traceback."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "good2.txt").write_text(TEXT, encoding="gb18030")
    bad: dict[str, tuple[bytes, str]] = {
        "random.txt": (bytes(range(256)) * 40, "binary"),
        "empty.txt": (b"", "empty"),
        "half.txt": ("\ufeff青禾县".encode("utf-16-le") + b"\x4e", "cut short"),
        "half-unmarked.txt": (TEXT.encode("utf-16-le")[:-1], "cut short"),
        "no-zip.docx": (b"this is no zip", "no Word document"),
        "locked.docx": (b"\xd0\xcf\x11\xe0" + bytes(3000), "locked with a password"),
        "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(600), "soffice"),
        "old.wps": (b"\xd0\xcf\x11\xe0" + bytes(600), "soffice"),
        "no.pdf": (b"%PDF-1.4 and no more", "no PDF"),
        "cut.zip": (b"PK\x03\x04" + bytes(300), "pack it again"),
        "no.zip": (b"a text", "pack it again"),
    }
    for name, (data, _) in bad.items():
        (folder / name).write_bytes(data)
    reasons = {name: reason for name, (_, reason) in bad.items()}
    lock_pdf(folder / "locked.pdf")
    reasons["locked.pdf"] = "password"
    (folder / "dangling.txt").symlink_to("nowhere")
    reasons["dangling.txt"] = "link to nowhere"
    (folder / "shut.txt").write_text(TEXT, encoding="utf-8")
    (folder / "shut").mkdir()
    (folder / "shut" / "inside.txt").write_text(TEXT, encoding="utf-8")
    (folder / "shut.txt").chmod(0)
    (folder / "shut").chmod(0)
    before = forgo_rights(folder / "shut.txt")
    if before is None:  # nobody here whom a file could be shut to
        (folder / "shut.txt").unlink()
        (folder / "shut").chmod(0o700)
        (folder / "shut").rename(folder / ".shut")
    else:
        reasons["shut.txt"] = reasons["shut"] = "may not be read"
    strange = os.fsencode(folder) + b"/\xff\xfe.txt"
    try:
        Path(os.fsdecode(strange)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system knows UTF-8 only")
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "circle").symlink_to(".")
    try:
        for jobs in ("1", "3"):
            code, out, err = run("extract", folder, "--format", "jsonl", "--jobs", jobs, before=before or ())  # fmt: skip
            assert code == 1
            assert "Traceback" not in err
            lines = [json.loads(line) for line in out.splitlines()]
            for line in lines:
                jsonschema.validate(line, build_schema())
            good = {Path(line["source"]["path"]).name for line in lines if "error" not in line}
            assert good == {"good1.txt", "good2.txt", "\\xff\\xfe.txt"}
            named = {Path(line["source"]["path"]).name for line in lines if "error" in line}
            assert named == set(reasons)
            for name, reason in reasons.items():
                assert [reason in line for line in err.splitlines() if f"/{name}: " in line] == [True], name  # fmt: skip
            assert f"{len(reasons)} failed" in err
            for left in ("hidden", "1 of another kind", "1 linked folder"):
                assert left in err
    finally:
        (folder / ("shut" if before is not None else ".shut")).chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="no such permissions")
def test_a_file_in_a_shut_folder_is_told(tmp_path: Path) -> None:
    """A file that cannot even be looked at is one line, named outright or in the folder that is shut."""
    shut = tmp_path / "shut"
    shut.mkdir()
    (shut / "a.txt").write_text(TEXT, encoding="utf-8")
    shut.chmod(0)
    before = forgo_rights(shut / "a.txt")
    try:
        if before is None:
            pytest.skip("nothing is shut to this user")
        for path, code in ((shut / "a.txt", 2), (shut, 1)):
            got, out, err = run("extract", path, "--quiet", before=before)
            assert (got, out.strip(), err.count("\n")) == (code, "", 1)
            assert "may not be read" in err
    finally:
        shut.chmod(0o700)


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], ["a.txt", "b.md", "sub/c.txt"]),
        (["--glob", "*.txt"], ["a.txt", "sub/c.txt"]),
        (["--glob", "sub/*"], ["sub/c.txt"]),
        (["--exclude", "a.*"], ["b.md", "sub/c.txt"]),
        (["--glob", "*.log"], ["d.log"]),
        (["--exclude", "sub"], ["a.txt", "b.md"]),
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


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], ["2025/a.txt", "2026/b.txt"]),
        (["--glob", "2026/*"], ["2026/b.txt", "2026/c.log"]),
        (["--glob", "a.*"], ["2025/a.txt"]),
        (["--glob", "*.log"], ["2026/c.log"]),
        (["--glob", "*.zip"], ["2025/a.txt", "2026/b.txt"]),
        (["--exclude", "all.zip/2025/*"], ["2026/b.txt"]),
        (["--exclude", "b.txt"], ["2025/a.txt"]),
    ],
)
def test_globs_are_for_what_is_in_an_archive_too(
    tmp_path: Path, options: list[str], names: list[str]
) -> None:
    """An archive in a folder is a folder: the globs are for its members, or for all where they name it."""
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as file:
        for name in ("2025/a.txt", "2026/b.txt", "2026/c.log"):
            file.writestr(name, TEXT)
    globs, excludes = ((options[1],) if options[:1] == [o] else () for o in ("--glob", "--exclude"))
    found = Walk(globs, excludes).find([str(tmp_path)])
    assert [one.path.partition("!")[2] for one in found] == names


def test_what_a_run_writes_is_no_report(tmp_path: Path) -> None:
    """A second run over the same folder reads what the first read, wherever that one wrote."""
    folder = make_folder(tmp_path / "in", 3)
    first = run("extract", folder, "--output", folder / "all.md", "--save-text", folder / "texts")
    assert first[0] == 0
    made = (folder / "all.md").read_bytes()
    code, _, err = run("extract", folder, "--output", folder / "all.md", "--save-text", folder / "texts")  # fmt: skip
    assert code == 0
    assert "3 of 3 read; left out: 2 written by this run" in err
    assert (folder / "all.md").read_bytes() == made
    written = []
    for _ in range(2):
        assert run("extract", folder, "--format", "table", "--output", folder / "out")[0] == 0
        written.append(sorted((folder / "out").rglob("*")))
    assert written[0] == written[1]


def test_texts_of_the_same_name_are_not_kept_over_each_other(tmp_path: Path) -> None:
    """Two files that would be kept under one name are a mistake in the call."""
    for name in ("a", "b"):
        make_folder(tmp_path / name, 1)
    code, _, err = run("extract", tmp_path / "a", tmp_path / "b", "--save-text", tmp_path / "texts")
    assert code == 2
    assert "the folder above both" in err
    assert run("extract", tmp_path, "--save-text", tmp_path / "texts", "--quiet")[0] == 0
    assert len(list((tmp_path / "texts").rglob("*.txt"))) == 2


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
    assert "would have the name of what is of" in err


def test_damaged_reports_are_told_by_whatever_process_and_after_a_break(tmp_path: Path) -> None:
    """Their figures are in the table, which has no column for it: a line on stderr each, and one in the sum."""
    folder, target = make_folder(tmp_path / "in", 12, SAMPLE), tmp_path / "all.csv"
    for name in ("县003.txt", "县010.txt"):
        path = folder / "3" / name
        data = path.read_text("utf-8").encode("gb18030")
        path.write_bytes(data[:1500] + b"\xff" + data[1500:])
    arguments = ("extract", folder, "--output", target)
    code, _, err = run(*arguments, "--jobs", "2")
    whole = target.read_bytes()
    assert code == 0
    assert err.count("is damaged, characters are lost at") == 2
    assert "12 of 12 read; 2 of them damaged" in err
    with start(*arguments, "--jobs", "1") as process:
        wait_for_lines(tmp_path / ".all.csv.politext-run", 9, process)
        process.kill()
        process.wait(30)
    code, _, err = run(*arguments, "--jobs", "1", "--resume")
    assert "of them before" in err
    assert err.count("is damaged, characters are lost at") == 2
    assert target.read_bytes() == whole


def test_what_word_leaves_beside_an_open_document_is_hidden(tmp_path: Path) -> None:
    """On a shared drive somebody always has one open; its lock is neither a report nor a failure."""
    make_folder(tmp_path, 1)
    (tmp_path / "0" / "~$报告.docx").write_bytes(b"\x05user" * 30)
    with zipfile.ZipFile(tmp_path / "包.zip", "w") as archive:
        archive.writestr("甲.txt", TEXT)
        archive.writestr("~$甲.docx", b"\x05user")
    code, _, err = run("extract", tmp_path, "--format", "csv")
    assert code == 0
    assert "left out: 2 hidden" in err


def test_a_report_in_an_archive_is_told_as_that(tmp_path: Path) -> None:
    """``explain`` and ``extract`` are given the path that a table says; it is no file."""
    with zipfile.ZipFile(tmp_path / "包.zip", "w") as archive:
        archive.writestr("甲.txt", TEXT)
    _, out, _ = run("extract", tmp_path / "包.zip", "--format", "jsonl", "--quiet")
    code, _, err = run("explain", json.loads(out)["source"]["path"], "50次")
    assert code == 2
    assert "is in an archive; unpack it first" in err


def test_long_names_cost_no_run(tmp_path: Path) -> None:
    """Eighty characters are 240 bytes: written aside they need no longer name; one that cannot be written is named."""
    folder = make_folder(tmp_path / "in", 2)
    fits, too_long = "关于" * 40, "关" * 83
    for name in (fits, too_long):
        (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    out, texts = tmp_path / "out", tmp_path / "texts"
    code, _, err = run("extract", folder, "--format", "json", "--output", f"{out}/")
    assert code == 1
    assert "3 of 4 read; 1 failed" in err
    assert err.count("the name is too long to be written") == 1
    assert {p.name for p in out.rglob("*.json")} == {"县000.txt.json", "县001.txt.json", f"{fits}.txt.json"}  # fmt: skip
    code, table, err = run("extract", folder, "--format", "csv", "--save-text", texts)
    assert code == 1
    assert err.count("the name is too long to be written") == 1
    assert table.count(fits) > 0
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_shut_folder_is_told_before_any_work(tmp_path: Path) -> None:
    """A folder that may not be entered, for output of a file and of a folder."""
    folder, shut = make_folder(tmp_path / "in", 2), tmp_path / "shut"
    (shut / "in").mkdir(parents=True)
    (shut / "in").chmod(0o000)
    shut.chmod(0o500)
    before = forgo_rights(shut / "in")
    if before is None:
        pytest.skip("nothing is shut to this user")
    for output in ("all.csv", "out/", "in/all.csv", "in/out/", "in"):
        code, out, err = run("extract", folder, "--format", "csv", "--output", f"{shut}/{output}", before=before)  # fmt: skip
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert "mistake of ours" not in err
        assert "denied" in err, output
