"""Several inputs to one output, or to a folder with an output for each."""

from __future__ import annotations

import gc
import os
import signal
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext.batch.ledger import Ledger, sign
from politext.batch.pool import run
from politext.batch.walk import Walk, check_names
from politext.batch.work import Task, do, text_of
from politext.batch.write import appear, check_target, make_folder, sweep, write_whole
from politext.cli.deliver import complain, print_all
from politext.cli.progress import Progress
from politext.cli.source import read_stdin
from politext.errors import OptionError, ReadError
from politext.lexicon import load_lexicon
from politext.read.source import MAX_BYTES
from politext.show.formats import FORMATS, find_module, names_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.batch.walk import Input
    from politext.batch.work import Outcome

LEDGER = ".politext-run"  # in an output folder; beside an output file its name stands before it
FEW = 8  # inputs: less than that are done sooner than processes start


def extract_many(
    inputs: list[Input], walk: Walk, task: Task, output: str | None,
    *, jobs: int, quiet: bool, resume: bool,
) -> int:  # fmt: skip
    """Do all inputs and return the exit code: 1 where some failed.

    Raises ``OptionError`` and ``WriteError`` before any work is done where that is sure to be in vain.
    """
    if not inputs:
        left = ", ".join(f"{n} {reason}" for reason, n in sorted(walk.left_out.items()) if n)
        raise OptionError(
            f"no reports found{f' (left out: {left})' if left else ''}; "
            "name files, or say which ones with --glob"
        )
    gc.enable()
    jobs = 0 if len(inputs) < FEW else min(jobs, len(inputs))
    progress = Progress(len(inputs), quiet=quiet)
    try:
        if output is None or output == "-":
            if resume:
                raise OptionError("--resume: needs --output, where what is done is kept")
            pieces = draw_all(progress.watch(run(inputs, task, jobs)), task)
            print_all(find_module(task.format).frame(pieces, task.records))
        elif names_folder(output):
            fill_folder(inputs, task, Path(output), progress, jobs=jobs, resume=resume)
        else:
            fill_file(inputs, task, Path(output), progress, jobs=jobs, resume=resume)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough: the end is near
        progress.stop()
        kept = output not in {None, "-"}
        complain(
            f"interrupted after {progress.done:,} of {len(inputs):,}; "
            + (
                "what is done is kept: the same command with --resume goes on from there"
                if kept
                else "with --output a run can be taken up again (--resume)"
            )
        )
        return 130
    progress.sum_up(walk.left_out)
    return 1 if progress.failed else 0


def draw_all(outcomes: Iterable[Outcome], task: Task) -> Iterator[Any]:
    """Yield the pieces of all outcomes; an error is one too where the format has room for it."""
    draw_error = getattr(find_module(task.format), "draw_error", None)
    for outcome in outcomes:
        if outcome.error is None:
            yield outcome.piece
        elif draw_error is not None:
            yield draw_error(outcome.input.path, *outcome.error)


def go_on(
    inputs: list[Input],
    task: Task,
    ledger: Ledger,
    progress: Progress,
    jobs: int,
    folder: Path | None,
) -> Iterator[Outcome]:
    """Yield the outcome of each input in order, doing only what the ledger does not know."""
    known = frozenset(
        one.path
        for one in inputs
        if ledger.knows(one, task.max_bytes)
        and (folder is None or output_of(one, task, folder).exists())
        and (task.text_folder is None or text_of(one, task.text_folder).exists())
    )
    progress.kept = known
    fresh = run([one for one in inputs if one.path not in known], task, jobs)
    for one in inputs:
        yield ledger.get(one) if one.path in known else next(fresh)


def take_up(path: Path, task: Task, progress: Progress, *, resume: bool) -> Ledger:
    """Return the ledger at ``path``; where there is nothing in it to take up, say why."""
    ledger = Ledger(path, sign(task), resume=resume)
    if resume and not ledger.found:
        progress.note("--resume: no broken run of this output is kept; all is done")
    elif resume and not ledger.fits:
        progress.note("--resume: the run that was broken had other options, words or version; all is done again")  # fmt: skip
    return ledger


def fill_file(
    inputs: list[Input], task: Task, path: Path, progress: Progress, *, jobs: int, resume: bool
) -> None:
    """Write one table, array or text for all inputs."""
    check_target(path)
    target = Path(os.path.realpath(path))
    if resume:
        sweep(target.parent.glob(f".{escape(target.name)}.*.part"))
    ledger = take_up(target.with_name(f".{target.name}{LEDGER}"), task, progress, resume=resume)
    try:
        for outcome in progress.watch(go_on(inputs, task, ledger, progress, jobs, None)):
            ledger.add(outcome)
        module = find_module(task.format)
        pieces = draw_all(ledger.list_outcomes(inputs), task)
        with progress.wait(f"writing {target.name}"), appear(path) as aside:
            if FORMATS[task.format].binary:
                module.write(aside, pieces, task.records)
            else:
                with aside.open("w", encoding="utf-8", newline="\n") as file:
                    file.writelines(module.frame(pieces, task.records))
    finally:
        ledger.close()
    ledger.drop()


def output_of(one: Input, task: Task, folder: Path) -> Path:
    """Return where the output of an input stands in a folder."""
    return folder / f"{one.name}{FORMATS[task.format].ending}"


def fill_folder(
    inputs: list[Input], task: Task, folder: Path, progress: Progress, *, jobs: int, resume: bool
) -> None:
    """Write an output for each input, in the order of their folders."""
    check_names(inputs)
    make_folder(folder)
    if resume:
        sweep(folder.rglob(".*.part"))
    ledger = take_up(folder / LEDGER, task, progress, resume=resume)
    try:
        for outcome in progress.watch(go_on(inputs, task, ledger, progress, jobs, folder)):
            if outcome.error is None and outcome.piece is not None:
                path = output_of(outcome.input, task, folder)
                make_folder(path.parent)
                module = find_module(task.format)
                if FORMATS[task.format].binary:
                    with appear(path) as aside:
                        module.write(aside, [outcome.piece], task.records)
                else:
                    write_whole(path, single(module, outcome.piece, task).encode("utf-8"))
                outcome = type(outcome)(outcome.input, None, outcome.characters, outcome.sha256)  # noqa: PLW2901
            ledger.add(outcome)
    finally:
        ledger.close()
    ledger.drop()


def single(module: Any, piece: Any, task: Task) -> str:
    """Return the text of an output that holds one report."""
    if task.format == "json" and task.records is None:
        return f"{piece}\n"  # an object, not an array
    return "".join(module.frame([piece], task.records))


def extract_paths(
    paths: list[str], name: str, records: str | None, output: str | None,
    *, several: bool, encoding: str | None, lexicon: list[str] | None, glob: list[str] | None,
    exclude: list[str] | None, jobs: int, resume: bool, quiet: bool, max_bytes: int | None,
    save_text: str | None,
) -> int:  # fmt: skip
    """Do what the command line asks for and return the exit code."""
    task = Task(
        name, records, encoding, tuple(lexicon or ()), max_bytes or MAX_BYTES, save_text
    )  # fmt: skip
    load_lexicon(
        *task.lexicon, examples=False
    )  # a mistake in it is told once, before any process starts
    module = find_module(name)
    if FORMATS[name].binary:
        module.check()
    if save_text is not None:
        make_folder(Path(save_text))
    outputs = frozenset(os.path.abspath(path) for path in (output, save_text) if path)  # noqa: PTH100
    walk = Walk(tuple(glob or ()), tuple(exclude or ()), outputs)
    inputs = [
        replace(one, data=read_stdin()) if one.path == "-" else one for one in walk.find(paths)
    ]
    if save_text is not None:
        check_names(inputs)
    if several or len(inputs) != 1:
        jobs = jobs or count_processors()
        return extract_many(inputs, walk, task, output, jobs=jobs, quiet=quiet, resume=resume)
    return extract_one(inputs[0], task, output)


def count_processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_one(one: Input, task: Task, output: str | None) -> int:
    """Write the output of one report; its error is the call's."""
    path = None if output in {None, "-"} else Path(str(output))
    if path is not None and names_folder(str(output)) and one.path != "-":
        make_folder(path)
        path = output_of(one, task, path)
    if path is not None:
        check_target(path)
    outcome = do(one, task)
    if outcome.error is not None:
        raise ReadError(outcome.error[1], code=outcome.error[0])
    module = find_module(task.format)
    if path is None:
        print_all([single(module, outcome.piece, task)])
    elif FORMATS[task.format].binary:
        with appear(path) as aside:
            module.write(aside, [outcome.piece], task.records)
    else:
        write_whole(path, single(module, outcome.piece, task).encode("utf-8"))
    return 0
