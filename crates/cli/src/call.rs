//! Calls of the core: unlocking once, and requests by name.

use std::io::IsTerminal;
use std::path::Path;

use app::{App, Host};
use chrono::Datelike;
use contract::{ChosenFile, Failure, FailureView, Language};
use serde_json::{Value, json};

use crate::Options;
use crate::host::Terminal;

/// The core with what a call needs to reach it.
pub(crate) struct Caller {
    app: App,
    user: String,
    pub(crate) language: Language,
    /// The year the clock shows.
    pub(crate) this_year: i32,
    /// What unlocking answered; nothing until then.
    session: Value,
    is_open: bool,
}

impl Caller {
    pub(crate) fn new(options: &Options) -> Self {
        let host = Box::new(Terminal::new(options.now, options.seed, options.quiet));
        let this_year = host.now().year();
        let language = options.lang.into();
        let app = match &options.store {
            Some(path) => App::on_store(host, path.clone(), language),
            None => App::new(host).speaking(language),
        };
        Self { app, user: options.user.clone(), language, this_year, session: Value::Null, is_open: false }
    }

    /// A command that needs no unlocking.
    pub(crate) fn plain(&mut self, name: &str, request: Value) -> Result<Value, FailureView> {
        self.app.dispatch(name, request)
    }

    /// A command on the unlocked store.
    pub(crate) fn call(&mut self, name: &str, request: Value) -> Result<Value, FailureView> {
        self.open()?;
        self.app.dispatch(name, request)
    }

    fn open(&mut self) -> Result<(), FailureView> {
        if !self.is_open {
            let request = json!({ "account": self.user, "password": self.password()? });
            self.session = self.app.dispatch("unlock", request)?;
            self.is_open = true;
        }
        Ok(())
    }

    /// The person of an account that sees nobody else; nothing for the others.
    pub(crate) fn only_person(&mut self) -> Result<Option<String>, FailureView> {
        self.open()?;
        let part = |name: &str, field: &str| self.session.get(name).map(|part| text_of(part, field));
        let is_employee = part("account", "role").is_some_and(|role| role == "employee");
        Ok(part("person", "id").filter(|id| is_employee && !id.is_empty()))
    }

    /// Says that the store was opened by another command, such as creating it.
    pub(crate) fn is_open_now(&mut self) {
        self.is_open = true;
    }

    /// The account that works, as it was given.
    pub(crate) fn user(&self) -> &str {
        &self.user
    }

    /// The password: from the environment, else asked at the terminal; never an argument.
    pub(crate) fn password(&self) -> Result<String, FailureView> {
        self.secret("KINERJA_PASSWORD", ("Kata sandi: ", "Password: "))
    }

    /// The password to be, in the same way.
    pub(crate) fn new_password(&self) -> Result<String, FailureView> {
        self.secret("KINERJA_NEW_PASSWORD", ("Kata sandi baru: ", "New password: "))
    }

    /// A secret: from the environment, else asked at the terminal; never an argument.
    pub(crate) fn secret(&self, variable: &str, (id, en): (&str, &str)) -> Result<String, FailureView> {
        if let Ok(secret) = std::env::var(variable) {
            return Ok(secret);
        }
        let asked = match self.language {
            Language::Id => id,
            Language::En => en,
        };
        let typed =
            if std::io::stdin().is_terminal() { rpassword::prompt_password(asked).ok() } else { None };
        typed.ok_or_else(|| Failure::Locked.view(self.language))
    }

    /// The token of a path, made absolute so that the core may change folders as it likes.
    pub(crate) fn file(&mut self, path: &Path) -> u32 {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.app.offer_file(absolute)
    }

    /// The token of a workbook to write. Under another ending no program would open it.
    pub(crate) fn workbook(&mut self, path: &Path) -> Result<u32, FailureView> {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
            return Ok(self.file(path));
        }
        let name = path.display();
        let problem = match self.language {
            Language::Id => format!("{name} ditulis sebagai XLSX; akhiri namanya dengan .xlsx."),
            Language::En => format!("{name} is written as XLSX; end its name in .xlsx."),
        };
        Err(Failure::MalformedRequest { problem }.view(self.language))
    }

    /// A file that must be there before anything is asked of the core.
    pub(crate) fn existing(&mut self, path: &Path) -> Result<u32, FailureView> {
        if path.exists() {
            return Ok(self.file(path));
        }
        let name = path.display().to_string();
        Err(Failure::NotFound { what: name }.view(self.language))
    }

    /// The same of a file that is to be read: a folder is none.
    pub(crate) fn readable(&mut self, path: &Path) -> Result<u32, FailureView> {
        if !path.is_dir() {
            return self.existing(path);
        }
        let (problem, fix) = match self.language {
            Language::Id => ("Ini folder, bukan berkas.", "Sebut satu berkas di dalamnya."),
            Language::En => ("This is a folder, not a file.", "Name a file in it."),
        };
        let failure = Failure::UnreadableFile {
            name: path.display().to_string(),
            problem: problem.to_owned(),
            fix: fix.to_owned(),
        };
        Err(failure.view(self.language))
    }

    /// The id of a person by NIP, short id or name.
    pub(crate) fn person(&mut self, text: &str) -> Result<String, FailureView> {
        self.found("find_person", text)
    }

    /// The id of anybody in service: of people the account does not see by name, position or unit.
    pub(crate) fn colleague(&mut self, text: &str) -> Result<String, FailureView> {
        let unseen = match self.person(text) {
            Ok(person) => return Ok(person),
            Err(failure) => failure,
        };
        let found = self.call("list_colleagues", json!({ "search": text }))?;
        match found.get("people").and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) => Ok(text_of(only, "id")),
            Some(_) | None => Err(unseen),
        }
    }

    /// The id of a unit by short id, code or name.
    pub(crate) fn unit(&mut self, text: &str) -> Result<String, FailureView> {
        self.found("find_unit", text)
    }

    fn found(&mut self, command: &str, text: &str) -> Result<String, FailureView> {
        let found = self.call(command, json!({ "text": text }))?;
        Ok(text_of(&found, "id"))
    }

    /// Ends without the backup a window makes at closing: a script may call a hundred times.
    pub(crate) fn close(&mut self) {
        if self.is_open {
            self.app.leave();
        }
    }
}

/// A text field of a view; empty where it is missing or null.
pub(crate) fn text_of(view: &Value, field: &str) -> String {
    view.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A file that a command wrote, for the answer in JSON.
pub(crate) fn written(view: Value) -> Value {
    match serde_json::from_value::<ChosenFile>(view.clone()) {
        Ok(file) => json!({ "file": file.name, "size": file.size }),
        Err(_) => view,
    }
}
