//! Offices made once and copied: making one costs two derived keys, opening a copy only one.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::{PASSWORD, USER, World, shared, team_case};

/// How folders of templates are called.
const PREFIX: &str = "kinerja-templat-";
/// After this a template belongs to a run that ended.
const LONGEST_RUN: Duration = Duration::from_secs(60 * 60);

/// A machine folder with a closed office.
pub struct Template(PathBuf);

pub(crate) static OFFICE: LazyLock<Template> = LazyLock::new(|| {
    let mut world = World::on_a_new_machine();
    world.ask(
        "create_office",
        json!({
            "agency": "Pemerintah Kabupaten Lembah Jati", "unit": "Dinas Uji Coba", "level": "regional",
            "user": USER, "rhythm": "quarterly", "place": "Lembah Jati", "password": PASSWORD,
        }),
    );
    Template::of(world)
});

pub(crate) static STAFF: LazyLock<Template> = LazyLock::new(|| {
    let mut world = World::unlocked(&OFFICE);
    if let Some(path) = shared("samples/daftar_nominatif.xlsx") {
        world.import_staff(path);
    }
    Template::of(world)
});

pub(crate) static CASES: LazyLock<Template> = LazyLock::new(|| {
    let mut world = World::unlocked(&OFFICE);
    for (command, path) in [
        ("import_plans", "cases/skp_pusat.json"),
        ("import_plans", "cases/skp_daerah.json"),
        ("import_evaluations", "cases/evaluasi_pusat.json"),
    ] {
        if let Some(path) = shared(path) {
            world.import_case(command, path);
        }
    }
    Template::of(world)
});

pub(crate) static PLANS: LazyLock<Template> = LazyLock::new(|| {
    let mut world = World::unlocked(&OFFICE);
    let file = world.written("tim.json", &team_case().to_string());
    world.ask("import_plans", json!({ "file": file }));
    let unit = world.unit("BIDANG ARSIP");
    world.ask(
        "set_achievement",
        json!({ "unit": unit, "period": "2026-Q3", "value": "good", "basis": "Realisasi rencana aksi triwulan III" }),
    );
    Template::of(world)
});

impl Template {
    /// What a world was made into, closed.
    pub fn of(world: World) -> Self {
        let kept = world.keep();
        let template = keep_for_the_run(&kept);
        point_into(&template, &kept);
        Self(template)
    }

    /// A copy of the folder.
    pub(crate) fn copy(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(&self.0, folder.path());
        point_into(folder.path(), &self.0);
        folder
    }
}

/// Keeps a folder for the rest of the run. Nothing tells when a run ends, so those of earlier runs are
/// tidied up here.
pub fn keep_for_the_run(folder: &Path) -> PathBuf {
    let passing = std::env::temp_dir();
    let kept = passing.join(format!("{PREFIX}{}", file_name(folder)));
    std::fs::rename(folder, &kept).expect("a folder for the template");
    for entry in std::fs::read_dir(passing).expect("the folder of passing files").flatten() {
        let made = entry.metadata().and_then(|found| found.modified()).ok();
        let age = made.and_then(|made| made.elapsed().ok());
        if file_name(&entry.path()).starts_with(PREFIX) && age.is_some_and(|age| age > LONGEST_RUN) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
    kept
}

/// The machine's memory names its office by path; it has to follow when the folder moves.
fn point_into(folder: &Path, from: &Path) {
    let memory = folder.join("kinerja-luring.json");
    let text = std::fs::read_to_string(&memory).expect("the memory of the machine");
    let text = text.replace(&from.display().to_string(), &folder.display().to_string());
    std::fs::write(&memory, text).expect("the memory of the machine");
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).expect("a folder");
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
