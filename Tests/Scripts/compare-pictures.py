"""Compares two PNG files of one picture by the shares that their colours have.

compare-pictures.py FIRST SECOND: says by how much, and ends with 1 if a colour that fills at least a
thousandth of one of them has a share that differs by more than two hundredths of the page.
"""

import collections
import struct
import sys
import zlib

MOST_DIFFERENCE = 0.02
# How near colours are counted as one: edges are smoothed in two ways.
NEAR = 24
SAME = 4


def pixels(path):
    """The width, the height and the rows of a PNG of 8 bits a channel as lists of colours."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        sys.exit(f"{path}: no PNG file")
    place, parts, header, palette = 8, [], None, None
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", body)
        elif kind == b"PLTE":
            palette = [tuple(body[i : i + 3]) for i in range(0, length, 3)]
        elif kind == b"IDAT":
            parts.append(body)
        place += length + 12
    width, height, depth, color, _, _, interlace = header
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    if interlace or (depth != 8 and color != 3):
        sys.exit(f"{path}: this kind of PNG is not read")
    raw = zlib.decompress(b"".join(parts))
    step = max(channels * depth // 8, 1)
    length = (width * channels * depth + 7) // 8
    before = bytearray(length)
    rows = []
    for row in range(height):
        start = row * (length + 1)
        kind, line = raw[start], bytearray(raw[start + 1 : start + 1 + length])
        if kind == 1:
            for i in range(step, length):
                line[i] = (line[i] + line[i - step]) & 255
        elif kind == 2:
            line = bytearray((a + b) & 255 for a, b in zip(line, before))
        elif kind == 3:
            for i in range(length):
                left = line[i - step] if i >= step else 0
                line[i] = (line[i] + (left + before[i]) // 2) & 255
        elif kind == 4:
            for i in range(length):
                left = line[i - step] if i >= step else 0
                corner = before[i - step] if i >= step else 0
                up = before[i]
                guess = left + up - corner
                a, b, c = abs(guess - left), abs(guess - up), abs(guess - corner)
                best = left if a <= b and a <= c else up if b <= c else corner
                line[i] = (line[i] + best) & 255
        before = line
        if color == 3:
            count = 8 // depth
            values = [
                (byte >> (8 - depth * (k + 1))) & ((1 << depth) - 1)
                for byte in line
                for k in range(count)
            ]
            rows.append([palette[value] for value in values[:width]])
        elif channels in (3, 4):
            rows.append(list(zip(line[0::channels], line[1::channels], line[2::channels])))
        else:
            rows.append([(value,) * 3 for value in line[0::channels]])
    return width, height, rows


def shares(rows):
    """How often each colour is there."""
    counts = collections.Counter()
    for row in rows:
        counts.update(row)
    return counts


def distance(color, other):
    """The square of the distance of two colours."""
    return sum((a - b) ** 2 for a, b in zip(color, other))


def near(color, colors):
    """The nearest of some colours; None: it is not near enough."""
    best = min(colors, key=lambda other: distance(color, other))
    return best if distance(color, best) <= NEAR**2 else None


def main():
    first, second = sys.argv[1:3]
    (width, height, ours), (other_width, other_height, others) = pixels(first), pixels(second)
    if (width, height) != (other_width, other_height):
        sys.exit(f"{width}x{height} and {other_width}x{other_height} pixels")
    counts = [shares(ours), shares(others)]
    size = width * height
    colors = []
    for color, count in counts[0].most_common(400):
        # Colours that differ by rounding are one.
        if count >= size / 1000 and not any(distance(color, other) <= SAME**2 for other in colors):
            colors.append(color)
    totals = [collections.Counter(), collections.Counter()]
    for total, count in zip(totals, counts):
        for color, number in count.items():
            total[near(color, colors)] += number / size
    # What is near none of the colours is letters and smoothed edges, for which each program has its own ways.
    worst = max(colors, key=lambda color: abs(totals[0][color] - totals[1][color]))
    difference = abs(totals[0][worst] - totals[1][worst])
    name = "#%02x%02x%02x" % worst
    print(f"{difference:.4f} {name}: {totals[0][worst]:.4f} and {totals[1][worst]:.4f}")
    if difference > MOST_DIFFERENCE:
        sys.exit(1)


if __name__ == "__main__":
    main()
