//! Other programs that tests write and read files with.

use std::path::Path;
use std::process::Command;

/// The Python of the system: its packages, openpyxl among them, are for this one and no other in the path.
pub(crate) fn python() -> &'static str {
    const OF_SYSTEM: &str = "/usr/bin/python3";
    if Path::new(OF_SYSTEM).exists() { OF_SYSTEM } else { "python3" }
}

/// Runs another program in a folder; `false` (said loudly) where it is not at hand.
pub(crate) fn runs(program: &str, arguments: &[&str], folder: &Path) -> bool {
    let answer = Command::new(program).args(arguments).current_dir(folder).output();
    match answer {
        Ok(output) if output.status.success() => true,
        Ok(output) if String::from_utf8_lossy(&output.stderr).contains("No module named") => {
            eprintln!("SKIPPED: {program} has no openpyxl");
            false
        }
        Ok(output) => panic!("{program}: {}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => {
            eprintln!("SKIPPED: {program} is not here");
            false
        }
    }
}
