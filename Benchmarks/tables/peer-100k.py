"""Train on a long table with pandas and scikit-learn, from a CSV file to a CSV file of predictions:

    peer-100k.py FILE OUT [--target label] [--hidden 100] [--activation relu] [--epochs 200] [--batch 200]

StandardScaler and an MLPClassifier with its defaults and early stopping on a tenth of the rows, 20 % of
the rows held out for the score; then a prediction with probabilities for every row. The options give it
the work of another run, such as `--hidden 50,30 --activation tanh --epochs 20`. Prints one line of JSON:
the held-out accuracy, the epochs, and the seconds of each part, `imports` among them.
"""
import time

start = time.perf_counter()
import argparse
import json
import warnings

import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

seconds = {"imports": time.perf_counter() - start}


def lap(name):
    seconds[name] = time.perf_counter() - start - sum(seconds.values())


parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("file")
parser.add_argument("out")
parser.add_argument("--target", default="label")
parser.add_argument("--hidden", default="100")
parser.add_argument("--activation", default="relu")
parser.add_argument("--epochs", type=int, default=200)
parser.add_argument("--batch", type=int, default=200)
options = parser.parse_args()
warnings.filterwarnings("ignore")

data = pd.read_csv(options.file)
lap("read")
inputs, labels = data.drop(columns=options.target), data[options.target]
train, test, train_labels, test_labels = train_test_split(
    inputs, labels, test_size=0.2, stratify=labels, random_state=0)
network = MLPClassifier(
    [int(width) for width in options.hidden.split(",")], activation=options.activation,
    batch_size=options.batch, max_iter=options.epochs, early_stopping=True, random_state=0)
model = make_pipeline(StandardScaler(), network).fit(train, train_labels)
lap("train")
accuracy = model.score(test, test_labels)
probabilities = model.predict_proba(inputs)
classes = model.classes_
predictions = pd.DataFrame(probabilities, columns=[f"probability of {name}" for name in classes])
predictions.insert(0, options.target, classes[probabilities.argmax(axis=1)])
lap("predict")
predictions.to_csv(options.out, index=False)
lap("write")
seconds["all"] = time.perf_counter() - start
print(json.dumps({"rows": len(data), "accuracy": accuracy, "epochs": network.n_iter_,
                  "seconds": {name: round(value, 3) for name, value in seconds.items()}}))
