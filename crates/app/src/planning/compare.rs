//! Versions of a plan side by side, only what differs.

use crate::convert::row;
use crate::failure::Halt;
use crate::planning::pairs::pair;
use crate::planning::versions::{version_before, version_view};
use crate::plans::{self, ANNEX_LISTS};
use crate::{App, Moment, words};
use chrono::NaiveDate;
use contract::{ComparePlansRequest, DiffItemView, Failure, Language, PlanDiffView};
use domain::period::date_words;
use domain::{Approach, Aspect, CoreValue, Perspective, Priority, Skp};
use std::collections::HashMap;
use store::RowId;
use store::records::{AnnexEntry, IndicatorEntry, PlanContent, PlanRecord, Reader, ResultEntry};

impl App {
    /// Two versions side by side; the earlier one is always before.
    pub(crate) fn compare_plans(&mut self, request: ComparePlansRequest) -> Result<PlanDiffView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let missing = || Failure::NotFound { what: "SKP".into() };
        let plan = reader.find_plan(row(&request.plan)?)?.ok_or_else(missing)?;
        let versions = reader.list_plan_versions(plan.employee)?;
        let other = match &request.with {
            Some(with) => reader.find_plan(row(with)?)?,
            None => version_before(&plan, &versions).cloned(),
        };
        let other = other.ok_or_else(missing)?;
        let (before, after) = if is_later(&other, &plan) { (plan, other) } else { (other, plan) };
        let sides = (Side::read(reader, &before)?, Side::read(reader, &after)?);
        let origins = origins(reader, &after, &versions)?;
        let mut diff = Diff { moment, items: Vec::new(), same: 0, origins };
        diff.plans(&sides.0, &sides.1);
        Ok(PlanDiffView {
            before: version_view(&before, &sides.0.skp),
            after: version_view(&after, &sides.1.skp),
            items: diff.items,
            same: diff.same,
        })
    }
}

fn is_later(one: &PlanRecord, other: &PlanRecord) -> bool {
    (one.year, one.version, one.id) > (other.year, other.version, other.id)
}

/// Where the rows of a version and of those before it came from.
fn origins(
    reader: Reader<'_>,
    after: &PlanRecord,
    versions: &[PlanRecord],
) -> Result<HashMap<RowId, RowId>, Halt> {
    let mut origins = HashMap::new();
    for version in versions.iter().filter(|version| version.lineage == after.lineage) {
        for result in reader.plan_content(version.id)?.results {
            origins.extend(result.copied_from.map(|from| (result.id, from)));
            let indicators = result.indicators.iter();
            origins.extend(indicators.filter_map(|indicator| Some((indicator.id, indicator.copied_from?))));
        }
    }
    Ok(origins)
}

/// A version as it is compared.
struct Side {
    skp: Skp,
    content: PlanContent,
    annex: Vec<AnnexEntry>,
}

impl Side {
    fn read(reader: Reader<'_>, plan: &PlanRecord) -> Result<Self, Halt> {
        let content = reader.plan_content(plan.id)?;
        let skp = plans::skp(reader, plan, &content)?;
        Ok(Self { skp, content, annex: reader.list_annex(plan.id)? })
    }
}

/// A comparison in progress.
struct Diff {
    moment: Moment,
    items: Vec<DiffItemView>,
    same: u32,
    origins: HashMap<RowId, RowId>,
}

impl Diff {
    fn plans(&mut self, before: &Side, after: &Side) {
        self.heads(&before.skp, &after.skp);
        let old = numbered(&before.content.results);
        let new = numbered(&after.content.results);
        let origins = self.origins.clone();
        let copies = |old: &Numbered<'_>, new: &Numbered<'_>| is_copy(&origins, old.1.id, new.1.id);
        for (old, new) in pair(&old, &new, copies, |result| &result.1.text) {
            self.result(old, new);
        }
        for value in CoreValue::ALL {
            let of = |side: &Side| expectations(&side.content, value);
            let part =
                format!("{} · {}", self.pick("Ekspektasi khusus", "Special expectation"), value.label());
            self.lists(&part, &of(before), &of(after));
        }
        for (list, (id, en)) in ANNEX_LISTS.into_iter().zip(ANNEX_WORDS) {
            let of = |side: &Side| {
                let lines = side.annex.iter().filter(|line| line.list == list);
                lines.map(|line| line.text.clone()).collect::<Vec<_>>()
            };
            let part = format!("{} · {}", self.pick("Lampiran", "Annex"), self.pick(id, en));
            self.lists(&part, &of(before), &of(after));
        }
    }

    /// Approach, days and people.
    fn heads(&mut self, before: &Skp, after: &Skp) {
        let language = self.moment.language;
        let day = |day: NaiveDate| match language {
            Language::Id => date_words(day),
            Language::En => day.to_string(),
        };
        let days = |skp: &Skp| format!("{} – {}", day(skp.starts_on), day(skp.ends_on));
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let heads = [
            ("plans.approach", approach(before.approach, language), approach(after.approach, language)),
            ("plans.starts_on", days(before), days(after)),
            ("plans.evaluator", text(&before.evaluator.name), text(&after.evaluator.name)),
            ("plans.evaluator_position", text(&before.evaluator.position), text(&after.evaluator.position)),
            ("plans.employee_position", text(&before.employee.position), text(&after.employee.position)),
            ("plans.employee_unit", text(&before.employee.unit), text(&after.employee.unit)),
        ];
        for (field, before, after) in heads {
            self.differs(&words::field(field, language), &before, &after);
        }
    }

    fn result(&mut self, before: Option<&Numbered<'_>>, after: Option<&Numbered<'_>>) {
        let head = |number: u32| format!("{} {number}", self.pick("Hasil kerja", "Result"));
        match (before, after) {
            (Some((_, old)), Some((number, new))) => {
                let part = head(*number);
                self.row(&part, &self.result_fields(old), &self.result_fields(new));
                let origins = self.origins.clone();
                let copies = |old: &IndicatorEntry, new: &IndicatorEntry| is_copy(&origins, old.id, new.id);
                let pairs = pair(&old.indicators, &new.indicators, copies, |one| &one.text);
                for (at, (old, new)) in (1_u32..).zip(pairs) {
                    self.indicator(
                        &format!("{part} · {} {at}", self.pick("Indikator", "Indicator")),
                        old,
                        new,
                    );
                }
            }
            (Some((number, old)), None) => self.differs(&head(*number), &whole(old), ""),
            (None, Some((number, new))) => self.differs(&head(*number), "", &whole(new)),
            (None, None) => {}
        }
    }

    fn indicator(&mut self, part: &str, before: Option<&IndicatorEntry>, after: Option<&IndicatorEntry>) {
        match (before, after) {
            (Some(old), Some(new)) => {
                self.row(part, &self.indicator_fields(old), &self.indicator_fields(new));
            }
            (old, new) => {
                let text = |one: Option<&IndicatorEntry>| one.map(line).unwrap_or_default();
                self.differs(part, &text(old), &text(new));
            }
        }
    }

    fn result_fields(&self, result: &ResultEntry) -> Vec<(&'static str, String)> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let priority = match result.priority {
            Priority::Main => self.pick("Utama", "Main"),
            Priority::Additional => self.pick("Tambahan", "Additional"),
        };
        vec![
            ("", result.text.clone()),
            ("work_results.priority", priority.to_owned()),
            ("work_results.assigned_by", text(&result.assigned_by)),
            ("work_results.supported_text", text(&result.supported_text)),
            ("indicators.text", text(&result.supported_indicator)),
        ]
    }

    fn indicator_fields(&self, indicator: &IndicatorEntry) -> Vec<(&'static str, String)> {
        vec![
            ("", indicator.text.clone()),
            ("indicators.target", indicator.target.clone().unwrap_or_default()),
            ("indicators.aspect", indicator.aspect.map(|one| self.aspect(one)).unwrap_or_default()),
            (
                "indicators.perspective",
                indicator.perspective.map(|one| perspective(one).to_owned()).unwrap_or_default(),
            ),
        ]
    }

    /// A row that both have: its fields one by one.
    fn row(&mut self, part: &str, before: &[(&str, String)], after: &[(&str, String)]) {
        let n_before = self.items.len();
        for ((field, old), (_, new)) in before.iter().zip(after) {
            let part = match *field {
                "" => part.to_owned(),
                field => format!("{part} · {}", words::field(field, self.moment.language)),
            };
            self.differs(&part, old, new);
        }
        self.same += u32::from(self.items.len() == n_before);
    }

    fn lists(&mut self, part: &str, before: &[String], after: &[String]) {
        for (old, new) in pair(before, after, |_, _| false, |text| text) {
            let text = |one: Option<&String>| one.cloned().unwrap_or_default();
            let n_before = self.items.len();
            self.differs(part, &text(old), &text(new));
            self.same += u32::from(self.items.len() == n_before);
        }
    }

    fn differs(&mut self, part: &str, before: &str, after: &str) {
        if before.trim() != after.trim() {
            let (part, before, after) = (part.to_owned(), before.to_owned(), after.to_owned());
            self.items.push(DiffItemView { part, before, after });
        }
    }

    fn aspect(&self, aspect: Aspect) -> String {
        let words = match aspect {
            Aspect::Quantity => self.pick("Kuantitas", "Quantity"),
            Aspect::Quality => self.pick("Kualitas", "Quality"),
            Aspect::Time => self.pick("Waktu", "Time"),
            Aspect::Cost => self.pick("Biaya", "Cost"),
        };
        words.to_owned()
    }

    fn pick(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.moment.language {
            Language::Id => id,
            Language::En => en,
        }
    }
}

/// Words of the annex lists, in the order of [`ANNEX_LISTS`].
const ANNEX_WORDS: [(&str, &str); 3] = [
    ("Dukungan sumber daya", "Resources"),
    ("Skema pertanggungjawaban", "Accountability scheme"),
    ("Konsekuensi", "Consequences"),
];

/// A result with its number in print.
type Numbered<'a> = (u32, &'a ResultEntry);

fn numbered(results: &[ResultEntry]) -> Vec<Numbered<'_>> {
    (1..).zip(results).collect()
}

/// Whether a row goes back to another one.
fn is_copy(origins: &HashMap<RowId, RowId>, before: RowId, after: RowId) -> bool {
    let mut at = after;
    // A chain is as long as there are versions; a damaged one must not turn for ever.
    for _ in 0..origins.len() {
        match origins.get(&at) {
            Some(from) if *from == before => return true,
            Some(from) => at = *from,
            None => return false,
        }
    }
    false
}

fn expectations(content: &PlanContent, value: CoreValue) -> Vec<String> {
    let of_value = content.special_expectations.iter().filter(|(other, _)| *other == value);
    of_value.map(|(_, text)| text.clone()).collect()
}

fn approach(approach: Approach, language: Language) -> String {
    let words = match (approach, language) {
        (Approach::Qualitative, Language::Id) => "Kualitatif",
        (Approach::Quantitative, Language::Id) => "Kuantitatif",
        (Approach::Qualitative, Language::En) => "Qualitative",
        (Approach::Quantitative, Language::En) => "Quantitative",
    };
    words.to_owned()
}

/// The perspectives keep their Indonesian names: the forms print them.
pub(crate) fn perspective(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::ServiceRecipient => "Penerima Layanan",
        Perspective::BusinessProcess => "Proses Bisnis",
        Perspective::InternalStrengthening => "Penguatan Internal",
        Perspective::Budget => "Anggaran",
    }
}

/// A result with its indicators, one a line.
fn whole(result: &ResultEntry) -> String {
    let indicators = result.indicators.iter().map(|indicator| format!("• {}", line(indicator)));
    std::iter::once(result.text.clone()).chain(indicators).collect::<Vec<_>>().join("\n")
}

fn line(indicator: &IndicatorEntry) -> String {
    match indicator.target.as_deref().filter(|target| !target.is_empty()) {
        Some(target) => format!("{} – {target}", indicator.text),
        None => indicator.text.clone(),
    }
}
