//! The dossiers of candidates for a reward, for whoever decides: a first page with reasons, years, sanctions
//! that are recorded and the decision, then the signed documents of the years. Sheets are Indonesian.

use super::around::Around;
use super::calendar::{self, day_words};
use super::candidate_years::{Kept, YearKept};
use super::candidates::Gathered;
use super::follow_ups::state_words;
use crate::beside::words::source;
use crate::convert::row;
use crate::failure::{Halt, cannot_write};
use crate::paper::Printed;
use crate::print::{DossierPress, Enclosed};
use crate::{App, words};
use chrono::{Datelike, NaiveDate};
use contract::{Failure, Id, Language, PrintedView, ProgressView, WriteDossiersRequest};
use domain::follow_up::{FollowUpKind, RewardReason};
use domain::{Calendar, EvaluationState, ExpectationLevel, Grade, Period};
use sheets::{CandidateDossier, CandidateYear};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use store::RowId;
use store::records::{Employee, EvaluationRecord, FollowUp, FollowUpState, OutsideResult, RecapLine, Term};

/// The language of sheets.
const ID: Language = Language::Id;

/// A candidate whose dossier is written.
struct Chosen<'g> {
    record: &'g EvaluationRecord,
    reasons: Vec<RewardReason>,
    years: Vec<YearKept<'g>>,
}

/// What is read once for all dossiers of a run.
struct Reading {
    /// The candidates as a print run reads people.
    lines: HashMap<RowId, RecapLine>,
    sanctions: Vec<FollowUp>,
    innovations: Vec<FollowUp>,
    around: Around,
    calendar: Calendar,
}

/// What a run wrote.
#[derive(Default)]
struct Written {
    printed: PrintedView,
    /// What is to be noted of the sheets.
    notes: Vec<Printed>,
    /// Whose dossiers these are.
    people: Vec<RowId>,
}

impl App {
    /// Writes the dossiers of all candidates of a year or of some, a file each; what was written before a stop stays.
    pub(crate) fn write_dossiers(&mut self, request: WriteDossiersRequest) -> Result<PrintedView, Halt> {
        let folder = self.path(request.file)?;
        let people = request.people.as_deref().map(rows_of).transpose()?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let gathered = self.gather_candidates(request.year)?;
        let chosen = chosen(&gathered, people.as_ref());
        if chosen.is_empty() {
            return Err(Failure::NothingToPrint.into());
        }
        let reading = self.read_for_dossiers(&chosen, Period::annual(request.year))?;
        std::fs::create_dir_all(&folder).map_err(|error| cannot_write(&folder, &error))?;
        let written = self.dossier_run(&folder, &chosen, (&gathered, &reading))?;
        self.note_all(written.notes)?;
        self.note_people_read(written.people);
        Ok(written.printed)
    }

    fn read_for_dossiers(&self, chosen: &[Chosen<'_>], period: Period) -> Result<Reading, Halt> {
        let reader = self.read()?;
        let people: Vec<RowId> = chosen.iter().map(|one| one.record.employee).collect();
        let signed: Vec<&EvaluationRecord> =
            chosen.iter().flat_map(|one| &one.years).filter_map(signed_of).collect();
        Ok(Reading {
            lines: self.print_lines(&people, period)?,
            sanctions: reader.list_follow_ups(Some(FollowUpKind::Sanction))?,
            innovations: reader.list_follow_ups(Some(FollowUpKind::Innovation))?,
            around: Around::of(reader, signed.iter().copied(), self.moment())?,
            calendar: calendar::of_office(reader)?,
        })
    }

    /// Writes one dossier after the other and tells how far it is.
    fn dossier_run(
        &self,
        folder: &Path,
        chosen: &[Chosen<'_>],
        (gathered, reading): (&Gathered, &Reading),
    ) -> Result<Written, Halt> {
        let mut press = self.dossier_press()?;
        let Written { mut printed, mut notes, mut people } = Written::default();
        let total = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
        for (done, one) in (1..).zip(chosen) {
            let Some(line) = reading.lines.get(&one.record.employee) else {
                printed.skipped += 1;
                continue;
            };
            let (years, enclosed) = self.dossier_years(one, (line, reading), &press)?;
            let page = CandidateDossier { years, ..self.first_page(one, line, (gathered, reading))? };
            let about = (line, one.record.period);
            notes.append(&mut press.write(folder, about, (&page, enclosed), &mut printed)?);
            people.push(one.record.employee);
            self.host.progress(ProgressView { done, total, label: page.name, pages: printed.pages });
            if self.host.is_cancelled() {
                printed.cancelled = true;
                break;
            }
        }
        Ok(Written { printed, notes, people })
    }

    /// The years as the page tells them, and the sheets of those that are signed, in the same order.
    fn dossier_years(
        &self,
        one: &Chosen<'_>,
        (line, reading): (&RecapLine, &Reading),
        press: &DossierPress,
    ) -> Result<(Vec<CandidateYear>, Vec<Enclosed>), Halt> {
        let (mut years, mut enclosed) = (Vec::new(), Vec::new());
        for year in &one.years {
            let Some(record) = signed_of(year) else {
                years.push(without_document(year));
                continue;
            };
            let sheets = press.enclose(self, line, record)?;
            let has_sheets = sheets.is_some();
            enclosed.extend(sheets);
            let (results, conduct) = record.ratings_in_force();
            years.push(CandidateYear {
                year: year.year,
                results,
                conduct,
                grade: record.grade(),
                state: self.document_state(record, reading)?,
                enclosure: has_sheets.then_some(enclosed.len()),
            });
        }
        Ok((years, enclosed))
    }

    /// Where the document of a signed evaluation stands today, and its day.
    fn document_state(&self, record: &EvaluationRecord, reading: &Reading) -> Result<String, Halt> {
        let case = reading.around.case(self.read()?, record.clone())?;
        let state = case.state(self.moment().today(), &reading.calendar);
        let state = words::evaluation_state(state, ID);
        let signed = record.signed_on.map(|day| format!("\nTertanggal {}", day_words(day, ID)));
        Ok(format!("{state}{}", signed.unwrap_or_default()))
    }

    /// The page without its years.
    fn first_page(
        &self,
        one: &Chosen<'_>,
        line: &RecapLine,
        (gathered, reading): (&Gathered, &Reading),
    ) -> Result<CandidateDossier, Halt> {
        let (record, before, employee) = (one.record, &gathered.before, &line.employee);
        let evaluator = before.people.named_if(self.read()?, record.evaluator)?;
        let oldest = one.years.last().map_or(record.period.year(), |year| year.year);
        Ok(CandidateDossier {
            starts_on: record.period.starts_on(),
            ends_on: record.period.ends_on(),
            name: employee.shown_name(),
            nip: employee.nip.clone(),
            rank: employee.rank(),
            position: employee.position.clone(),
            unit: before.unit_words(record.employee),
            evaluator: evaluator.map(|who| who.name).unwrap_or_default(),
            reasons: one.reasons.iter().map(|reason| reason_words(reason, one)).collect(),
            years: Vec::new(),
            innovations: innovations(record, &reading.innovations),
            sanctions: sanctions(record, oldest, &reading.sanctions),
            decision: decision(before.recorded(record, FollowUpKind::Reward)),
        })
    }
}

fn rows_of(ids: &[Id]) -> Result<HashSet<RowId>, Halt> {
    ids.iter().map(|id| row(id)).collect()
}

/// The candidates for a reward among some people or among all, by unit and name.
fn chosen<'g>(gathered: &'g Gathered, people: Option<&HashSet<RowId>>) -> Vec<Chosen<'g>> {
    let meant = gathered
        .records
        .iter()
        .filter(|record| people.is_none_or(|people| people.contains(&record.employee)));
    let mut found: Vec<Chosen<'g>> = meant
        .map(|record| Chosen {
            record,
            reasons: gathered.reasons(record),
            years: gathered.before.years(record),
        })
        .filter(|one| !one.reasons.is_empty())
        .collect();
    found.sort_by_cached_key(|one| {
        let (before, person) = (&gathered.before, one.record.employee);
        (before.unit_words(person), before.people.find(person).map(Employee::shown_name), person)
    });
    found
}

fn signed_of<'r>(year: &YearKept<'r>) -> Option<&'r EvaluationRecord> {
    match year.kept {
        Kept::Signed(record) => Some(record),
        Kept::Unsigned(_) | Kept::NotRequired | Kept::Elsewhere(_) | Kept::Nothing => None,
    }
}

/// A year of which there is no document here, and why.
fn without_document(one: &YearKept<'_>) -> CandidateYear {
    let without =
        |state: &str| CandidateYear { year: one.year, state: state.to_owned(), ..CandidateYear::default() };
    match one.kept {
        Kept::Elsewhere(result) => CandidateYear { year: one.year, ..as_stated(result) },
        Kept::Unsigned(EvaluationState::LeftUnsigned) => {
            without(words::evaluation_state(EvaluationState::LeftUnsigned, ID))
        }
        Kept::Unsigned(_) => without("Belum ditandatangani"),
        Kept::NotRequired => without(words::evaluation_state(EvaluationState::NotRequired, ID)),
        Kept::Signed(_) | Kept::Nothing => without("Tidak ada di berkas kantor ini"),
    }
}

/// A result as another system states it; words of older schemes stay as they are written.
fn as_stated(result: &OutsideResult) -> CandidateYear {
    let grade = Grade::from_word(&result.grade);
    let by = source(&result.source, ID);
    let state = match grade {
        None if !result.grade.is_empty() => format!("{} menurut {by}; tanpa dokumen di sini", result.grade),
        Some(_) | None => format!("Menurut {by}; tanpa dokumen di sini"),
    };
    CandidateYear {
        results: ExpectationLevel::from_word(&result.results),
        conduct: ExpectationLevel::from_word(&result.conduct),
        grade,
        state,
        ..CandidateYear::default()
    }
}

/// A reason with the years and numbers it rests on.
fn reason_words(reason: &RewardReason, one: &Chosen<'_>) -> String {
    let year = one.record.period.year();
    let grade = |grade: Option<Grade>| grade.map(|grade| words::grade(grade, ID)).unwrap_or_default();
    let now = grade(one.record.grade());
    match reason {
        RewardReason::VeryGood => format!("Predikat kinerja tahunan {year}: {now}"),
        RewardReason::InARow(count) => {
            let back = i32::try_from(count.saturating_sub(1)).unwrap_or_default();
            format!("{now} {count} tahun berturut-turut: {} sampai {year}", year.saturating_sub(back))
        }
        RewardReason::Improved => {
            let before = one.years.iter().find(|other| other.year == year - 1).and_then(signed_of);
            let before = grade(before.and_then(EvaluationRecord::grade));
            format!("Lebih baik dari tahun sebelumnya: {} {before}, {year} {now}", year - 1)
        }
        RewardReason::Innovations(count) => format!("{count} inovasi tercatat pada tahun {year}"),
        RewardReason::GoodIncidents(count) => format!("{count} kejadian baik tercatat pada tahun {year}"),
    }
}

/// Innovations of the year, those that count as a reason.
fn innovations(record: &EvaluationRecord, recorded: &[FollowUp]) -> Vec<String> {
    let days = (record.period.starts_on(), record.period.ends_on());
    let counts = |one: &&FollowUp| {
        let is_of_year = one.decided_on.is_some_and(|day| (days.0..=days.1).contains(&day));
        one.employee == record.employee && is_of_year && one.state != FollowUpState::Dropped
    };
    recorded.iter().filter(counts).map(|one| joined([one.text.clone(), dated(one.decided_on)])).collect()
}

/// Sanctions that the register holds since the oldest year looked at, or that it holds none.
fn sanctions(record: &EvaluationRecord, oldest: i32, recorded: &[FollowUp]) -> Vec<String> {
    let is_told = |one: &&FollowUp| {
        let is_recent = one.decided_on.is_none_or(|day| day.year() >= oldest);
        let is_running = !matches!(one.state, FollowUpState::Done | FollowUpState::Dropped);
        one.employee == record.employee && (is_recent || is_running)
    };
    let told: Vec<String> = recorded.iter().filter(is_told).map(decided_words).collect();
    if told.is_empty() {
        return vec![format!("Tidak ada sanksi yang tercatat sejak 1 Januari {oldest}")];
    }
    told
}

/// What is recorded of the reward.
fn decision(recorded: Option<&FollowUp>) -> String {
    recorded.map_or_else(|| "Belum ada keputusan yang dicatat".to_owned(), decided_words)
}

/// State, day, content and basis of a follow-up.
fn decided_words(one: &FollowUp) -> String {
    let basis = if one.basis.is_empty() { String::new() } else { format!("dasar {}", one.basis) };
    let state = state_words(one.state, ID).to_owned();
    joined([state, dated(one.decided_on), one.text.clone(), basis])
}

fn dated(day: Option<NaiveDate>) -> String {
    day.map(|day| day_words(day, ID)).unwrap_or_default()
}

/// The parts that say something.
fn joined<const N: usize>(parts: [String; N]) -> String {
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join("; ")
}
