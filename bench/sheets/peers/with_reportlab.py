"""The sheet through ReportLab's Platypus. It reads no CFF, so its fonts are the same letters with TrueType curves."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate, Flowable, Frame, KeepTogether, PageBreak, PageTemplate, Paragraph, Spacer, Table,
)

from run import Run

LEFT, RIGHT, TOP, BOTTOM = 23 * mm, 17 * mm, 30 * mm, 20 * mm
WIDTH, HEIGHT = landscape(A4)
MEASURE = WIDTH - LEFT - RIGHT
BLUE = colors.HexColor("#DEEBF7")

run = Run()
for face in ("regular", "bold", "italic"):
    pdfmetrics.registerFont(TTFont(face, run.work / "fonts" / f"bonum-{face}.ttf"))
pdfmetrics.registerFontFamily("regular", normal="regular", bold="bold", italic="italic", boldItalic="bold")

PLAIN = ParagraphStyle("plain", fontName="regular", fontSize=11, leading=12.88, splitLongWords=0)
CENTRED = ParagraphStyle("centred", PLAIN, alignment=TA_CENTER)
SIGNED = ParagraphStyle("signed", PLAIN, leftIndent=11, bulletIndent=0, bulletFontName="regular", bulletFontSize=11)


class EndOfSheet(Flowable):
    width = height = 0

    def draw(self):
        self.canv.last_of_sheet = True


def paragraph(words, style=PLAIN):
    faces = {"bold": "<b>{}</b>", "italic": "<i>{}</i>", "regular": "{}"}
    text = "".join(faces[face].format(escape(text)) for text, face in words["runs"])
    if words["sign"]:
        return Paragraph(text, SIGNED, bulletText=words["sign"])
    return Paragraph(text or "&nbsp;", style)


def table(words):
    total = sum(words["widths"])
    rows = words["head"] + words["body"]
    cells = [[""] * len(words["widths"]) for _ in rows]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.6 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.6 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 0.25 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.25 * mm),
    ]
    for at, row in enumerate(rows):
        for cell in row:
            first = (cell["column"], at)
            last = (cell["column"] + cell["columns"] - 1, at + cell["rows"] - 1)
            look = CENTRED if cell["centred"] else PLAIN
            cells[at][cell["column"]] = [paragraph(line, look) for line in cell["lines"]]
            if first != last:
                style.append(("SPAN", first, last))
            if cell["shaded"]:
                style.append(("BACKGROUND", first, last, BLUE))
    widths = [MEASURE * width / total for width in words["widths"]]
    return Table(cells, colWidths=widths, style=style, repeatRows=len(words["head"]), splitByRow=1, splitInRow=1)


def side_by_side(cells):
    flush = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table([cells], colWidths=[MEASURE / 2] * 2, style=flush)


def story(sheet):
    yield from (paragraph(line, CENTRED) for line in sheet["title"])
    yield Spacer(0, 1 * mm)
    yield side_by_side([[paragraph(line) for line in side] for side in sheet["agency"]])
    yield from map(table, sheet["tables"])
    signatures = [
        [paragraph(line, CENTRED) for line in signature["above"]]
        + [Spacer(0, 4 * 12.88)]
        + [paragraph(line, CENTRED) for line in signature["below"]]
        for signature in sheet["signatures"]
    ]
    yield KeepTogether([side_by_side(signatures)])
    yield from (paragraph(line) for line in sheet["notes"])


class Sheets(BaseDocTemplate):
    """Numbers the pages of a sheet when its last one is complete."""

    def __init__(self, out):
        super().__init__(out, pagesize=(WIDTH, HEIGHT), title="Sasaran Kinerja Pegawai", lang="id-ID")
        frame = Frame(LEFT, BOTTOM, MEASURE, HEIGHT - TOP - BOTTOM, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame]))


class NumberedCanvas(Canvas):
    """Holds the pages of a sheet back until their number is known."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.held, self.last_of_sheet = [], False

    def showPage(self):
        is_last, self.last_of_sheet = self.last_of_sheet, False
        self.held.append(dict(self.__dict__))
        if is_last:
            self.release()
        self._startPage()

    def release(self):
        held = self.held
        for at, state in enumerate(held):
            number = self._pageNumber
            self.__dict__.update(state)
            self._pageNumber = number
            self.setFont("regular", 8)
            self.drawRightString(WIDTH - RIGHT, 10 * mm, f"Halaman {at + 1} dari {len(held)}")
            Canvas.showPage(self)
        self.held = []


def file(numbers):
    out = BytesIO()
    parts = []
    for number in numbers:
        parts += [*story(run.sheet(number)), EndOfSheet(), PageBreak()]
    Sheets(out).build(parts[:-1], canvasmaker=NumberedCanvas)
    return out.getvalue()


file([0])
run.begin()
if run.is_merged:
    run.write(file(run.numbers()))
else:
    for number in run.numbers():
        run.write(file([number]), number)
run.end()
