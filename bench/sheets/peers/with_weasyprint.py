"""The sheet through WeasyPrint. Style and fonts are read once; a merged file takes the pages of all documents."""

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

import as_html
from run import Run

run = Run()
fonts = FontConfiguration()
style = CSS(string=as_html.CSS.replace("FONTS", (run.work / "fonts").as_uri()), font_config=fonts)
options = {"pdf_tags": run.is_tagged}


def render(number):
    text = as_html.page([as_html.section(run.sheet(number))])
    return HTML(string=text).render(font_config=fonts, stylesheets=[style], **options)


render(0).write_pdf(**options)
run.begin()
if run.is_merged:
    documents = [render(number) for number in run.numbers()]
    pages = [page for document in documents for page in document.pages]
    run.write(documents[0].copy(pages).write_pdf(**options))
else:
    for number in run.numbers():
        run.write(render(number).write_pdf(**options), number)
run.end()
