"""Work that ends its process, for the tests of the pool; a module so that other processes can import it."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from politext.batch.work import Outcome, do

if TYPE_CHECKING:
    from politext.batch.walk import Input
    from politext.batch.work import Task


def do_or_die(one: Input, task: Task) -> Outcome:
    """Die on an input named ``deadly``, always; on ``unlucky`` the first time only."""
    if one.name.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    if one.name.startswith("unlucky"):
        mark = Path(f"{one.file}.died")
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return do(one, task)
