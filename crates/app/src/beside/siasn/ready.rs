//! Who has something for SIASN in a period, who has not and why, and of whom an id is missing.

use super::words;
use crate::App;
use crate::beside::words::say;
use crate::credit::FinalCredit;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::people::{named, unit_names, unit_words};
use contract::{ByPeriod, Language, SiasnLeftOutView, SiasnPersonView, SiasnReadyView};
use domain::{Nip, Period, PeriodKind, PositionKind};
use store::records::{Employee, EvaluationRecord, RecapLine};

/// A person whose evaluation of the period is signed.
pub(super) struct Ready {
    pub(super) line: RecapLine,
    pub(super) record: EvaluationRecord,
    pub(super) credit: FinalCredit,
    pub(super) unit: String,
}

/// The people of the office in a period.
pub(super) struct Gathered {
    pub(super) ready: Vec<Ready>,
    pub(super) left_out: Vec<SiasnLeftOutView>,
}

impl Gathered {
    /// Those of whom something of SIASN is not known.
    pub(super) fn without_id(&self, language: Language) -> Vec<SiasnPersonView> {
        self.ready.iter().filter_map(|ready| ready.without_id(language)).collect()
    }
}

impl Ready {
    pub(super) fn employee(&self) -> &Employee {
        &self.line.employee
    }

    /// Whether the line of a month or quarter cannot name the level of a functional position.
    fn lacks_level(&self) -> bool {
        let is_functional = self.employee().position_kind == Some(PositionKind::Functional);
        let is_annual = self.record.period.kind() == PeriodKind::Annual;
        is_functional && !is_annual && self.credit.level.is_none()
    }

    fn without_id(&self, language: Language) -> Option<SiasnPersonView> {
        let employee = self.employee();
        let needs_position = !self.credit.rows.is_empty();
        let missing: Vec<&str> = [
            (employee.siasn_id.is_empty(), words::SIASN_ID),
            (needs_position && employee.siasn_position_id.is_empty(), words::POSITION_ID),
            (needs_position && self.credit.paper.is_none(), words::SHEET_NUMBER),
            (self.lacks_level(), words::LEVEL),
        ]
        .into_iter()
        .filter(|(is_missing, _)| *is_missing)
        .map(|(_, what)| say(language, what))
        .collect();
        if missing.is_empty() {
            return None;
        }
        Some(SiasnPersonView {
            person: named(employee),
            nip: employee.nip.clone(),
            unit: self.unit.clone(),
            siasn_id: employee.siasn_id.clone(),
            siasn_position_id: employee.siasn_position_id.clone(),
            needs_position,
            missing: missing.join(", "),
        })
    }
}

impl App {
    /// What is ready for SIASN in a period.
    pub(crate) fn list_siasn(&mut self, request: ByPeriod) -> Result<SiasnReadyView, Halt> {
        let (period, moment) = (parse_period(&request.period)?, self.moment());
        let gathered = self.gather_for_siasn(period)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let credits = gathered.ready.iter().filter(|ready| !ready.credit.rows.is_empty()).count();
        Ok(SiasnReadyView {
            period: period.to_string(),
            words: period_words(period, moment),
            ready: count(gathered.ready.len()),
            credits: count(credits),
            without_id: gathered.without_id(moment.language),
            left_out: gathered.left_out,
        })
    }

    /// The people of the office, by unit and name.
    pub(super) fn gather_for_siasn(&self, period: Period) -> Result<Gathered, Halt> {
        let units = unit_names(self.read()?)?;
        let mut lines: Vec<(String, RecapLine)> = Vec::new();
        for line in self.recap_in(period)? {
            lines.push((unit_words(&line.employee, &units), line));
        }
        lines.sort_by_cached_key(|(unit, line)| (unit.clone(), line.employee.shown_name(), line.employee.id));
        let mut gathered = Gathered { ready: Vec::new(), left_out: Vec::new() };
        for (unit, line) in lines {
            match self.record_for_siasn(&line, period)? {
                Ok(record) => {
                    let credit = self.final_credit(line.employee.id, period)?;
                    gathered.ready.push(Ready { line, record, credit, unit });
                }
                Err(why) => {
                    let (person, nip) = (named(&line.employee), line.employee.nip);
                    gathered.left_out.push(SiasnLeftOutView { person, nip, unit, why });
                }
            }
        }
        Ok(gathered)
    }

    /// The signed evaluation of a person's own post, or why there is none.
    fn record_for_siasn(
        &self,
        line: &RecapLine,
        period: Period,
    ) -> Result<Result<EvaluationRecord, String>, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        if Nip::parse(&line.employee.nip).is_err() {
            return Ok(Err(say(language, words::NO_NIP).to_owned()));
        }
        let mut open = None;
        for record in reader.list_evaluations_of(line.employee.id)? {
            // SIASN keeps one result a period; the work as Plt. is none of the post.
            let is_of_post = || {
                let plan = reader.find_plan(record.plan)?;
                Ok::<_, Halt>(plan.is_some_and(|plan| plan.appointment.is_none()))
            };
            if record.period != period || !is_of_post()? {
                continue;
            }
            if record.state.is_sealed() && record.grade().is_some() {
                return Ok(Ok(record));
            }
            open.get_or_insert(record.state);
        }
        let status = line.employee.legal_status;
        Ok(Err(match open {
            Some(state) => words::not_signed(state, language),
            None if !status.needs_plan() => words::exempt(status, language),
            None => say(language, words::NO_EVALUATION).to_owned(),
        }))
    }
}
