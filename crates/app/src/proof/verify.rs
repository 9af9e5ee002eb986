//! Verifying the sheets in some files, and noting the return of those that are genuine and current.

use super::facts;
use super::judging::{Judged, Known};
use super::words::{Why, not_booked};
use crate::App;
use crate::convert::{id, to_wire};
use crate::failure::Halt;
use crate::files::{file_name, read_whole};
use crate::permissions::Deed;
use crate::units;
use contract::{
    MarkPaperRequest, PaperStep, PaperWho, ProgressView, SheetVerdict, SheetVerdictView, SheetVerdictsView,
    VerifySheetsRequest, failure_words,
};
use exchange::{SheetFacts, SignedSheet, read_sheet};
use sheets::scan;

/// Where in which file something was found.
#[derive(Clone, Copy)]
struct Spot<'f> {
    file: u32,
    name: &'f str,
    page: u32,
}

impl App {
    /// Says of every sheet in some files whether it is genuine and current; stopped, of those looked at so far.
    pub(crate) fn verify_sheets(&mut self, request: VerifySheetsRequest) -> Result<SheetVerdictsView, Halt> {
        self.commit_drafts()?;
        let known = self.known_sheets()?;
        let mut verdicts = Vec::new();
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        for (done, file) in request.files.iter().enumerate() {
            let label = file_name(&self.path(*file)?);
            let (done, total) = (count(done), count(request.files.len()));
            self.host.progress(ProgressView { done, total, label, pages: 0 });
            if self.host.is_cancelled() {
                break;
            }
            verdicts.extend(self.verify_file(*file, &known)?);
        }
        let seen = verdicts.iter().filter_map(|one| one.person.as_ref());
        let seen = seen.map(|person| crate::convert::row(&person.id)).collect::<Result<Vec<_>, _>>()?;
        self.note_people_read(seen);
        if request.book {
            self.book_returns(&mut verdicts)?;
        }
        Ok(SheetVerdictsView { verdicts })
    }

    fn verify_file(&self, file: u32, known: &Known) -> Result<Vec<SheetVerdictView>, Halt> {
        let path = self.path(file)?;
        let name = file_name(&path);
        let spot = |page| Spot { file, name: &name, page };
        let bytes = read_whole(&path)?;
        let found = match scan::texts(&bytes) {
            Ok(found) => found,
            Err(error) => return Ok(vec![self.without_code(spot(1), &Why::Unread(error))]),
        };
        let sheets = found.iter().filter_map(|found| Some((found.page, read_sheet(&found.text)?)));
        let mut verdicts = Vec::new();
        for (page, sheet) in sheets {
            let judged = self.judge(&sheet, known)?;
            let judged = match &judged.record {
                Some(record) if self.is_reworded((&bytes, page), sheet.facts(), record)? => {
                    Judged::reworded()
                }
                _ => judged,
            };
            verdicts.push(self.verdict(spot(page), &sheet, judged)?);
        }
        if verdicts.is_empty() {
            verdicts.push(self.without_code(spot(1), &Why::NoCode));
        }
        Ok(verdicts)
    }

    fn verdict(&self, spot: Spot<'_>, sheet: &SignedSheet, judged: Judged) -> Result<SheetVerdictView, Halt> {
        let (reader, signed) = (self.read()?, sheet.facts());
        let person = judged.record.as_ref().map(|record| units::person_ref(reader, record.employee));
        let mut view = SheetVerdictView {
            verdict: judged.verdict,
            code: String::from_utf8_lossy(&signed.code).into_owned(),
            evaluation: judged.record.as_ref().map(|record| id(record.id)),
            person: person.transpose()?,
            ..self.without_code(spot, &judged.why)
        };
        if is_vouched_for(judged.verdict) {
            tell(&mut view, signed);
        }
        Ok(view)
    }

    fn without_code(&self, spot: Spot<'_>, why: &Why) -> SheetVerdictView {
        SheetVerdictView {
            file: spot.file,
            name: spot.name.to_owned(),
            page: spot.page,
            verdict: SheetVerdict::NoCode,
            code: String::new(),
            evaluation: None,
            person: None,
            period: None,
            form: String::new(),
            results: None,
            conduct: None,
            grade: None,
            copy: 0,
            words: why.words(self.moment().language),
            booked: false,
        }
    }

    /// Notes the return of every sheet that is genuine and current, each once; what keeps one from it is said
    /// beside its verdict and keeps no other.
    fn book_returns(&mut self, verdicts: &mut [SheetVerdictView]) -> Result<(), Halt> {
        let (language, mut done) = (self.moment().language, Vec::new());
        for view in verdicts.iter_mut().filter(|view| view.verdict == SheetVerdict::Genuine) {
            let Some(evaluation) = view.evaluation.clone() else { continue };
            // The sheets of one evaluation come back together.
            if done.contains(&evaluation) {
                view.booked = true;
                continue;
            }
            if let Some(why) = self.book_return(&evaluation)? {
                view.words = format!("{} {}", view.words, not_booked(&why, language));
            } else {
                view.booked = true;
                done.push(evaluation);
            }
        }
        Ok(())
    }

    /// Notes the return of an evaluation's sheets; or says why it cannot be noted.
    fn book_return(&mut self, evaluation: &str) -> Result<Option<String>, Halt> {
        let row = crate::convert::row(evaluation)?;
        if let Some(why) = self.why_not_do(Deed::NoteReturn, row, &self.sight()?)? {
            return Ok(Some(why));
        }
        let noted = self.mark_paper(MarkPaperRequest {
            who: PaperWho::Codes { codes: vec![evaluation.to_owned()] },
            step: PaperStep::Returned,
            on: None,
            received_on: None,
            filed_at: None,
            skip_refused: false,
        });
        match noted {
            Ok(_) => Ok(None),
            Err(Halt::Told(failure)) => {
                let told = failure_words(&failure, self.moment().language);
                let reason = if told.why.is_empty() { told.what } else { told.why };
                Ok(Some(format!("{}. {}", reason.trim_end_matches('.'), told.next).trim().to_owned()))
            }
            Err(fault) => Err(fault),
        }
    }
}

/// Whether what the code says is told: somebody signed it, and the record does not contradict it.
fn is_vouched_for(verdict: SheetVerdict) -> bool {
    match verdict {
        SheetVerdict::Genuine | SheetVerdict::Superseded | SheetVerdict::NotHere => true,
        SheetVerdict::Altered | SheetVerdict::UnknownOffice | SheetVerdict::NoCode => false,
    }
}

fn tell(view: &mut SheetVerdictView, signed: &SheetFacts) {
    view.period = facts::period_of(signed.period).map(|period| period.to_string());
    view.form = facts::form_of(signed.form).map(|form| form.to_string()).unwrap_or_default();
    view.results = facts::level_of(signed.results).map(to_wire);
    view.conduct = facts::level_of(signed.conduct).map(to_wire);
    view.grade = facts::grade_of(signed.grade).map(to_wire);
    view.copy = u32::from(signed.copy);
}
