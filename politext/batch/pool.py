"""Inputs to outcomes in several processes, in the order of the input.

Each process has a pipe of its own and is fed a few inputs at a time, so that it is known which input
was in hand when a process died: that one is tried once more in a new process, and reported as failed
when it kills that one too; what had been sent along with it is sent again. At most ``WINDOW`` inputs a
process are under way or waiting for their turn, so memory does not grow with the folder.

Processes start by forkserver, or spawn where there is none, load the lexicon once, and do not hear Ctrl-C:
the parent does, and ends them.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import deque
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from politext.batch.work import Outcome, do
from politext.errors import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from politext.batch.walk import Input
    from politext.batch.work import Task

    Work = Callable[[Input, Task], Outcome]

CHUNK = 4
WINDOW = 64
TRIES = 2


def run(inputs: Iterable[Input], task: Task, jobs: int = 0, work: Work = do) -> Iterator[Outcome]:
    """Yield the outcome of ``work`` on each input in order, the same whatever ``jobs`` is.

    Without ``jobs`` the work is done in this process, which dies of a file that kills it.
    """
    if jobs < 1:
        for one in inputs:
            yield work(one, task)
        return
    pool = Pool(task, jobs, work)
    try:
        yield from pool.run(iter(inputs))
    finally:
        pool.close()


def serve(connection: Connection, task: Task, work: Work) -> None:
    """Do what comes through the pipe, a list of numbered inputs at a time, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):  # the parent has gone: nobody to work for
        while True:
            for number, one in connection.recv():
                connection.send((number, work(one, task)))


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """Keep Ctrl-C waiting while a process starts, so that the new one inherits not to hear it.

    The tracker of resources is started before: where it starts along with a process, it lets Ctrl-C through again, and
    that process shows a traceback when it is interrupted while it imports us.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Worker:
    """A process, its pipe and the inputs that it has in hand, the first of them being worked on."""

    def __init__(self, context: BaseContext, task: Task, work: Work) -> None:
        self.connection, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=serve, args=(theirs, task, work), daemon=True
        )
        self.hand: deque[tuple[int, Input]] = deque()
        with deaf():
            self.process.start()
        theirs.close()

    def stop(self) -> None:
        """End the process now."""
        self.connection.close()
        self.process.kill()
        self.process.join()


class Pool:
    """``jobs`` workers, what waits to be done and what waits for its turn to be handed on."""

    def __init__(self, task: Task, jobs: int, work: Work) -> None:
        methods = multiprocessing.get_all_start_methods()
        self.context = multiprocessing.get_context(
            "forkserver" if "forkserver" in methods else "spawn"
        )
        if "forkserver" in methods:
            self.context.set_forkserver_preload(["politext.batch.work"])
        self.task = task
        self.work = work
        self.jobs = jobs
        self.workers: list[Worker] = []
        self.again: deque[tuple[int, Input]] = deque()  # sent to a process that died
        self.deaths: dict[int, int] = {}
        self.done: dict[int, Outcome] = {}
        self.turn = 0

    def run(self, inputs: Iterator[Input]) -> Iterator[Outcome]:
        """Yield the outcomes in order."""
        numbered = enumerate(inputs)
        more = True
        while True:
            more = self.feed(numbered) if more or self.again else False
            while self.turn in self.done:
                yield self.done.pop(self.turn)
                self.turn += 1
            busy = [worker for worker in self.workers if worker.hand]
            if busy:
                self.collect(busy)
            elif not more and not self.again:
                return

    def feed(self, numbered: Iterator[tuple[int, Input]]) -> bool:
        """Give work to whoever has little left, making workers as they are needed; False at the end."""
        for place in range(self.jobs):
            held = sum(len(worker.hand) for worker in self.workers) + len(self.done)
            if held >= WINDOW * self.jobs and not self.again:
                return True
            if place < len(self.workers) and len(self.workers[place].hand) > CHUNK // 2:
                continue
            chunk: list[tuple[int, Input]] = []
            while len(chunk) < CHUNK:
                item = self.again.popleft() if self.again else next(numbered, None)
                if item is None:
                    break
                if item[1].data is not None:
                    # Standard input is at hand here, and too large for a pipe that might be full.
                    self.done[item[0]] = self.work(item[1], self.task)
                else:
                    chunk.append(item)
            if not chunk:
                return False
            if place == len(self.workers):
                self.workers.append(Worker(self.context, self.task, self.work))
            self.send(self.workers[place], chunk)
        return True

    def send(self, worker: Worker, chunk: list[tuple[int, Input]]) -> None:
        """Hand a chunk to a worker; one that is dead already is noticed when its answers are read."""
        worker.hand.extend(chunk)
        with contextlib.suppress(OSError):
            worker.connection.send(chunk)

    def collect(self, busy: list[Worker]) -> None:
        """Take in what workers have done, or that they have died."""
        connections = {worker.connection: worker for worker in busy}
        for ready in wait(list(connections)):
            worker = connections[ready]  # type: ignore[index]
            try:
                number, outcome = worker.connection.recv()
            except (EOFError, OSError):
                self.bury(worker)
                continue
            worker.hand.popleft()
            self.done[number] = outcome

    def bury(self, worker: Worker) -> None:
        """Put a new worker in a dead one's place, and what it had in hand before everything else."""
        worker.stop()
        number, one = worker.hand[0]
        self.deaths[number] = self.deaths.get(number, 0) + 1
        if self.deaths[number] >= TRIES:
            worker.hand.popleft()
            name = printable(one.path)
            reason = f"{name}: ended its process twice (out of memory?); leave it out or split it"
            self.done[number] = Outcome(one, error=("crash", reason))
        self.again.extendleft(reversed(worker.hand))
        self.workers[self.workers.index(worker)] = Worker(self.context, self.task, self.work)

    def close(self) -> None:
        """End all processes now."""
        for worker in self.workers:
            worker.stop()
        self.workers.clear()
