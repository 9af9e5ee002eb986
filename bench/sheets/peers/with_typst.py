"""The sheet through typst, in one process that keeps its fonts."""

import json

import typst

from run import Run

run = Run()
compiler = typst.Compiler(
    run.work / "sheet.typ", root=run.work, font_paths=[run.work / "fonts"], ignore_system_fonts=True
)


def file(numbers):
    numbers = json.dumps([f"{number:05}" for number in numbers])
    return compiler.compile(sys_inputs={"numbers": numbers}, pdf_tags=run.is_tagged, timestamp=1768788000)


file([99_999])
run.begin()
if run.is_merged:
    run.write(file(run.numbers()))
else:
    for number in run.numbers():
        run.write(file([number]), number)
run.end()
