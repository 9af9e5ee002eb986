//! Staff lists as other programs write them. `tests/files/make.py` makes the files.

mod faults;
mod files;
mod hostile;
mod layouts;
mod mapping;
mod mutated;
mod samples;

use std::path::{Path, PathBuf};

use super::{Reason, StaffList, StaffRow, read_file};

/// A file of the shared material, or `None` (said loudly) where it is not at hand.
fn shared(path: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let root = std::env::var_os("KINERJA_SHARED").map_or(beside, PathBuf::from);
    let path = root.join(path);
    if !path.exists() {
        eprintln!("SKIPPED: {} is not here; set KINERJA_SHARED", path.display());
        return None;
    }
    Some(path)
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}

fn list(name: &str) -> StaffList {
    read_file(&file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn person<'l>(list: &'l StaffList, nip: &str) -> &'l StaffRow {
    list.people.iter().find(|person| person.nip.as_str() == nip).unwrap_or_else(|| panic!("{nip} is missing"))
}

fn names(list: &StaffList) -> Vec<&str> {
    list.people.iter().map(|person| person.name.as_str()).collect()
}

/// Cell and code of everything refused.
fn refused(list: &StaffList) -> Vec<(&str, &str)> {
    list.rejected.iter().map(|rejected| (rejected.place.cell.as_str(), rejected.reason.code())).collect()
}

/// Cell and code of everything odd.
fn odd(list: &StaffList) -> Vec<(&str, &str)> {
    list.warnings.iter().map(|warning| (warning.place.cell.as_str(), warning.reason.code())).collect()
}

/// The line of the list that holds a reason.
fn said(list: &StaffList, reason: &Reason) -> String {
    let found =
        list.rejected.iter().find(|rejected| rejected.reason == *reason).map(|r| (r.reason_id(), r.fix_id()));
    let (reason, fix) = found.unwrap_or_else(|| panic!("{reason:?} was not said"));
    format!("{reason} {fix}")
}
