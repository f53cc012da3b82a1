"""What comes of many inputs into one file, a folder of files, or a stream."""

# ruff: noqa: PTH110, PTH112, PTH113 - as in ``batch.write``

from __future__ import annotations

import os
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext.batch.ledger import Ledger, sign
from politext.batch.pool import run
from politext.batch.walk import check_names
from politext.batch.work import Outcome, text_of
from politext.batch.write import (
    appear,
    check_target,
    explain_write,
    make_folder,
    name_aside,
    sweep,
    write_whole,
)
from politext.cli.deliver import print_all
from politext.errors import OptionError, WriteError
from politext.show.formats import FORMATS, find_module, names_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politext.batch.walk import Input
    from politext.batch.work import Task
    from politext.cli.progress import Progress

LEDGER = ".politext-run"  # in an output folder; beside an output file its name stands before it


def names_device(output: str) -> bool:
    """Return whether an output is neither a file nor a folder: a pipe, ``/dev/stdout``.

    >>> names_device("reports.jsonl"), names_device(os.devnull)
    (False, True)
    """
    return os.path.exists(output) and not os.path.isfile(output) and not os.path.isdir(output)


def pour(pieces: Iterable[Any], task: Task, output: str | None) -> None:
    """Write pieces as they come: to standard output, or to what holds nothing and has no place for a ledger."""
    if output is None:
        print_all(find_module(task.format).frame(pieces, task.records))
        return
    if FORMATS[task.format].binary:
        raise OptionError(f"--output {output}: {task.format} is written to a file; name one")
    try:
        with Path(output).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(find_module(task.format).frame(pieces, task.records))
    except BrokenPipeError:
        raise  # the reader has gone: not an error
    except OSError as error:
        raise explain_write(Path(output), error) from None


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
        and (folder is None or os.path.exists(output_of(one, task, folder)))
        and (task.text_folder is None or os.path.exists(text_of(one, task.text_folder)))
    )
    progress.kept = known
    fresh = run([one for one in inputs if one.path not in known], task, jobs)
    for one in inputs:
        yield ledger.get(one) if one.path in known else next(fresh)


def take_up(path: Path, task: Task, progress: Progress, *, resume: bool) -> Ledger:
    """Return the ledger at ``path``; where there is nothing in it to take up, say why."""
    ledger = Ledger(path, sign(task), resume=resume)
    if resume and not ledger.found:
        progress.note("--resume: no broken run is kept here (one that came to its end is not); every report is read anew")  # fmt: skip
    elif resume and not ledger.fits:
        progress.note("--resume: the earlier run had other options, words or version; every report is read anew")  # fmt: skip
    return ledger


def fill_file(
    inputs: list[Input], task: Task, path: Path, progress: Progress, *, jobs: int, resume: bool
) -> None:
    """Write one table, array or text for all inputs."""
    check_target(path)
    target = Path(os.path.realpath(path))
    if resume:
        sweep(target.parent.glob(f"{escape(name_aside(target))}.*.part"))
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


def list_targets(inputs: list[Input], task: Task, output: str | None) -> list[Path]:
    """Return every file that a run writes to, on its way into ``output`` or beside it."""
    targets = []
    if output is not None and names_folder(output):
        targets += [output_of(one, task, Path(output)) for one in inputs]
    elif output is not None:
        targets.append(Path(output))
    if task.text_folder is not None:
        targets += [text_of(one, task.text_folder) for one in inputs]
    return targets


def fill_folder(
    inputs: list[Input], task: Task, folder: Path, progress: Progress, *, jobs: int, resume: bool
) -> None:
    """Write an output for each input, in the order of their folders."""
    check_names(inputs)
    make_folder(folder)
    if resume:
        sweep(folder.rglob(".*.part"))
    ledger = take_up(folder / LEDGER, task, progress, resume=resume)
    outcomes = go_on(inputs, task, ledger, progress, jobs, folder)
    try:
        for outcome in progress.watch(write_each(outcomes, task, folder)):
            ledger.add(outcome)
    finally:
        ledger.close()
    ledger.drop()


def write_each(outcomes: Iterable[Outcome], task: Task, folder: Path) -> Iterator[Outcome]:
    """Yield the outcomes without their pieces, each written; a name too long for a file costs that report only."""
    for outcome in outcomes:
        if outcome.error is not None or outcome.piece is None:
            yield outcome
            continue
        path = output_of(outcome.input, task, folder)
        try:
            make_folder(path.parent)
            write_one(path, outcome.piece, task)
        except WriteError as error:
            if error.code != "name":
                raise
            yield Outcome(outcome.input, error=(error.code, str(error)))
        else:
            yield replace(outcome, piece=None)


def write_one(path: Path, piece: Any, task: Task) -> None:
    """Write the output of one report, whole or not at all."""
    if FORMATS[task.format].binary:
        with appear(path) as aside:
            find_module(task.format).write(aside, [piece], task.records)
    else:
        write_whole(path, piece.encode("utf-8"))
