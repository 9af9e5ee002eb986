//! `outside …`: results of other systems and older schemes.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Hasil seseorang menurut sistem lain dan aturan lama
    List {
        /// NIP atau nomor pendek
        nip: String,
    },
    /// Catat hasil tahun 2014 sampai 2021, seperti tertulis
    Save {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Semester tahun 2021: 1 atau 2
        #[arg(long)]
        half: Option<u8>,
        /// Nilai SKP
        #[arg(long, default_value = "")]
        results: String,
        /// Nilai perilaku
        #[arg(long, default_value = "")]
        conduct: String,
        /// Nilai keseluruhan
        #[arg(long, default_value = "")]
        total: String,
        /// Predikat
        #[arg(long, default_value = "")]
        grade: String,
        /// Nomor catatan yang diubah
        #[arg(long)]
        id: Option<String>,
    },
    /// Hapus catatan
    Remove {
        /// Nomor catatan
        id: String,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        Verb::List { nip } => {
            let id = caller.person(&nip)?;
            caller.call("list_outside_results", json!({ "id": id }))?
        }
        Verb::Save { nip, year, half, results, conduct, total, grade, id } => {
            let request = json!({
                "id": id, "employee": caller.person(&nip)?, "year": year, "half": half, "results": results,
                "conduct": conduct, "total": total, "grade": grade,
            });
            caller.call("save_outside_result", request)?
        }
        Verb::Remove { id } => caller.call("remove_outside_result", json!({ "id": id }))?,
    };
    let lines = array(&view, "results").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn line(result: &Value) -> String {
    let parts = ["id", "period", "source", "scheme", "results", "conduct", "total", "grade", "oddity"];
    let told = parts.map(|part| text_of(result, part)).into_iter().filter(|part| !part.is_empty());
    told.collect::<Vec<_>>().join("  ")
}
