//! The wording check on a text and on the plans of a year.

use crate::App;
use crate::aftermath::settings;
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use contract::{
    IndicatorDeskView, Language, LintItemView, LintKind, LintPlansRequest, LintReportView, LintRequest,
    LintView, RemarkView, ResultDeskView,
};
use domain::wording::{Consideration, Criterion, Remark, classify, lint_indicator, lint_result, lint_target};
use domain::{Approach, PositionGroup, Priority};
use store::records::{IndicatorEntry, PlanRecord, ResultEntry};

/// The regulation by its short name.
const REGULATION: &str = "PermenPANRB 6/2022";

/// What decides which wording rules speak.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// Group.
    pub group: PositionGroup,
    /// Approach.
    pub approach: Approach,
    /// Language of the remarks.
    pub language: Language,
}

impl Setting {
    /// Of a plan.
    pub(crate) fn of(plan: &PlanRecord, language: Language) -> Self {
        Self { group: plan.group, approach: plan.approach, language }
    }
}

impl App {
    /// What the check says of a text that is being written.
    pub(crate) fn lint_text(&mut self, request: LintRequest) -> Result<LintView, Halt> {
        let language = self.moment().language;
        let (group, approach) = (from_wire(request.position_group), from_wire(request.approach));
        let found = match request.what {
            LintKind::Result => lint_result(&request.text),
            LintKind::Indicator => {
                let target = Some(request.target.as_str()).filter(|target| !target.trim().is_empty());
                lint_indicator(&request.text, target, group, approach, request.is_excused)
            }
            LintKind::Target => lint_target(&request.text, group, approach, request.is_excused),
        };
        let silent = settings::silent_hints(self.read()?)?;
        let mut remarks = views(&request.text, &found, language);
        remarks.retain(|remark| speaks(remark, &silent));
        Ok(LintView { class: to_wire(classify(&request.text)), remarks })
    }

    /// What the check says of the plans of a year, by person.
    pub(crate) fn lint_plans(&mut self, request: LintPlansRequest) -> Result<LintReportView, Halt> {
        self.commit_drafts()?;
        let (reader, language) = (self.read()?, self.moment().language);
        let only = request.employee.as_deref().map(row).transpose()?;
        let mut report = LintReportView { checked: 0, items: Vec::new() };
        let (sight, silent) = (self.sight()?, settings::silent_hints(reader)?);
        for (plan, name) in reader.list_plans_in_work(request.year, only)? {
            if !sight.sees(plan.employee) {
                continue;
            }
            let setting = Setting::of(&plan, language);
            for (no, result) in (1..).zip(&reader.plan_content(plan.id)?.results) {
                for (what, text, remarks) in checked(result, setting) {
                    report.checked += 1;
                    let remarks = remarks.into_iter().filter(|remark| speaks(remark, &silent));
                    report.items.extend(remarks.map(|remark| LintItemView {
                        employee: id(plan.employee),
                        name: name.clone(),
                        plan: id(plan.id),
                        result: no,
                        what,
                        text: text.to_owned(),
                        remark,
                    }));
                }
            }
        }
        Ok(report)
    }
}

/// Whether a remark is of a rule whose hints the office wants.
fn speaks(remark: &RemarkView, silent: &[&str]) -> bool {
    !silent.contains(&remark.rule.as_str())
}

/// Takes the hints away that the office does without.
pub(crate) fn hush(results: &mut [ResultDeskView], silent: &[&str]) {
    for indicator in results.iter_mut().flat_map(|result| &mut result.indicators) {
        indicator.remarks.retain(|remark| speaks(remark, silent));
        indicator.target_remarks.retain(|remark| speaks(remark, silent));
    }
}

/// Every text of a result with its remarks.
fn checked(result: &ResultEntry, setting: Setting) -> Vec<(LintKind, &str, Vec<RemarkView>)> {
    let mut texts = vec![(LintKind::Result, result.text.as_str(), of_result(result, setting.language))];
    for indicator in &result.indicators {
        let view = of_indicator(result, indicator, setting);
        texts.push((LintKind::Indicator, indicator.text.as_str(), view.remarks));
        if let Some(target) = indicator.target.as_deref() {
            texts.push((LintKind::Target, target, view.target_remarks));
        }
    }
    texts.retain(|(_, text, _)| !text.trim().is_empty());
    texts
}

/// Remarks on the text of a result.
pub(crate) fn of_result(result: &ResultEntry, language: Language) -> Vec<RemarkView> {
    views(&result.text, &lint_result(&result.text), language)
}

/// Remarks on an indicator and its target.
pub(crate) fn of_indicator(
    result: &ResultEntry,
    indicator: &IndicatorEntry,
    setting: Setting,
) -> IndicatorDeskView {
    let Setting { group, approach, language } = setting;
    let is_excused = is_excused(result);
    let target = indicator.target.as_deref().filter(|target| !target.trim().is_empty());
    let on_text = lint_indicator(&indicator.text, target, group, approach, is_excused);
    let on_target = target.map(|target| lint_target(target, group, approach, is_excused));
    IndicatorDeskView {
        id: id(indicator.id),
        baseline: indicator.baseline.clone().unwrap_or_default(),
        remarks: views(&indicator.text, &on_text, language),
        target_remarks: views(target.unwrap_or_default(), &on_target.unwrap_or_default(), language),
    }
}

/// Every remark on a result, its indicators and their targets.
pub(crate) fn of_all(result: &ResultEntry, setting: Setting) -> Vec<RemarkView> {
    checked(result, setting).into_iter().flat_map(|(_, _, remarks)| remarks).collect()
}

/// R-062 excuses main results only, and only with a reason.
fn is_excused(result: &ResultEntry) -> bool {
    let because = result.planning.absolute_because.as_deref().unwrap_or_default();
    result.priority == Priority::Main && !because.trim().is_empty()
}

/// Remarks with their words; places in UTF-16 units as interfaces count.
pub(crate) fn views(text: &str, remarks: &[Remark], language: Language) -> Vec<RemarkView> {
    let units = |until: usize| {
        let before = text.get(..until).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    let view = |remark: &Remark| {
        let quoted = text.get(remark.span.clone()).unwrap_or_default();
        let (title, sentence) = words(remark.code, language);
        RemarkView {
            rule: remark.rule.to_owned(),
            severity: to_wire(remark.severity),
            code: remark.code.to_owned(),
            title: title.to_owned(),
            text: sentence.replace("{words}", quoted),
            start: units(remark.span.start),
            end: units(remark.span.end),
            rewrites: remark.rewrites.clone(),
            source: printed_source(remark.source),
        }
    };
    remarks.iter().map(view).collect()
}

/// The place of a remark as screens print it: the regulation and its pages.
///
/// `L.II.A.5.i p47; Anak Lampiran 1 p120–122` is how the rules are written down, not what people look up.
fn printed_source(source: &str) -> String {
    let pages = source.split([' ', ';']).filter_map(|word| word.strip_prefix('p'));
    let pages: Vec<&str> =
        pages.filter(|page| page.starts_with(|sign: char| sign.is_ascii_digit())).collect();
    match pages.as_slice() {
        [] => REGULATION.to_owned(),
        pages => format!("{REGULATION}, hlm. {}", pages.join(" dan ")),
    }
}

/// Head and sentence of a remark.
fn words(code: &str, language: Language) -> (&'static str, &'static str) {
    let known = REMARKS.iter().find(|(other, ..)| *other == code);
    match (known, language) {
        (Some((_, id, _)), Language::Id) => *id,
        (Some((_, _, en)), Language::En) => *en,
        (None, Language::Id) => ("Periksa kalimatnya", "Periksa “{words}”."),
        (None, Language::En) => ("Look at the wording", "Look at “{words}”."),
    }
}

type Words = (&'static str, &'static str);

/// Code, Indonesian head and sentence, English head and sentence.
const REMARKS: &[(&str, Words, Words)] = &[
    (
        "sounds_like_activity",
        (
            "Terdengar seperti kegiatan",
            "“{words} …” menyebut kegiatan. Rencana hasil kerja menyatakan pencapaian.",
        ),
        ("Sounds like an activity", "“{words} …” names an activity. A work result states an achievement."),
    ),
    (
        "sounds_like_category",
        (
            "Terdengar seperti kategori",
            "“{words}” menyebut jenis pekerjaan. Rencana hasil kerja menyatakan pencapaian.",
        ),
        ("Sounds like a category", "“{words}” names a kind of work. A work result states an achievement."),
    ),
    (
        "absolute_target",
        (
            "Target terlalu mutlak",
            "“{words}” tidak memberi ruang sama sekali. Target sebaiknya tidak mutlak, kecuali menyangkut nyawa, cedera, keamanan negara, atau kerugian besar.",
        ),
        (
            "Target is absolute",
            "“{words}” leaves no room. Targets are ideally not absolute, save where life, injury, national security or large loss is at stake.",
        ),
    ),
    (
        "softly_absolute",
        ("Hampir mutlak", "“{words}” terdengar mutlak. Pertimbangkan rentang yang realistis."),
        ("Nearly absolute", "“{words}” sounds absolute. Consider a realistic range."),
    ),
    (
        "no_measure_word",
        (
            "Ukurannya belum jelas",
            "Indikator kuantitatif biasanya diawali kata ukuran seperti Persentase, Jumlah, atau Rata-rata.",
        ),
        (
            "No measure",
            "A quantitative indicator usually begins with a word of measuring such as Persentase.",
        ),
    ),
    (
        "target_without_number",
        ("Target tanpa angka", "“{words}” belum memuat angka, rentang, atau satuan."),
        ("Target without a number", "“{words}” holds no number, range or unit."),
    ),
    (
        "target_in_indicator",
        (
            "Target ada di dalam indikator",
            "“{words}” adalah target. Pada SKP kuantitatif keduanya ditulis terpisah.",
        ),
        ("Indicator holds its target", "“{words}” is a target. A quantitative SKP keeps the two apart."),
    ),
    (
        "stresses_units",
        (
            "Menekankan satuan",
            "“{words}” menekankan satuan. Ukuran kualitatif ditulis sebagai narasi bersama targetnya.",
        ),
        ("Stresses units", "“{words}” stresses units. A qualitative measure is a narrative with its target."),
    ),
];

/// What to consider when a measure is set, as questions.
pub(crate) fn checklist(language: Language) -> Vec<String> {
    let criteria = Criterion::ALL.map(criterion_words);
    let considerations = Consideration::ALL.map(consideration_words);
    let all = criteria.into_iter().chain(considerations);
    all.map(|(id, en)| String::from(if language == Language::Id { id } else { en })).collect()
}

fn criterion_words(criterion: Criterion) -> Words {
    match criterion {
        Criterion::Specific => (
            "Spesifik: jelas hasil kerja siapa dan apa yang diukur?",
            "Specific: is it clear whose result is measured, and which?",
        ),
        Criterion::Realistic => (
            "Realistis: dapat dicapai dengan yang tersedia?",
            "Realistic: can it be reached with what is at hand?",
        ),
        Criterion::TimeBound => {
            ("Memiliki batas waktu pencapaian?", "Is there a time by which it is reached?")
        }
        Criterion::FittedToConditions => (
            "Menyesuaikan kondisi internal dan eksternal organisasi?",
            "Does it fit the conditions inside and outside the organisation?",
        ),
    }
}

fn consideration_words(consideration: Consideration) -> Words {
    match consideration {
        Consideration::Potential => ("Potensi pegawai", "The employee's potential"),
        Consideration::LawAndPolicy => {
            ("Peraturan perundang-undangan atau kebijakan yang berlaku", "Laws and policies in force")
        }
        Consideration::Baseline => {
            ("Data terkini, baseline, atau realisasi terakhir", "Baseline or last realisation")
        }
        Consideration::StakeholderExpectation => {
            ("Ekspektasi pemangku kepentingan", "Expectations of stakeholders")
        }
        Consideration::Challenge => ("Rasional dan cukup menantang", "Rational and challenging enough"),
        Consideration::Directives => ("Direktif pimpinan", "Directives of leaders"),
        Consideration::Projection => {
            ("Proyeksi kondisi internal dan eksternal", "Projection of conditions inside and outside")
        }
    }
}
