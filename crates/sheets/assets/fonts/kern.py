"""Writes the kerning pairs of a font: for each pair of ASCII characters that stands closer or wider than its
advances say, both characters and the difference in thousandths of an em (two bytes, big-endian, signed).

Needs: pip install uharfbuzz. Usage: kern.py FONT OUT. Pairs with a space, and those behind a hyphen or slash, are left
out, because lines break there; those below a hundredth of an em, because nobody sees them.
"""

import struct
import sys

import uharfbuzz

LEAST = 10


def advances(font, text):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"kern": True, "liga": False, "clig": False})
    return [position.x_advance for position in buffer.glyph_positions]


def main(source, target):
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(source))
    font = uharfbuzz.Font(face)
    pairs = bytearray()
    for left in sorted(set(range(0x21, 0x7F)) - {ord("-"), ord("/")}):
        alone = advances(font, chr(left))[0]
        for right in range(0x21, 0x7F):
            both = advances(font, chr(left) + chr(right))
            closer = round((both[0] - alone) * 1000 / face.upem)
            if len(both) == 2 and abs(closer) >= LEAST:
                pairs += struct.pack(">BBh", left, right, closer)
    with open(target, "wb") as out:
        out.write(pairs)


main(*sys.argv[1:])
