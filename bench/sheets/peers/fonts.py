"""Lays the three faces out for the peers: as they are, and with TrueType curves for what reads no CFF."""

import shutil
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Greatest distance of a quadratic curve from the cubic one, in thousandths of an em.
TOLERANCE = 1.0


def with_truetype_curves(source):
    glyphs, order = source.getGlyphSet(), source.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        outlines[name] = pen.glyph()
    font = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    font.setupGlyphOrder(order)
    font.setupCharacterMap(source.getBestCmap())
    font.setupGlyf(outlines)
    font.setupHorizontalMetrics(source["hmtx"].metrics)
    font.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    name = source["name"]
    names = {"familyName": name.getDebugName(1), "styleName": name.getDebugName(2), "psName": name.getDebugName(6)}
    font.setupNameTable(names)
    font.setupOS2(sTypoAscender=source["OS/2"].sTypoAscender, usWeightClass=source["OS/2"].usWeightClass)
    font.setupPost()
    return font.font


source, into = map(Path, sys.argv[1:])
into.mkdir(parents=True, exist_ok=True)
for face in ("regular", "bold", "italic"):
    wide = source / f"bonum-{face}-wide.otf"
    shutil.copy(wide, into / f"bonum-{face}.otf")
    with_truetype_curves(TTFont(wide)).save(into / f"bonum-{face}.ttf")
