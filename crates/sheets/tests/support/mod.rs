//! Reads the case files (schema `pk-case/1`) into records, for tests, the bench and the pictures.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::{
    Annex, Approach, Aspect, ConductItem, CoreValue, Evaluation, EvaluationState, ExpectationLevel, Feedback,
    FeedbackSource, FeedbackSymbol, Identity, Indicator, OrgAchievement, Period, Perspective, PositionGroup,
    Priority, Rhythm, Skp, SkpState, SupportedResult, UnitLabel, WorkResult,
};
use serde_json::Value;
use sheets::{GuideWording, IndicatorManual, Office, Revision, RoleResultMatrix, Workblock};

/// The office every sheet of the tests is printed for.
pub const OFFICE: Office<'static> = Office {
    agency_name: "Kementerian X",
    place: Some("Jakarta"),
    rhythm: Rhythm::Quarterly,
    pppk_labels: true,
    print_form_code: false,
    guides: GuideWording::AsPrinted,
};

pub mod credit;
pub mod office_sheets;
pub mod planning;
pub mod year;

/// What the case files hold, each with its id; `None` where the files are absent.
pub struct Cases {
    pub manuals: Vec<(String, IndicatorManual)>,
    pub workblocks: Vec<(String, Workblock)>,
    pub matrices: Vec<(String, RoleResultMatrix)>,
    pub plans: Vec<(String, Skp)>,
    pub evaluations: Vec<(String, Evaluation)>,
}

impl Cases {
    pub fn read() -> Option<Self> {
        let folder = shared()?;
        let (mut plans, mut evaluations) = (Vec::new(), Vec::new());
        let (mut manuals, mut workblocks, mut matrices) = (Vec::new(), Vec::new(), Vec::new());
        for name in ["skp_pusat", "skp_daerah", "evaluasi_pusat"] {
            let text =
                std::fs::read_to_string(folder.join("cases").join(format!("{name}.json"))).expect(name);
            let case: Value = serde_json::from_str(&text).expect(name);
            plans.extend(list(&case["skps"]).iter().map(|value| (text_of(&value["id"]), plan(value))));
            let owner = |value: &Value, key: &str| text_of(&value[key]).to_lowercase().replace(' ', "-");
            let all = list(&case["indicator_manuals"]).iter();
            manuals.extend(all.map(|value| (owner(value, "owner"), planning::manual(value))));
            let all = list(&case["workblocks"]).iter();
            workblocks.extend(all.map(|value| (owner(value, "strategy_owner"), planning::workblock(value))));
            if let tables @ [first, ..] = list(&case["role_result_matrices"]) {
                matrices.push((owner(first, "leader_position"), planning::matrix(tables)));
            }
            evaluations.extend(
                list(&case["evaluations"]).iter().map(|value| (text_of(&value["id"]), evaluation(value))),
            );
        }
        Some(Self { manuals, workblocks, matrices, plans, evaluations })
    }

    pub fn plan(&self, id: &str) -> Skp {
        self.plans.iter().find(|(known, _)| known == id).expect("a known plan").1.clone()
    }

    pub fn evaluation(&self, id: &str) -> Evaluation {
        self.evaluations.iter().find(|(known, _)| known == id).expect("a known evaluation").1.clone()
    }
}

/// The folder beside the repository with cases and regulation, where it is there.
pub fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("KINERJA_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    if folder.join("cases").is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no case files at {}; set KINERJA_SHARED", folder.display());
    None
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// Names and numbers for a record that has none, invented.
pub fn with_people(plan: &mut Skp) {
    let person = |person: &mut Identity, name: &str, nip: &str, rank: &str| {
        person.name = Some(name.into());
        person.nip = Some(nip.into());
        person.rank = Some(rank.into());
    };
    person(
        &mut plan.employee,
        "Ni Luh Putu Ayu Saraswati, S.T., M.T.",
        "199003122015032001",
        "Penata (III/c)",
    );
    person(&mut plan.evaluator, "Drs. Hasanuddin Siregar, M.Si.", "197505172000031002", "Pembina (IV/a)");
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn some(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(text_of).collect()
}

pub fn plan(value: &Value) -> Skp {
    Skp {
        approach: if value["approach"] == "qualitative" {
            Approach::Qualitative
        } else {
            Approach::Quantitative
        },
        group: match value["position_group"].as_str() {
            Some("executive") => PositionGroup::Executive,
            Some("administrative_functional") => PositionGroup::AdministrativeFunctional,
            other => panic!("group {other:?}"),
        },
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        employee: identity(&value["employee"]),
        evaluator: identity(&value["evaluator"]),
        results: list(&value["work_results"]).iter().map(result).collect(),
        conduct: list(&value["conduct"]).iter().zip(CoreValue::ALL).map(conduct).collect(),
        annex: value["annex"].is_object().then(|| Annex {
            resource_support: texts(&value["annex"]["resource_support"]),
            accountability_scheme: texts(&value["annex"]["accountability_scheme"]),
            consequences: texts(&value["annex"]["consequences"]),
        }),
        state: SkpState::Approved,
        approved_on: Some(day(2026, 1, 19)),
    }
}

fn identity(value: &Value) -> Identity {
    Identity {
        name: some(&value["name"]),
        nip: some(&value["nip"]),
        rank: some(&value["rank"]),
        position: some(&value["position"]),
        unit: some(&value["unit"]),
        unit_label: match value["unit_label"].as_str() {
            Some("INSTANSI") => Some(UnitLabel::Agency),
            Some("UNIT KERJA") => Some(UnitLabel::Unit),
            _ => None,
        },
        ..Identity::default()
    }
}

fn result(value: &Value) -> WorkResult {
    let supported = &value["supported_leader_result"];
    WorkResult {
        priority: if value["priority"] == "main" { Priority::Main } else { Priority::Additional },
        text: text_of(&value["text"]),
        assigned_by: some(&value["assigned_by"]),
        supported: supported.is_object().then(|| SupportedResult {
            text: text_of(&supported["text"]),
            indicator: some(&supported["indicator"]),
        }),
        indicators: list(&value["indicators"]).iter().map(indicator).collect(),
        planning: domain::Planning::default(),
        actual: texts(&value["actual"]),
        feedback: feedback(&value["feedback"]),
    }
}

fn indicator(value: &Value) -> Indicator {
    Indicator {
        aspect: match value["aspect"].as_str() {
            Some("quantity") => Some(Aspect::Quantity),
            Some("quality") => Some(Aspect::Quality),
            Some("time") => Some(Aspect::Time),
            Some("cost") => Some(Aspect::Cost),
            _ => None,
        },
        text: text_of(&value["text"]),
        target: some(&value["target"]),
        perspective: match value["perspective"].as_str() {
            Some("service_recipient") => Some(Perspective::ServiceRecipient),
            Some("business_process") => Some(Perspective::BusinessProcess),
            Some("internal_strengthening") => Some(Perspective::InternalStrengthening),
            Some("budget") => Some(Perspective::Budget),
            None => None,
            other => panic!("perspective {other:?}"),
        },
        baseline: None,
        actual: texts(&value["actual"]),
        feedback: feedback(&value["feedback"]),
    }
}

fn conduct((value, core): (&Value, CoreValue)) -> ConductItem {
    ConductItem {
        value: core,
        special_expectations: texts(&value["special_expectations"]),
        feedback: feedback(&value["feedback"]),
    }
}

fn feedback(value: &Value) -> Vec<Feedback> {
    let one = |value: &Value| Feedback {
        source: match value["source"].as_str() {
            Some("leader") => FeedbackSource::Leader,
            Some("peer") => FeedbackSource::Peer,
            Some("subordinate") => FeedbackSource::Subordinate,
            _ => FeedbackSource::Other,
        },
        source_label: text_of(&value["source_label"]),
        text: text_of(&value["text"]),
        symbol: match value["symbol"].as_str() {
            Some("thumbs_up") => Some(FeedbackSymbol::ThumbsUp),
            Some("smile") => Some(FeedbackSymbol::Smile),
            Some("frown") => Some(FeedbackSymbol::Frown),
            _ => None,
        },
    };
    list(value).iter().map(one).collect()
}

fn level(value: &Value) -> Option<ExpectationLevel> {
    match value.as_str()? {
        "above" => Some(ExpectationLevel::Above),
        "meets" => Some(ExpectationLevel::Meets),
        "below" => Some(ExpectationLevel::Below),
        other => panic!("level {other:?}"),
    }
}

pub fn evaluation(value: &Value) -> Evaluation {
    let plan = plan(value);
    Evaluation {
        superior: Identity::default(),
        period: Period::annual(2026),
        org_achievement: match value["org_achievement"].as_str() {
            Some("good") => Some(OrgAchievement::Good),
            other => panic!("achievement {other:?}"),
        },
        results_rating: level(&value["results_rating"]),
        conduct_rating: level(&value["conduct_rating"]),
        not_graduated: false,
        notes: String::new(),
        state: EvaluationState::Signed,
        signed_on: Some(day(2027, 1, 12)),
        plan,
    }
}

/// A plan of which only the people are known.
pub fn without_results(mut plan: Skp) -> Skp {
    with_people(&mut plan);
    plan.results.clear();
    plan.conduct.iter_mut().for_each(|item| item.special_expectations.clear());
    plan.annex = None;
    plan.approved_on = None;
    plan
}

/// A plan changed after it was signed: a result, an indicator, a value and the annex.
pub fn revised(mut plan: Skp) -> (Skp, Revision) {
    with_people(&mut plan);
    let before = plan.clone();
    plan.results[1].text.push_str(" di seluruh kabupaten/kota");
    plan.results[0].indicators[1].target = Some("95%".into());
    plan.conduct[1].special_expectations.push("Melaporkan kendala sebelum jatuh tempo".into());
    let annex = plan.annex.as_mut().expect("an annex");
    annex.resource_support.push("Satu analis data selama triwulan III".into());
    let revision = Revision {
        number: 1,
        on: day(2026, 2, 2),
        reason: "penugasan baru dari Direktur II".into(),
        changes: Revision::changes_between(&before, &plan),
    };
    (plan, revision)
}

/// An evaluation of a qualitative plan, for which the regulation prints no example; its words are invented.
pub fn evaluated(mut plan: Skp) -> Evaluation {
    with_people(&mut plan);
    let says = |text: &str, symbol| Feedback {
        source: FeedbackSource::Leader,
        source_label: "Pimpinan".into(),
        text: text.into(),
        symbol,
    };
    for result in &mut plan.results {
        result.actual = vec![
            "Seluruh permohonan terlayani menurut register triwulan IV".into(),
            "Tidak ada keluhan tertulis sepanjang tahun".into(),
        ];
        result.feedback =
            vec![says("pelayanan cepat dan teliti, pertahankan.", Some(FeedbackSymbol::ThumbsUp))];
    }
    for item in &mut plan.conduct {
        item.feedback = vec![says("sudah menjadi contoh bagi rekan kerja.", None)];
    }
    Evaluation {
        superior: Identity::default(),
        period: Period::annual(2026),
        org_achievement: Some(OrgAchievement::Outstanding),
        results_rating: Some(ExpectationLevel::Above),
        conduct_rating: Some(ExpectationLevel::Above),
        not_graduated: false,
        notes: String::new(),
        state: EvaluationState::Signed,
        signed_on: Some(day(2027, 1, 12)),
        plan,
    }
}
