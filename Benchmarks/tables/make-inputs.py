"""Write the inputs of peer-100k.py and peer-predict.py: make-inputs.py [FOLDER]

FOLDER (default: data beside this script) gets table-100k.csv, 100,000 rows of 20 columns and a label;
rows-1m.csv, 1,000,000 rows of 10 columns x1 ... x10; and rows-train.csv, 1,000 rows of these columns and
y, to train a model on that predicts the former. Numbers have 17 digits where they need them; the same
seeds give the same bytes.
"""
import pathlib
import sys

import numpy as np
import pandas as pd

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "data")
folder.mkdir(parents=True, exist_ok=True)


def inputs(rows, columns, seed):
    numbers = np.random.default_rng(seed).normal(size=(rows, columns))
    # Columns of unequal sizes, as tables have them.
    return numbers * 10.0 ** (np.arange(columns) % 5 - 2) + np.arange(columns)


def frame(numbers):
    return pd.DataFrame(numbers, columns=[f"x{number + 1}" for number in range(numbers.shape[1])])


def curve(numbers):
    """A smooth function of the columns, brought to one size."""
    z = (numbers - numbers.mean(axis=0)) / numbers.std(axis=0)
    return np.sin(2 * z[:, 0]) + z[:, 1] * z[:, 2] + 0.5 * z[:, 3] ** 2 - z[:, 4]


table = inputs(100_000, 20, seed=1)
noise = np.random.default_rng(2).normal(scale=0.3, size=len(table))
label = np.where(curve(table) + noise > 0.5, "yes", "no")
frame(table).assign(label=label).to_csv(folder / "table-100k.csv", index=False)
train = inputs(1_000, 10, seed=3)
frame(train).assign(y=curve(train)).to_csv(folder / "rows-train.csv", index=False)
frame(inputs(1_000_000, 10, seed=4)).to_csv(folder / "rows-1m.csv", index=False)
