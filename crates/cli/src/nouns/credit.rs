//! `credit NIP`, and what is entered by hand and listed beside it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

const LEVELS: [&str; 8] = ["ut", "ma", "mu", "pt", "py", "mh", "tr", "pm"];
const KINDS: [&str; 3] = ["conversion", "accumulation", "determination"];
const CONCLUSIONS: [&str; 4] = ["rank", "level", "both", "neither"];

/// Tanpa kata kerja: angka kredit seseorang.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Credit {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// NIP atau nomor pendek
    #[arg(required = true)]
    nip: Option<String>,
    /// Sampai akhir tahun ini; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
}

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
    /// Angka kredit semua pejabat fungsional
    List {
        /// Sampai akhir tahun ini; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
    },
    /// Tulis daftar itu dan konversinya sebagai buku kerja
    Export {
        /// Sampai akhir tahun ini; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
        /// Berkas yang ditulis
        #[arg(long)]
        out: PathBuf,
    },
    /// Isi yang tidak berasal dari predikat; yang tidak disebut tetap
    Fill(Box<Fill>),
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

pub(crate) fn carry_out(what: Credit, caller: &mut Caller) -> Outcome {
    let Credit { verb, nip, year } = what;
    // Without a verb the parser asked for a person.
    let verb = verb.unwrap_or_else(|| Verb::Show { nip: nip.unwrap_or_default(), year });
    let (command, request) = match verb {
        Verb::Show { nip, year } => (
            "show_credit",
            json!({ "employee": caller.person(&nip)?, "year": year.unwrap_or(caller.this_year) }),
        ),
        Verb::List { year } => {
            let view = caller.call("list_credit", json!({ "year": year.unwrap_or(caller.this_year) }))?;
            return Ok(listed(view, caller));
        }
        Verb::Export { year, out } => {
            let (file, year) = (caller.workbook(&out)?, year.unwrap_or(caller.this_year));
            let request = json!({ "year": year, "file": file, "password": caller.password()? });
            return Ok(file_answer(caller.call("write_credit", request)?));
        }
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
    let view = caller.call(command, request)?;
    Ok(told(view, caller))
}

fn filled(fill: &Fill, employee: &str) -> Value {
    json!({
        "employee": employee, "karpeg": fill.karpeg, "birthPlace": fill.birth_place,
        "rankSince": fill.rank_since, "positionSince": fill.position_since, "base": fill.base, "old": fill.old,
        "adjustment": fill.adjustment, "education": fill.education, "other": fill.other,
        "otherLabel": fill.other_label, "openingYear": fill.opening_year, "opening": fill.opening,
    })
}

fn told(view: Value, caller: &Caller) -> Answer {
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
    let [of_year, sum] = ["yearSum", "sum"].map(|field| text_of(&view, field));
    let words = pick(caller, "tahun ini, terkumpul dalam jenjang", "this year, gathered in the level");
    lines.push(format!("{of_year}  {sum}  {words}"));
    for row in array(&view, "determination") {
        let parts = ["words", "before", "new", "sum"];
        lines.push(parts.map(|field| text_of(&row, field)).join("  "));
    }
    let (rank, level) = (pick(caller, "Pangkat", "Rank"), pick(caller, "Jenjang", "Level"));
    lines.push(format!("{rank}: {}", need(&view, ("rankNeed", "beyondRank"), caller)));
    lines.push(format!("{level}: {}", need(&view, ("levelNeed", "beyondLevel"), caller)));
    lines.extend(array(&view, "outlook").iter().map(|pace| paced(pace, caller)));
    lines.push(text_of(&view, "outlookNote"));
    lines.extend(array(&view, "hints").iter().map(|hint| text_of(hint, "text")));
    Answer::new(view, lines)
}

/// What is demanded, and what is there beyond it or lacking.
fn need(view: &Value, (need, beyond): (&str, &str), caller: &Caller) -> String {
    let (need, beyond) = (text_of(view, need), text_of(view, beyond));
    if need.is_empty() {
        return pick(caller, "tidak ada yang berikutnya", "none comes next");
    }
    match beyond.strip_prefix('-') {
        Some(lacking) => format!("{need}  {} {lacking}", pick(caller, "kurang", "lacking")),
        None => format!("{need}  {} {beyond}", pick(caller, "lebih", "beyond by")),
    }
}

/// One grade kept on end.
fn paced(pace: &Value, caller: &Caller) -> String {
    let (words, annual) = (text_of(pace, "words"), text_of(pace, "annual"));
    let rank = months(pace, "toRank", caller);
    let level = months(pace, "toLevel", caller);
    let mut line = match caller.language {
        contract::Language::Id => {
            format!("dengan {words} terus-menerus ({annual} setahun): pangkat {rank}, jenjang {level}")
        }
        contract::Language::En => {
            format!("with {words} on end ({annual} a year): rank {rank}, level {level}")
        }
    };
    if pace.get("allowsPromotion").and_then(Value::as_bool) == Some(false) {
        line.push_str(&pick(
            caller,
            "; tidak memenuhi syarat predikat",
            "; below what a rise asks of grades",
        ));
    }
    line
}

/// Months as people say them; a dash where nothing comes next.
fn months(of: &Value, field: &str, caller: &Caller) -> String {
    match of.get(field).and_then(Value::as_u64) {
        None => "–".to_owned(),
        Some(0) => pick(caller, "sudah cukup", "enough"),
        Some(1) => pick(caller, "1 bulan", "1 month"),
        Some(months) => format!("{months} {}", pick(caller, "bulan", "months")),
    }
}

fn listed(view: Value, caller: &Caller) -> Answer {
    let mut lines = Vec::new();
    for row in array(&view, "people") {
        let name = row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        let [nip, unit, rank, level] = ["nip", "unit", "rank", "level"].map(|field| text_of(&row, field));
        let [of_year, total] = ["yearSum", "total"].map(|field| text_of(&row, field));
        let beyond = ["beyondRank", "beyondLevel"].map(|field| text_of(&row, field));
        let months = ["monthsToRank", "monthsToLevel"].map(|field| months(&row, field, caller));
        let remarks: Vec<String> =
            array(&row, "remarks").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
        let parts = [nip, name, unit, rank, level, of_year, total];
        let needs = [beyond, months].concat();
        lines.push([parts.join("  "), needs.join("  "), remarks.join("; ")].join("  "));
    }
    let left_out = view.get("nOwnRegime").and_then(Value::as_u64).unwrap_or_default();
    if left_out > 0 {
        let words = pick(
            caller,
            "orang dengan ketentuan sendiri (guru, dosen, peneliti) tidak dihitung",
            "people under rules of their own (teachers, lecturers, researchers) are not counted",
        );
        lines.push(format!("{left_out} {words}"));
    }
    lines.push(text_of(&view, "note"));
    Answer::new(view, lines)
}
