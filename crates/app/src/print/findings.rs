//! What keeps people from printing, what is odd on sheets that print all the same, and where each is put right.

use super::laying::{How, ReadySheet};
use crate::App;
use crate::convert::{finding_about, id};
use crate::failure::Halt;
use crate::paper::Stamp;
use contract::{FindingView, FixScreen, Language, PrintFix};
use domain::{EmployeeType, Evaluation, Identity, Period, Severity};
use sheets::layout::{Draw, Place, Role, TextRun};
use sheets::{Form, Page};
use std::collections::{BTreeSet, HashMap};
use store::RowId;
use store::records::RecapLine;

/// Most lines a name may take in its cell.
const MOST_LINES: usize = 3;
/// Names up to this length, of words up to the other, fit every cell and need not be laid out to know it.
const SURELY_FITS: (usize, usize) = (50, 20);

/// Something odd, and where it is put right.
pub(super) struct Odd {
    pub(super) finding: FindingView,
    pub(super) fix: Option<PrintFix>,
}

type Pair = (&'static str, &'static str);

const SUPERIOR: Pair = (
    "Atasan pejabat penilai belum diketahui; kotak 3 pada dokumen evaluasi dicetak kosong.",
    "The evaluator's superior is not known; box 3 of the document prints blank.",
);
const GRADE: Pair = (
    "Belum ada predikat; pilihan pada lembar tidak dicoret.",
    "There is no grade yet; nothing is struck out on the sheet.",
);
const NOTE: Pair = (
    "Catatan/rekomendasi masih kosong; kotaknya dicetak kosong.",
    "There are no notes or recommendations; their box prints blank.",
);
const RANK: Pair = (
    "Pangkat pejabat penilai belum diisi; barisnya dicetak kosong.",
    "The evaluator's rank is missing; its row prints blank.",
);
const SEALED: Pair = (
    "Evaluasi belum ditandatangani di aplikasi; lembarnya bertanda DRAF.",
    "The evaluation is not signed in the program; its sheets are marked DRAF.",
);
const NO_KEY: Pair = (
    "Lembar C dan D tercetak tanpa kode keaslian: kunci kantor ada di perangkat induk.",
    "C and D sheets print without the code that proves them: the key of the office is on the hub.",
);
const NOT_FOLLOWED: Pair = (
    "Lembar C dan D tercetak tanpa kode keaslian: perjalanan lembar tidak dicatat. Nyalakan di Pengaturan.",
    "C and D sheets print without the code that proves them: their way is not followed. Turn that on in the settings.",
);

impl App {
    /// Odd things on the sheets of a person that print all the same.
    pub(super) fn oddities(
        &self,
        how: &How,
        line: &RecapLine,
        sheets: &[ReadySheet],
    ) -> Result<Vec<Odd>, Halt> {
        let person = line.employee.id;
        let mut found = Vec::new();
        if let Some(ready) = sheets.iter().find(|ready| ready.sheet.document().is_some())
            && let Some(document) = ready.sheet.document()
        {
            self.document_oddities(ready, document, line, &mut found);
        }
        let rated = sheets.iter().find(|ready| ready.sheet.evaluation().is_some());
        if let Some(ready) = rated
            && ready.sheet.evaluation().is_some_and(|evaluation| evaluation.grade().is_none())
        {
            found.push(self.odd("R-240", "grade_missing", GRADE, rate(ready, line)));
        }
        if sheets.iter().filter_map(|ready| ready.sheet.plan()).any(|plan| lacks_rank(&plan.evaluator)) {
            let fix = line.evaluator.map(|row| fix(FixScreen::People, row, String::new()));
            found.push(self.odd("R-240", "evaluator_rank_missing", RANK, fix));
        }
        if let Some(name) = cramped(how, sheets)? {
            let words = match self.moment().language {
                Language::Id => format!("Nama terlalu panjang untuk bloknya: {name}."),
                Language::En => format!("A name is too long for its block: {name}."),
            };
            let finding = finding_about("R-240", Severity::Warn, "name_too_long", words);
            found.push(Odd { finding, fix: Some(fix(FixScreen::People, person, String::new())) });
        }
        found.extend(self.missing_proof(line, sheets)?);
        found.extend(self.missing_letters(how, line, sheets)?);
        Ok(found)
    }

    fn document_oddities(
        &self,
        ready: &ReadySheet,
        document: &Evaluation,
        line: &RecapLine,
        found: &mut Vec<Odd>,
    ) {
        if document.superior == Identity::default() {
            let fix = line.evaluator.map(|row| fix(FixScreen::People, row, String::new()));
            found.push(self.odd("R-240", "superior_unknown", SUPERIOR, fix));
        }
        // The decision of D.1.3 stands in place of the evaluator's note.
        if document.notes.trim().is_empty() && ready.sheet.form != Form::D13 {
            found.push(self.odd("R-214", "note_missing", NOTE, rate(ready, line)));
        }
        if !document.state.is_sealed() && document.grade().is_some() {
            found.push(self.odd("R-240", "not_sealed", SEALED, rate(ready, line)));
        }
    }

    /// Why signed sheets of somebody print without the code that proves them, though the office wants it.
    fn missing_proof(&self, line: &RecapLine, sheets: &[ReadySheet]) -> Result<Option<Odd>, Halt> {
        if !self.wants_sheet_proof()? {
            return Ok(None);
        }
        if !self.follows_sheets()? && sheets.iter().any(is_signed) {
            return Ok(Some(self.odd("R-240", "sheets_not_followed", NOT_FOLLOWED, None)));
        }
        let unproved: Vec<String> = sheets
            .iter()
            .filter(|ready| is_unproved(ready))
            .map(|ready| ready.sheet.form.to_string())
            .collect();
        if unproved.is_empty() {
            return Ok(None);
        }
        if self.lacks_sheet_proof()? {
            return Ok(Some(self.odd("R-240", "no_sheet_key", NO_KEY, None)));
        }
        let (forms, name) = (unproved.join(", "), line.employee.shown_name());
        let text = match self.moment().language {
            Language::Id => format!(
                "{name}: {forms} tercetak tanpa kode keaslian, karena isinya tidak dapat dimuat dalam kode. Periksa nama, NIP, dan periodenya."
            ),
            Language::En => format!(
                "{name}: {forms} prints without the code that proves it, as no code holds what it says. Check name, NIP and period."
            ),
        };
        let finding = finding_about("R-240", Severity::Warn, "no_sheet_code", text);
        Ok(Some(Odd { finding, fix: Some(fix(FixScreen::People, line.employee.id, String::new())) }))
    }

    /// Letters that no font has, of the sheets of somebody.
    fn missing_letters(
        &self,
        how: &How,
        line: &RecapLine,
        sheets: &[ReadySheet],
    ) -> Result<Option<Odd>, Halt> {
        let mut letters = BTreeSet::new();
        for ready in sheets {
            letters.extend(how.content(ready)?.missing_characters());
        }
        if letters.is_empty() {
            return Ok(None);
        }
        let (letters, name): (String, _) = (letters.into_iter().collect(), line.employee.shown_name());
        let text = match self.moment().language {
            Language::Id => {
                format!("{name}: huruf {letters} tidak ada pada jenis huruf lembar dan tidak akan tercetak.")
            }
            Language::En => {
                format!("{name}: the letters {letters} are in no font of the sheets and will not print.")
            }
        };
        let finding = finding_about("R-269", Severity::Warn, "letters_missing", text);
        Ok(Some(Odd { finding, fix: Some(fix(FixScreen::Person, line.employee.id, String::new())) }))
    }

    fn odd(&self, rule: &'static str, code: &'static str, (id, en): Pair, fix: Option<PrintFix>) -> Odd {
        let text = match self.moment().language {
            Language::Id => id,
            Language::En => en,
        };
        Odd { finding: finding_about(rule, Severity::Warn, code, text.to_owned()), fix }
    }

    /// Why there is nothing of a person to print.
    pub(super) fn why_nothing(&self, line: &RecapLine, period: Period) -> Odd {
        let words = match (line.plan_state.is_some(), self.moment().language) {
            (false, Language::Id) => format!("Belum ada SKP {}.", period.year()),
            (false, Language::En) => format!("There is no SKP {}.", period.year()),
            (true, Language::Id) => "Formulir yang dipilih tidak berlaku untuk catatan orang ini.".to_owned(),
            (true, Language::En) => "The chosen forms do not apply to this person's records.".to_owned(),
        };
        let part = if line.plan_state.is_some() { "evaluation" } else { "plan" };
        Odd {
            finding: finding_about("R-215", Severity::Block, "nothing_to_print", words),
            fix: Some(fix(FixScreen::Person, line.employee.id, part.to_owned())),
        }
    }
}

/// Whether it is a signed sheet of a form that may carry a code.
fn is_signed(ready: &ReadySheet) -> bool {
    let is_sealed = || ready.sheet.evaluation().is_some_and(|evaluation| evaluation.state.is_sealed());
    ready.sheet.form.may_carry_proof() && is_sealed()
}

/// Whether a sheet could carry a code that proves it and prints without.
fn is_unproved(ready: &ReadySheet) -> bool {
    ready.sheet.form.may_carry_proof() && ready.stamp.as_ref().is_some_and(lacks_code)
}

/// Whether a stamp draws no code: it has none, or one that no QR holds.
fn lacks_code(stamp: &Stamp) -> bool {
    stamp.proof.as_deref().is_none_or(|proof| !sheets::code::holds(proof))
}

fn fix(screen: FixScreen, row: RowId, part: String) -> PrintFix {
    PrintFix { screen, id: id(row), part }
}

/// Where an evaluation is rated; of one that was signed, where its document stands.
fn rate(ready: &ReadySheet, line: &RecapLine) -> Option<PrintFix> {
    let row = ready.sheet.subject()?.row();
    let evaluator = line.evaluator.map(id).unwrap_or_default();
    let is_sealed = ready.sheet.evaluation().is_some_and(|evaluation| evaluation.state.is_sealed());
    let screen = if is_sealed || evaluator.is_empty() { FixScreen::After } else { FixScreen::Rate };
    Some(fix(screen, row, evaluator))
}

/// Whether the rank of an evaluator who has one prints blank.
fn lacks_rank(evaluator: &Identity) -> bool {
    let has_ranks = match evaluator.employee_type {
        EmployeeType::Pns | EmployeeType::Cpns | EmployeeType::Pppk => true,
        EmployeeType::PppkPartTime | EmployeeType::Military | EmployeeType::Other => false,
    };
    let is_blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    has_ranks && !is_blank(&evaluator.name) && is_blank(&evaluator.rank)
}

/// A name that takes too many lines of its cell or is broken inside a word, on the sheet that names most people.
fn cramped(how: &How, sheets: &[ReadySheet]) -> Result<Option<String>, Halt> {
    let of_document = sheets.iter().find(|ready| ready.sheet.document().is_some());
    let Some(ready) = of_document.or_else(|| sheets.iter().find(|ready| ready.sheet.plan().is_some())) else {
        return Ok(None);
    };
    let plan = ready.sheet.plan().into_iter().flat_map(|plan| [&plan.employee, &plan.evaluator]);
    let superior = ready.sheet.document().map(|evaluation| &evaluation.superior);
    let names = plan.chain(superior).filter_map(|identity| identity.name.as_deref());
    let long: Vec<&str> = names.filter(|name| !surely_fits(name)).collect();
    if long.is_empty() {
        return Ok(None);
    }
    let pages = how.pages(ready)?;
    Ok(long.into_iter().find(|name| is_cramped(&pages, name)).map(str::to_owned))
}

fn surely_fits(name: &str) -> bool {
    let (most, longest_word) = SURELY_FITS;
    let is_short = |word: &str| word.chars().count() <= longest_word;
    name.chars().count() <= most && name.split_whitespace().all(is_short)
}

fn is_cramped(pages: &[Page], name: &str) -> bool {
    let mut cells: HashMap<Place, Vec<&TextRun>> = HashMap::new();
    for command in pages.iter().flat_map(|page| &page.commands) {
        if let (Role::TableCell(place), Draw::Text(run)) = (command.role, &command.draw) {
            cells.entry(place).or_default().push(run);
        }
    }
    let words: BTreeSet<&str> = name.split_whitespace().collect();
    cells.values().any(|runs| {
        let said: String = runs.iter().flat_map(|run| run.text.split_whitespace()).collect();
        let mut heights: Vec<f32> = runs.iter().map(|run| run.y).collect();
        heights.sort_by(f32::total_cmp);
        heights.dedup();
        let is_broken =
            || runs.iter().flat_map(|run| run.text.split_whitespace()).any(|part| !words.contains(part));
        said == name.split_whitespace().collect::<String>() && (heights.len() > MOST_LINES || is_broken())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_that_no_code_holds_is_as_good_as_none() {
        let stamp = |proof: Option<String>| Stamp {
            code: "K7QF2A".to_owned(),
            copy: 1,
            reason: String::new(),
            is_new: true,
            proof,
        };
        assert!(lacks_code(&stamp(None)));
        assert!(lacks_code(&stamp(Some("k".repeat(3_000)))));
        assert!(!lacks_code(&stamp(Some("K".repeat(154)))));
    }
}
