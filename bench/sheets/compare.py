"""Runs every program, looks at what it wrote, and prints the table. Called by run.sh."""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
OURS = "Kinerja Luring"


@dataclass
class Program:
    """A program in one of its ways of working, with how many sheets are a fair share of time for it."""

    name: str
    key: str
    tags: str
    n_separate: int
    n_merged: int
    found: dict = field(default_factory=dict)


PROGRAMS = [
    Program(OURS, "ours", "own", 3000, 1000),
    Program("krilla 0.8.2, our layout", "krilla", "tagged", 1000, 1000),
    Program("krilla 0.8.2, our layout", "krilla", "plain", 1000, 1000),
    Program("typst 0.15.2", "typst", "tagged", 100, 100),
    Program("typst 0.15.2", "typst", "plain", 100, 100),
    Program("ReportLab 5.1.0", "reportlab", "plain", 100, 100),
    Program("WeasyPrint 70.0", "weasyprint", "tagged", 20, 40),
    Program("WeasyPrint 70.0", "weasyprint", "plain", 20, 40),
    Program("Chromium", "chromium", "tagged", 30, 60),
    Program("Chromium", "chromium", "plain", 30, 60),
]


def command(program, way, n_sheets, folder):
    if program.key == "ours":
        return [options.release / "examples" / "many", way, str(n_sheets), folder]
    if program.key == "krilla":
        plain = ["plain"] if program.tags == "plain" else []
        return [options.release / "krilla-sheets", way, str(n_sheets), folder, *plain]
    script = HERE / "peers" / f"with_{program.key}.py"
    return [sys.executable, script, way, str(n_sheets), folder, options.work, program.tags]


def fresh(name):
    folder = options.work / "out" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def cost(arguments):
    done = subprocess.run(list(map(str, arguments)), stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"failed: {' '.join(map(str, arguments))}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def middle(costs):
    """The run with the median of processor time; it is what noise of other work disturbs."""
    return sorted(costs, key=lambda one: one["cpu"])[len(costs) // 2]


def words_of(pdf):
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return Counter(re.sub(r"\s+", " ", text).split())


def wanted():
    """The words of the first sheet, each as often as it must at least be on paper."""
    found = Counter()

    def look(value):
        if isinstance(value, dict):
            if "runs" in value:
                found.update("".join(text for text, _ in value["runs"]).split())
            else:
                for one in value.values():
                    look(one)
        elif isinstance(value, list):
            for one in value:
                look(one)

    look(json.loads((options.work / "words.json").read_text("utf-8").replace("{n}", "00000")))
    return found


def look_at(pdf):
    """Pages, whether it is tagged, and the words that are missing on paper."""
    about = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    told = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", about, re.M))
    missing = wanted() - words_of(pdf)
    return {"pages": int(told["Pages"]), "tagged": told["Tagged"] == "yes", "missing": sum(missing.values())}


def measure(program):
    n_times = 1 if options.quick else options.times
    share = 10 if options.quick else 1
    for way, n_sheets in (("separate", program.n_separate), ("merged", program.n_merged)):
        n_sheets = max(2, n_sheets // share)
        costs = []
        for _ in range(n_times):
            folder = fresh(f"{program.key}-{program.tags}-{way}")
            costs.append(cost(command(program, way, n_sheets, folder)))
        program.found[way] = middle(costs) | {"all_cpu": [one["cpu"] / n_sheets * 1000 for one in costs]}
    program.found |= look_at(options.work / "out" / f"{program.key}-{program.tags}-separate" / "00000.pdf")
    # A merged file is looked at for its pages only: each sheet must have come along.
    merged = look_at(options.work / "out" / f"{program.key}-{program.tags}-merged" / "merged.pdf")
    program.found["merged_pages"] = merged["pages"] / program.found["merged"]["sheets"]


def figures(program):
    separate, merged = program.found["separate"], program.found["merged"]
    return {
        "sheets/s": separate["sheets"] / separate["cpu"],
        "CPU ms": separate["cpu"] / separate["sheets"] * 1000,
        "KB a file": separate["bytes"] / separate["sheets"] / 1000,
        "KB a sheet merged": merged["bytes"] / merged["sheets"] / 1000,
        "MiB files": separate["peak_kib"] / 1024,
        "MiB merged": merged["peak_kib"] / 1024,
        "CPU ms merged": merged["cpu"] / merged["sheets"] * 1000,
    }


def number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def row(cells):
    print("| " + " | ".join(cells) + " |")


def print_table(programs):
    heads = [
        "Program", "Tagged", "Sheets/s, one core", "CPU ms a sheet", "the same, merged", "KB a file",
        "KB a sheet, merged", "Peak MiB, files", "Peak MiB, merged (sheets)", "Pages",
    ]
    row(heads)
    row(["---"] * len(heads))
    for program in programs:
        found = figures(program)
        row([
            program.name,
            "yes" if program.found["tagged"] else "no",
            number(found["sheets/s"]),
            number(found["CPU ms"]),
            number(found["CPU ms merged"]),
            number(found["KB a file"]),
            number(found["KB a sheet merged"]),
            number(found["MiB files"]),
            f"{number(found['MiB merged'])} ({program.found['merged']['sheets']:,})",
            str(program.found["pages"]),
        ])


def print_winners(programs):
    """Says for each figure who is ahead of us, among those that do the same work and among all."""
    ours = next((program for program in programs if program.key == "ours"), None)
    if ours is None or len(programs) == 1:
        return
    print()
    mine = figures(ours)
    for name in mine:
        better = max if name == "sheets/s" else min
        ahead = [
            f"{program.name}{' tagged' if program.found['tagged'] else ' untagged'} ({number(figures(program)[name])})"
            for program in programs
            if program is not ours and better(figures(program)[name], mine[name]) != mine[name]
        ]
        print(f"{name}: ours {number(mine[name])}; ahead of us: {', '.join(ahead) or 'nobody'}")


def print_doubts(programs):
    for program in programs:
        found = program.found
        if found["pages"] != 3 or found["merged_pages"] != 3 or found["missing"]:
            print(
                f"NOT THE SAME: {program.name} {program.tags}: {found['pages']} pages, {found['merged_pages']:g} a sheet "
                f"merged, {found['missing']} words missing"
            )
        spread = [number(one) for one in found["separate"]["all_cpu"]]
        print(f"runs of {program.name} {program.tags}, CPU ms a sheet: {', '.join(spread)}", file=sys.stderr)


def print_cores():
    """Ours on one and on two cores, by the clock."""
    many = options.release / "examples" / "many"
    print()
    for n_threads in (1, 2):
        costs = [
            cost([many, "separate", 300 if options.quick else 6000, fresh("cores"), n_threads])
            for _ in range(1 if options.quick else options.times)
        ]
        rates = [one["sheets"] / one["wall"] for one in costs]
        peak = max(one["peak_kib"] for one in costs) / 1024
        print(
            f"{OURS}, {n_threads} thread{'s' * (n_threads > 1)}, by the clock: {number(statistics.median(rates))} sheets/s "
            f"({number(min(rates))}–{number(max(rates))}), {number(peak)} MiB; load {os.getloadavg()[0]:.1f}"
        )
    shutil.rmtree(options.work / "out" / "cores")


def print_long():
    """50,000 sheets of ours."""
    many = options.release / "examples" / "many"
    for way, threads in (("separate", ["1"]), ("separate", ["2"]), ("merged", [])):
        one = cost([many, way, 50_000, fresh("long"), *threads])
        print(
            f"50,000 {way}{' on ' + threads[0] + ' threads' if threads else ''}: {one['wall']:.1f} s by the clock, "
            f"{one['cpu']:.1f} s of processor, {one['bytes'] / 1e6:,.0f} MB, peak {one['peak_kib'] / 1024:.0f} MiB"
        )
        shutil.rmtree(options.work / "out" / "long")


asked = argparse.ArgumentParser()
asked.add_argument("release", type=Path)
asked.add_argument("work", type=Path)
asked.add_argument("--quick", action="store_true")
asked.add_argument("--only")
asked.add_argument("--long", action="store_true")
asked.add_argument("--times", type=int, default=3)
options = asked.parse_args()

chosen = [program for program in PROGRAMS if options.only in (None, program.key)]
if not chosen:
    raise SystemExit(f"no program {options.only}")
for program in chosen:
    print(f"{program.name} {program.tags}", file=sys.stderr)
    measure(program)
print(f"{sum(wanted().values())} words a sheet")
print_table(chosen)
print_winners(chosen)
print_doubts(chosen)
if any(program.key == "ours" for program in chosen):
    print_cores()
    if options.long:
        print_long()
