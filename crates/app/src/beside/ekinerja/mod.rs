//! Import of a report of e-Kinerja: its people as any staff list, then its ratings or plans, as one act.

mod deciding;
mod plans;
mod views;
mod writing;

use super::words::said as say;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::imports::{self, unreadable};
use crate::{App, shared_lists};
use contract::{
    ApplyImportRequest, EkinerjaCountsView, EkinerjaImportedView, EkinerjaPreviewView, Failure, FieldFault,
    FieldProblem, ImportRemarkView, Language, PreviewEkinerjaRequest,
};
use deciding::Decision;
use domain::Period;
use interop::ekinerja::{self, ReportKind, ReportRow};
use interop::staff::StaffList;
use std::path::Path;
use writing::Writing;

pub(super) use deciding::{evaluation_of_row, evaluations_by_person, people_by_number, plans_by_person};
pub(super) use plans::{is_as_far, step};
pub(super) use views::rated;

/// Lines of a preview that are shown; the counts cover all.
const LINES_SHOWN: usize = 2000;

/// What a report says beside its people, waiting to be applied.
pub(super) struct Report {
    token: u32,
    content: Content,
}

/// The rows of a report and what they are of.
pub(super) struct Content {
    pub(super) kind: ReportKind,
    /// The period of the ratings; in a report of plans nothing.
    pub(super) period: Option<Period>,
    /// The other period its title names, where somebody told another one.
    pub(super) titled: Option<Period>,
    /// The agency its title names, where that is not the one of the office.
    pub(super) other_agency: Option<String>,
    pub(super) rows: Vec<ReportRow>,
}

/// What applying a report comes to.
struct Decided {
    decisions: Vec<Decision>,
    counts: EkinerjaCountsView,
    remarks: Vec<ImportRemarkView>,
}

impl App {
    /// Reads a report and says what applying it would do. Nothing is changed.
    pub(crate) fn preview_ekinerja(
        &mut self,
        request: PreviewEkinerjaRequest,
    ) -> Result<EkinerjaPreviewView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        let (list, content) = self.read_report(&path, request.period.as_deref())?;
        let decided = self.decide_report(&list, &content)?;
        let people = self.preview_of(path, list, None)?;
        let moment = self.moment();
        let view = EkinerjaPreviewView {
            kind: views::kind(content.kind),
            period: content.period.map(|period| period.to_string()),
            period_words: content.period.map(|period| period_words(period, moment)).unwrap_or_default(),
            counts: decided.counts,
            lines: views::lines(&decided.decisions, &content.rows, moment.language),
            remarks: decided.remarks,
            people,
        };
        self.beside.report = Some(Report { token: view.people.preview, content });
        Ok(view)
    }

    /// Applies a preview as one act, after a tested backup.
    pub(crate) fn apply_ekinerja(
        &mut self,
        request: ApplyImportRequest,
    ) -> Result<EkinerjaImportedView, Halt> {
        let is_shown = self.preview.as_ref().is_some_and(|preview| preview.token == request.preview)
            && self.beside.report.as_ref().is_some_and(|report| report.token == request.preview);
        let staff = self.preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let report = self.beside.report.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.apply_report(&staff.list, &report.content);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.preview = Some(staff);
            self.beside.report = Some(report);
        }
        applied
    }

    /// Reads a report with the period it is of: the one told, else the one its title names.
    pub(super) fn read_report(&self, path: &Path, told: Option<&str>) -> Result<(StaffList, Content), Halt> {
        let language = self.moment().language;
        let read = ekinerja::read_file(path).map_err(|fault| unreadable(path, &fault, language))?;
        let told = told.filter(|code| !code.is_empty()).map(parse_period).transpose()?;
        let period = match read.kind {
            ReportKind::Plans => None,
            ReportKind::Evaluations => Some(told.or(read.period).ok_or_else(no_period)?),
        };
        let titled = read.period.filter(|titled| period.is_some_and(|period| period != *titled));
        let other_agency = read.other_agency(&self.office()?.agency);
        Ok((read.people, Content { kind: read.kind, period, titled, other_agency, rows: read.rows }))
    }

    fn apply_report(&mut self, list: &StaffList, content: &Content) -> Result<EkinerjaImportedView, Halt> {
        self.backup_before_change()?;
        // Somebody may have changed people or ratings since the preview was made.
        let rows = self.compare(list)?;
        let decided = self.decide_report(list, content)?;
        let moment = self.moment();
        let lists = shared_lists(&self.office()?);
        let people = imports::imported(list, &rows, moment.language);
        let at = self.host.now().timestamp_millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let new = store::NewAct {
            kind: "import_ekinerja",
            author: open.account.id,
            acted_for: None,
            at,
            undoing: store::Undoing::TakesBack,
        };
        let mut act = open.store.begin(new)?;
        let (of_people, of_ratings) =
            (people.new + people.changed, decided.counts.new + decided.counts.changed);
        act.label(format!("{{\"people\":{of_people},\"ratings\":{of_ratings}}}"));
        imports::bring_in(&mut act, (list, rows.as_slice()), moment.today(), self.host.as_ref())?;
        Writing { act: &mut act, moment, lists, content }.all(&decided.decisions)?;
        act.commit()?;
        Ok(EkinerjaImportedView { people, counts: decided.counts, remarks: decided.remarks })
    }

    /// What becomes of every rating, or plan, of a report.
    fn decide_report(&self, list: &StaffList, content: &Content) -> Result<Decided, Halt> {
        let mut decided = match content.period {
            Some(period) => self.decide_ratings(list, content, period)?,
            None => self.decide_plans(list, content)?,
        };
        if let Some(other) = &content.other_agency {
            decided.remarks.insert(0, foreign(list, other, self.moment().language));
        }
        Ok(decided)
    }
}

/// Said of a report that is another agency's.
fn foreign(list: &StaffList, other: &str, language: Language) -> ImportRemarkView {
    let reason = say(
        language,
        format!("Judul laporan menyebut instansi lain: {other}."),
        format!("The title of the report names another agency: {other}."),
    );
    let fix = say(
        language,
        "Pastikan ini berkas kantor Anda. Orang-orangnya akan menjadi pegawai di sini.",
        "Make sure that this is a file of your office. Its people will become people of this office.",
    );
    remark((list, 1), other, "other_agency", (reason, fix.as_str()))
}

/// A report whose period nobody told.
fn no_period() -> Failure {
    let field = FieldProblem { field: "period".into(), problem: FieldFault::NotAPeriod };
    Failure::Invalid { fields: vec![field] }
}

/// A remark about a row of a report.
fn remark(
    (list, row): (&StaffList, u32),
    value: &str,
    code: &str,
    (reason, fix): (String, &str),
) -> ImportRemarkView {
    ImportRemarkView {
        sheet: list.sheet.clone(),
        row,
        column: String::new(),
        cell: String::new(),
        value: value.to_owned(),
        code: code.to_owned(),
        reason,
        fix: fix.to_owned(),
    }
}
