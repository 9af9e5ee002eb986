//! Files that are made from code and committed. `cargo run -p xtask -- <chore>` writes them, and a
//! test compares what stands in the repository with what would be written.

mod rules;

use std::path::{Path, PathBuf};

/// A chore: its name, the file it writes and what it writes there.
pub struct Chore {
    /// Name on the command line.
    pub name: &'static str,
    /// File in the repository.
    pub path: &'static str,
    /// Makes the text of the file for the repository in a folder.
    ///
    /// # Errors
    /// The file that cannot be read, and why.
    pub text: fn(&Path) -> Result<String, String>,
}

/// Every chore.
pub const CHORES: &[Chore] = &[
    Chore { name: "bindings", path: "ui/src/lib/contract.ts", text: |_| Ok(contract::typescript()) },
    Chore { name: "permissions", path: "docs/permissions.md", text: |_| Ok(app::permissions::page()) },
    Chore { name: "rules", path: "docs/rules.md", text: rules::page },
];

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
