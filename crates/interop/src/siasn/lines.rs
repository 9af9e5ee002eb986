//! Lines for the endpoints of SIASN, one object each, with the NIP added for joining. Every field of the endpoint
//! is there; what is not known is null.

use chrono::{Datelike, NaiveDate};
use domain::credit::{Decimals, Level, Thousandths};
use domain::rank::Rank;
use domain::{ExpectationLevel, Grade, Period, PeriodKind};
use serde_json::{Value, json};

/// *Dok Realisasi SKP*.
const ANNUAL_DOCUMENT: (&str, &str) = ("891", "Dok Realisasi SKP");
/// *Dokumen Evaluasi Kinerja*.
const PERIODIC_DOCUMENT: (&str, &str) = ("890", "Dokumen Evaluasi Kinerja");
/// *Dok PAK*.
const CREDIT_DOCUMENT: (&str, &str) = ("879", "Dok PAK");

/// The evaluator of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvaluatorLine {
    /// NIP or NRP.
    pub number: String,
    /// Name.
    pub name: String,
    /// Rank, where it is one of the table.
    pub rank: Option<Rank>,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Whether the evaluator is a civil servant.
    pub is_civil_servant: bool,
}

/// A result of a year or of some months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeLine {
    /// NIP.
    pub nip: String,
    /// What SIASN calls the result, where it has it already.
    pub id: String,
    /// What SIASN calls the person.
    pub person_id: String,
    /// The period.
    pub period: Period,
    /// Level of the functional position; nothing where it is another one.
    pub level: Option<Level>,
    /// Rating of the results.
    pub results: ExpectationLevel,
    /// Rating of conduct.
    pub conduct: ExpectationLevel,
    /// The grade.
    pub grade: Grade,
    /// Who evaluated.
    pub evaluator: EvaluatorLine,
    /// The document, by its way from the folder of the lines; empty where there is none.
    pub document: String,
}

/// Credit points of some months of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLine {
    /// NIP.
    pub nip: String,
    /// What SIASN calls the entry, where it has it already; without it the entry would be made a second time.
    pub id: String,
    /// What SIASN calls the person.
    pub person_id: String,
    /// What SIASN calls the entry of the position.
    pub position_id: String,
    /// Year.
    pub year: i32,
    /// First month.
    pub first_month: u32,
    /// Last month.
    pub last_month: u32,
    /// Number of the sheet.
    pub number: String,
    /// Day of the sheet.
    pub issued_on: Option<NaiveDate>,
    /// What the grade yields.
    pub amount: Thousandths,
    /// To how many decimals it is told.
    pub decimals: Decimals,
    /// The sheets, as in [`OutcomeLine::document`].
    pub document: String,
}

/// The line for `skp22/save`.
pub fn annual_line(line: &OutcomeLine) -> String {
    let by = &line.evaluator;
    let object = json!({
        "nip": line.nip,
        "id": known(&line.id),
        "tahun": line.period.year(),
        "pnsDinilaiOrang": known(&line.person_id),
        "hasilKinerjaNilai": number(line.results, &ExpectationLevel::ALL),
        "perilakuKerjaNilai": number(line.conduct, &ExpectationLevel::ALL),
        "kuadranKinerjaNilai": number(line.grade, &Grade::ALL),
        "statusPenilai": status(by),
        "penilaiNipNrp": known(&by.number),
        "penilaiNama": known(&by.name),
        "penilaiGolongan": rank(by),
        "penilaiJabatan": known(&by.position),
        "penilaiUnorNama": known(&by.unit),
        "path": path(ANNUAL_DOCUMENT, &line.document),
    });
    object.to_string()
}

/// The line for `kinerjaperiodik/save`.
pub fn periodic_line(line: &OutcomeLine) -> String {
    let by = &line.evaluator;
    let (first, last) = (line.period.starts_on().month(), line.period.ends_on().month());
    let rhythm = if matches!(line.period.kind(), PeriodKind::Month(_)) { "1" } else { "2" };
    let object = json!({
        "nip": line.nip,
        "id": known(&line.id),
        "bulanMulaiPenilaian": first,
        "bulanSelesaiPenilaian": last,
        "tahunMulaiPenilaian": line.period.year(),
        "tahunSelesaiPenilaian": line.period.year(),
        "tahun": line.period.year(),
        "periodikId": rhythm,
        "hasilKinerjaNilai": number(line.results, &ExpectationLevel::ALL),
        "perilakuKerjaNilai": number(line.conduct, &ExpectationLevel::ALL),
        "kuadranKinerjaNilai": number(line.grade, &Grade::ALL),
        // The table of coefficients has a line for each level of functional positions and none for others.
        "koefisienId": line.level.map(Level::siasn_id),
        "penilaiGolongan": rank(by),
        "penilaiJabatanNama": known(&by.position),
        "penilaiNama": known(&by.name),
        "penilaiNipNrp": known(&by.number),
        "penilaiUnorNama": known(&by.unit),
        "pnsDinilaiId": known(&line.person_id),
        "statusPenilai": status(by),
        "path": path(PERIODIC_DOCUMENT, &line.document),
    });
    object.to_string()
}

/// The line for `angkakredit/save`: a conversion, every value a text.
pub fn credit_line(line: &CreditLine) -> String {
    let amount = plain(line.amount, line.decimals);
    let issued_on = line.issued_on.map(|day| day.format("%d-%m-%Y").to_string());
    let object = json!({
        "nip": line.nip,
        "id": known(&line.id),
        "bulanMulaiPenailan": line.first_month.to_string(),
        "tahunMulaiPenailan": line.year.to_string(),
        "bulanSelesaiPenailan": line.last_month.to_string(),
        "tahunSelesaiPenailan": line.year.to_string(),
        "nomorSk": known(&line.number),
        "tanggalSk": issued_on,
        "kreditUtamaBaru": amount,
        "kreditPenunjangBaru": plain(Thousandths::default(), line.decimals),
        "kreditBaruTotal": amount,
        "isAngkaKreditPertama": "0",
        "isIntegrasi": "0",
        "isKonversi": "1",
        "pnsId": known(&line.person_id),
        "rwJabatanId": known(&line.position_id),
        "path": path(CREDIT_DOCUMENT, &line.document),
    });
    object.to_string()
}

/// A text, null where it is not known.
fn known(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// The number of a value in the tables: its place, 1 being the best.
fn number<T: PartialEq + Copy>(value: T, all: &[T]) -> Value {
    all.iter().position(|known| *known == value).map(|place| place + 1).into()
}

fn status(by: &EvaluatorLine) -> &'static str {
    if by.is_civil_servant { "ASN" } else { "NON ASN" }
}

fn rank(by: &EvaluatorLine) -> Value {
    by.rank.and_then(Rank::siasn_id).map(|id| id.to_string()).into()
}

/// The document beside the lines; SIASN names the file anew once it has it.
fn path((id, name): (&str, &str), file: &str) -> Value {
    if file.is_empty() {
        return json!([]);
    }
    json!([{ "dok_id": id, "dok_nama": name, "dok_uri": file, "object": file, "slug": id }])
}

/// An amount with a point, as programs read numbers.
fn plain(amount: Thousandths, decimals: Decimals) -> String {
    let (whole, rest) = (amount.0 / 1000, amount.0.unsigned_abs() % 1000);
    match decimals {
        Decimals::Two => format!("{whole}.{:02}", rest / 10),
        Decimals::Three => format!("{whole}.{rest:03}"),
    }
}
