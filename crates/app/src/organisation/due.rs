//! Moves and times that were recorded before their day: nothing changes until it comes, then each is carried
//! out in an act of its own (13.1, actor T).

use crate::convert::row;
use crate::failure::Halt;
use crate::organisation::moves::{Destination, Ready, Wish};
use crate::organisation::refusal;
use crate::organisation::times::Time;
use crate::{App, units};
use contract::{ById, Failure, PeriodicChoice, ProblemCaseView, StandingView};
use domain::period::date_words;
use store::records::{MoveRecord, StatusPeriod};
use store::{RowId, Table};

impl App {
    /// Carries out what was due since the program last looked, once a day. What cannot be carried out
    /// waits, and stands among the problems of the organisation.
    pub(crate) fn turn_the_day(&mut self) -> Result<(), Halt> {
        let today = self.moment().today();
        if self.open.is_none() || self.turned_on == Some(today) {
            return Ok(());
        }
        self.turned_on = Some(today);
        for found in self.read()?.list_due_moves(today)? {
            waits(self.carry_out_due_move(&found))?;
        }
        for found in self.read()?.list_due_times(today)? {
            waits(self.carry_out_due_time(&found))?;
        }
        Ok(())
    }

    /// Takes a move back whose day has not come, or that could not be carried out.
    pub(crate) fn cancel_move(&mut self, request: ById) -> Result<StandingView, Halt> {
        let found = self.read()?.find_move(row(&request.id)?)?;
        let found = found.ok_or_else(|| Failure::NotFound { what: "Mutasi".into() })?;
        if !found.is_pending {
            return Err(refusal(
                self.moment().language,
                "R-096",
                [
                    "Mutasi ini sudah berlaku.",
                    "Urungkan dengan Ctrl+Z bila baru dicatat, atau catat mutasi berikutnya.",
                ],
                ["This move holds already.", "Undo it where it was just recorded, or record the next move."],
            ));
        }
        self.act("cancel_move", None, |act| Ok(act.delete(Table::Moves, found.id)?))?;
        self.standing_view(found.employee)
    }

    /// One move of a person waits at a time: the second would start from a place the first changes.
    pub(super) fn refuse_second_pending(&self, person: RowId) -> Result<(), Halt> {
        if !self.read()?.list_moves_of(person)?.iter().any(|found| found.is_pending) {
            return Ok(());
        }
        Err(refusal(
            self.moment().language,
            "R-096",
            [
                "Sudah ada mutasi yang menunggu harinya.",
                "Batalkan dahulu di bagian Mutasi pada layar pegawai itu.",
            ],
            [
                "A move is waiting for its day already.",
                "Cancel it first, under moves on the person's screen.",
            ],
        ))
    }

    fn carry_out_due_move(&mut self, found: &MoveRecord) -> Result<(), Halt> {
        let ready = self.due_move(found)?;
        self.carry_out_move("carry_out_move", &ready, Some(found.id))?;
        Ok(())
    }

    fn due_move(&self, found: &MoveRecord) -> Result<Ready, Halt> {
        let planned = self.planned(Destination {
            employee: found.employee,
            on: found.moved_on,
            unit: found.to_unit.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?,
            position: found.to_position.clone(),
            kind: found.to_position_kind,
            evaluator: found.to_evaluator,
        })?;
        let wish = Wish {
            basis: found.basis.clone(),
            choice: PeriodicChoice::from_code(&found.periodic_choice),
            agreement: found.agreement_note.clone(),
            carries_results: found.carry_results,
        };
        self.ready(planned, wish)
    }

    /// Why a move was not carried out though its day has come; empty where it was, or is to come.
    pub(super) fn obstacle_of(&self, found: &MoveRecord) -> Result<String, Halt> {
        if !found.is_pending || found.moved_on > self.moment().today() {
            return Ok(String::new());
        }
        match self.due_move(found) {
            Err(Halt::Told(failure)) => Ok(contract::failure_words(&failure, self.moment().language).what),
            other => other.map(|_| String::new()),
        }
    }

    /// Moves and times whose day has come and that could not be carried out.
    pub(super) fn changes_not_applied(&self) -> Result<Vec<ProblemCaseView>, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let case = |person: RowId, detail: String| {
            let employee = Some(units::person_ref(reader, person)?);
            Ok::<_, Halt>(ProblemCaseView { employee, unit: None, detail, fix: None })
        };
        let mut cases = Vec::new();
        for found in reader.list_due_moves(today)? {
            let why = self.obstacle_of(&found)?;
            cases.push(case(found.employee, format!("{}: {why}", date_words(found.moved_on)))?);
        }
        for found in reader.list_due_times(today)? {
            cases.push(case(found.employee, date_words(found.from_on))?);
        }
        Ok(cases)
    }

    fn carry_out_due_time(&mut self, found: &StatusPeriod) -> Result<(), Halt> {
        self.begin_time("begin_status_period", &Time::from(found), Some(found))
    }
}

/// A refusal leaves the change waiting; a fault of the store is told.
fn waits(outcome: Result<(), Halt>) -> Result<(), Halt> {
    match outcome {
        Err(Halt::Told(_)) => Ok(()),
        other => other,
    }
}
