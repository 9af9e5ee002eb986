//! What changed since the version of a plan that was signed, to be seen on its sheets.

use chrono::NaiveDate;
use domain::{Annex, CoreValue, Indicator, Skp, WorkResult};

/// A later version of a plan beside the one that was signed before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Number of the change: 1 for the second version (`Perubahan ke-1`).
    pub number: u32,
    /// The day of the change.
    pub on: NaiveDate,
    /// Why it was made; blank leaves it out. The foot line has room for its first 120 letters.
    pub reason: String,
    /// What is new or different.
    pub changes: Vec<Change>,
}

/// One thing that is new or different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// A work result, by the number it is printed with.
    Result(usize),
    /// An indicator of a result that is otherwise as before.
    Indicator {
        /// Number of the result.
        result: usize,
        /// Number of the indicator within it, from 1.
        indicator: usize,
    },
    /// A result of the signed version is no longer there.
    DroppedResult,
    /// The special expectations on a value.
    Conduct(CoreValue),
    /// An entry of the annex, by its number in its list.
    Annex(AnnexList, usize),
    /// An entry of the annex is no longer there.
    DroppedAnnexEntry,
    /// The evaluator.
    Evaluator,
}

/// A list of the annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnnexList {
    /// *Dukungan sumber daya*.
    ResourceSupport,
    /// *Skema pertanggungjawaban*.
    AccountabilityScheme,
    /// *Konsekuensi*.
    Consequence,
}

impl AnnexList {
    /// All lists, in the order of the form.
    pub const ALL: [Self; 3] = [Self::ResourceSupport, Self::AccountabilityScheme, Self::Consequence];

    /// The entries of this list.
    pub fn of(self, annex: &Annex) -> &[String] {
        match self {
            Self::ResourceSupport => &annex.resource_support,
            Self::AccountabilityScheme => &annex.accountability_scheme,
            Self::Consequence => &annex.consequences,
        }
    }
}

impl Revision {
    /// What is new or different in a plan against the version signed before it.
    ///
    /// A result is looked up by its text; one whose text is new answers the first of the old ones that nobody
    /// else answers, so that a reworded result counts as changed and not as dropped and new.
    pub fn changes_between(before: &Skp, after: &Skp) -> Vec<Change> {
        let mut changes = Vec::new();
        if identity_differs(before, after) {
            changes.push(Change::Evaluator);
        }
        results(before, after, &mut changes);
        for (old, new) in before.conduct.iter().zip(&after.conduct) {
            if old.special_expectations != new.special_expectations {
                changes.push(Change::Conduct(new.value));
            }
        }
        annex(before, after, &mut changes);
        changes
    }
}

/// Another evaluator, not the same one with a new rank.
fn identity_differs(before: &Skp, after: &Skp) -> bool {
    let of = |plan: &Skp| {
        (plan.evaluator.name.clone(), plan.evaluator.nip.clone(), plan.evaluator.position.clone())
    };
    of(before) != of(after)
}

/// The results in the order of their printed numbers.
fn in_print_order(plan: &Skp) -> Vec<&WorkResult> {
    let of = |priority| plan.numbered(priority).map(|(_, result)| result);
    of(domain::Priority::Main).chain(of(domain::Priority::Additional)).collect()
}

fn results(before: &Skp, after: &Skp, changes: &mut Vec<Change>) {
    let mut old = in_print_order(before);
    let new = in_print_order(after);
    let same_text = new.iter().map(|result| {
        let at = old.iter().position(|known| known.text.trim() == result.text.trim())?;
        Some(old.remove(at))
    });
    let same_text: Vec<_> = same_text.collect();
    for (at, (result, known)) in new.iter().zip(same_text).enumerate() {
        match known {
            Some(known) if is_same(known, result) => indicators(known, result, at + 1, changes),
            Some(_) => changes.push(Change::Result(at + 1)),
            None => {
                changes.push(Change::Result(at + 1));
                if !old.is_empty() {
                    old.remove(0);
                }
            }
        }
    }
    changes.extend(old.iter().map(|_| Change::DroppedResult));
}

/// Whether two results print the same but for their indicators; a dropped indicator is a change of the result.
fn is_same(one: &WorkResult, other: &WorkResult) -> bool {
    one.priority == other.priority
        && one.assigned_by == other.assigned_by
        && one.supported == other.supported
        && one.indicators.len() <= other.indicators.len()
}

fn indicators(known: &WorkResult, result: &WorkResult, number: usize, changes: &mut Vec<Change>) {
    let printed = |one: &Indicator| (one.aspect, one.text.clone(), one.target.clone(), one.perspective);
    for (at, indicator) in result.indicators.iter().enumerate() {
        if !known.indicators.iter().any(|old| printed(old) == printed(indicator)) {
            changes.push(Change::Indicator { result: number, indicator: at + 1 });
        }
    }
}

fn annex(before: &Skp, after: &Skp, changes: &mut Vec<Change>) {
    for list in AnnexList::ALL {
        let of = |plan: &Skp| plan.annex.as_ref().map(|annex| list.of(annex).to_vec()).unwrap_or_default();
        let (old, new) = (of(before), of(after));
        let is_new = new.iter().enumerate().filter(|(_, text)| !old.contains(text));
        changes.extend(is_new.map(|(at, _)| Change::Annex(list, at + 1)));
        if new.len() < old.len() {
            changes.push(Change::DroppedAnnexEntry);
        }
    }
}
