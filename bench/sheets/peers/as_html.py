"""The sheet as a page for WeasyPrint and Chromium, which read the same HTML and CSS."""

from html import escape

CSS = """
@font-face { font-family: Bonum; src: url(FONTS/bonum-regular.otf) }
@font-face { font-family: Bonum; font-weight: bold; src: url(FONTS/bonum-bold.otf) }
@font-face { font-family: Bonum; font-style: italic; src: url(FONTS/bonum-italic.otf) }
@page {
  size: A4 landscape; margin: 30mm 17mm 20mm 23mm;
  @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font: 8pt Bonum }
}
body { margin: 0; font: 11pt/1.171 Bonum; hyphens: manual }
section + section { break-before: page }
p { margin: 0; orphans: 2; widows: 2 }
h1 { margin: 0; font: inherit; text-align: center; padding-bottom: 1mm }
.agency, .signatures { display: flex }
.agency > div, .signatures > div { width: 50% }
.signatures { break-inside: avoid; text-align: center }
.signatures .above { padding-bottom: 4.7em }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin-top: -.5pt }
th, td { border: .5pt solid; padding: .25mm 1.6mm; text-align: left; vertical-align: top; font-weight: normal }
.shaded { background: #deebf7 }
.centred { text-align: center }
.signed { padding-left: 1em; text-indent: -1em }
"""


def line(words, tag="p"):
    faces = {"bold": "<b>{}</b>", "italic": "<i>{}</i>", "regular": "{}"}
    text = "".join(faces[face].format(escape(text)) for text, face in words["runs"]) or "&nbsp;"
    if words["sign"]:
        return f'<{tag} class="signed">{escape(words["sign"])} {text}</{tag}>'
    return f"<{tag}>{text}</{tag}>"


def lines(all_words):
    return "".join(map(line, all_words))


def cell(words):
    tag = "th" if words["head"] else "td"
    look = " ".join(look for look in ("shaded", "centred") if words[look])
    return f'<{tag} class="{look}" colspan="{words["columns"]}" rowspan="{words["rows"]}">{lines(words["lines"])}</{tag}>'


def table(words):
    rows = lambda rows: "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    total = sum(words["widths"])
    columns = "".join(f'<col style="width:{width / total:.4%}">' for width in words["widths"])
    head = f"<thead>{rows(words['head'])}</thead>" if words["head"] else ""
    return f"<table><colgroup>{columns}</colgroup>{head}<tbody>{rows(words['body'])}</tbody></table>"


def signature(words):
    return f'<div><div class="above">{lines(words["above"])}</div>{lines(words["below"])}</div>'


def section(sheet):
    title = "<br>".join("".join(escape(text) for text, _ in words["runs"]) for words in sheet["title"])
    agency = "".join(f"<div>{lines(side)}</div>" for side in sheet["agency"])
    return (
        f'<section><h1>{title}</h1><div class="agency">{agency}</div>'
        + "".join(map(table, sheet["tables"]))
        + f'<div class="signatures">{"".join(map(signature, sheet["signatures"]))}</div>'
        + f"{lines(sheet['notes'])}</section>"
    )


def page(sections, css=""):
    style = f"<style>{css}</style>" if css else ""
    return (
        f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Sasaran Kinerja Pegawai</title>{style}'
        f"<body>{''.join(sections)}</body></html>"
    )
