//! An office file of the fifth version of the store, and a package for it that was not merged then: what was
//! written once stays readable, and both still meet. `KINERJA_BLESS=1` writes them anew.

use std::path::{Path, PathBuf};

use tests::TEAM;

use crate::office::{Office, copy_folder};
use crate::packages::{hub_name, joined};

const STORE: &str = "uji.kantor";
const SLOTS: &str = "uji.kantor.slots";
const PACKAGE: &str = "menyusul.kinerja";

/// The files as they are kept; written first where they are to be blessed.
fn kept() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/versi-5");
    if std::env::var_os("KINERJA_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join(SLOTS)).unwrap();
        write_to(&folder);
    }
    folder
}

/// A hub that rated somebody, and the package of a laptop that rated the same person otherwise.
fn write_to(folder: &Path) {
    let (hub, laptop) = joined();
    for (office, level) in [(&hub, "above"), (&laptop, "below")] {
        office.done(&format!("evaluation rate '{}' --period 2026-Q3 --results {level}", TEAM[0].nip));
    }
    let package = laptop.text(PACKAGE);
    laptop.done(&format!("package export --to '{}' --out '{package}'", hub_name(&laptop)));
    std::fs::copy(package, folder.join(PACKAGE)).unwrap();
    std::fs::copy(hub.path(STORE), folder.join(STORE)).unwrap();
    copy_folder(&hub.path(SLOTS), &folder.join(SLOTS));
}

#[test]
fn an_office_file_and_a_package_of_version_5_stay_readable_and_meet() {
    let office = Office::none();
    copy_folder(&kept(), &office.path(""));
    let (nip, package) = (TEAM[0].nip, office.text(PACKAGE));
    let rating =
        || office.done(&format!("evaluation show '{nip}' --period 2026-Q3"))["resultsRating"].clone();
    assert_eq!(office.done("store verify")["good"], true);
    assert_eq!(office.done("employee list")["total"], 7, "the chief and the team of six");
    assert_eq!(office.done("device list")["devices"].as_array().unwrap().len(), 2);
    assert_eq!(rating(), "above");
    let merged = office.done(&format!("package import '{package}'"));
    assert_eq!(merged["files"][0]["package"]["counts"]["conflicts"], 1, "{merged}");
    office.done("conflict resolve 1 --take package");
    assert_eq!(rating(), "below");
    assert_eq!(office.done("store verify")["good"], true);
}
