"""Writes srgb.icc, a colour profile of sRGB (IEC 61966-2-1): matrix and parametric curve, version 4.2 of the ICC.

Usage: srgb.py OUT. The numbers are those of the standard, adapted to D50; nothing is taken from another profile.
"""

import struct
import sys


def fixed(*numbers):
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def words(text):
    spelled = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(spelled), 28) + spelled


def point(*xyz):
    return b"XYZ \0\0\0\0" + fixed(*xyz)


curve = b"para" + struct.pack(">IHH", 0, 3, 0) + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
chad = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
parts = [
    (b"desc", words("sRGB")),
    (b"cprt", words("CC0")),
    (b"wtpt", point(0.9642, 1.0, 0.8249)),
    (b"chad", b"sf32\0\0\0\0" + fixed(*chad)),
    (b"rXYZ", point(0.43607, 0.22249, 0.01392)),
    (b"gXYZ", point(0.38515, 0.71687, 0.09708)),
    (b"bXYZ", point(0.14307, 0.06061, 0.71410)),
    (b"rTRC", curve),
    (b"gTRC", curve),
    (b"bTRC", curve),
]
table, data, places = struct.pack(">I", len(parts)), b"", {}
start = 128 + 4 + 12 * len(parts)
for name, part in parts:
    if part not in places:
        places[part] = start + len(data)
        data += part + bytes(-len(part) % 4)
    table += name + struct.pack(">II", places[part], len(part))
head = struct.pack(">I4sI4s4s4s", start + len(data), bytes(4), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(24)
head += struct.pack(">I", 0) + fixed(0.9642, 1.0, 0.8249) + bytes(48)
with open(sys.argv[1], "wb") as out:
    out.write(head + table + data)
