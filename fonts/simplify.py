#!/usr/bin/python3
"""simplify.py PROGRAM FONT RESULT: writes an OpenType CFF font whose outlines went through simplify.c (PROGRAM).

Advances, characters, features and names stay; hints go, since pages are not hinted. The version says what was done.
Needs fontTools (package python3-fonttools)."""
import subprocess
import sys

from fontTools.pens.basePen import BasePen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont


class Lines(BasePen):
    """The outline of a glyph as lines of text."""

    def __init__(self):
        super().__init__(None)
        self.lines = []

    def _moveTo(self, point):
        self.lines.append("M %g %g" % point)

    def _lineTo(self, point):
        self.lines.append("L %g %g" % point)

    def _curveToOne(self, first, second, to):
        self.lines.append("C %g %g %g %g %g %g" % (first + second + to))

    def _closePath(self):
        self.lines.append("Z")

    _endPath = _closePath


def outlines_as_text(font):
    glyphs = font.getGlyphSet()
    text = []
    for name in font.getGlyphOrder():
        pen = Lines()
        glyphs[name].draw(pen)
        text += ["G " + name] + pen.lines
    return "\n".join(text) + "\n"


def draw(pen, lines):
    for line in lines:
        numbers = [round(float(word)) for word in line.split()[1:]]
        points = list(zip(numbers[::2], numbers[1::2]))
        if line[0] == "M":
            pen.moveTo(points[0])
        elif line[0] == "L":
            pen.lineTo(points[0])
        elif line[0] == "C":
            pen.curveTo(*points)
        else:
            pen.closePath()


def replace(font, name, lines):
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    private = strings[name].private
    advance = font["hmtx"][name][0]
    width = None if advance == private.defaultWidthX else advance - private.nominalWidthX
    pen = T2CharStringPen(width, None)
    draw(pen, lines)
    new = pen.getCharString(private, top.GlobalSubrs)
    index = strings.charStrings[name]
    strings.charStringsIndex[index] = new
    if hasattr(top, "FDSelect"):
        new.fdSelectIndex = top.FDSelect[index]


def main(program, source, result):
    font = TTFont(source, recalcTimestamp=False)
    text = subprocess.run([program], input=outlines_as_text(font), stdout=subprocess.PIPE, check=True, text=True).stdout
    for glyph in text.split("G ")[1:]:
        name, _, lines = glyph.partition("\n")
        replace(font, name, lines.splitlines())
    for record in font["name"].names:
        if record.nameID == 5:
            record.string = record.toUnicode() + "; outlines simplified"
    font.save(result)


main(*sys.argv[1:])
