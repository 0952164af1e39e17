"""Writes scikit-learn.json: rows with targets and predictions, and what scikit-learn says of them.

Needs numpy and scikit-learn (1.9 wrote the file that stands here). The tests only read the file.
"""

import json
import pathlib
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.filterwarnings("ignore")
random = np.random.default_rng(11)


def classes(name, probabilities, targets, precision="f64"):
    """The scores of probabilities, rows x classes, or rows of the second of two classes."""
    kind = np.float32 if precision == "f32" else np.float64
    given = np.asarray(probabilities, dtype=kind)
    targets = np.asarray(targets)
    two = given.ndim == 1
    every = np.stack([1 - given, given], axis=1) if two else given
    count = every.shape[1]
    labels = list(range(count))
    predicted = (given >= 0.5).astype(int) if two else given.argmax(axis=1)
    sure = every[np.arange(len(targets)), predicted].astype(np.float64)
    right = predicted == targets
    share, mean = calibration_curve(right, sure, n_bins=10)
    bins = np.histogram(np.searchsorted(np.linspace(0, 1, 11)[1:-1], sure), np.arange(11))[0]
    full = bins[bins > 0]
    present = [k for k in labels if 0 < (targets == k).sum() < len(targets)]
    areas = [metrics.roc_auc_score(targets == k, every[:, k]) for k in present]
    if count > 2 and len(present) == count:
        area = metrics.roc_auc_score(targets, every.astype(np.float64), multi_class="ovr")
        assert abs(area - np.mean(areas)) < 1e-12
    precisions, recalls, f1s, _ = metrics.precision_recall_fscore_support(
        targets, predicted, labels=labels, zero_division=np.nan)
    return {
        "name": name,
        "precision": precision,
        "classes": count,
        "probabilities": given.astype(np.float64).reshape(len(targets), -1).tolist(),
        "targets": targets.tolist(),
        "accuracy": metrics.accuracy_score(targets, predicted),
        "balanced-accuracy": metrics.balanced_accuracy_score(targets, predicted),
        "f1": metrics.f1_score(targets, predicted, average="binary" if count == 2 else "macro"),
        "log-loss": metrics.log_loss(targets, y_proba=every, labels=labels),
        "auc": areas[-1] if count == 2 else float(np.mean(areas)),
        "brier": metrics.brier_score_loss(
            targets, every[:, 1].astype(np.float64) if count == 2 else every.astype(np.float64),
            labels=labels),
        "confusion": metrics.confusion_matrix(targets, predicted, labels=labels).tolist(),
        "precisions": numbers(precisions),
        "recalls": numbers(recalls),
        "f1s": numbers(f1s),
        "bins": bins.tolist(),
        "means": mean.tolist(),
        "shares": share.tolist(),
        "calibration-error": float((full / full.sum() * np.abs(share - mean)).sum()),
    }


def numbers(values):
    """Values as a list, with None for NaN."""
    return [None if np.isnan(value) else float(value) for value in values]


def regression(name, outputs, targets):
    """The scores of numbers, rows x targets."""
    outputs, targets = np.asarray(outputs), np.asarray(targets)
    return {
        "name": name,
        "outputs": outputs.tolist(),
        "targets": targets.tolist(),
        "r2": metrics.r2_score(targets, outputs),
        "rmse": metrics.root_mean_squared_error(targets, outputs),
        "mae": metrics.mean_absolute_error(targets, outputs),
        "r2s": metrics.r2_score(targets, outputs, multioutput="raw_values").tolist(),
        "rmses": metrics.root_mean_squared_error(
            targets, outputs, multioutput="raw_values").tolist(),
        "maes": metrics.mean_absolute_error(targets, outputs, multioutput="raw_values").tolist(),
        "deviations": targets.std(axis=0).tolist(),
    }


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def made(rows, count, sharpness, decimals=None):
    """Probabilities that know a little of their targets; rounded ones have ties."""
    targets = random.integers(0, count, rows)
    known = np.eye(count)[targets]
    given = softmax(sharpness * (known + random.normal(size=(rows, count))))
    if decimals is not None:
        given = given.round(decimals)
        given /= given.sum(axis=1, keepdims=True)
    return given, targets


def main():
    cases = []
    given, targets = made(60, 2, 1.5)
    cases.append(classes("one column", given[:, 1], targets))
    cases.append(classes("two columns", given, targets))
    cases.append(classes("ties", given[:, 1].round(1), targets))
    cases.append(classes("certain", [0, 1, 1, 0, 1, 0, 0.5], [0, 1, 0, 1, 1, 0, 1]))
    cases.append(classes("certain, single", [0, 1, 1, 0, 1, 0, 0.5], [0, 1, 0, 1, 1, 0, 1], "f32"))
    cases.append(classes("few of the second", given[:40, 1], [0] * 38 + [1] * 2))
    cases.append(classes("single", given[:, 1], targets, "f32"))
    cases.append(classes("three", *made(80, 3, 1.2)))
    cases.append(classes("three with ties", *made(80, 3, 1.2, decimals=1)))
    given, targets = made(50, 5, 1.0)
    targets[targets == 3] = 1
    cases.append(classes("a class without rows", given, targets))
    given[:, 4] = 0
    targets[targets == 4] = 2
    given /= given.sum(axis=1, keepdims=True)
    cases.append(classes("a class without rows and predictions", given, targets))

    targets = random.normal(10, 3, size=(40, 1))
    several = random.normal(size=(30, 3)) * [1, 50, 1e-3] + [0, 1000, 5]
    problems = [
        regression("one", targets + random.normal(size=(40, 1)), targets),
        regression("worse than the mean", random.normal(0, 9, size=(40, 1)), targets),
        regression("far from 0", targets + 1e6 + random.normal(size=(40, 1)), targets + 1e6),
        regression("several", several + random.normal(size=(30, 3)) * [0.3, 20, 1e-3], several),
    ]
    text = json.dumps({"classes": cases, "numbers": problems}, allow_nan=False)
    pathlib.Path(__file__).with_name("scikit-learn.json").write_text(text + "\n")


main()
