//! Offices made once and copied: making one costs two derived keys, opening a copy only one.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::json;
use tempfile::TempDir;

use crate::{PASSWORD, USER, World, shared, team_case};

/// A machine folder with a closed office.
pub(crate) struct Template(TempDir);

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
    fn of(mut world: World) -> Self {
        world.ask("lock", json!({}));
        Self(world.folder)
    }

    /// A copy of the folder; the memory of the machine points into it.
    pub(crate) fn copy(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(self.0.path(), folder.path());
        let memory = folder.path().join("kinerja-luring.json");
        let text = std::fs::read_to_string(&memory).expect("the memory of the machine");
        let (from, to) = (self.0.path().display().to_string(), folder.path().display().to_string());
        std::fs::write(&memory, text.replace(&from, &to)).expect("the memory of the machine");
        folder
    }
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
