"""How far a run is: a bar on stderr where it is a terminal, error lines and a summary in any case."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from politext.cli.deliver import complain
from politext.errors import printable

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from politext.batch.work import Outcome


class Progress:
    """Counts what goes by and shows it while it goes."""

    def __init__(self, total: int, *, quiet: bool = False, streamed: bool = False) -> None:
        self.total = total
        self.quiet = quiet
        # results that come down the same terminal show by themselves how far it is
        self.shown = (
            not quiet and is_terminal(sys.stderr) and not (streamed and is_terminal(sys.stdout))
        )
        self.done = 0
        self.failed = 0
        self.noted = 0  # read, but damaged
        self.kept: frozenset[str] = frozenset()  # paths of inputs that were done by an earlier run
        self.characters = 0
        self.fresh = 0  # characters read by this run
        self.began = time.monotonic()
        self.bar: Any = None

    def watch(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes as they come, counting them and naming those that failed."""
        try:
            if self.shown:
                self.bar = make_bar(self.total)
                self.bar.start()
            for outcome in outcomes:
                self.count(outcome)
                yield outcome
        finally:
            self.stop()

    def stop(self) -> None:
        """Take the bar away, where there is one."""
        if self.bar is not None:
            self.bar.stop()
            self.bar = None

    def count(self, outcome: Outcome) -> None:
        """Take in one outcome."""
        self.done += 1
        self.characters += outcome.characters
        if outcome.input.path not in self.kept:
            self.fresh += outcome.characters
        if outcome.error is not None:
            self.failed += 1
            self.tell(outcome.error[1])
        elif outcome.note is not None:
            self.noted += 1
            self.tell(outcome.note)
        if self.bar is not None:
            speed = self.fresh / max(time.monotonic() - self.began, 0.001)
            self.bar.update(
                self.bar.task_ids[0],
                advance=1,
                failed=f"{self.failed} failed",
                speed=f"{speed / 1000:,.0f}k characters/s",
            )

    def tell(self, message: str) -> None:
        """Print an error line, above the bar where there is one."""
        if self.bar is None:
            complain(message)
        else:
            from rich.text import Text  # noqa: PLC0415 - loaded with the bar

            self.bar.console.print(Text(f"politext: {printable(message)}"), soft_wrap=True)

    @contextmanager
    def wait(self, message: str) -> Iterator[None]:
        """Say what is being done while it is done, where the bar was."""
        if not self.shown:
            yield
            return
        from rich.console import Console  # noqa: PLC0415 - only on a terminal
        from rich.text import Text  # noqa: PLC0415

        with Console(stderr=True).status(Text(printable(message))):
            yield

    def note(self, message: str) -> None:
        """Print what is good to know, where there is anybody who wants to know it."""
        if not self.quiet:
            complain(message)

    def sum_up(self, left_out: Counter[str]) -> None:
        """Print what was done, in one line."""
        if self.quiet:
            return
        took = time.monotonic() - self.began
        parts = [f"{self.done - self.failed:,} of {self.done:,} read"]
        if self.kept:
            parts.append(f"{len(self.kept):,} of them before")
        if self.noted:
            parts.append(f"{self.noted:,} of them damaged")
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        if reasons := ", ".join(f"{n:,} {reason}" for reason, n in sorted(left_out.items()) if n):
            parts.append(f"left out: {reasons}")
        parts.append(f"{self.fresh:,} characters in {took:.1f} s")
        complain("; ".join(parts))


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a standard stream is there and a terminal."""
    return stream is not None and stream.isatty()


def make_bar(total: int) -> Any:
    """Return a bar of rich's on stderr, not started yet."""
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    bar = Bar(
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]}"),
        TextColumn("{task.fields[failed]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
        transient=True,
        # else what is written to standard output goes to the bar's terminal, and a file or pipe gets nothing
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task("reports", total=total, failed="0 failed", speed="")
    return bar
