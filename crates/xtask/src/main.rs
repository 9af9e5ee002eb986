//! Chores of the project, run as `cargo run -p xtask -- <chore>`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to its terminal")]

use std::process::ExitCode;

use xtask::{CHORES, Chore, root};

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).unwrap_or_default();
    let Some(chore) = CHORES.iter().find(|chore| chore.name == asked) else {
        let names: Vec<_> = CHORES.iter().map(|chore| chore.name).collect();
        eprintln!("chores: {}", names.join(", "));
        return ExitCode::from(2);
    };
    match write(chore) {
        Ok(()) => {
            println!("{}", chore.path);
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn write(chore: &Chore) -> Result<(), String> {
    let text = (chore.text)(&root())?;
    std::fs::write(root().join(chore.path), text).map_err(|error| format!("{}: {error}", chore.path))
}
