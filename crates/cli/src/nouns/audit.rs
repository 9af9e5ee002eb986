//! `checkpoint …`, `audit …`, `privacy …`.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum CheckpointVerb {
    /// Buat titik periksa: satu akar yang mengikat seluruh riwayat
    Make,
    /// Daftar titik periksa, dan apakah riwayat hari ini masih sampai padanya
    List,
    /// Tulis lembar titik periksa terbaru
    Print {
        /// Berkas PDF
        #[arg(long)]
        out: PathBuf,
    },
    /// Bandingkan akar pada lembar cetak dengan riwayat
    Check {
        /// 64 angka heksadesimal, boleh dengan spasi
        root: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum AuditVerb {
    /// Tulis arsip pemeriksaan yang dapat dibaca tanpa program ini
    Bundle {
        /// Berkas ZIP
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum PrivacyVerb {
    /// Tulis semua data seorang pegawai
    Export {
        /// NIP atau nomor pendek
        nip: String,
        /// Berkas ZIP
        #[arg(long)]
        out: PathBuf,
    },
    /// Hapus data seorang pegawai untuk selamanya
    Erase {
        /// NIP atau nomor pendek
        nip: String,
        /// Alasan dan keputusan siapa
        #[arg(long)]
        reason: String,
        /// Nama lengkap, persis seperti tertulis
        #[arg(long)]
        name: String,
    },
    /// Lama data orang yang sudah keluar disimpan
    Retention {
        /// Tahun; 0 berarti selamanya
        #[arg(long)]
        years: Option<u32>,
    },
}

pub(crate) fn checkpoints(verb: &CheckpointVerb, caller: &mut Caller) -> Outcome {
    match verb {
        CheckpointVerb::Make => {
            let password = caller.password()?;
            let view = caller.call("make_checkpoint", json!({ "password": password }))?;
            Ok(listed(caller, view))
        }
        CheckpointVerb::List => {
            let view = caller.call("list_checkpoints", json!({}))?;
            Ok(listed(caller, view))
        }
        CheckpointVerb::Print { out } => {
            let list = caller.call("list_checkpoints", json!({}))?;
            let newest = list.pointer("/checkpoints/0/id").cloned().unwrap_or_default();
            let file = caller.file(out);
            Ok(file_answer(caller.call("print_checkpoint", json!({ "id": newest, "file": file }))?))
        }
        CheckpointVerb::Check { root } => {
            let list = caller.call("list_checkpoints", json!({}))?;
            Ok(compared(caller, &list, root))
        }
    }
}

fn listed(caller: &Caller, view: Value) -> Answer {
    let all = array(&view, "checkpoints");
    let is_partial = all.iter().any(|one| one.get("holds").and_then(Value::as_bool) == Some(false));
    let line = |one: &Value| {
        let holds = one.get("holds").and_then(Value::as_bool) == Some(true);
        let words =
            if holds { pick(caller, "cocok", "holds") } else { pick(caller, "TIDAK COCOK", "DOES NOT HOLD") };
        format!("{}  {}  {}  {words}", text_of(one, "at"), text_of(one, "by"), text_of(one, "root"))
    };
    let lines = all.iter().map(line).collect();
    Answer { is_partial, ..Answer::new(view, lines) }
}

/// Whether a root copied from paper is that of a checkpoint which still holds.
fn compared(caller: &Caller, list: &Value, root: &str) -> Answer {
    let digits = |text: &str| text.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_lowercase();
    let found =
        array(list, "checkpoints").into_iter().find(|one| digits(&text_of(one, "root")) == digits(root));
    let holds = found.as_ref().and_then(|one| one.get("holds")).and_then(Value::as_bool) == Some(true);
    let line = match (&found, holds) {
        (None, _) => {
            pick(caller, "Akar ini tidak ada di berkas kantor.", "This root is not in the office file.")
        }
        (Some(_), false) => pick(
            caller,
            "Akar dikenal, tetapi riwayat hari ini tidak lagi sampai padanya.",
            "The root is known, but the history of today does not lead to it any more.",
        ),
        (Some(_), true) => pick(caller, "Cocok.", "It holds."),
    };
    let view = json!({ "known": found.is_some(), "holds": holds });
    Answer { is_partial: !holds, ..Answer::new(view, vec![line]) }
}

pub(crate) fn audit(verb: &AuditVerb, caller: &mut Caller) -> Outcome {
    let AuditVerb::Bundle { out } = verb;
    let (password, file) = (caller.password()?, caller.file(out));
    let request = json!({ "file": file, "password": password });
    Ok(file_answer(caller.call("write_audit_bundle", request)?))
}

pub(crate) fn privacy(verb: &PrivacyVerb, caller: &mut Caller) -> Outcome {
    match verb {
        PrivacyVerb::Export { nip, out } => {
            let (id, password, file) = (caller.person(nip)?, caller.password()?, caller.file(out));
            let request = json!({ "id": id, "file": file, "password": password });
            Ok(file_answer(caller.call("export_person", request)?))
        }
        PrivacyVerb::Erase { nip, reason, name } => {
            let (id, password) = (caller.person(nip)?, caller.password()?);
            let request = json!({ "id": id, "reason": reason, "name": name, "password": password });
            let view = caller.call("erase_person", request)?;
            let backups = view.get("backups").and_then(Value::as_u64).unwrap_or_default();
            let line = pick(
                caller,
                "Data dihapus. Cadangan lama yang masih memuatnya:",
                "The records were erased. Old backups that still hold them:",
            );
            Ok(Answer::new(view, vec![format!("{line} {backups}")]))
        }
        PrivacyVerb::Retention { years } => {
            let view = match years {
                Some(years) => caller.call("save_retention", json!({ "years": years }))?,
                None => caller.call("show_retention", json!({}))?,
            };
            let lines = array(&view, "due").iter().map(|person| text_of(person, "name")).collect();
            Ok(Answer::new(view, lines))
        }
    }
}
