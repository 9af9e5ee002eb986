//! A folder with an office file and the calls on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

/// The moment of every call unless told otherwise.
const NOW: &str = "2026-09-24T09:00:00+08:00";
pub(crate) const USER: &str = "Siti";
pub(crate) const PASSWORD: &str = "lima kata yang panjang";

/// A folder with an office file and the calls on it.
pub(crate) struct Office {
    folder: TempDir,
}

/// What a call said.
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// The one document on standard output.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    /// The code of the failure.
    pub(crate) fn code(&self) -> String {
        self.json()["failure"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl Office {
    /// A folder without an office.
    pub(crate) fn none() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// An office that was just created.
    pub(crate) fn new() -> Self {
        static MADE: LazyLock<PathBuf> = LazyLock::new(|| {
            let office = Office::none();
            let made =
                office.call(&format!("store create --office 'Dinas Uji' --user {USER} --place Kupang"));
            assert_eq!(made.status, 0, "{}{}", made.out, made.err);
            tests::keep_for_the_run(&office.folder.keep())
        });
        let office = Self::none();
        copy_folder(&MADE, office.folder.path());
        office
    }

    /// An office with the plans of a small team.
    pub(crate) fn with_team() -> Self {
        let office = Self::new();
        let case = office.write("tim.json", &tests::team_case().to_string());
        office.done(&format!("plan import '{case}'"));
        office
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.text(name)
    }

    /// The call as it would be typed, in a home of its own.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kinerja"));
        let words = typed(line);
        command.args(&words).env_clear();
        if !words.iter().any(|word| word == "--now") {
            command.args(["--now", NOW]);
        }
        command.env("HOME", self.folder.path()).env("XDG_DATA_HOME", self.folder.path().join("data"));
        command.env("KINERJA_STORE", self.path("uji.kantor")).env("KINERJA_PASSWORD", PASSWORD);
        command.stdin(Stdio::null());
        command
    }

    /// A call and what it said.
    pub(crate) fn call(&self, line: &str) -> Said {
        said(self.command(line).output().unwrap())
    }

    /// A call that succeeds; its document.
    pub(crate) fn done(&self, line: &str) -> Value {
        let said = self.call(&format!("{line} --json"));
        assert_eq!(said.status, 0, "{line}: {}{}", said.out, said.err);
        said.json()
    }

    /// A call that fails; its exit status and code.
    pub(crate) fn refused(&self, line: &str) -> (i32, String) {
        let said = self.call(&format!("{line} --json"));
        (said.status, said.code())
    }
}

/// The words of a line; what stands between single quotes is one word.
fn typed(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| {
        let quoted = (at % 2 == 1).then(|| part.to_owned());
        let plain = part.split_whitespace().filter(|_| at % 2 == 0).map(str::to_owned);
        quoted.into_iter().chain(plain.collect::<Vec<_>>())
    });
    words.collect()
}

pub(crate) fn said(output: Output) -> Said {
    Said {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The words of a PDF.
pub(crate) fn words_of(path: &Path) -> String {
    let read = Command::new("pdftotext").arg(path).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", path.display());
    String::from_utf8(read.stdout).unwrap()
}
