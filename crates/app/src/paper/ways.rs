//! Steps of bundles on their way, for one or for all but some. Of an evaluation, delivery and return are the
//! steps of its document, so that clocks, late marks and refusals stay one.

use super::bundles::{Among, Bundle, Record};
use super::stamps::of_subject;
use super::{Subject, words};
use crate::App;
use crate::aftermath::documents::PreparedStep;
use crate::convert::{id, row};
use crate::cycles::{parse_day, parse_period};
use crate::failure::Halt;
use crate::imports::filled;
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use crate::units;
use chrono::NaiveDate;
use contract::{
    DocumentRefusedView, DocumentsStepRequest, FieldFault, MarkPaperRequest, PaperMarkedView, PaperStep,
    PaperWho,
};
use domain::evaluation_lifecycle::EvaluationEvent;
use std::collections::BTreeSet;
use store::schema::paper_ways as column;
use store::{Act, Column, RowId, Scope, Table, Undoing, Value};

/// A step in the way of a bundle.
struct Mark {
    subject: Subject,
    employee: RowId,
    /// The way as far as it is there.
    way: Option<RowId>,
    cells: Vec<(Column, Value)>,
}

impl Mark {
    fn of(bundle: &Bundle, cells: Vec<(Column, Value)>) -> Self {
        let way = bundle.way.as_ref().map(|way| way.id);
        Self { subject: bundle.subject(), employee: bundle.employee(), way, cells }
    }

    fn write(&self, act: &mut Act<'_>) -> Result<(), Halt> {
        if let Some(way) = self.way {
            for (column, value) in &self.cells {
                act.set(way, *column, value.clone())?;
            }
            return Ok(());
        }
        let mut values = vec![
            (column::EMPLOYEE, self.employee.into()),
            of_subject(self.subject, (column::EVALUATION, column::PLAN)),
            (column::CODE, self.subject.code().into()),
        ];
        values.extend(self.cells.iter().cloned());
        act.insert(Table::PaperWays, Scope::dossier(self.employee), &filled(values))?;
        Ok(())
    }
}

/// What is to be done, read from the request.
struct Wanted {
    step: PaperStep,
    on: NaiveDate,
    received_on: Option<String>,
    filed_at: Option<String>,
}

impl Wanted {
    /// The event of an evaluation's document that the step is; nothing where it stands in the way alone.
    fn event(&self) -> Option<EvaluationEvent> {
        match self.step {
            PaperStep::Delivered => Some(EvaluationEvent::Deliver),
            PaperStep::Returned => Some(EvaluationEvent::Return),
            PaperStep::Printed | PaperStep::Signed | PaperStep::Filed => None,
        }
    }

    fn deed(&self) -> Deed {
        match self.step {
            PaperStep::Printed | PaperStep::Delivered => Deed::HandOver,
            PaperStep::Signed | PaperStep::Returned => Deed::NoteReturn,
            PaperStep::Filed => Deed::FilePaper,
        }
    }

    fn cells(&self) -> Vec<(Column, Value)> {
        let on = self.on.to_string().into();
        match self.step {
            PaperStep::Printed => Vec::new(),
            PaperStep::Delivered => vec![(column::DELIVERED_ON, on)],
            PaperStep::Signed => vec![(column::SIGNED_ON, on)],
            PaperStep::Returned => vec![(column::RETURNED_ON, on)],
            PaperStep::Filed => vec![
                (column::FILED_ON, on),
                (column::FILED_AT, self.filed_at.clone().map_or(Value::Null, Value::from)),
            ],
        }
    }

    /// Why a bundle may not take the step, as the way tells.
    fn refusal(&self, bundle: &Bundle) -> Option<words::WayRefusal> {
        use words::WayRefusal as Why;
        let before = match self.step {
            PaperStep::Printed | PaperStep::Delivered => {
                return (bundle.step() > PaperStep::Printed).then_some(Why::Delivered);
            }
            PaperStep::Signed if bundle.step() > PaperStep::Signed => return Some(Why::Returned),
            PaperStep::Returned if bundle.step() >= PaperStep::Returned => return Some(Why::Returned),
            PaperStep::Signed | PaperStep::Returned => match bundle.delivered_on() {
                Some(day) => Some(day),
                None if self.step == PaperStep::Signed => return Some(Why::NotDelivered),
                None => None,
            },
            PaperStep::Filed => match bundle.settled_on() {
                Some(day) => Some(day),
                None => return Some(Why::NotReturned),
            },
        };
        before.filter(|before| self.on < *before).map(|_| Why::TooEarly)
    }

    /// Whether a bundle is one of those that wait for the step.
    fn is_next_of(&self, bundle: &Bundle) -> bool {
        let step = bundle.step();
        match self.step {
            PaperStep::Printed => false,
            PaperStep::Delivered => step == PaperStep::Printed,
            PaperStep::Signed => step == PaperStep::Delivered,
            PaperStep::Returned => matches!(step, PaperStep::Delivered | PaperStep::Signed),
            PaperStep::Filed => step == PaperStep::Returned,
        }
    }
}

/// What the act is going to write.
struct Ready {
    prepared: Option<PreparedStep>,
    marks: Vec<Mark>,
    refused: Vec<DocumentRefusedView>,
}

impl App {
    /// Notes how far bundles have come; all of it is one act.
    pub(crate) fn mark_paper(&mut self, request: MarkPaperRequest) -> Result<PaperMarkedView, Halt> {
        let wanted = self.wanted_step(&request)?;
        let bundles = self.bundles_meant(&request.who, &wanted)?;
        let ready = self.ready_to_mark(&bundles, &wanted)?;
        let changed: Vec<Subject> = ready
            .prepared
            .iter()
            .flat_map(PreparedStep::evaluations)
            .map(Subject::Evaluation)
            .chain(ready.marks.iter().map(|mark| mark.subject))
            .collect();
        if let Some(first) = ready.refused.first().filter(|_| changed.is_empty() || !request.skip_refused) {
            return Err(self.told_of_document(first).into());
        }
        if !changed.is_empty() {
            let person = ready.prepared.as_ref().and_then(PreparedStep::only_person);
            self.act("mark_paper", person, |act| {
                ready.prepared.iter().try_for_each(|prepared| prepared.write(act))?;
                ready.marks.iter().try_for_each(|mark| mark.write(act))
            })?;
        }
        let codes = changed.iter().map(|subject| id(subject.row())).collect::<Vec<_>>();
        let known = self.paper_codes()?;
        let done = codes.iter().map(|code| self.bundle_of(code, &known)).collect::<Result<Vec<_>, _>>()?;
        Ok(PaperMarkedView {
            done: self.paper_rows(&done)?,
            refused: ready.refused,
            findings: ready.prepared.map(|prepared| prepared.findings).unwrap_or_default(),
        })
    }

    fn wanted_step(&self, request: &MarkPaperRequest) -> Result<Wanted, Halt> {
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        if on > today {
            return Err(invalid("on", FieldFault::OutOfRange));
        }
        if request.step == PaperStep::Printed {
            return Err(invalid("step", FieldFault::OutOfRange));
        }
        let filed_at = request.filed_at.as_deref().map(str::trim).filter(|place| !place.is_empty());
        Ok(Wanted {
            step: request.step,
            on,
            received_on: request.received_on.clone(),
            filed_at: filed_at.map(str::to_owned),
        })
    }

    /// The bundles of a request, each once. Whoever names one that the account may not mark is refused; of
    /// all that wait, only those are meant that it may.
    fn bundles_meant(&self, who: &PaperWho, wanted: &Wanted) -> Result<Vec<Bundle>, Halt> {
        let (sight, known) = (self.sight()?, self.paper_codes()?);
        let (mut bundles, mut seen) = (Vec::new(), BTreeSet::new());
        match who {
            PaperWho::Codes { codes } => {
                for code in codes {
                    let bundle = self.bundle_of(code, &known)?;
                    self.must_do(wanted.deed(), bundle.subject().row(), &sight)?;
                    if seen.insert(bundle.subject()) {
                        bundles.push(bundle);
                    }
                }
            }
            PaperWho::AllBut { evaluator, unit, period, except } => {
                let among = Among {
                    period: parse_period(period)?,
                    unit: unit.as_deref().map(row).transpose()?,
                    evaluator: evaluator.as_deref().map(row).transpose()?,
                };
                for bundle in self.bundles_among(&among)? {
                    let may = self.may_do(wanted.deed(), bundle.subject().row(), &sight)?;
                    if may && wanted.is_next_of(&bundle) {
                        bundles.push(bundle);
                    }
                }
                // A code that was misread must not let the wrong bundle pass as returned.
                for code in except {
                    let subject = self.bundle_of(code, &known)?.subject();
                    let at = bundles.iter().position(|bundle| bundle.subject() == subject);
                    let what = words::not_waiting(code, self.moment().language);
                    bundles.remove(at.ok_or(contract::Failure::NoSuchSheet { what })?);
                }
            }
        }
        Ok(bundles)
    }

    fn ready_to_mark(&self, bundles: &[Bundle], wanted: &Wanted) -> Result<Ready, Halt> {
        let mut ready = Ready { prepared: None, marks: Vec::new(), refused: Vec::new() };
        let mut evaluations = Vec::new();
        for bundle in bundles {
            if wanted.event().is_some()
                && let Record::Evaluation(record) = &bundle.record
            {
                evaluations.push(id(record.id));
            } else if let Some(why) = wanted.refusal(bundle) {
                ready.refused.push(self.refused_bundle(bundle, why)?);
            } else {
                ready.marks.push(Mark::of(bundle, wanted.cells()));
            }
        }
        if let Some(event) = wanted.event().filter(|_| !evaluations.is_empty()) {
            let request = DocumentsStepRequest {
                evaluations,
                on: Some(wanted.on.to_string()),
                received_on: wanted.received_on.clone(),
                skip_refused: true,
            };
            let prepared = self.prepare_step(&request, event)?;
            ready.refused.extend(prepared.refused.iter().cloned());
            ready.prepared = Some(prepared);
        }
        Ok(ready)
    }

    fn refused_bundle(&self, bundle: &Bundle, why: words::WayRefusal) -> Result<DocumentRefusedView, Halt> {
        let rule = match bundle.record {
            Record::Evaluation(_) => "R-242",
            Record::Plan(_) => "R-090",
        };
        Ok(DocumentRefusedView {
            evaluation: id(bundle.subject().row()),
            employee: units::person_ref(self.read()?, bundle.employee())?,
            rule: rule.to_owned(),
            why: why.words(self.moment().language).to_owned(),
        })
    }

    /// Names the scan of a bundle, as an act that is not taken back: the file it replaces is gone.
    pub(super) fn name_scan(&mut self, bundle: &Bundle, cells: Vec<(Column, Value)>) -> Result<(), Halt> {
        let mark = Mark::of(bundle, cells);
        self.act_that("file_scan", None, Undoing::Stops, |act| mark.write(act))
    }
}
