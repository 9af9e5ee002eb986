//! Copies of a plan to others of the same position.

use std::collections::{HashMap, HashSet};

use contract::{ChangedPlansView, CopyPlanRequest, Failure, Language, PeerView, PeersRequest, PeersView};
use domain::Consent;
use store::records::{AnnexEntry, Employee, PlanContent, PlanRecord, ResultEntry, Term};
use store::schema::{plans as plan_column, work_results as result_column};
use store::{Act, RowId};

use super::lines::Others;
use super::merge::{Rows, next};
use super::people::{done, refused, target};
use super::{normal_form, plans_by_person};
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::planning::making::{self, Obstacle};
use crate::planning::writer::{self, NewLine};
use crate::plans::{ANNEX_LISTS, evaluator_of};
use crate::{App, shared_lists};

impl App {
    /// People of the same position, those of the same unit first.
    pub(crate) fn list_peers(&mut self, request: PeersRequest) -> Result<PeersView, Halt> {
        let person = self.employee(row(&request.employee)?)?;
        let (reader, moment) = (self.read()?, self.moment());
        let plans = plans_by_person(reader, request.year)?;
        let units: HashMap<RowId, String> =
            reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let position = normal_form(&person.position);
        let is_peer = |other: &Employee| {
            other.id != person.id
                && !position.is_empty()
                && normal_form(&other.position) == position
                && !other.is_external
                && !other.is_inactive(moment.today())
        };
        let sight = self.sight()?;
        let mut peers: Vec<_> = reader.list_all_employees()?.into_iter().filter(is_peer).collect();
        peers.retain(|other| sight.sees(other.id));
        peers.sort_by_key(|other| (other.unit != person.unit, other.name.clone()));
        let people = peers.iter().map(|other| {
            let own = plans.get(&other.id).map(Vec::as_slice).unwrap_or_default();
            let target = target(reader, other, own, (request.year, None), moment)?;
            Ok(PeerView {
                employee: id(other.id),
                name: other.shown_name(),
                unit: other.unit.and_then(|unit| units.get(&unit)).cloned().unwrap_or_default(),
                has_plan: !own.is_empty(),
                is_editable: target.is_ok(),
            })
        });
        Ok(PeersView { people: people.collect::<Result<_, Halt>>()? })
    }

    /// Copies a plan into the drafts of others; whoever has none gets one.
    ///
    /// Text only: nothing that was agreed or signed goes over, no action plan, and no consent.
    pub(crate) fn copy_plan(&mut self, request: CopyPlanRequest) -> Result<ChangedPlansView, Halt> {
        self.commit_drafts()?;
        let moment = self.moment();
        let reader = self.read()?;
        let missing = || Failure::NotFound { what: "SKP".into() };
        let plan = reader.find_plan(row(&request.plan)?)?.ok_or_else(missing)?;
        let people: Vec<Employee> =
            request.to.iter().map(|person| self.employee(row(person)?)).collect::<Result<_, _>>()?;
        let source = Source {
            evaluator: evaluator_of(reader, &plan)?,
            content: reader.plan_content(plan.id)?,
            annex: reader.list_annex(plan.id)?,
            plan,
        };
        let plans = plans_by_person(reader, source.plan.year)?;
        let lists = shared_lists(&self.office()?);
        self.act("copy_plan", None, |act| {
            let mut view = ChangedPlansView { done: Vec::new(), refused: Vec::new() };
            for person in &people {
                if person.id == source.plan.employee {
                    view.refused.push(refused(person, &own_plan(moment.language)));
                    continue;
                }
                let own = plans.get(&person.id).map(Vec::as_slice).unwrap_or_default();
                let wanted = (source.plan.year, Some(source.plan.approach));
                match target(act.read(), person, own, wanted, moment)? {
                    Err(obstacle) => view.refused.push(refused(person, &obstacle)),
                    Ok(target) => {
                        let into = target.open(act, lists)?;
                        source.copy(act, &into, &request)?;
                        making::fill_annex(act, &into)?;
                        view.done.extend(done(act.read(), into.id)?);
                    }
                }
            }
            Ok(view)
        })
    }
}

fn own_plan(language: Language) -> Obstacle {
    let why = match language {
        Language::Id => "Ini SKP yang disalin.",
        Language::En => "This is the SKP that is copied.",
    };
    Obstacle { rule: "", why: why.into() }
}

/// A plan that is copied.
struct Source {
    plan: PlanRecord,
    evaluator: Option<RowId>,
    content: PlanContent,
    annex: Vec<AnnexEntry>,
}

impl Source {
    fn copy(&self, act: &mut Act<'_>, into: &PlanRecord, request: &CopyPlanRequest) -> Result<(), Halt> {
        let same_evaluator = evaluator_of(act.read(), into)? == self.evaluator;
        let others = if request.replace { Others::Go } else { Others::Stay };
        let mut rows = Rows::of(act, into.clone())?;
        if request.results {
            let tie = |entry: &ResultEntry| entry.supported_result.filter(|_| same_evaluator);
            rows.copy_results(&self.content.results, tie, others)?;
            if rows.was_empty || request.replace {
                rows.act.set(into.id, plan_column::APPROACH, self.plan.approach.word())?;
            }
        }
        if request.expectations {
            rows.put_expectations(&self.content.special_expectations, others)?;
        }
        if request.annex {
            let cleared: &[&str] = if request.replace { &ANNEX_LISTS } else { &[] };
            rows.put_annex(&lines_to_copy(&self.annex), cleared)?;
        }
        Ok(())
    }
}

/// Whether a resource came is told of one plan only.
pub(super) fn lines_to_copy(annex: &[AnnexEntry]) -> Vec<NewLine> {
    annex.iter().map(|line| NewLine { status: None, ..NewLine::from(line) }).collect()
}

impl Rows<'_, '_> {
    /// Copies results of another plan; those that stand here already are not doubled. `tie` says which
    /// leader's result a copy is tied to; ties to other records fall away, and consent is asked anew.
    pub(super) fn copy_results(
        &mut self,
        results: &[ResultEntry],
        tie: impl Fn(&ResultEntry) -> Option<RowId>,
        others: Others,
    ) -> Result<(), Halt> {
        if others == Others::Go {
            writer::clear_results(self.act, self.plan.id)?;
        }
        let there = self.act.read().plan_content(self.plan.id)?.results;
        let mut known: HashSet<String> = there.iter().map(|entry| normal_form(&entry.text)).collect();
        let mut ordinal = next(there.len());
        for result in results {
            if !known.insert(normal_form(&result.text)) {
                continue;
            }
            let mut copy = ResultEntry {
                supported_result: tie(result),
                agreement_item: None,
                cell: None,
                ..result.clone()
            };
            copy.planning.consent = Consent::at_first(
                copy.planning.mode,
                copy.assigned_by.as_deref(),
                self.evaluator_position.as_deref(),
            );
            let place = (self.plan.id, self.scope());
            let row = writer::copy_result(self.act, place, ordinal, &copy)?;
            if copy.to_change {
                self.act.set(row, result_column::TO_CHANGE, true)?;
            }
            ordinal += 1;
        }
        Ok(())
    }
}
