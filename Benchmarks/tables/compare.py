"""Compare nn with scikit-learn on the tables of make-tables.py, as Markdown:

    compare.py NN-BINARY [--data FOLDER] [--seeds N] [--only NAME,...]

For each table `nn train FILE --target Y --folds 5` with defaults alone, and peer-table.py, each as a
process of its own, by turns; with N seeds (default 1) the scores are means and the times medians. A
score is the folds' mean accuracy or R2, a time the wall clock's of the whole process. In the means of R2
scores below 0 count as 0, or the smallest table would decide them. Exits with 1 where nn is behind by more
than 0.01 on a table, not ahead on the mean of a metric, or slower on a table.
"""
import argparse
import csv
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
METRICS = {"classify": "accuracy", "regress": "r2"}
SLACK = 0.01


def timed(command, environment=None):
    """The seconds that `command` takes, and what it prints; None where it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        print(f"{' '.join(map(str, command))}: exit {done.returncode}: {last}", file=sys.stderr)
        return seconds, None
    return seconds, done.stdout


def ours(binary, table, path, seed):
    """The score and the seconds of nn."""
    with tempfile.TemporaryDirectory() as out:
        command = [binary, "train", path, "--target", table["target"], "--folds", "5", "--out", out]
        # The first seed is the default one.
        seconds, printed = timed(command + (["--seed", str(seed)] if seed else []))
        if printed is None:
            return None, seconds
        reports = sorted(pathlib.Path(out).rglob("report.json"))
        if len(reports) != 1:
            print(f"{table['name']}: {len(reports)} files report.json in the run", file=sys.stderr)
            return None, seconds
        try:
            return json.loads(reports[0].read_text())["folds"]["mean"][METRICS[table["task"]]], seconds
        except (KeyError, TypeError) as error:
            print(f"{table['name']}: report.json lacks folds.mean: {error}", file=sys.stderr)
            return None, seconds


def theirs(table, path, seed):
    """The score and the seconds of scikit-learn, whole and without imports."""
    # numpy's library picks its own kernels, whatever is set for other programs.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    command = [sys.executable, HERE / "peer-table.py", path, table["target"], table["task"], str(seed)]
    seconds, printed = timed(command, environment)
    if printed is None:
        return None, seconds, None
    result = json.loads(printed)
    return result["score"], seconds, result["seconds"]


def text(score):
    return "failed" if score is None else f"{score:.4f}"


def mean(scores):
    return None if None in scores else statistics.mean(scores)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--data", type=pathlib.Path, default=HERE / "data")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    listed = options.data / "tables.csv"
    if not listed.exists():
        sys.exit(f"{listed} is not there; run make-tables.py {options.data}")
    with open(listed, newline="") as file:
        tables = list(csv.DictReader(file))
    only = [name for name in options.only.split(",") if name]
    unknown = set(only) - {table["name"] for table in tables}
    if unknown:
        sys.exit(f"no table {', '.join(sorted(unknown))}; known are "
                 + ", ".join(table["name"] for table in tables))
    tables = [table for table in tables if not only or table["name"] in only]

    print("| table | metric | nn | scikit-learn | difference | nn, s | scikit-learn, s | without imports, s |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    faults = []
    scores = {task: ([], []) for task in METRICS}
    times = ([], [], [])
    for table in tables:
        path = options.data / table["file"]
        mine, peer = [], []
        for seed in range(options.seeds):
            mine.append(ours(options.binary, table, path, seed))
            peer.append(theirs(table, path, seed))
        a, b = mean([run[0] for run in mine]), mean([run[0] for run in peer])
        seconds = [statistics.median(run[1] for run in mine), statistics.median(run[1] for run in peer)]
        bare = [run[2] for run in peer if run[2] is not None]
        seconds.append(statistics.median(bare) if bare else float("nan"))
        for total, one in zip(times, seconds):
            total.append(one)
        difference = "" if a is None or b is None else f"{a - b:+.4f}"
        print(f"| {table['name']} | {METRICS[table['task']]} | {text(a)} | {text(b)} | {difference} | "
              + " | ".join(f"{one:.2f}" for one in seconds) + " |", flush=True)
        if a is None or b is None:
            faults.append(f"{table['name']}: no score")
            continue
        scores[table["task"]][0].append(a)
        scores[table["task"]][1].append(b)
        if a < b - SLACK:
            faults.append(f"{table['name']}: {a:.4f} is behind {b:.4f}")
        if seconds[0] >= seconds[1]:
            faults.append(f"{table['name']}: {seconds[0]:.2f} s is not faster than {seconds[1]:.2f} s")
    for task, (a, b) in scores.items():
        if not a:
            continue
        a, b = (statistics.mean(max(score, 0) for score in each) for each in (a, b))
        print(f"| mean | {METRICS[task]} | {a:.4f} | {b:.4f} | {a - b:+.4f} | | | |")
        if a <= b:
            faults.append(f"mean {METRICS[task]}: {a:.4f} is not better than {b:.4f}")
    print("| mean | time | | | | " + " | ".join(f"{statistics.mean(one):.2f}" for one in times) + " |")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
