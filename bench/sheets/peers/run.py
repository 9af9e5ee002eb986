"""What the peers in Python share: their arguments, the words of the sheet, and what a run cost."""

import json
import resource
import sys
import time
from pathlib import Path


class Run:
    """Arguments `separate|merged N FOLDER WORK tagged|plain`, and the costs from begin() on."""

    def __init__(self):
        way, n_sheets, folder, work, tags = sys.argv[1:]
        self.is_merged = way == "merged"
        self.n_sheets = int(n_sheets)
        self.folder, self.work = Path(folder), Path(work)
        self.is_tagged = tags == "tagged"
        self.words = (self.work / "words.json").read_text("utf-8")
        self.n_bytes = 0

    def sheet(self, number):
        return json.loads(self.words.replace("{n}", f"{number:05}"))

    def numbers(self):
        return range(self.n_sheets)

    def begin(self):
        """Everything is loaded: from here on it counts."""
        self.cpu, self.wall = time.process_time(), time.perf_counter()

    def write(self, pdf, number=None):
        name = "merged.pdf" if number is None else f"{number:05}.pdf"
        (self.folder / name).write_bytes(pdf)
        self.n_bytes += len(pdf)

    def end(self, cpu=None, peak_kib=None):
        print(json.dumps({
            "sheets": self.n_sheets,
            "bytes": self.n_bytes,
            "cpu": cpu or time.process_time() - self.cpu,
            "wall": time.perf_counter() - self.wall,
            "peak_kib": peak_kib or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }))
