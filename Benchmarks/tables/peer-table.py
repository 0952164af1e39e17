"""Five-fold cross-validation of one table with scikit-learn: peer-table.py FILE TARGET TASK [SEED]

The pipeline of a careful notebook: StandardScaler and the median for gaps in numbers, OneHotEncoder
and the commonest word for gaps in words, and an MLP with its defaults and early stopping. Columns of
words of which more than half are distinct (names, days) are left out, as are rows without a target.
SEED (default 0) is for folds and network. With PEER_STRONGER=1 it does what a patient user finds out:
numeric targets are standardised too, and below 5,000 rows the network trains to its end, up to 1,000
epochs, without holding rows out. Prints one line of JSON: the folds' mean score (accuracy or R2) and its
spread, and the seconds without imports.
"""
import json
import os
import sys
import time
import warnings

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.impute import SimpleImputer
from sklearn.model_selection import KFold, StratifiedKFold, cross_val_score
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

path, target, task = sys.argv[1:4]
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 0
warnings.filterwarnings("ignore")
start = time.perf_counter()
targets = target.split(",")
data = pd.read_csv(path).dropna(subset=targets)
inputs = data.drop(columns=targets)
words = inputs.select_dtypes(exclude=[np.number, bool]).columns
names = [column for column in words if inputs[column].nunique() > len(data) / 2]
inputs = inputs.drop(columns=names)
words = [column for column in words if column not in names]
numbers = [column for column in inputs.columns if column not in words]
prepare = ColumnTransformer([
    ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
    ("words", make_pipeline(SimpleImputer(strategy="most_frequent"),
                            OneHotEncoder(handle_unknown="ignore")), words),
])
is_stronger = os.environ.get("PEER_STRONGER") == "1"
patience = {"early_stopping": True}
if is_stronger and len(data) < 5000:
    patience = {"max_iter": 1000}
if task == "classify":
    outputs = data[target].astype(str)
    network = MLPClassifier(random_state=seed, **patience)
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
else:
    outputs = data[targets] if len(targets) > 1 else data[target]
    network = MLPRegressor(random_state=seed, **patience)
    if is_stronger:
        network = TransformedTargetRegressor(network, transformer=StandardScaler())
    folds = KFold(5, shuffle=True, random_state=seed)
scores = cross_val_score(
    make_pipeline(prepare, network), inputs, outputs, cv=folds, error_score="raise",
    scoring="accuracy" if task == "classify" else "r2")
print(json.dumps({
    "rows": len(data), "score": float(scores.mean()), "spread": float(scores.std()),
    "seconds": time.perf_counter() - start}))
