//! Puts every row of a report beside the person of the office, and the other way round.

use super::evaluators;
use super::office::Office;
use super::why::{self, Why};
use crate::beside::ekinerja::{Content, is_as_far, rated};
use crate::convert::id;
use crate::imports::folded;
use crate::words::{grade, level, skp_state};
use contract::{Language, ReadinessKind, ReadinessLineView};
use domain::{ExpectationLevel, Period};
use interop::ekinerja::{Field, Ratings, ReportKind, ReportRow, Stated, row_at};
use interop::staff::{RejectedRow, StaffList};
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{Employee, EvaluationRecord};

/// A difference, and where it is corrected; nothing where it is to be done here.
pub(super) struct Line {
    pub(super) view: ReadinessLineView,
    pub(super) place: Option<&'static str>,
}

/// What a comparison found.
pub(super) struct Found {
    /// The differences, by kind and name.
    pub(super) lines: Vec<Line>,
    /// People about whom both say the same.
    pub(super) agree: u32,
}

/// A comparison in progress.
pub(super) struct Comparing<'a> {
    office: &'a Office,
    list: &'a StaffList,
    content: &'a Content,
    period: Period,
    language: Language,
    lines: Vec<Line>,
}

impl<'a> Comparing<'a> {
    pub(super) fn of(
        office: &'a Office,
        (list, content): (&'a StaffList, &'a Content),
        period: Period,
        language: Language,
    ) -> Self {
        Self { office, list, content, period, language, lines: Vec::new() }
    }

    /// Compares everybody.
    pub(super) fn all(mut self) -> Found {
        self.unreadable();
        self.doubled();
        let (list, content, office) = (self.list, self.content, self.office);
        let (mut seen, namesakes) = (HashSet::new(), office.by_name());
        let mut agree = 0;
        for listed in &list.people {
            let Some(row) = row_at(&content.rows, listed.row) else { continue };
            let n_before = self.lines.len();
            match office.numbered(row.nip.as_str()) {
                Some(person) if !person.is_external => {
                    seen.insert(person.id);
                    self.one(person, row);
                }
                other => self.missing_here((other, row), &namesakes),
            }
            agree += u32::from(self.lines.len() == n_before);
        }
        self.missing_there(&seen);
        let Self { mut lines, .. } = self;
        lines.sort_by(|one, other| order(&one.view).cmp(&order(&other.view)));
        Found { lines, agree }
    }

    /// Rows that cannot be read at all.
    fn unreadable(&mut self) {
        for rejected in &self.list.rejected {
            let (why, fix) = match self.language {
                Language::Id => (rejected.reason_id(), rejected.fix_id()),
                Language::En => (rejected.reason_en(), rejected.fix_en()),
            };
            let view = ReadinessLineView {
                kind: ReadinessKind::Unreadable,
                row: Some(rejected.place.row),
                id: None,
                nip: under(self.list, rejected, "nip").to_owned(),
                name: under(self.list, rejected, "nama").to_owned(),
                unit: under(self.list, rejected, "skp_unor").to_owned(),
                field: rejected.place.column.clone(),
                ours: String::new(),
                theirs: rejected.value.clone(),
                why,
                fix,
            };
            let place = why::place_of_correction(view.kind, self.content.kind);
            self.lines.push(Line { view, place });
        }
    }

    /// Rows beside the one that speaks for their person.
    fn doubled(&mut self) {
        let deciding: HashMap<&str, u32> =
            self.list.people.iter().map(|person| (person.nip.as_str(), person.row)).collect();
        let (content, language) = (self.content, self.language);
        for row in &content.rows {
            let Some(used) = deciding.get(row.nip.as_str()).filter(|used| **used != row.row) else {
                continue;
            };
            let person = self.office.numbered(row.nip.as_str());
            if row.repeats.is_none() && (row.is_acting() || self.is_known_beside(person, row, *used)) {
                continue;
            }
            let said = match row.repeats {
                Some(other) => why::repeated(other, language),
                None => why::other_plan(*used, row.ends_on, language),
            };
            let theirs = why::row_words(row.row, language);
            self.push(
                ReadinessKind::Doubled,
                (person, Some(row)),
                ("", why::row_words(*used, language), theirs),
                said,
            );
        }
    }

    /// Whether a row beside the used one is of another stretch of the year of which the office has a plan too.
    fn is_known_beside(&self, person: Option<&Employee>, row: &ReportRow, used: u32) -> bool {
        let days = (row.starts_on, row.ends_on);
        let of_used = row_at(&self.content.rows, used).map(|used| (used.starts_on, used.ends_on));
        let plans = person.map(|person| self.office.plans(person.id)).unwrap_or_default();
        of_used != Some(days) && plans.iter().any(|plan| (plan.starts_on, plan.ends_on) == days)
    }

    fn missing_here(
        &mut self,
        (known, row): (Option<&Employee>, &ReportRow),
        namesakes: &HashMap<String, Option<&Employee>>,
    ) {
        let said = if known.is_some() {
            why::only_evaluator(self.language)
        } else {
            match namesakes.get(&folded(row.text(Field::Name))) {
                Some(Some(only)) => why::other_number(&only.nip, self.language),
                Some(None) | None => why::not_imported(self.language),
            }
        };
        let theirs = row.text(Field::Name).to_owned();
        self.push(ReadinessKind::MissingHere, (known, Some(row)), ("", String::new(), theirs), said);
    }

    /// People of the office of whom the report says nothing.
    fn missing_there(&mut self, seen: &HashSet<RowId>) {
        let unreadable: HashMap<String, u32> = self
            .list
            .rejected
            .iter()
            .map(|rejected| (folded(under(self.list, rejected, "nama")), rejected.place.row))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        let office = self.office;
        for person in office.in_service().filter(|person| !seen.contains(&person.id)) {
            // Nobody is demanded of whoever is exempt in the whole period: both say the same by saying nothing.
            if office.exempt(person).is_some() && !office.is_evaluated(person.id) {
                continue;
            }
            let said = if let Some(row) = unreadable.get(&folded(&person.full_name())) {
                why::number_broken(*row, self.language)
            } else {
                why::absent(office, person, self.language)
            };
            let ours = person.shown_name();
            self.push(ReadinessKind::MissingThere, (Some(person), None), ("", ours, String::new()), said);
        }
    }

    /// A person whom both know.
    fn one(&mut self, person: &Employee, row: &ReportRow) {
        match self.content.kind {
            ReportKind::Evaluations => {
                self.ratings(person, row);
                self.evaluator(person, row);
            }
            ReportKind::Plans => self.plan(person, row),
        }
    }

    fn ratings(&mut self, person: &Employee, row: &ReportRow) {
        let language = self.language;
        let ours = self.office.evaluation(person.id, row).filter(|found| is_rated(found));
        let about = (Some(person), Some(row));
        match (row.stated(), ours) {
            (Stated::Nothing, None) => {}
            (Stated::Nothing, Some(evaluation)) => {
                let said = why::not_rated_there(row.has_plan(), evaluation, language);
                self.push(
                    ReadinessKind::NotRatedThere,
                    about,
                    ("", our_words(evaluation, language), String::new()),
                    said,
                );
            }
            (Stated::Unclear, found) => {
                let theirs =
                    [Field::Results, Field::Conduct, Field::Grade].map(|field| row.text(field)).join(" · ");
                let ours = found.map(|found| our_words(found, language)).unwrap_or_default();
                self.push(ReadinessKind::Different, about, ("", ours, theirs), why::unclear(language));
            }
            (Stated::Rated(ratings), None) => {
                let state = self.office.evaluation(person.id, row).map(|found| found.state);
                let said = if state.is_none() && self.office.is_of_other_rhythm {
                    why::no_such_period(language)
                } else {
                    why::not_rated_here((state, self.office.exempt(person)), language)
                };
                let levels = (Some(ratings.results), Some(ratings.conduct));
                let theirs = rated(levels, ratings.grade, language);
                self.push(ReadinessKind::NotRatedHere, about, ("", String::new(), theirs), said);
                self.stray(person, row, ratings);
            }
            (Stated::Rated(ratings), Some(evaluation)) => {
                self.levels((person, row), ratings, evaluation);
                // Of somebody who did not graduate another grade than that of the quadrant is right.
                if ratings.grade != evaluation.grade() {
                    self.stray(person, row, ratings);
                }
            }
        }
    }

    /// Two ratings and the grades beside them.
    fn levels(&mut self, (person, row): (&Employee, &ReportRow), theirs: Ratings, ours: &EvaluationRecord) {
        let language = self.language;
        let (results, conduct) = ours.ratings_in_force();
        let pairs: [(_, Option<ExpectationLevel>, _); 2] = [
            (why::field(Field::Results, language), results, theirs.results),
            (why::field(Field::Conduct, language), conduct, theirs.conduct),
        ];
        let mut is_other = false;
        for (field, ours_of, theirs_of) in pairs {
            if ours_of != Some(theirs_of) {
                is_other = true;
                let own = ours_of.map(|of| level(of, language)).unwrap_or_default().to_owned();
                let said = why::other_rating(ours, row.rated_on, language);
                let values = (field, own, level(theirs_of, language).to_owned());
                self.push(ReadinessKind::Different, (Some(person), Some(row)), values, said);
            }
        }
        let own = ours.grade();
        if !is_other && theirs.stray_grade().is_none() && theirs.grade.is_some() && theirs.grade != own {
            let own = own.map(|of| grade(of, language)).unwrap_or_default().to_owned();
            let stated = theirs.grade.map(|of| grade(of, language)).unwrap_or_default().to_owned();
            let values = (why::field(Field::Grade, language), own, stated);
            let said = why::other_rating(ours, row.rated_on, language);
            self.push(ReadinessKind::Different, (Some(person), Some(row)), values, said);
        }
    }

    /// A grade there that does not follow from the ratings there.
    fn stray(&mut self, person: &Employee, row: &ReportRow, ratings: Ratings) {
        let Some(stated) = ratings.stray_grade() else { return };
        let language = self.language;
        let [follows, stated] = [ratings.follows(), stated].map(|of| grade(of, language).to_owned());
        let said = why::does_not_follow(&follows, language);
        let values = (why::field(Field::Grade, language), follows, stated);
        self.push(ReadinessKind::GradeDoesNotFollow, (Some(person), Some(row)), values, said);
    }

    fn evaluator(&mut self, person: &Employee, row: &ReportRow) {
        let ours = self.office.evaluator(person.id, row);
        let (number, name) = (row.superior.as_deref().unwrap_or_default(), row.said(Field::SuperiorName));
        let theirs = self.office.numbered(number);
        let is_same = match ours {
            None => number.is_empty() && name.is_empty(),
            Some(ours) if number.is_empty() => folded(&ours.full_name()) == folded(name),
            Some(ours) => ours.nip == number || theirs.is_some_and(|theirs| theirs.id == ours.id),
        };
        if is_same {
            return;
        }
        let said = evaluators::other_evaluator(
            (self.office, person),
            ours,
            (theirs, name),
            (self.period, self.language),
        );
        let own = ours.map(Employee::shown_name).unwrap_or_default();
        let values = (why::field(Field::SuperiorName, self.language), own, name.to_owned());
        self.push(ReadinessKind::OtherEvaluator, (Some(person), Some(row)), values, said);
    }

    fn plan(&mut self, person: &Employee, row: &ReportRow) {
        let language = self.language;
        let (ours, theirs) = (self.office.plan_state(person.id), row.plan_state());
        let is_same = match (ours, theirs) {
            (None, None) => true,
            (Some(ours), Some(theirs)) => is_as_far(ours, theirs),
            (Some(_), None) | (None, Some(_)) => false,
        };
        if is_same {
            return;
        }
        let [own, stated] = [ours, theirs]
            .map(|state| state.map(|of| skp_state(of, language)).unwrap_or_default().to_owned());
        let said = why::other_plan_state((ours, theirs), language);
        let values = (why::field(Field::PlanStatus, language), own, stated);
        self.push(ReadinessKind::Different, (Some(person), Some(row)), values, said);
    }

    fn push(
        &mut self,
        kind: ReadinessKind,
        (person, row): (Option<&Employee>, Option<&ReportRow>),
        (field, ours, theirs): (&str, String, String),
        Why { reason, fix, is_here }: Why,
    ) {
        let text = |of: Field| row.map(|row| row.text(of).to_owned()).unwrap_or_default();
        let number = row.map(|row| row.nip.to_string());
        let view = ReadinessLineView {
            kind,
            row: row.map(|row| row.row),
            id: person.map(|person| id(person.id)),
            nip: number.or_else(|| person.map(|person| person.nip.clone())).unwrap_or_default(),
            name: person.map_or_else(|| text(Field::Name), Employee::shown_name),
            unit: person.map_or_else(|| text(Field::Unit), |person| self.office.unit(person)),
            field: field.to_owned(),
            ours,
            theirs,
            why: reason,
            fix,
        };
        let place = why::place_of_correction(kind, self.content.kind).filter(|_| !is_here);
        self.lines.push(Line { view, place });
    }
}

/// By kind and name; of two people of one name the number decides.
fn order(line: &ReadinessLineView) -> (ReadinessKind, &str, Option<u32>, &str) {
    (line.kind, &line.name, line.row, &line.nip)
}

/// The cell of a refused row under a heading; empty where there is none.
fn under<'r>(list: &StaffList, rejected: &'r RejectedRow, heading: &str) -> &'r str {
    let column = list.header.iter().position(|title| title.eq_ignore_ascii_case(heading));
    column.and_then(|column| rejected.cells.get(column)).map_or("", String::as_str)
}

fn is_rated(evaluation: &EvaluationRecord) -> bool {
    let (results, conduct) = evaluation.ratings_in_force();
    results.is_some() && conduct.is_some()
}

/// Ratings and grade of an evaluation of the office.
fn our_words(evaluation: &EvaluationRecord, language: Language) -> String {
    rated(evaluation.ratings_in_force(), evaluation.grade(), language)
}
