//! `store recovery …`: the recovery code, and the codes of two officers.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::{Outcome, pick};
use crate::call::{Caller, text_of, written};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Periksa kode pada lembar pemulihan; kodenya dari KINERJA_RECOVERY_CODE atau ditanyakan
    Confirm,
    /// Buka dengan kode pemulihan dan buat kata sandi baru bagi --as
    Use,
    /// Buat kode bagi dua pejabat yang hanya bersama-sama dapat membuka berkas
    Office(Office),
    /// Buka dengan kode dua pejabat (KINERJA_FIRST_CODE, KINERJA_SECOND_CODE) dan buat kata sandi baru bagi --as
    UseOffice,
}

#[derive(Args)]
pub(crate) struct Office {
    /// Nama dan jabatan pejabat pertama
    #[arg(long)]
    first: String,
    /// Nama dan jabatan pejabat kedua
    #[arg(long)]
    second: String,
    /// PDF dengan kedua lembar
    #[arg(long)]
    out: Option<PathBuf>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Confirm => {
            let code = code(caller)?;
            let view = caller.call("confirm_recovery", json!({ "recoveryCode": code }))?;
            let line = pick(caller, "Kode itu membuka berkas ini.", "The code opens this file.");
            Ok(Answer::new(view, vec![line]))
        }
        Verb::Use => {
            let request = json!({
                "account": caller.user(), "recoveryCode": code(caller)?, "newPassword": caller.new_password()?,
            });
            open("recover", request, caller)
        }
        Verb::Office(office) => make(office, caller),
        Verb::UseOffice => {
            let first =
                caller.secret("KINERJA_FIRST_CODE", ("Kode pejabat pertama: ", "First officer's code: "))?;
            let second =
                caller.secret("KINERJA_SECOND_CODE", ("Kode pejabat kedua: ", "Second officer's code: "))?;
            let request = json!({
                "account": caller.user(), "firstCode": first, "secondCode": second,
                "newPassword": caller.new_password()?,
            });
            open("recover_office", request, caller)
        }
    }
}

fn code(caller: &Caller) -> Result<String, contract::FailureView> {
    caller.secret("KINERJA_RECOVERY_CODE", ("Kode pemulihan: ", "Recovery code: "))
}

fn open(command: &str, request: serde_json::Value, caller: &mut Caller) -> Outcome {
    caller.plain(command, request)?;
    caller.is_open_now();
    let line = pick(caller, "Kata sandi baru berlaku.", "The new password holds.");
    Ok(Answer::new(json!({ "recovered": true }), vec![line]))
}

fn make(office: Office, caller: &mut Caller) -> Outcome {
    let password = caller.password()?;
    let request =
        json!({ "firstOfficer": office.first, "secondOfficer": office.second, "password": password });
    let mut view = caller.call("make_office_recovery", request)?;
    let mut lines = vec![pick(
        caller,
        "Kode dua pejabat, tampil hanya sekali. Simpan terpisah dalam amplop tersegel:",
        "Codes of two officers, shown only once. Keep them apart in sealed envelopes:",
    )];
    lines.extend(["firstCode", "secondCode"].map(|field| text_of(&view, field)));
    if let Some(out) = office.out {
        let file = caller.file(&out);
        let sheets = written(caller.call("save_office_sheets", json!({ "file": file }))?);
        if let Some(fields) = view.as_object_mut() {
            fields.insert("sheets".to_owned(), sheets);
        }
    }
    Ok(Answer::new(view, lines))
}
