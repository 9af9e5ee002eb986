//! `sheet list|show|mark|file|save|remind|missing|recap|forms|lines|type`: sheets on paper.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{Outcome, array, file_answer};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Bendel lembar satu periode dan keadaannya
    List {
        #[command(flatten)]
        among: Among,
        /// Hanya yang sampai langkah ini
        #[arg(long, value_enum)]
        step: Option<Step>,
    },
    /// Satu bendel menurut kodenya
    Show {
        /// Kode enam huruf di kaki lembar
        code: String,
    },
    /// Catat langkah lembar menurut kode, atau semua kecuali beberapa
    Mark(Mark),
    /// Arsipkan pindaian lembar: PDF, JPEG, PNG
    File {
        /// Berkas pindaian; beberapa sekaligus menurut kodenya masing-masing
        #[arg(required = true)]
        scans: Vec<PathBuf>,
        /// Kode lembar; tanpa ini dibaca dari lembarnya, atau dari nama berkas
        #[arg(long)]
        code: Option<String>,
    },
    /// Simpan pindaian lembar yang diarsipkan di komputer ini
    Save {
        /// Kode lembar
        code: String,
        /// Berkas
        #[arg(long)]
        out: PathBuf,
    },
    /// Surat pengingat untuk yang terlambat
    Remind {
        /// Periode
        #[arg(long)]
        period: String,
        /// Hanya untuk penilai ini: NIP, nomor pendek, atau nama
        #[arg(long)]
        evaluator: Option<String>,
        /// Nomor surat
        #[arg(long)]
        number: Option<String>,
        /// Berkas PDF
        #[arg(long)]
        out: PathBuf,
    },
    /// Daftar yang belum lengkap
    Missing {
        #[command(flatten)]
        list: List,
    },
    /// Rekap unit sebagai lembar
    Recap {
        #[command(flatten)]
        list: List,
    },
    /// Lembar isian tangan untuk pegawai seorang penilai
    Forms {
        /// Jenis isian
        #[arg(value_enum)]
        form: Form,
        /// Periode
        #[arg(long)]
        period: String,
        /// Penilai: NIP, nomor pendek, atau nama; tanpa ini semua penilai
        #[arg(long)]
        evaluator: Option<String>,
        /// Formulir kosong tanpa nama pegawai
        #[arg(long)]
        blank: bool,
        /// Berkas PDF
        #[arg(long)]
        out: PathBuf,
    },
    /// Baris yang diketik dari satu lembar isian tangan
    Lines {
        /// Kode lembar atau kode pegawai pada lembar
        code: String,
        /// Periode yang diisi
        #[arg(long)]
        period: String,
    },
    /// Salin isian tangan: KODE/BARIS=capaian atau KODE=AS
    Type {
        /// Periode yang diisi
        #[arg(long)]
        period: String,
        /// Isian
        #[arg(required = true)]
        entries: Vec<String>,
    },
}

/// Periode, dan bagiannya.
#[derive(Args)]
pub(crate) struct Among {
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
    /// Hanya pegawai unit ini
    #[arg(long)]
    unit: Option<String>,
    /// Hanya pegawai penilai ini
    #[arg(long)]
    evaluator: Option<String>,
}

/// Daftar sebagai lembar.
#[derive(Args)]
pub(crate) struct List {
    /// Periode
    #[arg(long)]
    period: String,
    /// Hanya unit ini dan di bawahnya
    #[arg(long)]
    unit: Option<String>,
    /// Berkas PDF
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Mark {
    /// Langkah
    #[arg(value_enum)]
    step: Step,
    /// Kode lembar; dengan --all-but-in yang dikecualikan
    codes: Vec<String>,
    /// Semua yang menunggu langkah ini pada periode ini, kecuali kode yang disebut
    #[arg(long)]
    all_but_in: Option<String>,
    /// Hanya pegawai unit ini
    #[arg(long, requires = "all_but_in")]
    unit: Option<String>,
    /// Hanya pegawai penilai ini
    #[arg(long, requires = "all_but_in")]
    evaluator: Option<String>,
    /// Hari; tanpa ini hari ini
    #[arg(long)]
    on: Option<String>,
    /// Hari pegawai menerimanya, bila lebih kemudian
    #[arg(long)]
    received: Option<String>,
    /// Tempat arsip
    #[arg(long)]
    filed_at: Option<String>,
    /// Yang tidak dapat dicatat dilewati
    #[arg(long)]
    skip: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Step {
    Printed,
    Delivered,
    Signed,
    Returned,
    Filed,
}

impl Step {
    fn code(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Delivered => "delivered",
            Self::Signed => "signed",
            Self::Returned => "returned",
            Self::Filed => "filed",
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Form {
    Progress,
    Rating,
}

impl Form {
    fn code(self) -> &'static str {
        match self {
            Self::Progress => "progress",
            Self::Rating => "rating",
        }
    }
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::List { among, step } => list(&among, step, caller),
        Verb::Show { code } => Ok(row_answer(caller.call("find_paper", json!({ "text": code }))?)),
        Verb::Mark(mark) => note(&mark, caller),
        Verb::File { scans, code } => file(&scans, code.as_deref(), caller),
        Verb::Save { code, out } => {
            let found = caller.call("find_paper", json!({ "text": code }))?;
            let request = json!({ "id": text_of(&found, "id"), "file": caller.file(&out) });
            Ok(file_answer(caller.call("write_scan", request)?))
        }
        Verb::Remind { period, evaluator, number, out } => {
            let evaluator = person(evaluator.as_deref(), caller)?;
            let file = caller.file(&out);
            let request = json!({ "period": period, "evaluator": evaluator, "number": number, "file": file });
            Ok(file_answer(caller.call("write_reminders", request)?))
        }
        Verb::Missing { list } => {
            let unit = unit(list.unit.as_deref(), caller)?;
            let request = json!({ "period": list.period, "unit": unit, "file": caller.file(&list.out) });
            Ok(file_answer(caller.call("write_missing", request)?))
        }
        Verb::Recap { list } => {
            let (unit, password) = (unit(list.unit.as_deref(), caller)?, caller.password()?);
            let file = caller.file(&list.out);
            let request = json!({ "period": list.period, "unit": unit, "file": file, "password": password });
            Ok(file_answer(caller.call("write_recap_sheet", request)?))
        }
        Verb::Forms { form, period, evaluator, blank, out } => {
            let evaluator = person(evaluator.as_deref(), caller)?;
            let request = json!({
                "period": period, "evaluator": evaluator, "form": form.code(), "blank": blank,
                "file": caller.file(&out),
            });
            Ok(file_answer(caller.call("write_hand_forms", request)?))
        }
        Verb::Lines { code, period } => hand_lines(&code, &period, caller),
        Verb::Type { period, entries } => type_in(&period, &entries, caller),
    }
}

fn person(typed: Option<&str>, caller: &mut Caller) -> Result<Option<String>, FailureView> {
    typed.map(|typed| caller.person(typed)).transpose()
}

fn unit(typed: Option<&str>, caller: &mut Caller) -> Result<Option<String>, FailureView> {
    typed.map(|typed| caller.unit(typed)).transpose()
}

fn list(among: &Among, step: Option<Step>, caller: &mut Caller) -> Outcome {
    let unit = unit(among.unit.as_deref(), caller)?;
    let evaluator = person(among.evaluator.as_deref(), caller)?;
    let request = json!({
        "period": among.period, "unit": unit, "evaluator": evaluator, "step": step.map(Step::code),
    });
    let view = caller.call("list_paper", request)?;
    let lines = array(&view, "rows").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn note(mark: &Mark, caller: &mut Caller) -> Outcome {
    let who = match &mark.all_but_in {
        Some(period) => json!({
            "kind": "allBut", "period": period, "unit": unit(mark.unit.as_deref(), caller)?,
            "evaluator": person(mark.evaluator.as_deref(), caller)?, "except": mark.codes,
        }),
        None => json!({ "kind": "codes", "codes": mark.codes }),
    };
    let request = json!({
        "who": who, "step": mark.step.code(), "on": mark.on, "receivedOn": mark.received,
        "filedAt": mark.filed_at, "skipRefused": mark.skip,
    });
    let view = caller.call("mark_paper", request)?;
    let mut lines: Vec<String> = array(&view, "done").iter().map(line).collect();
    for refused in array(&view, "refused") {
        let name = refused.get("employee").map(|who| text_of(who, "name")).unwrap_or_default();
        lines.push(format!("! {name}: {}", text_of(&refused, "why")));
    }
    lines.extend(array(&view, "findings").iter().map(|finding| text_of(finding, "text")));
    Ok(Answer::new(view, lines))
}

/// Files one scan, or several by their codes; the status is 1 where some were left.
fn file(scans: &[PathBuf], code: Option<&str>, caller: &mut Caller) -> Outcome {
    let files: Vec<u32> = scans.iter().map(|scan| caller.existing(scan)).collect::<Result<_, _>>()?;
    if let [file] = files.as_slice() {
        return Ok(row_answer(caller.call("file_scan", json!({ "file": file, "code": code }))?));
    }
    if code.is_some() {
        let problem = "--code: 1 PINDAIAN".to_owned();
        return Err(Failure::MalformedRequest { problem }.view(caller.language));
    }
    let view = caller.call("file_scans", json!({ "files": files }))?;
    let filed = array(&view, "filed");
    let mut lines: Vec<String> = filed
        .iter()
        .map(|one| format!("{}: {}", text_of(one, "name"), one.get("row").map(line).unwrap_or_default()))
        .collect();
    let left = array(&view, "left");
    lines.extend(left.iter().map(|one| format!("! {}: {}", text_of(one, "name"), text_of(one, "why"))));
    let is_partial = !left.is_empty();
    Ok(Answer { is_partial, ..Answer::new(view, lines) })
}

fn type_in(period: &str, entries: &[String], caller: &mut Caller) -> Outcome {
    let mut read = Vec::new();
    for entry in entries {
        let Some((place, value)) = entry.split_once('=') else {
            let problem = format!("{entry}: KODE/BARIS=ISI");
            return Err(Failure::MalformedRequest { problem }.view(caller.language));
        };
        let (code, row) = place.split_once('/').map_or((place, None), |(code, row)| (code, Some(row)));
        read.push(json!({ "code": code, "row": row, "value": value }));
    }
    let view = caller.call("type_from_paper", json!({ "period": period, "entries": read }))?;
    let written = view.get("written").cloned().unwrap_or_default();
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{written} isian ditulis."),
        contract::Language::En => format!("{written} fields written."),
    }];
    let left = array(&view, "refused");
    for refused in &left {
        let failure = refused.get("failure").cloned().unwrap_or_default();
        let words = ["what", "why", "next"].map(|part| text_of(&failure, part));
        let words = words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        lines.push(format!("! {}: {words}", text_of(refused, "code")));
    }
    let is_partial = !left.is_empty();
    Ok(Answer { is_partial, ..Answer::new(view, lines) })
}

/// Whose form it is, then a line for each row: `01  Laporan tersusun  12 dokumen  3`.
fn hand_lines(code: &str, period: &str, caller: &mut Caller) -> Outcome {
    let view = caller.call("read_hand_form", json!({ "period": period, "code": code }))?;
    let name = view.get("employee").map(|who| text_of(who, "name")).unwrap_or_default();
    let mut lines = vec![format!("{}  {name}  {}", text_of(&view, "code"), text_of(&view, "what"))];
    lines.extend(array(&view, "lines").iter().map(|line| {
        let parts = ["row", "result", "indicator", "target", "value"].map(|part| text_of(line, part));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
    }));
    Ok(Answer::new(view, lines))
}

fn row_answer(view: Value) -> Answer {
    let lines = vec![line(&view)];
    Answer::new(view, lines)
}

/// `K7QF2A  Budi Santoso  Triwulan III 2026  Disampaikan  3 hari kerja lagi`.
fn line(row: &Value) -> String {
    let name = row.get("employee").map(|who| text_of(who, "name")).unwrap_or_default();
    let parts =
        [text_of(row, "code"), name, text_of(row, "what"), text_of(row, "words"), text_of(row, "left")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}
