"""Predict a long table with pandas and PyTorch, from a CSV file to a CSV file: peer-predict.py FILE OUT [THREADS [PIECE]]

A network with two hidden layers of 64 and relu, one output, in single precision, on all columns of FILE, PIECE rows at
once (default 8192, which stay in the cache; 0: all rows, as a notebook has it).
Prints one line of JSON: the seconds of each part, and of all with and without imports.
"""
import time

start = time.perf_counter()
import json
import os
import sys

import pandas as pd
import torch

seconds = {"imports": time.perf_counter() - start}


def lap(name):
    seconds[name] = time.perf_counter() - start - sum(seconds.values())


path, out = sys.argv[1:3]
torch.set_num_threads(int(sys.argv[3]) if len(sys.argv) > 3 else os.cpu_count())
piece = int(sys.argv[4]) if len(sys.argv) > 4 else 8192
torch.manual_seed(0)
data = pd.read_csv(path)
lap("read")
network = torch.nn.Sequential(
    torch.nn.Linear(data.shape[1], 64), torch.nn.ReLU(), torch.nn.Linear(64, 64), torch.nn.ReLU(),
    torch.nn.Linear(64, 1))
with torch.inference_mode():
    inputs = torch.from_numpy(data.to_numpy("float32", copy=True))
    outputs = torch.cat([network(rows) for rows in inputs.split(piece or len(inputs))])
lap("predict")
pd.DataFrame({"prediction": outputs[:, 0].numpy()}).to_csv(out, index=False)
lap("write")
whole = time.perf_counter() - start
seconds["all"] = whole
seconds["all without imports"] = whole - seconds["imports"]
print(json.dumps({"rows": len(data), "seconds": {name: round(value, 3) for name, value in seconds.items()}}))
