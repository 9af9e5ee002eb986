//! `credit …`

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

const LEVELS: [&str; 8] = ["ut", "ma", "mu", "pt", "py", "mh", "tr", "pm"];
const KINDS: [&str; 3] = ["conversion", "accumulation", "determination"];
const CONCLUSIONS: [&str; 4] = ["rank", "level", "both", "neither"];

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Konversi, akumulasi, dan kebutuhan angka kredit seseorang
    Show {
        /// NIP atau nomor pendek
        nip: String,
        /// Sampai akhir tahun ini; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
    },
    /// Isi yang tidak berasal dari predikat; yang tidak disebut tetap
    Fill(Fill),
    /// Catat jenjang sejak suatu tanggal
    Level {
        /// NIP atau nomor pendek
        nip: String,
        /// Jenjang
        #[arg(value_parser = LEVELS)]
        level: String,
        /// Hari pertama
        #[arg(long)]
        from: String,
        /// Nomor catatan jenjang yang diubah
        #[arg(long)]
        id: Option<String>,
    },
    /// Hapus jenjang yang keliru dicatat
    RemoveLevel {
        /// Nomor catatan jenjang
        id: String,
    },
    /// Catat nomor, tanggal, dan simpulan lembar
    Paper {
        /// NIP atau nomor pendek
        nip: String,
        /// Lembar
        #[arg(value_parser = KINDS)]
        kind: String,
        /// Periode, misalnya 2026
        period: String,
        /// Nomor lembar
        #[arg(long, default_value = "")]
        number: String,
        /// Tanggal ditetapkan
        #[arg(long)]
        on: Option<String>,
        /// Nomor dan tanggal yang sama untuk ketiga lembar
        #[arg(long)]
        for_all: bool,
        /// Simpulan penetapan
        #[arg(long, value_parser = CONCLUSIONS)]
        conclusion: Option<String>,
        /// Pangkat atau jabatan yang dituju
        #[arg(long)]
        target: Option<String>,
    },
}

/// Angka ditulis seperti tercetak: 18,75.
#[derive(Args)]
pub(crate) struct Fill {
    /// NIP atau nomor pendek
    nip: String,
    /// Nomor Seri Karpeg
    #[arg(long)]
    karpeg: Option<String>,
    /// Tempat lahir
    #[arg(long)]
    birth_place: Option<String>,
    /// TMT pangkat
    #[arg(long)]
    rank_since: Option<String>,
    /// TMT jabatan
    #[arg(long)]
    position_since: Option<String>,
    /// AK Dasar
    #[arg(long)]
    base: Option<String>,
    /// AK JF lama
    #[arg(long)]
    old: Option<String>,
    /// AK Penyesuaian/Penyetaraan
    #[arg(long)]
    adjustment: Option<String>,
    /// AK peningkatan pendidikan
    #[arg(long)]
    education: Option<String>,
    /// AK kegiatan lain
    #[arg(long)]
    other: Option<String>,
    /// Nama kegiatan lain
    #[arg(long)]
    other_label: Option<String>,
    /// Tahun saldo yang dibawa
    #[arg(long)]
    opening_year: Option<String>,
    /// Saldo yang dibawa
    #[arg(long)]
    opening: Option<String>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    let (command, request) = match verb {
        Verb::Show { nip, year } => (
            "show_credit",
            json!({ "employee": caller.person(&nip)?, "year": year.unwrap_or(caller.this_year) }),
        ),
        Verb::Fill(fill) => ("save_credit_profile", filled(&fill, &caller.person(&fill.nip)?)),
        Verb::Level { nip, level, from, id } => {
            let employee = caller.person(&nip)?;
            ("save_credit_level", json!({ "id": id, "employee": employee, "level": level, "from": from }))
        }
        Verb::RemoveLevel { id } => ("remove_credit_level", json!({ "id": id })),
        Verb::Paper { nip, kind, period, number, on, for_all, conclusion, target } => {
            let employee = caller.person(&nip)?;
            let request = json!({
                "employee": employee, "kind": kind, "period": period, "number": number, "issuedOn": on,
                "conclusion": conclusion, "target": target, "forAll": for_all,
            });
            ("save_credit_paper", request)
        }
    };
    Ok(told(caller.call(command, request)?))
}

fn filled(fill: &Fill, employee: &str) -> Value {
    json!({
        "employee": employee, "karpeg": fill.karpeg, "birthPlace": fill.birth_place,
        "rankSince": fill.rank_since, "positionSince": fill.position_since, "base": fill.base, "old": fill.old,
        "adjustment": fill.adjustment, "education": fill.education, "other": fill.other,
        "otherLabel": fill.other_label, "openingYear": fill.opening_year, "opening": fill.opening,
    })
}

fn told(view: Value) -> Answer {
    let why = text_of(&view, "whyNot");
    if !why.is_empty() {
        return Answer::new(view, vec![why]);
    }
    let mut lines = Vec::new();
    for level in array(&view, "levels") {
        let [id, from, words] = ["id", "from", "words"].map(|field| text_of(&level, field));
        lines.push(format!("{id}  {from}  {words}"));
    }
    for row in array(&view, "segments") {
        let parts = ["months", "level", "grade", "percent", "coefficient", "amount"];
        lines.push(parts.map(|field| text_of(&row, field)).join("  "));
    }
    for row in array(&view, "determination") {
        let parts = ["words", "before", "new", "sum"];
        lines.push(parts.map(|field| text_of(&row, field)).join("  "));
    }
    lines.extend(array(&view, "hints").iter().map(|hint| text_of(hint, "text")));
    Answer::new(view, lines)
}
