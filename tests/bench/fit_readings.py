"""Fit the weights by which newspaper pages are read: politext/data/readings.txt, from pages with their gold.

    python tests/bench/count_joints.py --without LIST --out FOLDER
    python tests/bench/fit_readings.py --counts FOLDER PAGES

PAGES are made by ../shared/score/splice.py of the reports and news of LIST, which the counts have not seen: else what is
counted would be trusted more than it can be on a page never seen. The sutures are fitted by logistic regression of
a true continuation against others on its page, the steps by an averaged structured perceptron over whole pages.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from politext.read import grams, readings  # noqa: E402 - this checkout's
from politext.read.articles import find_blocks  # noqa: E402
from politext.read.breaks import LABEL  # noqa: E402
from politext.read.page import Page, look_over, weigh_blocks  # noqa: E402
from politext.read.readings import Reading, Step  # noqa: E402
from politext.read.source import read  # noqa: E402
from politext.read.strays import look_for_cuts  # noqa: E402
from politext.read.sutures import evidence, load_weights  # noqa: E402

if TYPE_CHECKING:
    from politext.span import Span

Told = dict[str, float]
# The pages are never cut beside a comma, but real ones are: these are told and not fitted.
FIXED = {"suture startless": 3.0, "step join startless": 0.3, "step go startless": 0.3}


class Example:
    """A page, the steps that are right on it, and what each step tells."""

    def __init__(self, page: Page, right: list[Step]) -> None:
        self.page, self.right = page, right
        self.told: dict[Step, Told] = {}

    def tell(self, step: Step) -> Told:
        """Return what the step tells, kept."""
        if step not in self.told:
            self.told[step] = readings.tell(self.page, step)
        return self.told[step]


def load_page(path: Path) -> tuple[str, list[Span], dict[int, str], dict[int, int]]:
    """Return a page, its blocks without furniture, whose each is (by its end), and what each goes on from (by its start)."""
    gold = json.loads(path.read_text("utf-8"))
    text = read(path.with_name(path.name.replace(".gold.json", ".txt"))).text
    blocks, furniture = find_blocks(text)
    owner = {
        b["end"]: a["id"] for a in gold["articles"] if a["role"] != "furniture" for b in a["blocks"]
    }
    joined = {
        j["right"]: len(text[: j["left"]].rstrip()) for a in gold["articles"] for j in a["joins"]
    }
    return text, [b for i, b in enumerate(blocks) if i not in furniture], owner, joined


def right_steps(page: Page, owner: dict[int, str], joined: dict[int, int]) -> list[Step]:
    """Return the steps that the gold takes over the page."""
    found: list[Step] = []
    last: dict[str, int] = {"a1": page.begin - 1}
    now, headed = "a1", False
    for i in range(page.begin, len(page.blocks)):
        block = page.blocks[i]
        whose = owner.get(block.end, f"unknown {i}")
        main = whose == "a1"
        short = block.end - block.start < readings.BARE
        if (
            block.start in joined
            and whose in last
            and page.blocks[last[whose]].end == joined[block.start]
        ):
            step, headed = Step("join", main, last[whose], i), False
        elif whose == now and headed:
            step, headed = Step("text", False, i - 1, i), page.marks[i] and short
        elif whose == now:
            run = 0 if main else min(readings.RUN, max(0, i - last["a1"] - 4))
            step, headed = Step("go", main, i - 1, i, run), False
        elif main:
            step, headed = Step("back", True, last["a1"], i), False
        else:
            step = Step("new", False, i - 1, i, int(now == "a1"))
            headed = short if page.marks[i] else page.heads[i]
        found.append(step)
        last[whose], now = i, whose
    n = len(page.blocks)
    return found + [
        Step("end", whose == "a1", k, n)
        for whose, k in last.items()
        if whose == "a1" or k == n - 1 or page.opens[k] > 0
    ]


def decode(example: Example, weights: Told) -> tuple[list[Step], list[Step]]:
    """Return the steps found and the right ones, as far as where the found ones seem most too good."""
    page, right = example.page, example.right
    scores: dict[Step, float] = {}

    def score(step: Step) -> float:
        if step not in scores:
            scores[step] = sum(weights.get(k, 0.0) * x for k, x in example.tell(step).items())
        return scores[step]

    beam = [Reading(0.0, True, page.begin - 1, (), False, None, None)]
    so_far, worst = 0.0, (0.0, beam[0], 0)
    for n, i in enumerate(range(page.begin, len(page.blocks))):
        beam = readings.advance(page, i, beam, score)
        so_far += score(right[n])
        if beam[0].score - so_far >= worst[0]:
            worst = (beam[0].score - so_far, beam[0], n + 1)
    count = len(page.blocks) - page.begin
    total, best, left = max(
        ((r.score + sum(map(score, e)), r, e) for r in beam for e in [readings.ends(page, r)]),
        key=lambda one: one[0],
    )
    so_far += sum(map(score, right[count:]))
    if total >= so_far or total - so_far >= worst[0]:
        return readings.trace(best) + left, right
    return readings.trace(worst[1]), right[: worst[2]]


def fit_steps(examples: list[Example], epochs: int, most: float) -> Told:
    """Return the weights of the steps: passive-aggressive updates at the worst violation, averaged."""
    rng = random.Random(1)
    weights = {k.removeprefix("step "): x for k, x in FIXED.items() if k.startswith("step ")}
    late: Told = {}
    n = 1
    for epoch in range(epochs):
        rng.shuffle(examples)
        wrong = 0
        for example in examples:
            found, right = decode(example, weights)
            n += 1
            if found == right:
                continue
            wrong += 1
            change: Counter[str] = Counter()
            for sign, some in ((1, right), (-1, found)):
                for step in some:
                    for name, x in example.tell(step).items():
                        if f"step {name}" not in FIXED:
                            change[name] += sign * x  # type: ignore[assignment]
            size = sum(x * x for x in change.values())
            behind = -sum(weights.get(name, 0.0) * x for name, x in change.items())
            if not size:
                continue
            rate = min(most, (max(0.0, behind) + 1.0) / size)
            for name, x in change.items():
                weights[name] = weights.get(name, 0.0) + rate * x
                late[name] = late.get(name, 0.0) + n * rate * x
        print(f"epoch {epoch}: {wrong} of {len(examples)} pages are read otherwise", flush=True)
    return {name: weights[name] - late.get(name, 0.0) / n for name in weights}


def fit_sutures(pages: list[tuple[Page, dict[int, int]]]) -> Told:
    """Return the weights of what tells a suture: true continuations against others on the page."""
    rng = random.Random(1)
    rows: list[tuple[int, Told]] = []
    for page, joined in pages:
        place = {b.end: i for i, b in enumerate(page.blocks)}
        for i, block in enumerate(page.blocks):
            left = place.get(joined.get(block.start, -1))
            if left is None:
                continue
            others = [
                k
                for k in range(left + 1, len(page.blocks))
                if k != i and not LABEL.match(page.text, *page.blocks[k])
            ]
            for k in [i, *rng.sample(others, min(6, len(others)))]:
                told = evidence(page.text, page.inner[left], page.inner[k]) | {"bias": 1.0}
                rows.append((int(k == i), told))
    weights = {k.removeprefix("suture "): x for k, x in FIXED.items() if k.startswith("suture ")}
    squares: Counter[str] = Counter()
    for _ in range(150):
        change: Counter[str] = Counter()
        for true, told in rows:
            z = sum(weights.get(name, 0.0) * x for name, x in told.items())
            wrong = true - 1 / (1 + exp(-max(-30.0, min(30.0, z))))
            for name, x in told.items():
                if f"suture {name}" in FIXED:
                    continue
                change[name] += wrong * x / len(rows)  # type: ignore[assignment]
        for name, x in change.items():
            step = x - 1e-4 * weights.get(name, 0.0)
            squares[name] += step * step  # type: ignore[assignment]
            weights[name] = weights.get(name, 0.0) + 0.3 * step / (squares[name] ** 0.5 + 1e-9)
    return weights


def main() -> int:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pages", type=Path, help="folder of pages with gold")
    parser.add_argument("--counts", type=Path, required=True, help="what count_joints.py made")
    parser.add_argument("--out", type=Path, default=ROOT / "politext" / "data" / "readings.txt")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=0.02)
    options = parser.parse_args()
    grams.FOLDER = options.counts
    loaded = [load_page(path) for path in sorted(options.pages.glob("*.gold.json"))]
    sutures = fit_sutures([(look_over(text, body), joined) for text, body, _, joined in loaded])
    load_weights("suture ").update(sutures)  # as it will be when pages are looked at
    examples = []
    for text, body, owner, joined in loaded:
        page = look_for_cuts(text, body)
        if page is not None:
            weigh_blocks(page)
            examples.append(Example(page, right_steps(page, owner, joined)))
    steps = fit_steps(examples, options.epochs, options.rate)
    lines = [
        "# What speaks for the ways to read a newspaper page, and how much (politext/read/readings.py, sutures.py);",
        "# fitted by tests/bench/fit_readings.py.",
    ]
    lines += [f"{x:.3f} suture {name}" for name, x in sorted(sutures.items())]
    lines += [f"{10 * x:.3f} step {name}" for name, x in sorted(steps.items()) if abs(x) >= 5e-4]
    options.out.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
