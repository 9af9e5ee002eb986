//! Bundles of sheets with how far each has come: one evaluation with its C and D sheets, or one plan version
//! with its annex.

use super::{Subject, words};
use crate::aftermath::documents::NextTerm;
use crate::convert::{id, row};
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::people::People;
use crate::permissions::Sight;
use crate::{App, Moment, plans};
use chrono::NaiveDate;
use contract::{DeadlineKind, Failure, FindRequest, ListPaperRequest, PaperRowView, PaperStep, PaperView};
use domain::{EvaluationState, Period};
use std::collections::{BTreeMap, HashMap};
use store::RowId;
use store::records::{EvaluationRecord, PaperWay, PlanRecord, PrintedSheet, Reader};

/// What a bundle is of, as its record stands.
pub(super) enum Record {
    Evaluation(Box<EvaluationRecord>),
    Plan(Box<PlanRecord>),
}

/// A bundle of sheets.
pub(super) struct Bundle {
    pub(super) record: Record,
    pub(super) evaluator: Option<RowId>,
    pub(super) sheets: Vec<PrintedSheet>,
    pub(super) way: Option<PaperWay>,
}

/// Which bundles of a period are wanted.
pub(super) struct Among {
    pub(super) period: Period,
    pub(super) unit: Option<RowId>,
    pub(super) evaluator: Option<RowId>,
}

/// Everything that may be on paper, by its code; two may share one. With it whose the account may see.
pub(super) struct Codes {
    by_code: HashMap<String, Vec<Subject>>,
    sight: Sight,
}

impl Bundle {
    pub(super) fn subject(&self) -> Subject {
        match &self.record {
            Record::Evaluation(record) => Subject::Evaluation(record.id),
            Record::Plan(plan) => Subject::Plan(plan.id),
        }
    }

    pub(super) fn employee(&self) -> RowId {
        match &self.record {
            Record::Evaluation(record) => record.employee,
            Record::Plan(plan) => plan.employee,
        }
    }

    pub(super) fn delivered_on(&self) -> Option<NaiveDate> {
        match &self.record {
            Record::Evaluation(record) => record.papers.delivered_on.or(record.papers.received_on),
            Record::Plan(_) => self.way.as_ref().and_then(|way| way.delivered_on),
        }
    }

    pub(super) fn signed_on(&self) -> Option<NaiveDate> {
        self.way.as_ref().and_then(|way| way.signed_on)
    }

    pub(super) fn returned_on(&self) -> Option<NaiveDate> {
        match &self.record {
            Record::Evaluation(record) => record.papers.returned_on,
            Record::Plan(_) => self.way.as_ref().and_then(|way| way.returned_on),
        }
    }

    /// The day nothing more is waited for from the employee: a refusal to sign settles it too.
    pub(super) fn settled_on(&self) -> Option<NaiveDate> {
        match &self.record {
            Record::Evaluation(record) => record.papers.settled(),
            Record::Plan(_) => self.returned_on(),
        }
    }

    /// How far it has come. What a way says of an evaluation counts for the document as it is signed now: one
    /// opened again was not handed over.
    pub(super) fn step(&self) -> PaperStep {
        let is_filed = self.way.as_ref().is_some_and(|way| way.filed_on.is_some());
        match (self.delivered_on(), self.settled_on()) {
            (_, Some(_)) if is_filed => PaperStep::Filed,
            (_, Some(_)) => PaperStep::Returned,
            (Some(_), None) if self.signed_on().is_some() => PaperStep::Signed,
            (Some(_), None) => PaperStep::Delivered,
            (None, None) => PaperStep::Printed,
        }
    }

    /// What it is of, in words.
    pub(super) fn what(&self, moment: Moment) -> String {
        match &self.record {
            Record::Evaluation(record) => period_words(record.period, moment),
            Record::Plan(plan) if plan.version > 1 => {
                crate::words::plan_version(i64::from(plan.year), i64::from(plan.version), moment.language)
            }
            Record::Plan(plan) => format!("SKP {}", plan.year),
        }
    }

    fn view(
        &self,
        (reader, people): (Reader<'_>, &People),
        term: Option<&NextTerm>,
        moment: Moment,
    ) -> Result<PaperRowView, Halt> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (subject, step) = (self.subject(), self.step());
        let of_paper =
            |term: &&NextTerm| matches!(term.view.kind, DeadlineKind::Deliver | DeadlineKind::Return);
        let term = term.filter(of_paper).filter(|_| step < PaperStep::Returned);
        let way = self.way.as_ref();
        Ok(PaperRowView {
            id: id(subject.row()),
            code: subject.code(),
            employee: people.named(reader, self.employee())?,
            evaluator: people.named_if(reader, self.evaluator)?,
            what: self.what(moment),
            forms: self.sheets.iter().map(|sheet| sheet.form.clone()).collect(),
            copy: self.sheets.iter().map(|sheet| sheet.copy).max().unwrap_or_default(),
            step,
            words: words::step(step, moment.language).to_owned(),
            printed_on: day(self.sheets.iter().filter_map(|sheet| sheet.printed_on).max()),
            delivered_on: day(self.delivered_on()),
            signed_on: day(self.signed_on()),
            returned_on: day(self.returned_on()),
            filed_on: day(way.and_then(|way| way.filed_on)),
            filed_at: way.map(|way| way.filed_at.clone()).unwrap_or_default(),
            scan: way.map(|way| way.scan_name.clone()).filter(|name| !name.is_empty()),
            late: term.is_some_and(|term| term.view.is_missed),
            left: term.map(|term| term.view.left.clone()).unwrap_or_default(),
        })
    }
}

impl Codes {
    /// Whether something that may be on paper has a code.
    pub(super) fn has(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// What a typed code may mean: a code, the text of a square code, or the id of a record.
    fn meant(&self, typed: &str) -> Vec<Subject> {
        if let Some(code) = store::read_sheet_code(typed) {
            return self.by_code.get(&code).cloned().unwrap_or_default();
        }
        let Ok(wanted) = row(typed.trim()) else { return Vec::new() };
        self.by_code.values().flatten().copied().filter(|subject| subject.row() == wanted).collect()
    }
}

impl App {
    /// Bundles of a period with how far each has come.
    pub(crate) fn list_paper(&mut self, request: ListPaperRequest) -> Result<PaperView, Halt> {
        let among = Among {
            period: parse_period(&request.period)?,
            unit: request.unit.as_deref().map(row).transpose()?,
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
        };
        let mut bundles = self.bundles_among(&among)?;
        let count = |step: &PaperStep| bundles.iter().filter(|bundle| bundle.step() == *step).count();
        let counts = PaperStep::ALL.iter().map(count);
        let counts = counts.map(|n| u32::try_from(n).unwrap_or(u32::MAX)).collect();
        bundles.retain(|bundle| request.step.is_none_or(|step| bundle.step() == step));
        let mut rows = self.paper_rows(&bundles)?;
        rows.sort_by_cached_key(|row| {
            (row.evaluator.as_ref().map(|who| who.name.clone()), row.employee.name.clone(), row.what.clone())
        });
        self.note_people_read(bundles.iter().map(Bundle::employee));
        Ok(PaperView { rows, counts })
    }

    /// The bundle of a code as somebody typed it or a scanner read it.
    pub(crate) fn find_paper(&mut self, request: FindRequest) -> Result<PaperRowView, Halt> {
        let bundle = self.bundle_of(&request.text, &self.paper_codes()?)?;
        self.note_people_read([bundle.employee()]);
        self.paper_row(&bundle)
    }

    /// Everything that may be on paper, by its code.
    pub(super) fn paper_codes(&self) -> Result<Codes, Halt> {
        let mut by_code: HashMap<String, Vec<Subject>> = HashMap::new();
        for subject in self.read()?.list_paper_subjects()? {
            by_code.entry(subject.code()).or_default().push(subject);
        }
        Ok(Codes { by_code, sight: self.sight()? })
    }

    /// The one bundle that a typed code means, of those the account may see.
    pub(super) fn bundle_of(&self, typed: &str, codes: &Codes) -> Result<Bundle, Halt> {
        let mut found = Vec::new();
        for subject in codes.meant(typed) {
            found.extend(self.seen_bundle(subject, &codes.sight)?);
        }
        let typed = typed.trim().to_owned();
        if found.len() > 1 {
            let moment = self.moment();
            let people = self.people_of_bundles(&found)?;
            let named = |bundle: &Bundle| {
                let name = people.named(self.read()?, bundle.employee())?.name;
                Ok::<_, Halt>(format!("{name}, {} ({})", bundle.what(moment), id(bundle.subject().row())))
            };
            let candidates = found.iter().map(named).collect::<Result<_, _>>()?;
            return Err(Failure::Ambiguous { what: typed, candidates }.into());
        }
        let what = words::sheet(&typed, self.moment().language);
        Ok(found.pop().ok_or(Failure::NoSuchSheet { what })?)
    }

    /// A bundle, where the account may see it.
    pub(super) fn seen_bundle(&self, subject: Subject, sight: &Sight) -> Result<Option<Bundle>, Halt> {
        let reader = self.read()?;
        let record = match subject {
            Subject::Evaluation(row) => reader
                .find_evaluation(row)?
                .filter(|record| !sight.hides_outcome(record.employee, Some(record.state)))
                .map(|record| Record::Evaluation(Box::new(record))),
            Subject::Plan(row) => reader.find_plan(row)?.map(|plan| Record::Plan(Box::new(plan))),
        };
        let Some(record) = record else { return Ok(None) };
        let evaluator = evaluator_of(reader, &record)?;
        let (sheets, way) = (reader.list_printed_of(subject)?, reader.find_paper_way(subject)?);
        let bundle = Bundle { record, evaluator, sheets, way };
        Ok(Some(bundle).filter(|bundle| sight.sees(bundle.employee())))
    }

    /// Bundles that were printed, or are on their way.
    pub(super) fn bundles_among(&self, among: &Among) -> Result<Vec<Bundle>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let mut sheets: HashMap<Subject, Vec<PrintedSheet>> = HashMap::new();
        for sheet in reader.list_printed_in(among.period)? {
            sheets.entry(sheet.subject).or_default().push(sheet);
        }
        let mut ways: BTreeMap<Subject, PaperWay> = BTreeMap::new();
        for way in reader.list_paper_ways_in(among.period)? {
            ways.entry(way.subject).or_insert(way);
        }
        let evaluations = reader.list_evaluations(among.period, None)?.into_iter();
        let evaluations = evaluations
            .filter(|record| !sight.hides_outcome(record.employee, Some(record.state)))
            .map(|record| Record::Evaluation(Box::new(record)));
        let plans = reader.list_plans_on_paper(among.period.year())?.into_iter();
        let plans = plans.map(|plan| Record::Plan(Box::new(plan)));
        let mut bundles = Vec::new();
        for record in evaluations.chain(plans) {
            let mut bundle = Bundle { record, evaluator: None, sheets: Vec::new(), way: None };
            let subject = bundle.subject();
            bundle.sheets = sheets.remove(&subject).unwrap_or_default();
            bundle.way = ways.remove(&subject);
            // A document that was handed over before anybody noted its print is waited for all the same.
            let is_on_paper =
                !bundle.sheets.is_empty() || bundle.way.is_some() || bundle.delivered_on().is_some();
            if !is_on_paper || !sight.sees(bundle.employee()) {
                continue;
            }
            bundle.evaluator = evaluator_of(reader, &bundle.record)?;
            bundles.push(bundle);
        }
        let people = self.people_of_bundles(&bundles)?;
        bundles.retain(|bundle| {
            among.unit.is_none_or(|unit| people.unit_of(bundle.employee()) == Some(unit))
                && among.evaluator.is_none_or(|evaluator| bundle.evaluator == Some(evaluator))
        });
        Ok(bundles)
    }

    pub(super) fn people_of_bundles(&self, bundles: &[Bundle]) -> Result<People, Halt> {
        let evaluators = bundles.iter().filter_map(|bundle| bundle.evaluator);
        People::of(self.read()?, bundles.iter().map(Bundle::employee).chain(evaluators))
    }

    pub(super) fn paper_row(&self, bundle: &Bundle) -> Result<PaperRowView, Halt> {
        let rows = self.paper_rows(std::slice::from_ref(bundle))?;
        Ok(rows.into_iter().next().ok_or_else(|| crate::failure::incident("paper_row"))?)
    }

    /// Bundles as screens show them, in their order.
    pub(super) fn paper_rows(&self, bundles: &[Bundle]) -> Result<Vec<PaperRowView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let people = self.people_of_bundles(bundles)?;
        let records = bundles.iter().filter_map(|bundle| match &bundle.record {
            Record::Evaluation(record) if has_terms(record.state) => Some(record.as_ref().clone()),
            Record::Evaluation(_) | Record::Plan(_) => None,
        });
        let terms = self.next_terms(records.collect(), moment)?;
        let view =
            |bundle: &Bundle| bundle.view((reader, &people), terms.get(&bundle.subject().row()), moment);
        bundles.iter().map(view).collect()
    }
}

/// Whether anybody waits for a document in this state.
pub(super) fn has_terms(state: EvaluationState) -> bool {
    !matches!(state, EvaluationState::NotRequired | EvaluationState::Reused)
}

fn evaluator_of(reader: Reader<'_>, record: &Record) -> Result<Option<RowId>, Halt> {
    match record {
        Record::Evaluation(record) => Ok(record.evaluator),
        Record::Plan(plan) => plans::evaluator_of(reader, plan),
    }
}
