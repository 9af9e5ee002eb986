//! A tiny local server with the same commands as the window, for browser tests and interface
//! work. It listens on this machine only, knows no password and is never shipped.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to its terminal")]

mod host;
mod pages;
mod server;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use clap::Parser;

use crate::host::{Desk, PreviewHost};
use crate::pages::Pages;
use crate::server::Server;

/// Serves the built interface and the commands behind it.
#[derive(Parser)]
struct Arguments {
    /// Stops the clock at this instant, for example `2026-10-05T09:00:00+08:00`.
    #[arg(long)]
    now: Option<DateTime<FixedOffset>>,
    /// Makes row ids and invented data repeatable.
    #[arg(long)]
    seed: Option<u64>,
    /// Folder for the office file; a temporary one unless told.
    #[arg(long)]
    machine: Option<PathBuf>,
    /// The built interface; `ui/dist` of this repository unless told.
    #[arg(long)]
    ui: Option<PathBuf>,
    /// Port; a free one unless told.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

fn main() -> ExitCode {
    match serve(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("preview: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn serve(arguments: Arguments) -> Result<(), String> {
    // Hundreds of offices are founded here for tests, and none for people.
    #[cfg(debug_assertions)]
    app::lighten_guesses();
    // Removed when the server ends in order; a killed one leaves it to the system.
    let temporary = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    let machine = arguments.machine.unwrap_or_else(|| temporary.path().to_owned());
    let ui = arguments.ui.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist"));
    let desk = Desk::shared();
    let host = PreviewHost::new(arguments.now, arguments.seed, machine, desk.clone());
    let server = Server::open(arguments.port, Pages::new(ui), app::App::new(Box::new(host)), desk)?;
    println!("http://{}", server.address());
    server.run();
    Ok(())
}
