//! Small worlds for the acceptance tests: an office on disk, the machine it stands on, and the one
//! way in, [`App::dispatch`]. Nothing is mocked: files are encrypted, workbooks are read, sheets printed.

#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a world that cannot be made fails its test"
)]

mod case;
mod host;
mod template;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::App;
use contract::{FailureView, Language};
use serde_json::{Value, json};
use tempfile::TempDir;

pub use case::{CHIEF, Member, TEAM, rated_case, team_case};
use host::{Desk, TestHost};
pub use template::{Template, keep_for_the_run};

/// The account of every world.
pub const USER: &str = "Siti Aminah";
/// Its password.
pub const PASSWORD: &str = "lima kata yang panjang";
/// Where the clock of a world starts: a Thursday inside the window of the third quarter of 2026.
pub const NOW: &str = "2026-09-24T09:00:00+08:00";

/// What a machine says that gives way under a command.
pub const CRASH: &str = "the machine gave way";

/// Whether every password of this process costs what it costs in a release.
static IN_FULL: AtomicBool = AtomicBool::new(false);

/// Lets passwords cost what they cost in a release, which other programs ask for; said before the first world.
/// Worlds pay little else: the tests of the store and of the command line try what a guess costs.
pub fn pay_in_full() {
    IN_FULL.store(true, Ordering::Relaxed);
}

/// A program with its machine.
pub struct World {
    app: App,
    desk: Arc<Desk>,
    folder: Folder,
}

/// The folder of a machine.
enum Folder {
    /// Gone with the world.
    Passing(TempDir),
    /// Stays for the next program.
    Kept(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Passing(folder) => folder.path(),
            Self::Kept(path) => path,
        }
    }
}

impl World {
    /// A machine where the program never ran.
    pub fn on_a_new_machine() -> Self {
        Self::on(tempfile::tempdir().expect("a folder"))
    }

    /// The same, of several machines that work together: each number is another machine.
    pub fn on_machine(number: u32) -> Self {
        Self::on_desk(Folder::Passing(tempfile::tempdir().expect("a folder")), Desk::at(NOW, number))
    }

    /// An office just created on one of several machines, unlocked.
    pub fn with_office_on_machine(number: u32, unit: &str, user: &str) -> Self {
        let mut world = Self::on_machine(number);
        world.ask(
            "create_office",
            json!({
                "agency": "Pemerintah Kabupaten Lembah Jati", "unit": unit, "level": "regional",
                "user": user, "rhythm": "quarterly", "place": "Lembah Jati", "password": PASSWORD,
            }),
        );
        world
    }

    /// An office that was just created, unlocked.
    pub fn with_office() -> Self {
        Self::unlocked(&template::OFFICE)
    }

    /// An office with the 65 people of the sample staff list, where the sample is at hand.
    pub fn with_staff() -> Option<Self> {
        shared("samples/daftar_nominatif.xlsx")?;
        Some(Self::unlocked(&template::STAFF))
    }

    /// An office with the plans and evaluations of the regulation's examples, where they are at hand.
    pub fn with_cases() -> Option<Self> {
        shared("cases/evaluasi_pusat.json")?;
        Some(Self::unlocked(&template::CASES))
    }

    /// An office with the plans of [`TEAM`] in force, their unit's achievement of the third quarter set.
    pub fn with_team() -> Self {
        Self::unlocked(&template::PLANS)
    }

    /// An office with signed annual evaluations of the first of [`TEAM`], rated as told; and the evaluations.
    pub fn with_signed_year(ratings: &[(&str, &str)]) -> (Self, Vec<Value>) {
        let mut world = Self::with_office();
        let file = world.written("nilai.json", &rated_case(ratings).to_string());
        let imported = world.ask("import_evaluations", json!({ "file": file }));
        let evaluations: Vec<Value> =
            list_of(&imported, "items").iter().map(|one| one["id"].clone()).collect();
        world.now("2026-12-18T09:00:00+08:00");
        world.ask("seal", json!({ "evaluations": evaluations, "password": PASSWORD }));
        (world, evaluations)
    }

    /// A program on a machine that is kept in a folder.
    pub fn on_the_machine(folder: &Path) -> Self {
        Self::in_folder(Folder::Kept(folder.to_owned()))
    }

    /// A copy of an office made earlier, the HR officer at work.
    pub fn unlocked(template: &Template) -> Self {
        let mut world = Self::on(template.copy());
        world.unlock();
        world
    }

    /// The same, with somebody else at work.
    pub fn unlocked_by(template: &Template, account: &str) -> Self {
        let mut world = Self::on(template.copy());
        world.ask("unlock", json!({ "account": account, "password": PASSWORD }));
        world
    }

    fn on(folder: TempDir) -> Self {
        Self::in_folder(Folder::Passing(folder))
    }

    fn in_folder(folder: Folder) -> Self {
        Self::on_desk(folder, Desk::at(NOW, 0))
    }

    fn on_desk(folder: Folder, desk: Arc<Desk>) -> Self {
        #[cfg(debug_assertions)]
        if !IN_FULL.load(Ordering::Relaxed) {
            app::lighten_guesses();
        }
        let app = App::new(Box::new(TestHost::new(Arc::clone(&desk), folder.path().to_owned())));
        Self { app, desk, folder }
    }

    /// Ends the program and keeps the machine's folder, which the caller tidies up.
    pub fn keep(mut self) -> PathBuf {
        self.app.leave();
        match self.folder {
            Folder::Passing(folder) => folder.keep(),
            Folder::Kept(path) => path,
        }
    }

    /// Carries out a command that must succeed.
    pub fn ask(&mut self, command: &str, request: Value) -> Value {
        self.app.dispatch(command, request).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    /// Carries out a command that may be refused.
    ///
    /// # Errors
    /// The failure as interfaces receive it.
    pub fn try_ask(&mut self, command: &str, request: Value) -> Result<Value, FailureView> {
        self.app.dispatch(command, request)
    }

    /// Carries out a command that must be refused.
    pub fn refusal(&mut self, command: &str, request: Value) -> FailureView {
        match self.app.dispatch(command, request) {
            Err(failure) => failure,
            Ok(view) => panic!("{command} was carried out: {view}"),
        }
    }

    /// The code of a refusal.
    pub fn refused(&mut self, command: &str, request: Value) -> String {
        self.refusal(command, request).code
    }

    /// Unlocks with the password.
    pub fn unlock(&mut self) -> Value {
        self.ask("unlock", json!({ "account": USER, "password": PASSWORD }))
    }

    /// Moves the clock.
    pub fn now(&mut self, instant: &str) {
        self.desk.set_clock(instant);
    }

    /// Answers the next dialog with a path.
    pub fn will_choose(&mut self, path: &Path) {
        self.desk.answer(path.to_owned());
    }

    /// The person presses stop once `steps` more reports of progress have come.
    pub fn will_stop_after(&mut self, steps: usize) {
        self.desk.stop_after(steps);
    }

    /// The medium has so many bytes free.
    pub fn leaves_free(&mut self, bytes: u64) {
        self.desk.leave_free(bytes);
    }

    /// Printed files may have so many objects, and no more.
    pub fn bounds_files(&mut self, most_objects: usize) {
        self.desk.bound_files(most_objects);
    }

    /// The machine gives way at the next report of progress: the command under way panics.
    pub fn will_crash(&mut self) {
        self.desk.crash();
    }

    /// Reports of progress since the last call: done and total.
    pub fn progress(&mut self) -> Vec<(u32, u32)> {
        self.desk.take_progress()
    }

    /// Pages laid out at each report of progress since the last call.
    pub fn pages_told(&mut self) -> Vec<u32> {
        self.desk.take_pages()
    }

    /// Hands over a file; the token goes into the request.
    pub fn file(&mut self, path: impl Into<PathBuf>) -> u32 {
        self.app.offer_file(path.into())
    }

    /// Somebody double-clicked a file.
    pub fn was_opened_with(&mut self, path: &Path) {
        self.app.hand_over(path.to_owned());
    }

    /// A path in the world's own folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file with this text in the world's own folder; the token goes into the request.
    pub fn written(&mut self, name: &str, text: &str) -> u32 {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file in the world's folder");
        self.file(path)
    }

    /// What the window does every second: locks where nobody was there for long enough.
    pub fn lock_when_idle(&mut self) -> bool {
        self.app.lock_when_idle()
    }

    /// What the window does before the machine sleeps.
    pub fn falls_asleep(&mut self) -> bool {
        self.app.lock_now()
    }

    /// Ends the program as the window does.
    pub fn close(&mut self) {
        self.app.close();
    }

    /// The power goes: what is in memory is lost, and the program starts again, locked.
    #[must_use]
    pub fn power_cut(self) -> Self {
        let Self { app, desk, folder } = self;
        drop(app);
        let app = App::new(Box::new(TestHost::new(Arc::clone(&desk), folder.path().to_owned())));
        Self { app, desk, folder }
    }

    /// A second program on the same machine.
    pub fn another_program(&self) -> App {
        App::new(Box::new(TestHost::new(Arc::clone(&self.desk), self.folder.path().to_owned())))
    }

    /// The same machine with a program that speaks a language.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        let Self { app, desk, folder } = self;
        Self { app: app.speaking(language), desk, folder }
    }

    /// The id of a person by NIP, name or short id.
    pub fn person(&mut self, text: &str) -> String {
        text_of(&self.ask("find_person", json!({ "text": text })), "id")
    }

    /// The id of a unit by name.
    pub fn unit(&mut self, name: &str) -> String {
        text_of(&self.ask("find_unit", json!({ "text": name })), "id")
    }

    /// The counts of the store.
    pub fn counts(&mut self) -> [u64; 4] {
        let view = self.ask("read_store", json!({}));
        ["employees", "units", "plans", "evaluations"].map(|field| number_of(&view, field))
    }

    /// Every table is what the history says, and the file is whole.
    pub fn assert_sound(&mut self) {
        for command in ["verify_store", "check_store"] {
            let view = self.ask(command, json!({}));
            assert_eq!(view["good"], true, "{command}: {view}");
        }
    }

    /// Reads a staff list and applies it.
    pub fn import_staff(&mut self, path: impl Into<PathBuf>) -> Value {
        let file = self.file(path);
        let preview = self.ask("preview_import", json!({ "file": file }));
        self.ask("apply_import", json!({ "preview": preview["preview"] }))
    }

    /// Imports a case file by `import_plans` or `import_evaluations`.
    pub fn import_case(&mut self, command: &str, path: impl Into<PathBuf>) -> Value {
        let file = self.file(path);
        self.ask(command, json!({ "file": file }))
    }
}

/// A text field of a view.
pub fn text_of(view: &Value, field: &str) -> String {
    view.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A number of a view.
pub fn number_of(view: &Value, field: &str) -> u64 {
    view.get(field).and_then(Value::as_u64).unwrap_or_default()
}

/// A list of a view.
pub fn list_of<'v>(view: &'v Value, field: &str) -> &'v [Value] {
    view.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// A file of the shared material: kept with the tests, else beside the repository; or `None` (said loudly)
/// where it is not at hand.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub fn shared(path: &str) -> Option<PathBuf> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path);
    if kept.exists() {
        return Some(kept);
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("KINERJA_SHARED").map_or(beside, PathBuf::from).join(path);
    if !path.exists() {
        eprintln!("SKIPPED: {} is not here; set KINERJA_SHARED", path.display());
        return None;
    }
    Some(path)
}
