//! Terms of documents as home shows them: the next dates, and what is to be done with how many.

use super::{Asked, Term, Whose, due_to_begin, groups, never_begun};
use crate::aftermath::calendar;
use crate::cycles;
use crate::failure::Halt;
use crate::{App, Moment};
use chrono::NaiveDate;
use contract::{CountView, DeadlineGroupView, DeadlineKind, DeadlineView, ToDoKind, ToDoView};
use domain::lifecycle::Actor;
use domain::{Calendar, Period};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::RowId;

/// Periods named beside a list.
const PERIODS_SHOWN: usize = 3;

/// The lists of documents, what others wait for first.
const LISTS: [(DeadlineKind, ToDoKind); 5] = [
    (DeadlineKind::Decide, ToDoKind::ToDecide),
    (DeadlineKind::TakeOver, ToDoKind::ToTakeOver),
    (DeadlineKind::Deliver, ToDoKind::ToDeliver),
    (DeadlineKind::Return, ToDoKind::ToReturn),
    (DeadlineKind::Report, ToDoKind::ToReport),
];

impl App {
    /// Open terms of documents on their way, of whoever the account is concerned with.
    pub(crate) fn open_terms(&self, on: NaiveDate) -> Result<Vec<Term>, Halt> {
        let whose = self.sight()?.team_of().map_or(Whose::Everybody, Whose::Evaluator);
        let calendar = calendar::of_office(self.read()?)?;
        let asked = self.asked(whose, on)?;
        let mut terms = self.document_terms(&asked, false, (on, &calendar))?;
        terms.retain(|term| {
            term.is_open(on) && !matches!(term.kind, DeadlineKind::Evaluate | DeadlineKind::Object)
        });
        terms.extend(self.terms_to_take_over(&asked, (on, &calendar))?);
        Ok(terms)
    }

    /// Evaluations that nobody began while their window lasted.
    fn terms_to_take_over(
        &self,
        asked: &Asked,
        (on, calendar): (NaiveDate, &Calendar),
    ) -> Result<Vec<Term>, Halt> {
        let reader = self.read()?;
        let mut terms = Vec::new();
        for view in cycles::all_periods(reader, self.moment())? {
            let Ok(period) = view.code.parse::<Period>() else { continue };
            let (_, closes_on) = cycles::window_of(reader, period)?;
            let due = due_to_begin(&view, (closes_on, on), calendar);
            if let Some(due) = due.filter(|(kind, ..)| *kind == DeadlineKind::TakeOver) {
                let lines = self.recap_in(period)?;
                terms.extend(never_begun(&lines, (period, asked), due, (on, calendar)));
            }
        }
        Ok(terms)
    }
}

/// What ends next, of several people together.
pub(crate) fn next_dates(terms: &[Term], moment: Moment) -> Vec<DeadlineView> {
    let coming = groups(terms, moment).into_iter().filter(|group| !group.is_missed);
    let view = |group: DeadlineGroupView| DeadlineView {
        on: group.due_on,
        text: group.text,
        working_days_left: u32::try_from(group.days_left).unwrap_or(0),
    };
    coming.map(view).collect()
}

/// What is to be done with documents, what is late first. For an evaluator without what his superior does
/// in his place or about him.
pub(crate) fn lists(terms: &[Term], own: Option<RowId>, moment: Moment) -> Vec<ToDoView> {
    let is_meant = |term: &Term| {
        let is_of_superior = own.is_some() && term.evaluator == own && term.actor == Actor::Superior;
        term.is_next && !is_of_superior
    };
    let of = |(kind, list): (DeadlineKind, ToDoKind)| {
        let meant = terms.iter().filter(|term| term.kind == kind && is_meant(term));
        list_of(list, &meant.collect::<Vec<_>>(), moment)
    };
    let mut lists: Vec<ToDoView> = LISTS.into_iter().filter_map(of).collect();
    lists.sort_by_key(|list| list.n_missed == 0);
    lists
}

fn list_of(kind: ToDoKind, terms: &[&Term], moment: Moment) -> Option<ToDoView> {
    let first = terms.iter().min_by_key(|term| term.due_on)?;
    let mut periods: BTreeMap<Period, u32> = BTreeMap::new();
    for period in terms.iter().filter_map(|term| term.period) {
        *periods.entry(period).or_default() += 1;
    }
    let named = |(period, count)| CountView { id: None, name: cycles::period_words(period, moment), count };
    let mut largest: Vec<CountView> = periods.into_iter().map(named).collect();
    largest.sort_by_key(|group| Reverse(group.count));
    largest.truncate(PERIODS_SHOWN);
    let n_missed = terms.iter().filter(|term| term.is_missed).count();
    Some(ToDoView {
        kind,
        count: u32::try_from(terms.len()).unwrap_or(u32::MAX),
        largest,
        due_on: Some(first.due_on.to_string()),
        working_days_left: Some(first.days_left),
        n_missed: u32::try_from(n_missed).unwrap_or(u32::MAX),
        period: first.period.map(|period| period.to_string()),
    })
}
