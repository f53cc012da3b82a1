"""``python -m tests``: everything that must hold, pytest last.

Lint, format, types, import contracts, the generated parts of README and docs/, the accuracy over ``../shared/gold`` where
that folder stands beside the checkout (printed, not judged: a machine without it must pass too), tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BIN = Path(sys.executable).parent  # the tools of this environment, on the path or not

CHECKS: dict[str, list[str]] = {
    "ruff check": [sys.executable, "-m", "ruff", "check", "."],
    "ruff format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "mypy --strict": [sys.executable, "-m", "mypy", "--strict"],
    "import-linter": [str(BIN / "lint-imports"), "--no-logo"],
    "README and docs are as generated": [sys.executable, "-m", "tests.shown", "--check"],
}  # fmt: skip
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "-m", "slow or not slow"]


def run(name: str, command: list[str]) -> bool:
    """Run one check in the project's folder and return whether it passed."""
    print(f"== {name}", flush=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    return subprocess.run(command, cwd=ROOT, check=False, env=environment).returncode == 0


def main() -> int:
    """Run all checks, whatever fails, and return 1 if any did."""
    failed = [name for name, command in CHECKS.items() if not run(name, command)]
    if (SHARED / "gold").is_dir():
        politext = f"{sys.executable} -m politext"
        run(
            "accuracy over ../shared/gold (printed, not judged)",
            [sys.executable, str(SHARED / "score" / "score.py"), str(SHARED / "gold"), "--politext", politext],
        )  # fmt: skip
    if not run("pytest", PYTEST):
        failed.append("pytest")
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
