"""Score scikit-learn on all tables of make-tables.py: peer-scores.py [FOLDER [SEEDS]] >scores-scikit-learn.csv

For each table the mean over SEEDS (default 5) of peer-table.py's score, the lowest and the highest,
the score of seed 0 alone, the mean with PEER_STRONGER=1, and the median seconds of the process.
"""
import csv
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "data"
seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
plain = {key: value for key, value in os.environ.items() if not key.startswith("OPENBLAS_")}


def run(table, seed, **environment):
    command = [sys.executable, HERE / "peer-table.py", folder / table["file"], table["target"],
               table["task"], str(seed)]
    start = time.perf_counter()
    printed = subprocess.run(command, capture_output=True, text=True, check=True,
                             env={**plain, **environment}).stdout
    return json.loads(printed)["score"], time.perf_counter() - start


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["name", "metric", "mean", "lowest", "highest", "seed 0", "stronger", "seconds"])
with open(folder / "tables.csv", newline="") as file:
    for table in csv.DictReader(file):
        runs = [run(table, seed) for seed in range(seeds)]
        scores = [score for score, _ in runs]
        stronger = statistics.mean(run(table, seed, PEER_STRONGER="1")[0] for seed in range(seeds))
        out.writerow([table["name"], "accuracy" if table["task"] == "classify" else "r2",
                      *(f"{score:.4f}" for score in (
                          statistics.mean(scores), min(scores), max(scores), scores[0], stronger)),
                      f"{statistics.median(seconds for _, seconds in runs):.2f}"])
        sys.stdout.flush()
