//! What a run cost, as the kernel counts it: processor time of all threads and the greatest memory at once.

use std::time::Instant;

/// Ticks in which Linux tells processor time, whatever the machine.
const TICKS_PER_SECOND: f64 = 100.0;

/// A run that is being measured. Processor time counts from the start of the process.
pub struct Run(Instant);

impl Run {
    /// Begins.
    pub fn begin() -> Self {
        Self(Instant::now())
    }

    /// One line for the program that compares: sheets, bytes written, seconds of processor and clock, KiB of memory.
    pub fn line(self, sheets: usize, bytes: usize) -> String {
        let wall = self.0.elapsed().as_secs_f64();
        let (cpu, peak) = (cpu_seconds(), peak_kib());
        format!(r#"{{"sheets":{sheets},"bytes":{bytes},"cpu":{cpu:.2},"wall":{wall:.3},"peak_kib":{peak}}}"#)
    }
}

fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    // The name of the program, in brackets, may hold spaces; user and system time are the 12th and 13th word behind it.
    let (_, behind) = stat.rsplit_once(')').expect("a name");
    let ticks = behind.split_whitespace().skip(11).take(2);
    ticks.map(|ticks| ticks.parse::<f64>().expect("a number")).sum::<f64>() / TICKS_PER_SECOND
}

fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the greatest memory");
    peak.trim_end_matches("kB").trim().parse().expect("a number")
}
