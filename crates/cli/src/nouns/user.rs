//! `user …`: the people who can open the office.

use clap::{Args, Subcommand, ValueEnum};
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Daftar pengguna
    List,
    /// Tambah pengguna; kata sandinya dari KINERJA_NEW_PASSWORD atau ditanyakan
    Add(Whom),
    /// Ganti peran atau pegawainya
    Change(Whom),
    /// Hapus pengguna; yang pernah dikerjakannya tetap bernama
    Remove {
        /// Nama pengguna
        name: String,
    },
    /// Ganti kata sandi sendiri, atau buat yang baru bagi NAME; yang baru dari KINERJA_NEW_PASSWORD atau ditanyakan
    Password {
        /// Nama pengguna lain
        name: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct Whom {
    /// Nama pengguna, diketik pada layar kunci
    name: String,
    /// Peran
    #[arg(long, value_enum)]
    role: Role,
    /// NIP, nama atau nomor pendek pegawainya; perlu untuk semua peran selain hr dan auditor
    #[arg(long)]
    nip: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    #[value(alias = "hr_officer")]
    Hr,
    Evaluator,
    #[value(alias = "evaluator_superior")]
    Superior,
    Employee,
    Auditor,
}

impl Role {
    fn code(self) -> &'static str {
        match self {
            Self::Hr => "hr_officer",
            Self::Evaluator => "evaluator",
            Self::Superior => "evaluator_superior",
            Self::Employee => "employee",
            Self::Auditor => "auditor",
        }
    }
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::List => {
            let view = caller.call("list_users", json!({}))?;
            Ok(listed(view))
        }
        Verb::Add(whom) => add(&whom, caller),
        Verb::Change(whom) => {
            let id = found(&whom.name, caller)?;
            let person = person(&whom, caller)?;
            let password = caller.password()?;
            let request =
                json!({ "id": id, "role": whom.role.code(), "person": person, "password": password });
            Ok(listed(caller.call("change_user", request)?))
        }
        Verb::Remove { name } => {
            let id = found(&name, caller)?;
            let password = caller.password()?;
            Ok(listed(caller.call("remove_user", json!({ "id": id, "password": password }))?))
        }
        Verb::Password { name } => new_password(name.as_deref(), caller),
    }
}

fn add(whom: &Whom, caller: &mut Caller) -> Outcome {
    let person = person(whom, caller)?;
    let (password, new_password) = (caller.password()?, caller.new_password()?);
    let request = json!({
        "name": whom.name, "role": whom.role.code(), "person": person,
        "newPassword": new_password, "password": password,
    });
    Ok(listed(caller.call("add_user", request)?))
}

fn new_password(name: Option<&str>, caller: &mut Caller) -> Outcome {
    let id = name.map(|name| found(name, caller)).transpose()?;
    let (password, new_password) = (caller.password()?, caller.new_password()?);
    if let Some(id) = id {
        let request = json!({ "id": id, "password": password, "newPassword": new_password });
        caller.call("reset_password", request)?;
    } else {
        let request = json!({ "password": password, "newPassword": new_password });
        caller.call("change_password", request)?;
    }
    let line = pick(caller, "Kata sandi diganti.", "The password was changed.");
    Ok(Answer::new(json!({ "changed": true }), vec![line]))
}

fn person(whom: &Whom, caller: &mut Caller) -> Result<Option<String>, FailureView> {
    whom.nip.as_deref().map(|text| caller.person(text)).transpose()
}

/// The id of an account by its name.
fn found(name: &str, caller: &mut Caller) -> Result<String, FailureView> {
    let users = array(&caller.call("list_users", json!({}))?, "users");
    let wanted = name.trim().to_lowercase();
    let found = users.iter().find(|user| text_of(user, "name").to_lowercase() == wanted);
    let id = found.map(|user| text_of(user, "id"));
    id.ok_or_else(|| Failure::NoSuchAccount { name: name.to_owned() }.view(caller.language))
}

fn listed(view: Value) -> Answer {
    let line = |user: &Value| {
        let person = user.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
        format!("{:30} {:20} {person}", text_of(user, "name"), text_of(user, "role")).trim_end().to_owned()
    };
    let lines = array(&view, "users").iter().map(line).collect();
    Answer::new(view, lines)
}
