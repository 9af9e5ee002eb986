//! The acts that are disturbed: an office before each of them, and how it is looked at afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, text_of};

const NOW: &str = "2026-09-24T09:00:00+08:00";
const STORE: &str = "Kantor.kantor";

/// A home of a person with an office in it.
pub(crate) struct Stage {
    home: TempDir,
}

/// What an office is like: its logical state, and how much it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State(String, u64);

impl Stage {
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn machine(&self) -> PathBuf {
        self.home().join("data/kinerja-luring")
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.machine().join(STORE)
    }

    /// Gives a command the surroundings of this home and nothing else.
    pub(crate) fn surround(&self, command: &mut Command) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env_clear().env("PATH", path).env("HOME", self.home()).env("TMPDIR", self.home());
        command.env("XDG_DATA_HOME", self.home().join("data"));
        command.env("KINERJA_STORE", self.store()).env("KINERJA_PASSWORD", PASSWORD);
        command.stdin(Stdio::null()).stderr(Stdio::piped());
    }

    /// The office, unlocked by another run of the program on the same machine; or why it is not.
    pub(crate) fn opened(&self, store: &Path) -> Result<World, Box<(World, String)>> {
        let mut world = World::on_the_machine(&self.machine());
        world.now(NOW);
        let file = world.file(store);
        world.ask("open_office_file", json!({ "file": file }));
        match world.try_ask("unlock", json!({ "account": USER, "password": PASSWORD })) {
            Ok(_) => Ok(world),
            Err(failure) => Err(Box::new((world, failure.code))),
        }
    }

    /// What the office is like; it must be whole, what its history says, and so must its backups be.
    pub(crate) fn state(&self) -> State {
        let mut world = self.opened(&self.store()).map_err(|refused| refused.1).expect("the office opens");
        looked_at(&mut world)
    }

    /// A copy of an office that was prepared.
    pub(crate) fn copy_of(prepared: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        copy_folder(prepared, home.path());
        Self { home }
    }
}

/// What an open office is like.
pub(crate) fn looked_at(world: &mut World) -> State {
    world.assert_sound();
    for backup in list_of(&world.ask("list_backups", json!({})), "backups") {
        let view = world.ask("preview_restore", json!({ "file": backup["file"] }));
        assert!(view["then"]["acts"].as_u64().is_some_and(|acts| acts > 0), "{backup}");
    }
    let acts = world.ask("read_store", json!({}))["acts"].as_u64().unwrap();
    State(text_of(&world.ask("read_fingerprint", json!({})), "fingerprint"), acts)
}

/// An act on a prepared office.
pub(crate) struct Scene {
    pub(crate) name: &'static str,
    prepared: PathBuf,
    line: Vec<&'static str>,
}

impl Scene {
    pub(crate) fn stage(&self) -> Stage {
        Stage::copy_of(&self.prepared)
    }

    /// The words of the call in a home; `@` stands for the machine's folder.
    pub(crate) fn line(&self, stage: &Stage) -> Vec<String> {
        let machine = stage.machine().display().to_string();
        let fixed = ["--json", "--quiet", "--as", USER, "--now", NOW];
        self.line.iter().map(|word| word.replace('@', &machine)).chain(fixed.map(str::to_owned)).collect()
    }

    pub(crate) fn import() -> Self {
        Self { name: "import", prepared: of(&RATED), line: vec!["employee", "import", "@/daftar.csv"] }
    }

    pub(crate) fn seal() -> Self {
        let line = vec!["evaluation", "seal", TEAM[0].nip, "--period", "2026-Q3"];
        Self { name: "seal", prepared: of(&RATED), line }
    }

    pub(crate) fn backup() -> Self {
        Self { name: "backup", prepared: of(&RATED), line: vec!["store", "backup"] }
    }

    pub(crate) fn restore() -> Self {
        let line = vec!["store", "restore", "@/asal.cadangan", "--to", "@/Pulih.kantor"];
        Self { name: "restore", prepared: of(&RATED), line }
    }

    pub(crate) fn aside() -> Self {
        Self { name: "aside", prepared: of(&DAMAGED), line: vec!["store", "aside"] }
    }

    pub(crate) fn migration() -> Self {
        Self { name: "migration", prepared: of(&OLD), line: vec!["store", "info"] }
    }
}

fn of(prepared: &LazyLock<PathBuf>) -> PathBuf {
    // The shipped program opens these offices.
    tests::pay_in_full();
    PathBuf::clone(prepared)
}

/// An office with rated people, a list to import and a backup to restore.
static RATED: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let rows: Vec<Value> = list_of(&team, "rows").iter().map(|row| row["evaluation"].clone()).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": rows, "rating": rating, "level": "meets" }));
    }
    let made = text_of(&world.ask("back_up_now", json!({})), "name");
    fs::copy(world.path("cadangan").join(made), world.path("asal.cadangan")).unwrap();
    fs::write(world.path("daftar.csv"), LIST).unwrap();
    kept(&world.keep())
});

/// The same with a page that cannot be read.
static DAMAGED: LazyLock<PathBuf> = LazyLock::new(|| {
    let stage = Stage::copy_of(&RATED);
    let mut bytes = fs::read(stage.store()).unwrap();
    bytes[9 * 4096 + 99] ^= 1;
    fs::write(stage.store(), bytes).unwrap();
    tests::keep_for_the_run(&stage.home.keep())
});

/// An office of the program's second version, as it wrote it.
static OLD: LazyLock<PathBuf> = LazyLock::new(|| {
    let home = tempfile::tempdir().unwrap();
    let machine = home.path().join("data/kinerja-luring");
    fs::create_dir_all(&machine).unwrap();
    copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/torture/versi-2"), &machine);
    tests::keep_for_the_run(&home.keep())
});

const LIST: &str = "NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja
198501012010011001;Rina Marlina;Penata Muda (III/a);Pengelola Arsip;BIDANG ARSIP
198602022011012002;Joko Susilo;Penata (III/c);Analis;BIDANG ARSIP
198703032012011003;Wati Lestari;Pengatur (II/c);Pengadministrasi;BIDANG ARSIP
";

/// Gives a machine's folder a home and keeps it for the run.
fn kept(machine: &Path) -> PathBuf {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("data")).unwrap();
    fs::rename(machine, home.path().join("data/kinerja-luring")).unwrap();
    let _ = fs::remove_file(home.path().join("data/kinerja-luring/kinerja-luring.json"));
    tests::keep_for_the_run(&home.keep())
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
