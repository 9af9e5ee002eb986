//! `print`, `test-page` and `recap`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::store::Paper;
use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Args)]
pub(crate) struct TestPage {
    /// Kertas
    #[arg(long, value_enum)]
    paper: Option<Paper>,
    /// Berkas PDF
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Print {
    /// Kode resmi (A.1.7, C.1.3, D.1.1, …), D.1 untuk dokumen evaluasi yang berlaku, atau auto
    #[arg(required = true)]
    forms: Vec<String>,
    #[command(flatten)]
    who: Who,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
    /// Kertas
    #[arg(long, value_enum)]
    paper: Option<Paper>,
    /// A.1.4, A.1.5, dan A.1.8 dicetak mendatar
    #[arg(long)]
    landscape: bool,
    /// Hanya bimbingan atau rapat dengan nomor ini
    #[arg(long)]
    record: Option<String>,
    /// Urutan orang
    #[arg(long, value_enum)]
    order: Option<Order>,
    /// Formulir kosong, juga untuk yang belum punya SKP
    #[arg(long)]
    blank: bool,
    /// Satu berkas untuk semua; sama dengan --output one
    #[arg(long, conflicts_with = "output")]
    merge: bool,
    /// Berkas hasil
    #[arg(long, value_enum)]
    output: Option<Output>,
    /// Nama berkas, dari {tahun} {periode} {nip} {nama} {formulir} {penilai} {unit}
    #[arg(long)]
    pattern: Option<String>,
    /// Bolak-balik: setiap orang mulai pada halaman depan
    #[arg(long)]
    duplex: bool,
    /// Tanpa dasar berwarna
    #[arg(long)]
    ink_saver: bool,
    /// Lembar yang ikut tiap penilai
    #[arg(long, value_enum, num_args = 1.., value_delimiter = ',')]
    extras: Vec<Extra>,
    /// Hari semua lembar paling lambat kembali, pada lembar pemisah
    #[arg(long)]
    return_by: Option<String>,
    /// Perjalanan lembar tidak dicatat
    #[arg(long)]
    no_track: bool,
    /// Alasan cetakan ulang
    #[arg(long)]
    reason: Option<String>,
    /// Lanjutkan: berkas yang sudah ada dan sama dibiarkan
    #[arg(long)]
    resume: bool,
    /// Folder, atau berkas dengan --merge
    #[arg(long)]
    out: PathBuf,
    /// Seperti keadaan pada akhir hari ini
    #[arg(long)]
    as_of: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Order {
    Evaluator,
    Unit,
    Name,
}

#[derive(Clone, Copy, ValueEnum)]
enum Output {
    One,
    PerEvaluator,
    PerPerson,
}

#[derive(Clone, Copy, ValueEnum)]
enum Extra {
    Separator,
    Cover,
    Receipt,
}

impl Order {
    fn code(self) -> &'static str {
        match self {
            Self::Evaluator => "evaluator",
            Self::Unit => "unit",
            Self::Name => "name",
        }
    }
}

impl Output {
    fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::PerEvaluator => "per_evaluator",
            Self::PerPerson => "per_person",
        }
    }
}

impl Extra {
    fn code(self) -> &'static str {
        match self {
            Self::Separator => "separator",
            Self::Cover => "cover",
            Self::Receipt => "receipt",
        }
    }
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Who {
    /// NIP atau nomor pendek
    #[arg(long, num_args = 1..)]
    nip: Vec<String>,
    /// Semua orang di unit ini
    #[arg(long)]
    unit: Option<String>,
    /// Semua orang
    #[arg(long)]
    all: bool,
}

#[derive(Args)]
pub(crate) struct Recap {
    /// Periode
    #[arg(long)]
    period: String,
    /// Tulis sebagai XLSX
    #[arg(long)]
    out: Option<PathBuf>,
}

pub(crate) fn test_page(what: &TestPage, caller: &mut Caller) -> Outcome {
    let request = json!({ "paper": what.paper.map(Paper::code), "file": caller.file(&what.out) });
    Ok(file_answer(caller.call("write_test_page", request)?))
}

pub(crate) fn print(what: &Print, caller: &mut Caller) -> Outcome {
    let who = match (&what.who.unit, what.who.all) {
        (Some(unit), _) => json!({ "kind": "unit", "id": caller.unit(unit)? }),
        (None, true) => json!({ "kind": "all" }),
        (None, false) => {
            let ids: Vec<String> =
                what.who.nip.iter().map(|nip| caller.person(nip)).collect::<Result<_, _>>()?;
            json!({ "kind": "people", "ids": ids })
        }
    };
    let request = json!({
        "what": {
            "forms": what.forms, "who": who, "period": what.period, "paper": what.paper.map(Paper::code),
            "landscape": what.landscape, "record": what.record, "blank": what.blank,
            "order": what.order.unwrap_or(Order::Evaluator).code(),
        },
        "merge": what.merge,
        "file": caller.file(&what.out),
        "asOf": what.as_of,
        "output": what.output.map(Output::code),
        "pattern": what.pattern,
        "duplex": what.duplex,
        "savesInk": what.ink_saver,
        "extras": what.extras.iter().map(|extra| extra.code()).collect::<Vec<_>>(),
        "returnBy": what.return_by,
        "track": what.no_track.then_some(false),
        "reason": what.reason,
        "onlyMissing": what.resume,
    });
    let view = caller.call("print", request)?;
    let [people, pages, kept] =
        ["people", "pages", "kept"].map(|field| view.get(field).cloned().unwrap_or_default());
    let line = match caller.language {
        contract::Language::Id => format!("{people} orang, {pages} halaman; {kept} berkas dibiarkan."),
        contract::Language::En => format!("{people} people, {pages} pages; {kept} files left alone."),
    };
    let mut lines = vec![line];
    let n_files = array(&view, "files").len();
    let is_one = what.output.map_or(what.merge, |output| matches!(output, Output::One));
    if is_one && n_files > 1 {
        lines.push(match caller.language {
            contract::Language::Id => {
                format!("Satu PDF tidak cukup: dibagi menjadi {n_files} berkas bernomor.")
            }
            contract::Language::En => {
                format!("One PDF cannot hold it: parted into {n_files} numbered files.")
            }
        });
    }
    for name in array(&view, "leftOver").iter().filter_map(Value::as_str) {
        lines.push(match caller.language {
            contract::Language::Id => format!("{name} masih ada dari cetakan sebelumnya."),
            contract::Language::En => format!("{name} is still there from an earlier run."),
        });
    }
    Ok(Answer::new(view, lines))
}

pub(crate) fn recap(what: &Recap, caller: &mut Caller) -> Outcome {
    if let Some(out) = &what.out {
        let file = caller.file(out);
        let password = caller.password()?;
        let request = json!({ "period": what.period, "file": file, "password": password });
        let view = caller.call("export_recap", request)?;
        return Ok(file_answer(view));
    }
    let view = caller.call("show_recap", json!({ "period": what.period }))?;
    let line = |unit: &Value| {
        let [total, plans, rated, signed] = ["total", "plansApproved", "rated", "signed"]
            .map(|field| unit.get(field).cloned().unwrap_or_default());
        format!("{:40} {total:>5} {plans:>5} {rated:>5} {signed:>5}", text_of(unit, "name"))
    };
    let head = pick(
        caller,
        "Unit: orang, SKP ditetapkan, dinilai, ditandatangani",
        "Unit: people, plans approved, rated, signed",
    );
    let lines = std::iter::once(head).chain(array(&view, "units").iter().map(line)).collect();
    Ok(Answer::new(view, lines))
}
