//! Special expectations and lines of the annex into a plan.

use std::collections::HashSet;

use domain::CoreValue;
use store::records::AnnexEntry;
use store::schema::{annex_lines, special_expectations as expectation};
use store::{Table, Value};

use super::merge::{Rows, next};
use super::normal_form;
use crate::failure::Halt;
use crate::planning::writer::{self, NewLine};

/// What becomes of lines that stand there and are not among the new ones.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Others {
    /// They stay.
    Stay,
    /// They are taken out.
    Go,
}

impl Rows<'_, '_> {
    /// Puts special expectations onto the plan; those that stand there already are not doubled.
    pub(super) fn put_expectations(
        &mut self,
        wanted: &[(CoreValue, String)],
        others: Others,
    ) -> Result<(), Halt> {
        let key = |value: CoreValue, text: &str| (i64::from(value.number()), normal_form(text));
        if others == Others::Go {
            let keys: HashSet<_> = wanted.iter().map(|(value, text)| key(*value, text)).collect();
            self.drop_expectations(&keys)?;
        }
        let there = self.act.read().plan_content(self.plan.id)?.special_expectations;
        let mut known: HashSet<_> = there.iter().map(|(value, text)| key(*value, text)).collect();
        for value in CoreValue::ALL {
            let mut ordinal = next(there.iter().filter(|(other, _)| *other == value).count());
            for (_, text) in wanted.iter().filter(|(other, _)| *other == value) {
                if !known.insert(key(value, text)) {
                    continue;
                }
                let values = [
                    (expectation::PLAN, self.plan.id.into()),
                    (expectation::VALUE, i64::from(value.number()).into()),
                    (expectation::ORDINAL, ordinal.into()),
                    (expectation::TEXT, text.clone().into()),
                ];
                self.act.insert(Table::SpecialExpectations, self.scope(), &values)?;
                ordinal += 1;
            }
        }
        Ok(())
    }

    fn drop_expectations(&mut self, but: &HashSet<(i64, String)>) -> Result<(), Halt> {
        for (row, values) in self.act.read().list_values(expectation::PLAN, self.plan.id)? {
            let cell = |column| values.iter().find(|(other, _)| *other == column).map(|(_, value)| value);
            let stays = match (cell(expectation::VALUE), cell(expectation::TEXT)) {
                (Some(Value::Integer(value)), Some(Value::Text(text))) => {
                    but.contains(&(*value, normal_form(text)))
                }
                _ => false,
            };
            if !stays {
                self.act.delete(Table::SpecialExpectations, row)?;
            }
        }
        Ok(())
    }

    /// Puts lines onto the annex. A line that stands there already takes over what the new one says of
    /// kind, status and schedule. Others are taken out of the lists named and of no other.
    pub(super) fn put_annex(&mut self, wanted: &[NewLine], cleared: &[&str]) -> Result<(), Halt> {
        let there = self.act.read().list_annex(self.plan.id)?;
        let (mut new, mut stays) = (Vec::<NewLine>::new(), HashSet::new());
        for line in wanted {
            if let Some(known) = there.iter().find(|known| is_same_line(known, line)) {
                stays.insert(known.id);
                self.take_over(known, line)?;
            } else if !new.iter().any(|other| other.list == line.list && same_text(&other.text, &line.text)) {
                new.push(line.clone());
            }
        }
        for line in there.iter().filter(|line| cleared.contains(&line.list.as_str())) {
            if !stays.contains(&line.id) {
                self.act.delete(Table::AnnexLines, line.id)?;
            }
        }
        let place = (self.plan.id, self.scope());
        writer::insert_annex(self.act, place, &new, next(there.len()))
    }

    /// Silence says nothing about a line that stands there.
    fn take_over(&mut self, known: &AnnexEntry, line: &NewLine) -> Result<(), Halt> {
        let said = [
            (annex_lines::KIND, &line.kind),
            (annex_lines::STATUS, &line.status),
            (annex_lines::SCHEDULE, &line.schedule),
        ];
        let said = said.into_iter().filter_map(|(column, word)| Some((column, word.clone()?.into())));
        self.set(known.id, said.collect())
    }
}

/// Whether a line of an annex is the one wanted.
pub(super) fn is_same_line(known: &AnnexEntry, line: &NewLine) -> bool {
    known.list == line.list && same_text(&known.text, &line.text)
}

fn same_text(one: &str, other: &str) -> bool {
    normal_form(one) == normal_form(other)
}
