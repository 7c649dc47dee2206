#!/usr/bin/env python3
"""Draws build/icon.png, the picture of the packages: three node groups and the pods that fit them.

    python3 build/icon.py [build/icon.png]

128 by 128 points, drawn four times as large and averaged, so that slants are smooth. The same script gives the same bytes.
"""

import struct
import sys
import zlib

SIZE, FINE = 128, 4
GROUND, GROUP, POD, MARK = (24, 50, 82), (226, 234, 243), (242, 153, 46), (70, 160, 110)


def in_box(x, y, left, top, width, height, radius):
    """Whether a point is in a box with round corners."""
    inner_x = min(max(x, left + radius), left + width - radius)
    inner_y = min(max(y, top + radius), top + height - radius)
    return (x - inner_x) ** 2 + (y - inner_y) ** 2 <= radius**2


def in_tick(x, y):
    """Whether a point is in the tick below the groups: two strokes of one width."""
    strokes = (((42, 98), (58, 112)), ((58, 112), (90, 84)))
    for (ax, ay), (bx, by) in strokes:
        length = (bx - ax) ** 2 + (by - ay) ** 2
        share = min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
        if (x - ax - share * (bx - ax)) ** 2 + (y - ay - share * (by - ay)) ** 2 <= 5**2:
            return True
    return False


def colour(x, y):
    """The colour of a point, and how much of it covers."""
    if not in_box(x, y, 2, 2, 124, 124, 24):
        return (0, 0, 0, 0)
    if in_tick(x, y):
        return (*MARK, 255)
    for column in range(3):
        left = 18 + column * 32
        if not in_box(x, y, left, 18, 28, 54, 6):
            continue
        for row in range(column + 1):
            if in_box(x, y, left + 6, 54 - row * 16, 16, 12, 3):
                return (*POD, 255)
        return (*GROUP, 255)
    return (*GROUND, 255)


def pixel(column, row):
    points = [
        colour(column + (i + 0.5) / FINE, row + (j + 0.5) / FINE) for i in range(FINE) for j in range(FINE)
    ]
    cover = sum(point[3] for point in points)
    if cover == 0:
        return bytes(4)
    shades = [round(sum(point[part] * point[3] for point in points) / cover) for part in range(3)]
    return bytes([*shades, round(cover / len(points))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main(output="build/icon.png"):
    lines = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    with open(output, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


main(*sys.argv[1:])
