"""Writes and reads the workbook with both programs, imports it, and prints the table. Called by run.sh."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
PASSWORD = "perahu hijau pulang sore"


def asked_of(arguments):
    """What one of the two programs says of itself, with the processor time of its process."""
    before = os.times()
    done = subprocess.run(list(map(str, arguments)), stdout=subprocess.PIPE, text=True)
    after = os.times()
    if done.returncode != 0:
        raise SystemExit(f"failed: {' '.join(map(str, arguments))}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    told["cpu"] = after.children_user - before.children_user + after.children_system - before.children_system
    if told["rows"] != options.rows:
        raise SystemExit(f"NOT THE SAME: {told['rows']} rows of {options.rows}: {' '.join(map(str, arguments))}")
    return told


def middle(runs):
    return sorted(runs, key=lambda one: one["cpu"])[len(runs) // 2]


def kinerja(*arguments):
    """One command of ours: seconds by the clock, processor seconds, peak memory, and its answer."""
    environment = os.environ | {"KINERJA_PASSWORD": PASSWORD, "KINERJA_NEW_PASSWORD": PASSWORD}
    command = [options.release / "kinerja", "--store", options.work / "office" / "bench.kantor", "--as", "Bench",
               "--quiet", "--json", *arguments]
    begun = time.perf_counter()
    answer = options.work / "answer.json"
    with answer.open("w") as out:
        started = subprocess.Popen(list(map(str, command)), stdout=out, env=environment)
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    if started.returncode != 0:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    told = json.loads(answer.read_text())
    return {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "peak_kib": used.ru_maxrss, "told": told}


def imported(workbook):
    """The whole import, into a store that was only just made, and once more into the same."""
    folder = options.work / "office"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    kinerja("store", "create", "--office", "Kantor Uji", "--user", "Bench")
    first = kinerja("employee", "import", workbook)
    again = kinerja("employee", "import", workbook)
    if first["told"]["new"] != options.rows or again["told"]["same"] != options.rows:
        raise SystemExit(f"NOT THE SAME: {first['told']} and {again['told']}"[:600])
    size = sum(part.stat().st_size for part in folder.rglob("*.kantor*") if part.is_file())
    shutil.rmtree(folder)
    return first, again, size


def row(cells):
    print("| " + " | ".join(cells) + " |")


def line(name, found):
    row([name, f"{found['seconds']:.2f}", f"{found['cpu']:.2f}", f"{found['peak_kib'] / 1024:.0f}"])


arguments = argparse.ArgumentParser()
arguments.add_argument("release", type=Path)
arguments.add_argument("work", type=Path)
arguments.add_argument("--quick", action="store_true")
arguments.add_argument("--rows", type=int, default=300_000)
arguments.add_argument("--times", type=int, default=3)
options = arguments.parse_args()
if options.quick:
    options.rows, options.times = 3000, 1

ours = options.release / "examples" / "spreadsheet"
peer = [sys.executable, HERE / "with_openpyxl.py"]
mine, theirs = options.work / "ours.xlsx", options.work / "openpyxl.xlsx"
print(f"{options.rows:,} people with 20 columns", file=sys.stderr)
written = middle([asked_of([ours, "write", mine, options.rows]) for _ in range(options.times)])
read = middle([asked_of([ours, "read", mine, options.rows]) for _ in range(options.times)])
# openpyxl takes minutes and hardly varies: once each.
their_written = asked_of([*peer, "write", theirs, options.rows])
their_read = asked_of([*peer, "read", mine, options.rows])
first, again, size = imported(mine)
row(["What", "Seconds", "of processor", "Peak MiB"])
row(["---"] * 4)
line("Writing, ours", written)
line("Writing, openpyxl write-only", their_written)
line("Reading, ours, every row checked", read)
line("Reading, openpyxl read-only, cells only", their_read)
line("Whole import into an encrypted store", first)
line("The same list again: nothing changes", again)
print()
print(f"openpyxl takes {their_written['cpu'] / written['cpu']:.1f} times as long to write, "
      f"{their_read['cpu'] / read['cpu']:.1f} times to read; load {os.getloadavg()[0]:.1f}")
print(f"workbook {mine.stat().st_size / 1e6:.0f} MB, openpyxl's {theirs.stat().st_size / 1e6:.0f} MB, store {size / 1e6:.0f} MB")
