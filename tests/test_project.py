"""What the project says of itself agrees with what it is."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_samples_are_as_made() -> None:
    """The page and the GB18030 copy are those that ``samples/make.py`` makes of the clean report."""
    spec = importlib.util.spec_from_file_location("make", ROOT / "samples" / "make.py")
    assert spec
    assert spec.loader
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    for name, data in make.make_samples().items():
        assert (ROOT / "samples" / name).read_bytes() == data, name


def test_every_dependency_has_its_reason() -> None:
    """A dependency without a line in the README that says why fails here, and so does a line too many."""
    names = {re.split(r"[<>=;\[ ]", d)[0].lower() for d in PROJECT["project"]["dependencies"]}
    for extra, packages in PROJECT["project"]["optional-dependencies"].items():
        if extra != "dev":
            names |= {re.split(r"[<>=;\[ ]", d)[0].lower() for d in packages}
    reasons = README.split("## What it stands on")[1].split("\n## ")[0]
    told = {
        row.split("|")[1].strip().lower() for row in reasons.splitlines() if row.startswith("|")
    }
    assert told - {"package", "---"} == names


def test_ci_calls_the_readme_s_test_command() -> None:
    """``.ci/run`` runs what the README tells a developer to run."""
    command = re.search(r"\.venv/bin/(python -m tests)\n", README)
    assert command
    assert command[1] in (ROOT / ".ci" / "run").read_text("utf-8")


def test_readme_shows_no_traceback() -> None:
    """Generated output is output, not an accident."""
    assert "Traceback" not in README
    assert README.count("[[[cog") == README.count("[[[end]]]")


def test_version_is_in_the_changelog() -> None:
    """The changelog has a heading for what is being made."""
    import politext

    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## {politext.__version__}" in changes or "## Unreleased" in changes
