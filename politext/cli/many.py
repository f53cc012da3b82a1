"""Several inputs to one output, or to a folder with an output for each."""

from __future__ import annotations

import gc
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from politext.batch.pool import run
from politext.batch.walk import Walk, check_names
from politext.batch.work import Task, do
from politext.batch.write import check_apart, check_target, make_folder
from politext.cli.deliver import complain, print_all
from politext.cli.fill import (
    draw_all,
    fill_file,
    fill_folder,
    list_targets,
    names_device,
    output_of,
    pour,
    write_one,
)
from politext.cli.progress import Progress
from politext.cli.source import read_stdin
from politext.errors import OptionError, ReadError
from politext.lexicon import load_lexicon
from politext.read.source import MAX_BYTES
from politext.show.formats import FORMATS, find_module, names_folder
from politext.thrift import begin_thriftily

if TYPE_CHECKING:
    from politext.batch.walk import Input

FEW = 8  # inputs: less than that are done sooner than processes start


def extract_many(
    inputs: list[Input], walk: Walk, task: Task, output: str | None,
    *, jobs: int, quiet: bool, resume: bool,
) -> int:  # fmt: skip
    """Do all inputs and return the exit code: 1 where some failed.

    Raises ``OptionError`` and ``WriteError`` before any work is done where that is sure to be in vain.
    """
    gc.enable()
    streamed = output is None or names_device(output)
    if streamed and resume:
        raise OptionError("--resume: needs --output FILE or DIR, where what is done is kept")
    jobs = 0 if len(inputs) < FEW else min(jobs, len(inputs))
    if not jobs:
        begin_thriftily()
    progress = Progress(len(inputs), quiet=quiet, streamed=streamed)
    try:
        if output is None or streamed:
            pour(draw_all(progress.watch(run(inputs, task, jobs)), task), task, output)
        elif names_folder(output):
            fill_folder(
                inputs, replace(task, alone=True), Path(output), progress, jobs=jobs, resume=resume
            )
        else:
            fill_file(inputs, task, Path(output), progress, jobs=jobs, resume=resume)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough: the end is near
        progress.stop()
        go_on = (
            "a run with --output FILE or DIR can be taken up again (--resume)"
            if streamed
            else "what is done is kept: the same command with --resume goes on from there"
        )
        complain(f"interrupted after {progress.done:,} of {len(inputs):,}; {go_on}")
        return 130
    progress.sum_up(walk.left_out)
    return 1 if progress.failed else 0


def extract_paths(
    paths: list[str], name: str, records: str | None, output: str | None,
    *, several: bool, encoding: str | None, lexicon: list[str] | None, glob: list[str] | None,
    exclude: list[str] | None, jobs: int, resume: bool, quiet: bool, max_bytes: int | None,
    save_text: str | None,
) -> int:  # fmt: skip
    """Do what the command line asks for and return the exit code."""
    task = Task(
        name, records, encoding, tuple(lexicon or ()), max_bytes or MAX_BYTES, save_text,
        plain=output is not None,
    )  # fmt: skip
    # a mistake in it is told once, before any process starts
    load_lexicon(*task.lexicon, examples=False)
    module = find_module(name)
    if FORMATS[name].binary:
        module.check()
    if save_text is not None:
        make_folder(Path(save_text))
    outputs = frozenset(os.path.abspath(path) for path in (output, save_text) if path)  # noqa: PTH100
    walk = Walk(tuple(glob or ()), tuple(exclude or ()), outputs)
    inputs = [
        replace(one, data=read_stdin(task.max_bytes)) if one.path == "-" else one
        for one in walk.find(paths)
    ]
    if save_text is not None:
        check_names(inputs)
    check_apart(list_targets(inputs, task, output), [*(one.file for one in inputs), *task.lexicon])
    if several or len(inputs) != 1:
        jobs = jobs or count_processors()
        return extract_many(inputs, walk, task, output, jobs=jobs, quiet=quiet, resume=resume)
    return extract_one(inputs[0], replace(task, alone=True), output)


def count_processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_one(one: Input, task: Task, output: str | None) -> int:
    """Write the output of one report; its error is the call's."""
    begin_thriftily()
    path = None
    if output is not None:
        path = Path(output)
        if names_folder(output) and one.path != "-":
            make_folder(path)
            path = output_of(one, task, path)
        check_target(path)
    outcome = do(one, task)
    if outcome.error is not None:
        raise ReadError(outcome.error[1], code=outcome.error[0])
    if outcome.note is not None:
        complain(outcome.note)
    if path is None:
        print_all([outcome.piece])
    else:
        write_one(path, outcome.piece, task)
    return 0
