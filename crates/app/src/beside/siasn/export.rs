//! The folder for SIASN: lines for its endpoints, the documents beside them, and what is missing. What goes out
//! was signed; the same records give the same bytes.

use super::ready::{Gathered, Ready};
use super::{credit_ids, results, words};
use crate::App;
use crate::cycles::parse_period;
use crate::failure::{Halt, cannot_write, incident};
use crate::files::{file_name, names_in, write_bytes};
use crate::imports::tell;
use crate::print::{Document, Documents};
use crate::sheet::Dossier;
use contract::{ExportSiasnRequest, Failure, SiasnWrittenView, WriteFault};
use domain::rank::Rank;
use domain::{EmployeeType, Grade, Identity, Period, PeriodKind};
use interop::archive::table_alone;
use interop::siasn::{CreditLine, EvaluatorLine, OutcomeLine, annual_line, credit_line, periodic_line};
use std::collections::BTreeSet;
use std::path::Path;

/// Folder of the documents.
const DOCUMENTS: &str = "dokumen";
const ANNUAL: &str = "skp22.jsonl";
const PERIODIC: &str = "kinerjaperiodik.jsonl";
const CREDIT: &str = "angkakredit.jsonl";
const WITHOUT_ID: &str = "belum-punya-id-siasn.csv";
const LEFT_OUT: &str = "tidak-ikut.csv";
const READ_ME: &str = "BACA-SAYA.txt";
/// Stands there from the first file to the last: half a folder does not look like a whole one.
const UNFINISHED: &str = "BELUM-SELESAI.txt";

/// The lines of a folder.
#[derive(Default)]
struct Lines {
    results: Vec<String>,
    credits: Vec<String>,
    /// Names of the documents that were written.
    documents: BTreeSet<String>,
}

impl App {
    /// Writes the folder for SIASN of a period.
    pub(crate) fn export_siasn(&mut self, request: ExportSiasnRequest) -> Result<SiasnWrittenView, Halt> {
        let period = parse_period(&request.period)?;
        let chosen = self.path(request.file)?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let has_own_folder = request.own_folder.unwrap_or(false);
        let folder = if has_own_folder { chosen.join(format!("siasn-{period}")) } else { chosen };
        let gathered = self.gather_for_siasn(period)?;
        // Also of a folder that stops half-way: what is in it was read.
        self.note_people_read(gathered.ready.iter().map(|ready| ready.employee().id).collect::<Vec<_>>());
        make_folder(&folder.join(DOCUMENTS))?;
        let unfinished = folder.join(UNFINISHED);
        write_bytes(&unfinished, words::UNFINISHED.as_bytes(), false)?;
        let mut documents = self.documents()?;
        let mut lines = Lines::default();
        for (done, ready) in gathered.ready.iter().enumerate() {
            tell(self.host.as_ref(), done, gathered.ready.len())?;
            self.lines_of(ready, (period, folder.as_path()), &mut documents, &mut lines)?;
        }
        tell(self.host.as_ref(), gathered.ready.len(), gathered.ready.len())?;
        let (without_id, files) = self.write_lines(&folder, period, (&gathered, &lines))?;
        let left_over = left_over(&folder, &files, &lines.documents);
        std::fs::remove_file(&unfinished).map_err(|error| cannot_write(&unfinished, &error))?;
        Ok(SiasnWrittenView {
            folder: file_name(&folder),
            files,
            lines: count(lines.results.len()),
            credits: count(lines.credits.len()),
            documents: count(lines.documents.len()),
            without_id,
            left_out: gathered.left_out,
            left_over,
        })
    }

    /// The lines of one person, and the documents they name.
    fn lines_of(
        &self,
        ready: &Ready,
        (period, folder): (Period, &Path),
        documents: &mut Documents,
        lines: &mut Lines,
    ) -> Result<(), Halt> {
        let (employee, about) = (ready.employee(), (&ready.line, period));
        let mut document = |what, ending: &str| -> Result<String, Halt> {
            let Some(bytes) = documents.pdf(self, about, what)? else { return Ok(String::new()) };
            let name = format!("{DOCUMENTS}/{}_{period}_{ending}.pdf", employee.nip);
            write_bytes(&folder.join(&name), &bytes, true)?;
            lines.documents.insert(name.clone());
            Ok(name)
        };
        let evaluation = document(Document::Evaluation(ready.record.id), "dokumen-evaluasi")?;
        let has_credit = !ready.credit.rows.is_empty();
        let credit = if has_credit { document(Document::Credit, "angka-kredit")? } else { String::new() };
        let outcome = self.outcome_line(ready, (period, evaluation))?;
        let is_annual = period.kind() == PeriodKind::Annual;
        lines.results.push(if is_annual { annual_line(&outcome) } else { periodic_line(&outcome) });
        let paper = ready.credit.paper.as_ref();
        let stated = self.read()?.list_outside_results(employee.id)?;
        for row in &ready.credit.rows {
            lines.credits.push(credit_line(&CreditLine {
                nip: employee.nip.clone(),
                id: credit_ids::id_of(&stated, (row.year(), row.first_month, row.last_month)),
                person_id: employee.siasn_id.clone(),
                position_id: employee.siasn_position_id.clone(),
                year: row.year(),
                first_month: row.first_month,
                last_month: row.last_month,
                number: paper.map(|paper| paper.number.clone()).unwrap_or_default(),
                issued_on: paper.and_then(|paper| paper.issued_on),
                amount: row.amount,
                decimals: ready.credit.decimals,
                document: credit.clone(),
            }));
        }
        Ok(())
    }

    /// A result as the document states it: the ratings in force, and whoever signed.
    fn outcome_line(&self, ready: &Ready, (period, document): (Period, String)) -> Result<OutcomeLine, Halt> {
        let (reader, record, employee) = (self.read()?, &ready.record, ready.employee());
        let ratings = record.ratings_in_force();
        let rated = ratings.0.zip(ratings.1).zip(record.grade());
        let ((results, conduct), grade): (_, Grade) = rated.ok_or_else(|| incident("siasn"))?;
        let evaluation = Dossier::read(reader, record.clone())?.evaluation(reader)?;
        let by_superior = record.papers.is_taken_over();
        let by = if by_superior { &evaluation.superior } else { &evaluation.plan.evaluator };
        Ok(OutcomeLine {
            nip: employee.nip.clone(),
            id: results::id_of(&reader.list_outside_results(employee.id)?, &period.to_string()),
            person_id: employee.siasn_id.clone(),
            period,
            level: ready.credit.level,
            results,
            conduct,
            grade,
            evaluator: evaluator(by),
            document,
        })
    }

    /// Writes lines, lists and the page that explains them; the number of people without an id, and the files.
    fn write_lines(
        &self,
        folder: &Path,
        period: Period,
        (gathered, lines): (&Gathered, &Lines),
    ) -> Result<(u32, Vec<String>), Halt> {
        let without_id = gathered.without_id(contract::Language::Id);
        let missing: Vec<Vec<String>> = without_id
            .iter()
            .map(|one| vec![spaced(&one.nip), one.person.name.clone(), one.unit.clone(), one.missing.clone()])
            .collect();
        let left_out: Vec<Vec<String>> = gathered
            .left_out
            .iter()
            .map(|one| vec![spaced(&one.nip), one.person.name.clone(), one.unit.clone(), one.why.clone()])
            .collect();
        let table = |last: &str, rows: &[Vec<String>]| {
            table_alone(&["NIP", "nama", "unit kerja", last], rows).map_err(|_| incident("siasn"))
        };
        let office = self.office()?;
        let is_annual = period.kind() == PeriodKind::Annual;
        let facts = ReadMe {
            office: crate::beside::words::office_of_agency(&office.unit_name, &office.agency),
            period,
            counts: [lines.results.len(), lines.credits.len(), missing.len(), left_out.len()],
            is_practice: office.is_practice,
        };
        let files: [(&str, Vec<u8>); 5] = [
            (if is_annual { ANNUAL } else { PERIODIC }, joined(&lines.results)),
            (CREDIT, joined(&lines.credits)),
            (WITHOUT_ID, table("yang belum ada", &missing)?),
            (LEFT_OUT, table("sebabnya", &left_out)?),
            (READ_ME, facts.text().into_bytes()),
        ];
        for (name, bytes) in &files {
            write_bytes(&folder.join(name), bytes, true)?;
        }
        Ok((count(missing.len()), files.iter().map(|(name, _)| (*name).to_owned()).collect()))
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What an earlier export left in the folder and this one did not write: sheets of somebody who is not ready any
/// more, or lines of another kind of period. Whoever sends the folder must not send them along unknowingly.
fn left_over(folder: &Path, files: &[String], documents: &BTreeSet<String>) -> Vec<String> {
    let lines = [ANNUAL, PERIODIC].map(str::to_owned).into_iter();
    let lines = lines.filter(|name| !files.contains(name) && folder.join(name).exists());
    let sheets = names_in(&folder.join(DOCUMENTS)).into_iter().map(|name| format!("{DOCUMENTS}/{name}"));
    lines.chain(sheets.filter(|name| !documents.contains(name))).collect()
}

/// Makes a folder, unless a link to another place stands under its name.
fn make_folder(folder: &Path) -> Result<(), Halt> {
    std::fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    if std::fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) {
        let (name, fault) = (file_name(folder), WriteFault::Other);
        return Err(Failure::CannotWrite { name, fault, system: words::LINKED.to_owned() }.into());
    }
    Ok(())
}

/// One line each; nothing where there are none.
fn joined(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>().into_bytes()
}

/// A NIP as it prints, which no spreadsheet takes for a number.
fn spaced(nip: &str) -> String {
    let parts = [nip.get(..8), nip.get(8..14), nip.get(14..15), nip.get(15..18)];
    let parts: Option<Vec<&str>> = parts.into_iter().collect();
    parts.filter(|_| nip.len() == 18).map_or_else(|| nip.to_owned(), |parts| parts.join(" "))
}

fn evaluator(by: &Identity) -> EvaluatorLine {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    EvaluatorLine {
        number: text(&by.nip),
        name: text(&by.name),
        rank: by.rank.as_deref().and_then(|rank| Rank::parse(rank).ok()),
        position: text(&by.position),
        unit: text(&by.unit),
        is_civil_servant: !matches!(by.employee_type, EmployeeType::Military | EmployeeType::Other),
    }
}

/// What the page of a folder says.
struct ReadMe {
    office: String,
    period: Period,
    /// Results, rows of credit, people without an id, people left out.
    counts: [usize; 4],
    is_practice: bool,
}

impl ReadMe {
    fn text(&self) -> String {
        let [results, credits, without_id, left_out] = self.counts;
        let is_annual = self.period.kind() == PeriodKind::Annual;
        let lines = if is_annual {
            format!("{ANNUAL}  {results} baris untuk skp22/save")
        } else {
            format!("{PERIODIC}  {results} baris untuk kinerjaperiodik/save")
        };
        let practice = if self.is_practice { words::PRACTICE } else { "" };
        words::READ_ME
            .replace("{praktik}", practice)
            .replace("{kantor}", &self.office)
            .replace("{periode}", &self.period.words())
            .replace("{hasil}", &lines)
            .replace("{kredit}", &credits.to_string())
            .replace("{tanpa_id}", &without_id.to_string())
            .replace("{tidak_ikut}", &left_out.to_string())
    }
}
