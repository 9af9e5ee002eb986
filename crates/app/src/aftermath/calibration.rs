//! The room of a calibration: everybody rated on one quadrant, with how each evaluator rates (R-205, R-225,
//! It changes nothing by itself.

use super::proposals::is_mark_of;
use super::say;
use super::take_over::graded;
use crate::convert::{id, row, to_wire};
use crate::cycles::{self, parse_period};
use crate::failure::Halt;
use crate::permissions::{Deed, Sight};
use crate::{App, distribution, units};
use contract::{
    CalibrationCardView, CalibrationRequest, CalibrationView, DistributionView, EvaluatorPatternView,
    Failure, UnitRef,
};
use domain::calibration::{Counted, Pattern, ProposalState};
use domain::{EvaluationState, Grade, Period};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::RowId;
use store::records::{EvaluationRecord, Meeting, MeetingKind, MeetingLine, MeetingState, Unit};

/// Somebody with the evaluator of a period, and the evaluation where it was begun.
struct Seat {
    employee: RowId,
    evaluator: RowId,
    record: Option<EvaluationRecord>,
}

/// What the cards are made beside.
struct Room<'r> {
    sight: &'r Sight,
    lines: &'r [MeetingLine],
}

/// Of each person the grade, where there is one.
type Grades = Vec<Option<Grade>>;

impl App {
    /// Everybody rated below whoever looks, unit by unit.
    pub(crate) fn open_calibration(&mut self, request: CalibrationRequest) -> Result<CalibrationView, Halt> {
        let period = parse_period(&request.period)?;
        let wanted = request.unit.as_deref().map(row).transpose()?;
        let (view, people) = self.calibration(period, wanted)?;
        self.note_people_read(people);
        Ok(view)
    }

    fn calibration(
        &self,
        period: Period,
        wanted: Option<RowId>,
    ) -> Result<(CalibrationView, Vec<RowId>), Halt> {
        let cycle = self.cycle_of(period)?;
        let (reader, moment, sight) = (self.read()?, self.moment(), self.sight()?);
        let tree = units::in_tree_order(reader.list_units()?);
        let own: Vec<&Unit> =
            tree.iter().map(|(unit, _)| unit).filter(|unit| sight.is_of_own_branch(unit.id)).collect();
        let unit = match wanted {
            Some(wanted) => {
                let found = own.iter().find(|unit| unit.id == wanted);
                Some(*found.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?)
            }
            None => own.first().copied(),
        };
        let mut seats = self.seats(period, &sight)?;
        if let Some(unit) = unit {
            self.narrow(&mut seats, period, &branch(&tree, unit.id))?;
        }
        let meeting = unit.map(|unit| self.meeting_of(unit.id, period)).transpose()?.flatten();
        let lines = meeting.as_ref().map(|found| reader.list_meeting_lines(found.id)).transpose()?;
        let lines = lines.unwrap_or_default();
        let room = Room { sight: &sight, lines: &lines };
        let (now, after) = self.grades(&seats)?;
        let unit_id = unit.map(|unit| unit.id);
        let view = CalibrationView {
            period: cycles::period_view(reader, moment, period, Some(&cycle))?,
            units: own.iter().copied().map(unit_ref).collect(),
            unit: unit.map(unit_ref),
            cards: self.cards(&seats, &room)?,
            evaluators: self.patterns(&seats, period)?,
            now: self.spread(unit_id, period, now)?,
            proposed: self.spread(unit_id, period, after)?,
            why_no_meeting: self.why_no_meeting(unit_id, meeting.as_ref(), &sight)?,
            meeting: meeting.as_ref().map(|found| self.meeting_ref(found)).transpose()?,
        };
        Ok((view, seats.into_iter().map(|seat| seat.employee).collect()))
    }

    /// Evaluations of a period, and people whose evaluation was not begun.
    fn seats(&self, period: Period, sight: &Sight) -> Result<Vec<Seat>, Halt> {
        let mut seats = Vec::new();
        for record in self.read()?.list_evaluations(period, None)? {
            let is_asked = !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused);
            let evaluator = record.evaluator.filter(|_| is_asked);
            if let Some(evaluator) = evaluator.filter(|who| sight.sees_in_team(record.employee, Some(*who))) {
                seats.push(Seat { employee: record.employee, evaluator, record: Some(record) });
            }
        }
        for line in self.recap_in(period)? {
            let is_missing = line.evaluation_state.is_none() && line.employee.legal_status.needs_plan();
            let evaluator = line.evaluator.filter(|_| is_missing);
            let employee = line.employee.id;
            if let Some(evaluator) = evaluator.filter(|who| sight.sees_in_team(employee, Some(*who))) {
                seats.push(Seat { employee, evaluator, record: None });
            }
        }
        Ok(seats)
    }

    /// Keeps those whose evaluator leads one of these units; one who leads none is of the own unit.
    fn narrow(&self, seats: &mut Vec<Seat>, period: Period, within: &HashSet<RowId>) -> Result<(), Halt> {
        let evaluators: BTreeSet<RowId> = seats.iter().map(|seat| seat.evaluator).collect();
        let (reader, day) = (self.read()?, self.evaluator_day(period)?);
        let mut inside = HashSet::new();
        for evaluator in evaluators {
            let led = reader.find_unit_led(evaluator, day, None)?.map(|unit| unit.id);
            let own = reader.find_employee(evaluator)?.and_then(|person| person.unit);
            if led.or(own).is_some_and(|unit| within.contains(&unit)) {
                inside.insert(evaluator);
            }
        }
        seats.retain(|seat| inside.contains(&seat.evaluator));
        Ok(())
    }

    /// The newest calibration of a unit about a period whose minutes are not done.
    fn meeting_of(&self, unit: RowId, period: Period) -> Result<Option<Meeting>, Halt> {
        let meetings = self.read()?.list_meetings(Some(unit))?;
        Ok(meetings.into_iter().find(|meeting| {
            meeting.kind == MeetingKind::Calibration
                && meeting.state != MeetingState::Closed
                && meeting.held_on.is_none_or(|day| day >= period.starts_on())
        }))
    }

    fn why_no_meeting(
        &self,
        unit: Option<RowId>,
        meeting: Option<&Meeting>,
        sight: &Sight,
    ) -> Result<Option<String>, Halt> {
        match (meeting.map(|meeting| meeting.id), unit) {
            (Some(subject), _) | (None, Some(subject)) => {
                self.why_not_do(Deed::WriteMeetings, subject, sight)
            }
            (None, None) => {
                let words = (
                    "Anda tidak memimpin unit; rapat diadakan pimpinan unit.",
                    "You lead no unit; the meeting is held by whoever leads one.",
                );
                Ok(Some(say(self.moment().language, words).to_owned()))
            }
        }
    }

    /// Grades as they are, and as they would be if every waiting proposal were taken over.
    fn grades(&self, seats: &[Seat]) -> Result<(Grades, Grades), Halt> {
        let (mut now, mut after) = (Vec::new(), Vec::new());
        for seat in seats {
            let grade = seat.record.as_ref().and_then(EvaluationRecord::grade);
            let proposed = match &seat.record {
                Some(record) => self.waiting_proposal(record)?.map(|found| {
                    let (results, conduct) = found.proposed;
                    graded(results, conduct, record.not_graduated)
                }),
                None => None,
            };
            now.push(grade);
            after.push(proposed.or(grade));
        }
        Ok((now, after))
    }

    /// A distribution beside the guide of a unit; without a unit there is no guide.
    fn spread(
        &self,
        unit: Option<RowId>,
        period: Period,
        grades: Vec<Option<Grade>>,
    ) -> Result<DistributionView, Halt> {
        if let Some(unit) = unit {
            return self.distribution_of(unit, period, grades);
        }
        let reading = self.reading_of_guide()?;
        Ok(distribution::view(None, reading, grades, self.moment().language))
    }

    fn patterns(&self, seats: &[Seat], period: Period) -> Result<Vec<EvaluatorPatternView>, Halt> {
        let (reader, day) = (self.read()?, self.evaluator_day(period)?);
        let mut by_evaluator: BTreeMap<RowId, Vec<&Seat>> = BTreeMap::new();
        for seat in seats {
            by_evaluator.entry(seat.evaluator).or_default().push(seat);
        }
        let mut patterns = Vec::new();
        for (evaluator, team) in by_evaluator {
            let unit = reader.find_unit_led(evaluator, day, None)?;
            let pattern = Pattern::of(team.iter().map(|seat| counted(seat)));
            let grades = team.iter().map(|seat| seat.record.as_ref().and_then(EvaluationRecord::grade));
            patterns.push(EvaluatorPatternView {
                evaluator: units::person_ref(reader, evaluator)?,
                distribution: self.spread(unit.as_ref().map(|unit| unit.id), period, grades.collect())?,
                n_unopened: u32::try_from(pattern.n_unopened).unwrap_or(u32::MAX),
                unit: unit.as_ref().map(unit_ref),
            });
        }
        patterns
            .sort_by(|a, b| (&a.evaluator.name, &a.evaluator.id).cmp(&(&b.evaluator.name, &b.evaluator.id)));
        Ok(patterns)
    }

    /// Everybody with both ratings.
    fn cards(&self, seats: &[Seat], room: &Room<'_>) -> Result<Vec<CalibrationCardView>, Halt> {
        let mut cards = Vec::new();
        for seat in seats {
            if let Some(record) = &seat.record {
                cards.extend(self.card(record, seat.evaluator, room)?);
            }
        }
        cards.sort_by(|a, b| (&a.employee.name, &a.evaluation).cmp(&(&b.employee.name, &b.evaluation)));
        Ok(cards)
    }

    fn card(
        &self,
        record: &EvaluationRecord,
        evaluator: RowId,
        room: &Room<'_>,
    ) -> Result<Option<CalibrationCardView>, Halt> {
        let reader = self.read()?;
        let (Some(results), Some(conduct)) = record.ratings_in_force() else { return Ok(None) };
        let mut all = reader.list_proposals_to(record.id)?.into_iter();
        let newest = all.find(|found| found.state != ProposalState::Withdrawn);
        let proposal = newest.map(|found| self.proposal_view(&found, record, room.sight)).transpose()?;
        let signed = record.state.is_sealed().then(|| {
            let words = (
                "Sudah ditandatangani; hanya berubah lewat keberatan atau dibuka kembali.",
                "Signed; it changes only by an objection or when it is opened again.",
            );
            say(self.moment().language, words).to_owned()
        });
        let why_not = match signed {
            Some(signed) => Some(signed),
            None => self.why_not_do(Deed::ProposeRating, record.id, room.sight)?,
        };
        Ok(Some(CalibrationCardView {
            evaluation: id(record.id),
            version: reader.version(record.employee)?,
            employee: units::person_ref(reader, record.employee)?,
            evaluator: units::person_ref(reader, evaluator)?,
            results: to_wire(results),
            conduct: to_wire(conduct),
            grade: record.grade().map(to_wire),
            state: to_wire(record.state),
            evidence_seen: record.evidence_seen,
            is_discussed: room.lines.iter().any(|line| is_mark_of(line, record.employee)),
            proposal,
            why_not,
        }))
    }
}

fn counted(seat: &Seat) -> Counted {
    let record = seat.record.as_ref();
    Counted {
        grade: record.and_then(EvaluationRecord::grade),
        is_rated: record.is_some_and(|one| one.results_rating.is_some() || one.conduct_rating.is_some()),
        evidence_seen: record.is_some_and(|one| one.evidence_seen),
    }
}

fn unit_ref(unit: &Unit) -> UnitRef {
    UnitRef { id: id(unit.id), name: unit.name.clone() }
}

/// A unit with those below it.
pub(super) fn branch(tree: &[(Unit, u32)], unit: RowId) -> HashSet<RowId> {
    let Some(depth) = tree.iter().find(|(found, _)| found.id == unit).map(|(_, depth)| *depth) else {
        return HashSet::new();
    };
    let from = tree.iter().skip_while(|(found, _)| found.id != unit);
    let below = from.clone().skip(1).take_while(|(_, other)| *other > depth);
    from.take(1).chain(below).map(|(found, _)| found.id).collect()
}
