//! The three credit sheets of a person.

use super::reckoned::Reckoned;
use super::why_not;
use crate::App;
use crate::failure::Halt;
use crate::identity;
use crate::sheet::Dossier;
use chrono::{Days, Months, NaiveDate};
use domain::credit::{Accumulation, Opening, Segment, determination};
use domain::rank::Rank;
use domain::{Identity, Nip, Period};
use sheets::{
    CreditAccumulation, CreditConversion, CreditDetermination, CreditHead, CreditPerson, Form, Record,
};
use store::RowId;
use store::records::{CreditPaper, CreditPaperKind};

/// Credit sheets, in the order they rest on one another.
const FORMS: [Form; 3] = [Form::CreditConversion, Form::CreditAccumulation, Form::CreditDetermination];

/// What a credit sheet is printed from.
pub(crate) enum CreditSheet {
    /// Of the grade of a period.
    Conversion(CreditConversion),
    /// Of everything gathered in the level.
    Accumulation(CreditAccumulation),
    /// Beside what rank and level demand.
    Determination(CreditDetermination),
}

impl CreditSheet {
    pub(crate) fn form(&self) -> Form {
        match self {
            Self::Conversion(_) => Form::CreditConversion,
            Self::Accumulation(_) => Form::CreditAccumulation,
            Self::Determination(_) => Form::CreditDetermination,
        }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        match self {
            Self::Conversion(sheet) => Record::CreditConversion(sheet),
            Self::Accumulation(sheet) => Record::CreditAccumulation(sheet),
            Self::Determination(sheet) => Record::CreditDetermination(sheet),
        }
    }

    /// The day it was issued, else the last day it covers.
    pub(crate) fn dated(&self) -> NaiveDate {
        let head = match self {
            Self::Conversion(sheet) => &sheet.head,
            Self::Accumulation(sheet) => &sheet.head,
            Self::Determination(sheet) => &sheet.head,
        };
        head.issued_on.unwrap_or(head.until)
    }
}

/// Who stands on the sheets of a person.
struct People {
    person: CreditPerson,
    evaluator: Identity,
    papers: Vec<CreditPaper>,
    period: Period,
}

impl People {
    fn paper(&self, kind: CreditPaperKind) -> Option<&CreditPaper> {
        let period = self.period.to_string();
        self.papers.iter().find(|paper| paper.kind == kind && paper.period == period)
    }

    fn head(&self, kind: CreditPaperKind, (from, until): (NaiveDate, NaiveDate)) -> CreditHead {
        let paper = self.paper(kind);
        CreditHead {
            number: paper.map(|paper| paper.number.clone()).unwrap_or_default(),
            issued_on: paper.and_then(|paper| paper.issued_on),
            person: self.person.clone(),
            evaluator: self.evaluator.clone(),
            from,
            until,
        }
    }
}

impl App {
    /// The credit sheets of a person at the end of a period, of the forms wanted, and whether they are final: their
    /// grades were signed.
    pub(crate) fn credit_sheets(
        &self,
        person: RowId,
        period: Period,
        wanted: &[Form],
    ) -> Result<Vec<(CreditSheet, bool)>, Halt> {
        if !FORMS.iter().any(|form| wanted.contains(form)) {
            return Ok(Vec::new());
        }
        let reckoned = self.reckoned(person, period)?;
        if why_not(self.read()?, &reckoned.employee, !reckoned.levels.is_empty())?.is_some() {
            return Ok(Vec::new());
        }
        let people = self.people_of_credit(&reckoned, period)?;
        let mut sheets = Vec::new();
        let rows: Vec<Segment> = reckoned.earned.iter().filter(|row| row.period == period).copied().collect();
        if let Some(span) = span(&rows, None).filter(|_| wanted.contains(&Form::CreditConversion)) {
            let (head, is_final) = (people.head(CreditPaperKind::Conversion, span), are_final(&rows));
            sheets.push((CreditSheet::Conversion(CreditConversion { head, rows }), is_final));
        }
        let accumulation = reckoned.accumulation();
        let Some(span) = span(&accumulation.rows, accumulation.opening) else { return Ok(sheets) };
        let is_final = are_final(&accumulation.rows);
        if wanted.contains(&Form::CreditAccumulation) {
            let head = people.head(CreditPaperKind::Accumulation, span);
            let accumulation = accumulation.clone();
            sheets.push((CreditSheet::Accumulation(CreditAccumulation { head, accumulation }), is_final));
        }
        if wanted.contains(&Form::CreditDetermination) {
            let sheet = determined(&people, &reckoned, &accumulation, span);
            sheets.push((CreditSheet::Determination(sheet), is_final));
        }
        Ok(sheets)
    }

    /// The people as the newest evaluation names them, else as they are.
    fn people_of_credit(&self, reckoned: &Reckoned, period: Period) -> Result<People, Halt> {
        let (reader, employee) = (self.read()?, &reckoned.employee);
        let (identity, evaluator) = if let Some(record) = &reckoned.newest {
            let plan = Dossier::read(reader, record.clone())?.evaluation(reader)?.plan;
            (plan.employee, plan.evaluator)
        } else {
            let evaluator = reader.find_evaluator(employee.id, period.ends_on())?;
            let evaluator = evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
            let printed = |person| identity::printed(reader, person, identity::Frozen::default());
            (printed(Some(employee))?, printed(evaluator.as_ref())?)
        };
        let nip = identity.nip.as_deref().and_then(|nip| Nip::parse(nip).ok());
        let profile = reckoned.profile.as_ref();
        let person = CreditPerson {
            karpeg: profile.map(|profile| profile.karpeg.clone()).unwrap_or_default(),
            birth_place: profile.map(|profile| profile.birth_place.clone()).unwrap_or_default(),
            born_on: nip.as_ref().and_then(Nip::born_on),
            is_woman: nip.as_ref().and_then(Nip::is_woman),
            rank_since: profile.and_then(|profile| profile.rank_since),
            position_since: profile.and_then(|profile| profile.position_since),
            identity,
        };
        let papers = reader.list_credit_papers(employee.id)?;
        Ok(People { person, evaluator, papers, period })
    }
}

fn determined(
    people: &People,
    reckoned: &Reckoned,
    accumulation: &Accumulation,
    span: (NaiveDate, NaiveDate),
) -> CreditDetermination {
    let profile = reckoned.profile.as_ref();
    let printed = people.person.identity.rank.as_deref();
    let rank = printed.and_then(|rank| Rank::parse(rank).ok()).or_else(|| reckoned.rank());
    let balances = reckoned.balances(accumulation.level);
    let paper = people.paper(CreditPaperKind::Determination);
    CreditDetermination {
        head: people.head(CreditPaperKind::Determination, span),
        other_label: profile.map(|profile| profile.other_label.clone()).unwrap_or_default(),
        determination: determination(balances, accumulation, people.period.year(), rank),
        conclusion: paper.and_then(|paper| paper.conclusion),
        target: paper.map(|paper| paper.target.clone()).unwrap_or_default(),
    }
}

fn are_final(rows: &[Segment]) -> bool {
    rows.iter().all(|row| row.is_final)
}

/// From the first day to the last one that rows and balance cover; nothing where there are none.
fn span(rows: &[Segment], opening: Option<Opening>) -> Option<(NaiveDate, NaiveDate)> {
    let first = |row: &Segment| NaiveDate::from_ymd_opt(row.year(), row.first_month, 1);
    let last = |row: &Segment| {
        let month = NaiveDate::from_ymd_opt(row.year(), row.last_month, 1)?;
        Some(month + Months::new(1) - Days::new(1))
    };
    let balance = opening.map(|opening| Period::annual(opening.year));
    let from = balance.map(Period::starts_on).or_else(|| rows.first().and_then(first))?;
    let until = rows.last().and_then(last).or_else(|| balance.map(Period::ends_on))?;
    Some((from, until))
}
