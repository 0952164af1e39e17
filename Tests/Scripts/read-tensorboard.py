"""Compares what TensorBoard reads in a folder with the history, the log and the frames of a run.

    read-tensorboard.py RUN BOARD LOG

TensorBoard keeps scalars in single precision, so they are compared with the history rounded to it.
"""

import csv
import json
import logging
import struct
import sys
from pathlib import Path

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

run, board, log = map(Path, sys.argv[1:])


def single(number):
    return struct.unpack("f", struct.pack("f", number))[0]


def tag(column):
    if column in ("learning_rate", "gradient_norm"):
        return column
    if column.startswith("validation_"):
        return column.removeprefix("validation_") + "/validation"
    return column + "/training"


def chunks(png):
    """The chunks of a PNG without texts, which mark the files of a run."""
    parts, place = [], 8
    while place < len(png):
        length = struct.unpack(">I", png[place : place + 4])[0]
        if png[place + 4 : place + 8] not in (b"tEXt", b"iTXt", b"zTXt"):
            parts.append(png[place : place + 12 + length])
        place += 12 + length
    return parts


# It says that the run went on.
logging.getLogger("tensorboard").setLevel(logging.ERROR)
events = EventAccumulator(
    str(board), size_guidance={"scalars": 0, "histograms": 0, "images": 0}
).Reload()
rows = list(csv.DictReader(open(run / "history.csv")))
tags = events.Tags()

columns = [name for name in rows[0] if name != "epoch"]
assert sorted(tags["scalars"]) == sorted(map(tag, columns)), tags["scalars"]
for column in columns:
    expected = [(int(row["epoch"]), single(float(row[column]))) for row in rows if row[column]]
    actual = [(event.step, event.value) for event in events.Scalars(tag(column))]
    assert actual == expected, (column, actual, expected)

sizes = {"parameters/0.weight": 16, "parameters/3.bias": 1, "buffers/2.running_mean": 8}
for name, size in sizes.items():
    histograms = events.Histograms(name)
    # A twentieth of 40 epochs, then of 60.
    assert [event.step for event in histograms] == [*range(0, 29, 2), *range(30, 61, 3)], histograms
    for event in histograms:
        value = event.histogram_value
        assert value.num == sum(value.bucket) == size, (name, value)
        assert value.min <= value.sum / value.num <= value.max == value.bucket_limit[-1]

frames = events.Images("frames")
assert [event.step for event in frames] == [0, 20, 40, 60], [event.step for event in frames]
for number, event in enumerate(frames):
    file = (run / "frames" / f"{number:06}.png").read_bytes()
    assert chunks(event.encoded_image_string) == chunks(file), number
    assert (event.width, event.height) == struct.unpack(">II", file[16:24])
assert chunks(events.Images("boundary")[-1].encoded_image_string) == chunks(
    (run / "boundary.png").read_bytes()
)

lines = [json.loads(line) for line in open(log)]
assert [line["epoch"] for line in lines] == list(range(1, 61))
for row, line in zip(rows, lines):
    values = {name: float(row[name]) for name in columns if row[name]}
    assert values == {name: line[name] for name in columns if name in line}, (row, line)
