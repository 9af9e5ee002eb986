"""The sheet through one headless Chromium, told what to print over its pipe. Its cost is that of all its processes."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

import as_html
from run import Run

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


class Chromium:
    def __init__(self):
        self.profile = tempfile.mkdtemp()
        (to_read, self.to), (self.frm, to_write) = os.pipe(), os.pipe()

        def plug():
            # It reads commands from 3 and answers on 4.
            os.dup2(to_read, 103)
            os.dup2(to_write, 104)
            os.dup2(103, 3)
            os.dup2(104, 4)

        program = os.environ.get("CHROMIUM", "chromium")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"]
        self.process = subprocess.Popen(
            [program, *options, f"--user-data-dir={self.profile}", "about:blank"],
            preexec_fn=plug, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self.answers = os.fdopen(self.frm, "rb")
        self.buffer, self.n_asked, self.session = b"", 0, None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def message(self):
        while b"\0" not in self.buffer:
            read = self.answers.read1(1 << 20)
            if not read:
                raise SystemExit("Chromium ended")
            self.buffer += read
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def ask(self, method, **parameters):
        self.n_asked += 1
        request = {"id": self.n_asked, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.to, json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.n_asked:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]

    def pdf(self, path, is_tagged):
        self.ask("Page.navigate", url=path.as_uri())
        while self.message().get("method") != "Page.loadEventFired":
            pass
        self.ask("Runtime.evaluate", expression="document.fonts.ready.then(() => 0)", awaitPromise=True)
        pdf = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True, generateTaggedPDF=is_tagged)
        return base64.b64decode(pdf["data"])

    def processes(self):
        children = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append((int(stat.parent.name), fields))
        found = [(self.process.pid, None)]
        for pid, _ in found:
            found += children.get(pid, [])
        own = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return [(self.process.pid, own), *found[1:]]

    def cpu(self):
        """Seconds of all processes, and of those that ended and were waited for."""
        return sum(int(ticks) for _, fields in self.processes() for ticks in fields[11:15]) / TICKS_PER_SECOND

    def memory_kib(self):
        """Memory of all processes, shared pages counted once."""
        total = 0
        for pid, _ in self.processes():
            try:
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            except OSError:
                continue
            total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        return total

    def close(self):
        self.session = None
        try:
            self.ask("Browser.close")
            self.process.wait(20)
        except (OSError, SystemExit, subprocess.TimeoutExpired):
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


run = Run()
css = as_html.CSS.replace("FONTS", (run.work / "fonts").as_uri())
page = run.folder / "page.html"
chromium = Chromium()
peak, is_over = [0], threading.Event()


def watch():
    while not is_over.wait(0.1):
        peak[0] = max(peak[0], chromium.memory_kib())


def pdf(numbers):
    page.write_text(as_html.page([as_html.section(run.sheet(number)) for number in numbers], css), "utf-8")
    return chromium.pdf(page, run.is_tagged)


try:
    pdf([0])
    threading.Thread(target=watch, daemon=True).start()
    before = chromium.cpu()
    run.begin()
    if run.is_merged:
        run.write(pdf(run.numbers()))
    else:
        for number in run.numbers():
            run.write(pdf([number]), number)
    run.end(chromium.cpu() - before, max(peak[0], chromium.memory_kib()))
finally:
    is_over.set()
    chromium.close()
    page.unlink(missing_ok=True)
