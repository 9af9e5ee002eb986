//! The order of the house: who may depend on whom, whose licences come in, what the repository
//! may hold, and that files made from code are those the code makes.

mod edges;
mod files;
mod made;
mod packages;
mod promises;
mod shell;

use std::path::PathBuf;
use std::process::Command;

use cargo_metadata::{CargoOpt, Metadata, MetadataCommand};

/// The systems the program is for.
const SYSTEMS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"];

#[cfg(test)]
fn root() -> PathBuf {
    xtask::root().canonicalize().expect("the repository")
}

/// What cargo knows of all packages, as they are built for one system.
#[cfg(test)]
fn metadata(system: &str) -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(vec!["--filter-platform".to_owned(), system.to_owned()])
        .exec()
        .expect("cargo metadata")
}

/// Paths of all files git keeps, from the top of the repository.
#[cfg(test)]
fn tracked() -> Vec<String> {
    let listed = Command::new("git").arg("ls-files").current_dir(root()).output().expect("git");
    assert!(listed.status.success(), "git lists the files of the repository");
    String::from_utf8(listed.stdout).expect("names in UTF-8").lines().map(str::to_owned).collect()
}

/// A tracked file as text; nothing for pictures, fonts, workbooks and files removed but not yet committed so.
fn text_of(path: &str) -> Option<String> {
    String::from_utf8(std::fs::read(root().join(path)).ok()?).ok()
}
