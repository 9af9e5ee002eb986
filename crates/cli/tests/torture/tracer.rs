//! Runs the program under `strace`, which writes down its calls, kills it before one, or refuses one.

use std::collections::HashMap;
use std::fs;
use std::process::{Command, Output};

use crate::scenes::Stage;

/// Calls that change a file or a folder, or make such a change durable.
const CALLS: &[&str] = &[
    "pwrite64",
    "pwritev",
    "write",
    "writev",
    "fsync",
    "fdatasync",
    "ftruncate",
    "fallocate",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "mkdir",
    "mkdirat",
    "link",
    "linkat",
    "copy_file_range",
    "sendfile",
];

/// One call of a run: the n-th of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) name: &'static str,
    pub(crate) n: usize,
}

/// What happens at a call.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mishap {
    /// The program is gone before the call is carried out.
    Killed,
    /// This and every later call of the name is refused, as by a full or vanished medium.
    RefusedFromThen(&'static str),
    /// Only this call is refused.
    RefusedOnce(&'static str),
}

/// Runs a line undisturbed and gives its calls on files, in order.
pub(crate) fn calls_of(stage: &Stage, line: &[String]) -> Vec<Call> {
    let log = stage.home().join("panggilan");
    let output = traced(stage, line, &["-y".into(), "-o".into(), log.display().to_string()]);
    assert!(output.status.success(), "{line:?}: {}", String::from_utf8_lossy(&output.stdout));
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut calls = Vec::new();
    for entry in fs::read_to_string(&log).unwrap().lines() {
        let entry = entry.split_once(' ').map_or(entry, |(_, call)| call.trim_start());
        let Some(name) = CALLS.iter().find(|name| entry.starts_with(&format!("{name}("))) else { continue };
        let n = seen.entry(name).or_default();
        *n += 1;
        // Words to the terminal are no file.
        if !entry.contains("(1<") && !entry.contains("(2<") {
            calls.push(Call { name, n: *n });
        }
    }
    fs::remove_file(log).unwrap();
    calls
}

/// Runs a line undisturbed.
pub(crate) fn run(stage: &Stage, line: &[String]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kinerja"));
    command.args(line);
    stage.surround(&mut command);
    command.output().unwrap()
}

/// Runs a line with a mishap at one call.
pub(crate) fn run_with(stage: &Stage, line: &[String], call: &Call, mishap: Mishap) -> Output {
    let (name, n) = (call.name, call.n);
    let what = match mishap {
        Mishap::Killed => format!("inject={name}:signal=KILL:when={n}"),
        Mishap::RefusedFromThen(error) => format!("inject={name}:error={error}:when={n}+"),
        Mishap::RefusedOnce(error) => format!("inject={name}:error={error}:when={n}"),
    };
    traced(stage, line, &["-e".into(), what, "-o".into(), "/dev/null".into()])
}

fn traced(stage: &Stage, line: &[String], options: &[String]) -> Output {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={}", CALLS.join(","))]).args(options);
    command.arg(env!("CARGO_BIN_EXE_kinerja")).args(line);
    stage.surround(&mut command);
    command.output().expect("strace is installed and may trace")
}

/// Some of the calls, evenly spread and with the first and the last, or all where that is asked for.
pub(crate) fn sampled(calls: &[Call], most: usize) -> Vec<Call> {
    let is_all = std::env::var("KINERJA_TORTURE").is_ok_and(|asked| asked == "all");
    if is_all || calls.len() <= most {
        return calls.to_vec();
    }
    (0..most).map(|at| calls[at * (calls.len() - 1) / (most - 1)].clone()).collect()
}
