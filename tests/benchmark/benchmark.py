"""Measures the check of 1,300 and of 10,000 entries against what DESIGN.md promises.

    python tests/benchmark/benchmark.py [RUNS]

Prints processor time (user and system) of the door `check`, the best of some runs; ends with 1
where a promise is not kept. A busy machine makes the figures larger: the ratio tells whether they
grow faster than the entries.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from make_entries import write_tree

CHECK = Path(__file__).parents[2] / "scripts/check.py"
PROMISED = {1_300: 1.5, 10_000: 6.0}
"""Entries → seconds of processor time."""


def main(runs: int) -> int:
    """Measure, print, and say whether each promise is kept."""
    with tempfile.TemporaryDirectory() as folder:
        took = {
            count: _measure(write_tree(count, Path(folder, str(count))), runs) for count in PROMISED
        }
    print(f"{'entries':>8} {'seconds':>8} {'promised':>9} {'ms each':>8}")
    for count, seconds in took.items():
        each = 1000 * seconds / count
        print(f"{count:>8,} {seconds:>8.2f} {PROMISED[count]:>9.2f} {each:>8.3f}")
    (few, least), (many, most) = sorted(took.items())
    print(f"{many / few:.1f} times the entries take {most / least:.1f} times as long")
    return int(any(seconds > PROMISED[count] for count, seconds in took.items()))


def _measure(entries: Path, runs: int) -> float:
    return min(_seconds(entries) for _ in range(runs))


def _seconds(entries: Path) -> float:
    """Processor time of one check, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, CHECK, "--entries", entries], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(f"the generated entries are not sound:\n{done.stdout[:2000]}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
