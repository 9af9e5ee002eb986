//! `rw-angkakredit`: what was gathered before becomes the balance brought along, numbers of conversions those of
//! the sheets; where somebody entered them already, a difference is only said. Ids of conversions are kept.

use super::compare::{Directory, Loaded, Plan, Spot, Step, Who, Write, change};
use super::{credit_ids, words};
use crate::beside::text_cell;
use crate::failure::Halt;
use contract::{Language, Outcome, SiasnKind};
use domain::Period;
use domain::credit::{Opening, Thousandths};
use interop::siasn::SiasnCredit;
use std::collections::{HashMap, HashSet};
use store::records::{CreditPaper, CreditPaperKind, CreditProfile, OutsideResult, Reader};
use store::schema::{
    credit_papers as paper, credit_profiles as profile, employees as column, outside_results as outside,
};

/// The last month of a year.
const DECEMBER: u32 = 12;

/// An entry with its file.
type Entry<'a> = (&'a str, &'a SiasnCredit);

pub(super) fn compare(
    reader: Reader<'_>,
    files: &[Loaded],
    (directory, plan): (&Directory, &mut Plan),
    language: Language,
) -> Result<(), Halt> {
    let mut people: Vec<Who> = Vec::new();
    let mut entries: HashMap<Who, Vec<Entry<'_>>> = HashMap::new();
    for loaded in files {
        for stated in &loaded.file.credits {
            let spot = Spot { file: &loaded.name, record: stated.record, language };
            let Some(who) = directory.find(&stated.nip, &stated.person_id) else {
                plan.of_nobody_here(spot, (&stated.nip, &stated.person_id));
                continue;
            };
            let of_person = entries.entry(who.clone()).or_default();
            if of_person.is_empty() {
                people.push(who);
            }
            // The same entry out of two files counts once.
            let is_again = |(_, other): &Entry<'_>| !stated.id.is_empty() && other.id == stated.id;
            if !of_person.iter().any(is_again) {
                of_person.push((loaded.name.as_str(), stated));
            }
        }
    }
    let kept = credit_ids::kept(reader)?;
    // Looking through all steps for each person would grow with the square of the office.
    let placed: HashSet<Who> =
        plan.steps.iter().filter(|step| sets_position(step)).map(|step| step.who.clone()).collect();
    for who in people {
        let is_placed = placed.contains(&who);
        let mut stated = entries.remove(&who).unwrap_or_default();
        stated.sort_by_key(|(_, entry)| (entry.until, entry.from));
        let (mut known, mut papers) = (None, Vec::new());
        if let Some(row) = who.known() {
            known = reader.find_credit_profile(row)?;
            papers = reader.list_credit_papers(row)?;
        }
        let kept = who.known().and_then(|row| kept.get(&row)).map(Vec::as_slice).unwrap_or_default();
        let of_one = OfOne { directory, who, language };
        of_one.balance(plan, &stated, known.as_ref());
        of_one.papers(plan, &stated, &papers);
        of_one.ids(plan, &stated, kept);
        if !is_placed {
            of_one.position(plan, &stated);
        }
    }
    Ok(())
}

/// The entries of one person being taken in.
struct OfOne<'a> {
    directory: &'a Directory,
    who: Who,
    language: Language,
}

impl OfOne<'_> {
    fn name(&self) -> String {
        self.directory.named(&self.who).1
    }

    fn step(&self, what: String, write: Write) -> Step {
        let (nip, name) = self.directory.named(&self.who);
        let (kind, outcome) = (SiasnKind::RwAngkakredit, Outcome::New);
        Step { kind, outcome, who: self.who.clone(), nip, name, what, shown: Vec::new(), write }
    }

    /// The balance, where none was entered.
    fn balance(&self, plan: &mut Plan, stated: &[Entry<'_>], known: Option<&CreditProfile>) {
        let language = self.language;
        for (file, entry) in stated.iter().filter(|(_, entry)| entry.total.known.is_none()) {
            let told = words::about(&words::AMOUNT_UNKNOWN, &entry.total.written, language);
            let spot = Spot { file, record: entry.record, language };
            plan.remarks.push(spot.remark(&self.name(), "credit_unknown", told));
        }
        let Some((found, (file, newest))) = opening(stated) else { return };
        let what = words::balance(found, language);
        match known.and_then(|known| known.opening) {
            None => {
                let values = vec![
                    (profile::OPENING_YEAR, found.year.into()),
                    (profile::OPENING, found.amount.0.into()),
                ];
                let write = Write::Opening { profile: known.map(|known| known.id), values };
                plan.steps.push(self.step(what, write));
            }
            Some(entered) if entered == found => plan.same(SiasnKind::RwAngkakredit),
            Some(entered) => {
                let told = words::balance_differs(entered, found, language);
                let spot = Spot { file, record: newest.record, language };
                plan.remarks.push(spot.remark(&self.name(), "credit_differs", told));
            }
        }
    }

    /// Numbers and days of conversions, where none are noted.
    fn papers(&self, plan: &mut Plan, stated: &[Entry<'_>], known: &[CreditPaper]) {
        let language = self.language;
        let numbered = stated.iter().filter(|(_, entry)| entry.is_conversion && !entry.number.is_empty());
        let mut noted: Vec<String> = Vec::new();
        for (file, entry) in numbered {
            let Some(period) = period(entry) else { continue };
            if noted.contains(&period) {
                continue;
            }
            let is_it =
                |paper: &&CreditPaper| paper.kind == CreditPaperKind::Conversion && paper.period == period;
            match known.iter().find(is_it).filter(|paper| !paper.number.is_empty()) {
                None => {
                    let values = vec![
                        (paper::KIND, CreditPaperKind::Conversion.word().into()),
                        (paper::PERIOD, period.as_str().into()),
                        (paper::NUMBER, text_cell(&entry.number)),
                        (paper::ISSUED_ON, entry.issued_on.map(|day| day.to_string()).into()),
                    ];
                    let what = words::numbered(&period, &entry.number, language);
                    plan.steps.push(self.step(what, Write::Paper { values }));
                }
                Some(paper) if paper.number == entry.number => plan.same(SiasnKind::RwAngkakredit),
                Some(paper) => {
                    let told = words::number_differs(&period, (&paper.number, &entry.number), language);
                    let spot = Spot { file, record: entry.record, language };
                    plan.remarks.push(spot.remark(&self.name(), "credit_number_differs", told));
                }
            }
            noted.push(period);
        }
    }

    /// What SIASN calls each conversion, so that none is sent as a new one.
    fn ids(&self, plan: &mut Plan, stated: &[Entry<'_>], kept: &[OutsideResult]) {
        for (_, entry) in stated {
            let Some(cells) = credit_ids::cells(entry) else { continue };
            let existing = kept.iter().find(|one| one.outside_id == entry.id);
            let changes = |existing| credit_ids::changes(&cells, existing, self.language);
            let shown = existing.map(changes).unwrap_or_default();
            if existing.is_some() && shown.is_empty() {
                plan.same(SiasnKind::RwAngkakredit);
                continue;
            }
            let months = cells.iter().find(|(of, _, _)| *of == outside::PERIOD);
            let what = words::identified(months.map_or("", |(_, _, text)| text), self.language);
            let values = cells.iter().map(|(of, _, text)| (*of, text_cell(text))).collect();
            let mut step = self.step(what, Write::Result { existing: existing.map(|one| one.id), values });
            if existing.is_some() {
                step.outcome = Outcome::Changed;
            }
            step.shown = shown;
            plan.steps.push(step);
        }
    }

    /// What SIASN calls the entry of the position, where that is known neither here nor by the files.
    fn position(&self, plan: &mut Plan, stated: &[Entry<'_>]) {
        let newest = stated.iter().rev().find(|(_, entry)| !entry.position_id.is_empty());
        let (Some((_, entry)), Some(row)) = (newest, self.who.known()) else { return };
        let known = self.directory.people.get(&row).map(|person| person.siasn_position_id.as_str());
        if known.is_none_or(|known| !known.is_empty()) {
            return;
        }
        let values = vec![(column::SIASN_POSITION_ID, text_cell(&entry.position_id))];
        let mut step = self.step(String::new(), Write::Person { values, unit: None });
        step.outcome = Outcome::Changed;
        step.shown.push(change("employees.siasn_position_id", self.language, "", &entry.position_id));
        plan.steps.push(step);
    }
}

fn sets_position(step: &Step) -> bool {
    match &step.write {
        Write::Person { values, .. } => values.iter().any(|(of, _)| *of == column::SIASN_POSITION_ID),
        Write::Result { .. } | Write::Opening { .. } | Write::Paper { .. } => false,
    }
}

/// What was gathered up to the end of a year in the present level, and the newest entry of it.
///
/// Integration and the first credit carry over what was before them; conversions add to it. A year that has not
/// ended is left to the evaluations here, and of a rise of level what was before it is not brought along.
/// Where a year is converted whole, conversions of its months are not added to it.
fn opening<'a>(stated: &[Entry<'a>]) -> Option<(Opening, Entry<'a>)> {
    let whole: Vec<Entry<'a>> =
        stated.iter().copied().filter(|(_, entry)| entry.total.known.is_some()).collect();
    let ends_year = |(_, entry): &&Entry<'a>| entry.until.is_some_and(|(_, month)| month == DECEMBER);
    let newest = whole.iter().rev().find(ends_year).or(whole.last()).copied()?;
    let (year, last) = newest.1.until?;
    let level = newest.1.level;
    let counts = |(_, entry): &&Entry<'a>| {
        let is_in_level = level.is_none() || entry.level.is_none() || entry.level == level;
        is_in_level && entry.until.is_some_and(|until| until <= (year, last))
    };
    let counted: Vec<&SiasnCredit> = whole.iter().filter(counts).map(|(_, entry)| *entry).collect();
    let start = counted.iter().rposition(|entry| !entry.is_conversion).unwrap_or(0);
    let counted = counted.get(start..).unwrap_or_default();
    let mut amount = Thousandths::default();
    for (at, entry) in counted.iter().enumerate() {
        let later = counted.get(at + 1..).unwrap_or_default();
        let is_again = later.iter().any(|other| spans(other) == spans(entry));
        let is_part = counted.iter().any(|other| is_within(entry, other));
        if !(entry.is_conversion && (is_again || is_part)) {
            amount = amount + entry.total.known.unwrap_or_default();
        }
    }
    Some((Opening { year, amount }, newest))
}

/// First and last month of a conversion; of what is none, nothing.
fn spans(entry: &SiasnCredit) -> Option<((i32, u32), (i32, u32))> {
    entry.from.zip(entry.until).filter(|_| entry.is_conversion)
}

/// Whether the months of a conversion are some of those of another.
fn is_within(entry: &SiasnCredit, other: &SiasnCredit) -> bool {
    let (Some((from, until)), Some((first, last))) = (spans(entry), spans(other)) else { return false };
    (first, last) != (from, until) && first <= from && until <= last
}

/// The period of a conversion; nothing where its months are none.
fn period(entry: &SiasnCredit) -> Option<String> {
    let ((year, first), (until, last)) = (entry.from?, entry.until?);
    let period = Period::of_months(year, first, last).filter(|_| year == until);
    period.map(|period| period.to_string())
}
