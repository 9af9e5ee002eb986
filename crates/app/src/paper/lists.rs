//! Who still misses what, and the recap of a unit, as sheets.

use crate::convert::row;
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::files::write_whole;
use crate::people::{People, unit_names, unit_words};
use crate::{App, Moment, units, words};
use contract::{ChosenFile, Failure, Language, WriteListRequest, WriteRecapSheetRequest};
use domain::{EvaluationState, Grade, Period, SkpState};
use sheets::{Form, MissingGroup, MissingList, MissingPerson, RecapPerson, RecapRow, Record, UnitRecap};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::RowId;
use store::records::{RecapLine, Unit};

/// What somebody may miss, in the order in which a year goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Miss {
    Plan,
    Rating,
    Signature,
    Delivery,
    Return,
}

impl Miss {
    /// The first thing that is missing of a person; nothing where all is done that the office can do.
    fn of(line: &RecapLine) -> Option<Self> {
        use EvaluationState as State;
        match line.evaluation_state {
            Some(State::Rated) => Some(Self::Signature),
            Some(State::Signed | State::SignedBySuperior) => Some(Self::Delivery),
            Some(State::Delivered) => Some(Self::Return),
            Some(
                State::Returned
                | State::Objected
                | State::Amended
                | State::Reported
                | State::Reused
                | State::NotRequired
                // The office closed the period; nobody waits for it today (13.2).
                | State::LeftUnsigned,
            ) => None,
            None | Some(State::Planned | State::Open | State::Overdue) => {
                let is_set = line.plan_state.is_some_and(SkpState::was_set);
                Some(if is_set { Self::Rating } else { Self::Plan })
            }
        }
    }

    /// The heading; sheets are Indonesian.
    fn heading(self) -> &'static str {
        match self {
            Self::Plan => "SKP belum ditetapkan",
            Self::Rating => "Belum dinilai",
            Self::Signature => "Belum ditandatangani pejabat penilai",
            Self::Delivery => "Dokumen evaluasi belum disampaikan",
            Self::Return => "Dokumen evaluasi belum kembali",
        }
    }

    /// What is known of it beside its term.
    fn why(self, line: &RecapLine) -> &'static str {
        match (self, line.plan_state, line.evaluation_state) {
            (Self::Plan, None, _) => "Belum ada SKP",
            (Self::Plan, Some(state), _) => words::skp_state(state, Language::Id),
            (_, _, Some(state)) => words::evaluation_state(state, Language::Id),
            (_, _, None) => "Belum dibuka",
        }
    }
}

impl App {
    /// Writes who still misses what.
    pub(crate) fn write_missing(&mut self, request: WriteListRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let period = parse_period(&request.period)?;
        let unit = request.unit.as_deref().map(row).transpose()?;
        let lines = self.lines_within(period, unit)?;
        let list = MissingList {
            unit: self.heading_unit(unit)?,
            period,
            groups: self.missing_groups(&lines, period)?,
        };
        let pages = self.own_pages(Form::Missing, &Record::Missing(&list), period.ends_on())?;
        write_whole(&path, &self.own_file(Form::Missing, &[pages])?)?;
        self.note_people_read(lines.iter().map(|line| line.employee.id));
        Ok(self.written(path))
    }

    fn missing_groups(&self, lines: &[RecapLine], period: Period) -> Result<Vec<MissingGroup>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let moment = Moment { language: Language::Id, ..self.moment() };
        let evaluators = People::of(reader, lines.iter().filter_map(|line| line.evaluator))?;
        let of_lines: HashSet<RowId> = lines.iter().map(|line| line.employee.id).collect();
        let mut records = reader.list_evaluations(period, None)?;
        // Of the own evaluation nothing is told before it is signed, its terms no more than its state.
        records.retain(|record| {
            super::bundles::has_terms(record.state)
                && of_lines.contains(&record.employee)
                && !sight.hides_outcome(record.employee, Some(record.state))
        });
        let of_person: HashMap<RowId, RowId> =
            records.iter().map(|record| (record.employee, record.id)).collect();
        let terms = self.next_terms(records, moment)?;
        let mut groups: BTreeMap<Miss, Vec<MissingPerson>> = BTreeMap::new();
        for line in lines {
            let Some(miss) = Miss::of(line) else { continue };
            let term = of_person.get(&line.employee.id).and_then(|evaluation| terms.get(evaluation));
            let left = term.map(|term| term.view.left.as_str()).filter(|left| !left.is_empty());
            let why = miss.why(line);
            groups.entry(miss).or_default().push(MissingPerson {
                name: line.employee.shown_name(),
                nip: line.employee.nip.clone(),
                position: line.employee.position.clone(),
                evaluator: evaluators
                    .named_if(reader, line.evaluator)?
                    .map(|who| who.name)
                    .unwrap_or_default(),
                why: left.map_or_else(|| why.to_owned(), |left| format!("{why}; {left}")),
            });
        }
        let group = |(miss, mut people): (Miss, Vec<MissingPerson>)| {
            people.sort_by(|one, other| (&one.evaluator, &one.name).cmp(&(&other.evaluator, &other.name)));
            MissingGroup { what: miss.heading().to_owned(), people }
        };
        Ok(groups.into_iter().map(group).collect())
    }

    /// Writes the recap of a unit, or of the office, as a sheet.
    pub(crate) fn write_recap_sheet(&mut self, request: WriteRecapSheetRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let period = parse_period(&request.period)?;
        let unit = request.unit.as_deref().map(row).transpose()?;
        self.check_own_password(request.password)?;
        let lines = self.lines_within(period, unit)?;
        let recap = UnitRecap {
            unit: self.heading_unit(unit)?,
            starts_on: period.starts_on(),
            ends_on: period.ends_on(),
            rows: self.recap_rows(&lines, unit)?,
            people: self.recap_people(&lines)?,
        };
        let pages = self.own_pages(Form::Recap, &Record::Recap(&recap), period.ends_on())?;
        write_whole(&path, &self.own_file(Form::Recap, &[pages])?)?;
        self.note_office_read();
        Ok(self.written(path))
    }

    /// The numbers of the whole, then unit by unit in the order of the tree.
    fn recap_rows(&self, lines: &[RecapLine], unit: Option<RowId>) -> Result<Vec<RecapRow>, Halt> {
        let mut rows = vec![counted(self.heading_unit(unit)?, lines.iter())];
        let units = units::in_tree_order(self.read()?.list_units()?).into_iter().map(|(unit, _)| unit);
        for unit in units {
            let here = within_unit(lines, Some(unit.id));
            if !here.is_empty() {
                rows.push(counted(unit.name, here.into_iter()));
            }
        }
        let nowhere = within_unit(lines, None);
        if !nowhere.is_empty() {
            rows.push(counted("Tanpa unit kerja".to_owned(), nowhere.into_iter()));
        }
        Ok(rows)
    }

    fn recap_people(&self, lines: &[RecapLine]) -> Result<Vec<RecapPerson>, Halt> {
        let (reader, names) = (self.read()?, unit_names(self.read()?)?);
        let evaluators = People::of(reader, lines.iter().filter_map(|line| line.evaluator))?;
        let mut people = Vec::new();
        for line in lines {
            let level = |level: Option<domain::ExpectationLevel>| {
                level.map(|level| words::level(level, Language::Id)).unwrap_or_default().to_owned()
            };
            let state = line.evaluation_state.unwrap_or(EvaluationState::Open);
            let person = RecapPerson {
                name: line.employee.shown_name(),
                nip: line.employee.nip.clone(),
                position: line.employee.position.clone(),
                evaluator: evaluators
                    .named_if(reader, line.evaluator)?
                    .map(|who| who.name)
                    .unwrap_or_default(),
                plan_state: line
                    .plan_state
                    .map_or("Belum ada", |state| words::skp_state(state, Language::Id))
                    .to_owned(),
                evaluation_state: words::evaluation_state(state, Language::Id).to_owned(),
                results: level(line.results_rating),
                conduct: level(line.conduct_rating),
                grade: line.grade(),
            };
            people.push((unit_words(&line.employee, &names), person));
        }
        people.sort_by(|(unit, one), (other_unit, other)| (unit, &one.name).cmp(&(other_unit, &other.name)));
        Ok(people.into_iter().map(|(_, person)| person).collect())
    }

    /// Everybody whose performance is followed in a period, of the office or of a unit with those below it.
    fn lines_within(&self, period: Period, unit: Option<RowId>) -> Result<Vec<RecapLine>, Halt> {
        self.cycle_of(period)?;
        let mut lines = self.recap_in(period)?;
        lines.retain(|line| line.employee.legal_status.needs_plan());
        if let Some(unit) = unit {
            let within = within(&units::in_tree_order(self.read()?.list_units()?), unit);
            if within.is_empty() {
                return Err(Failure::NotFound { what: "Unit".into() }.into());
            }
            lines.retain(|line| line.employee.unit.is_some_and(|unit| within.contains(&unit)));
        }
        Ok(lines)
    }

    /// The unit in the heading; the office's where all of it is meant.
    fn heading_unit(&self, unit: Option<RowId>) -> Result<String, Halt> {
        let found = unit.map(|unit| self.read()?.find_unit(unit).map_err(Halt::from)).transpose()?;
        match found {
            Some(unit) => Ok(unit.map(|unit| unit.name).unwrap_or_default()),
            None => Ok(self.office()?.unit_name),
        }
    }
}

/// A unit with those below it, of units in the order of their tree with their depth.
fn within(tree: &[(Unit, u32)], unit: RowId) -> HashSet<RowId> {
    let mut rest = tree.iter().skip_while(|(found, _)| found.id != unit);
    let Some((first, depth)) = rest.next() else { return HashSet::new() };
    let below = rest.take_while(|(_, found)| found > depth).map(|(found, _)| found.id);
    std::iter::once(first.id).chain(below).collect()
}

/// Lines of people who are placed in exactly this unit, or in none.
fn within_unit(lines: &[RecapLine], unit: Option<RowId>) -> Vec<&RecapLine> {
    lines.iter().filter(|line| line.employee.unit == unit).collect()
}

fn counted<'l>(unit: String, lines: impl Iterator<Item = &'l RecapLine>) -> RecapRow {
    let mut row = RecapRow { unit, ..RecapRow::default() };
    for line in lines {
        row.total += 1;
        row.plans += u32::from(line.plan_state.is_some_and(SkpState::was_set));
        row.rated += u32::from(line.grade().is_some());
        row.signed += u32::from(line.evaluation_state.is_some_and(EvaluationState::is_sealed));
        let at = line.grade().and_then(|grade| Grade::ALL.iter().position(|other| *other == grade));
        if let Some(counted) = at.and_then(|at| row.counts.get_mut(at)) {
            *counted += 1;
        }
    }
    row
}
