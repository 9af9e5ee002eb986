use std::path::{Path, PathBuf};

use domain::evaluation::EvaluationForm;
use domain::{Aspect, FeedbackSource, Perspective, Priority, SkpForm, UnitLabel};
use serde_json::{Value, json};

use super::*;

/// A case file of the shared material, or `None` (said loudly) where it is not at hand.
fn shared(name: &str) -> Option<Vec<u8>> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let root = std::env::var_os("KINERJA_SHARED").map_or(beside, PathBuf::from);
    let path = root.join("cases").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("SKIPPED: {} is not here; set KINERJA_SHARED", path.display());
    }
    bytes
}

/// A small whole case, to be spoilt.
fn small() -> Value {
    json!({
        "schema": "pk-case/1",
        "id": "kecil",
        "evaluations": [{
            "id": "eval", "skp_ref": "skp", "approach": "qualitative", "position_group": "administrative_functional",
            "period": {"kind": "quarterly", "selected": "III"},
            "assessment_period": {"start": "2026-01-01", "end": "31 Desember 2026", "year": 2026},
            "employee": {"name": "Maria Seran", "nip": "19900303 202221 1 003", "position": "Arsiparis"},
            "evaluator": {"position": "Kepala Bidang", "unit_label": "INSTANSI", "nip_optional": true},
            "work_results": [{"no": 1, "priority": "main", "text": "Arsip tertata", "actual": ["Tertata"],
                "indicators": [{"text": "Semua berkas ditemukan"}],
                "feedback": [{"source": "leader", "source_label": "Pimpinan", "text": "", "symbol": "smile"}]}],
            "conduct": [{"value": "loyal", "special_expectations": ["Hadir"], "feedback": []}],
            "results_rating": "meets", "conduct_rating": "below", "grade": "good", "sesuatu": {"baru": 1},
        }],
    })
}

fn parsed(value: &Value) -> Result<CaseFile, CaseError> {
    parse(value.to_string().as_bytes())
}

/// The small case with the value at a JSON pointer replaced.
fn spoilt(pointer: &str, by: Value) -> CaseError {
    let mut case = small();
    *case.pointer_mut(pointer).unwrap() = by;
    parsed(&case).unwrap_err()
}

#[test]
fn the_central_plans_are_read_to_the_last_indicator() {
    let Some(bytes) = shared("skp_pusat.json") else { return };
    let case = parse(&bytes).unwrap();
    let ids: Vec<_> = case.skps.iter().map(|skp| skp.id.as_str()).collect();
    assert_eq!(ids, ["skp-dirjen-iii", "skp-direktur-ii", "skp-kasubdit-ii", "skp-jf-tbp-muda"]);
    assert!(case.evaluations.is_empty());

    let [dirjen, direktur, kasubdit, jf] = case.skps.as_slice() else { panic!() };
    assert_eq!(dirjen.plan.skp(2026, SkpState::Draft).form(), SkpForm::A12);
    assert_eq!(jf.plan.skp(2026, SkpState::Draft).form(), SkpForm::A17);
    assert_eq!(dirjen.plan.evaluator.identity.unit_label, Some(UnitLabel::Agency));
    assert!(dirjen.plan.evaluator.nip_optional, "R-093");
    assert_eq!(dirjen.plan.results[0].indicators[0].target.as_deref(), Some("61,95%"));
    for executive in [dirjen, direktur] {
        let indicators = executive.plan.results.iter().flat_map(|result| &result.indicators);
        assert!(
            indicators.into_iter().any(|i| i.perspective == Some(Perspective::Budget)),
            "R-038: {}",
            executive.id
        );
    }
    assert_eq!(kasubdit.plan.results[2].indicators.len(), 1);
    assert_eq!(kasubdit.plan.annex.as_ref().unwrap().resource_support.len(), 3);
    let quality = |i: &&domain::Indicator| i.aspect == Some(Aspect::Quality);
    assert_eq!(jf.plan.results[3].indicators.iter().filter(quality).count(), 2);
    assert!(case.skps.iter().all(|skp| skp.plan.conduct.len() == 7 && skp.plan.year.is_none()));
}

#[test]
fn a_case_without_a_year_is_taken_for_the_whole_year_it_is_read_in() {
    let Some(bytes) = shared("skp_daerah.json") else { return };
    let case = parse(&bytes).unwrap();
    assert_eq!(case.skps.len(), 3);
    let skp = case.skps[2].plan.skp(2027, SkpState::Draft);
    assert_eq!(
        (skp.starts_on.to_string(), skp.ends_on.to_string()),
        ("2027-01-01".into(), "2027-12-31".into())
    );
    assert_eq!(skp.form(), SkpForm::A16);
    assert_eq!(skp.employee.position.as_deref(), Some("JABATAN FUNGSIONAL BIDAN PENYELIA"));
    assert_eq!((skp.employee.name.as_deref(), skp.employee.nip.as_deref()), (None, None));
    assert!(
        skp.results.iter().all(|result| result.priority == Priority::Main || result.assigned_by.is_some())
    );
    assert!(skp.results[0].indicators.iter().all(|indicator| indicator.target.is_none()), "R-053");
}

#[test]
fn r_210_and_r_211_the_evaluations_give_the_grades_of_the_expected_table() {
    let Some(bytes) = shared("evaluasi_pusat.json") else { return };
    let case = parse(&bytes).unwrap();
    let table: Vec<_> = case
        .evaluations
        .iter()
        .map(|e| {
            (e.id.as_str(), e.org_achievement, e.grade_as_printed, e.grade(), e.grade_contradicts_quadrant())
        })
        .collect();
    let (good, org) = (Some(Grade::Good), Some(OrgAchievement::Good));
    assert_eq!(
        table,
        [
            ("eval-dirjen-iii", org, good, good, false),
            ("eval-direktur-ii", org, good, good, false),
            ("eval-kasubdit-ii", org, Some(Grade::NeedsImprovement), Some(Grade::Poor), true),
            ("eval-jf-tbp-muda", org, good, good, false),
        ]
    );
    let evaluation = case.evaluations[0].evaluation(2026);
    assert_eq!((evaluation.form(), evaluation.state), (EvaluationForm::C12, EvaluationState::Rated));
    assert_eq!((evaluation.period.to_string(), evaluation.plan.state), ("2026".into(), SkpState::Approved));
    assert_eq!(case.evaluations[0].skp_ref.as_deref(), Some("skp-dirjen-iii"));
}

#[test]
fn actuals_and_feedback_stand_where_the_approach_puts_them() {
    let Some(bytes) = shared("evaluasi_pusat.json") else { return };
    let case = parse(&bytes).unwrap();
    let result = &case.evaluations[0].plan.results[0];
    assert!(result.actual.is_empty() && result.feedback.is_empty(), "quantitative: on the indicator");
    let indicator = &result.indicators[0];
    assert_eq!(indicator.actual, ["50% berdasarkan hasil penilaian pelayanan infrastruktur pemukiman"]);
    assert_eq!(indicator.feedback[0].source, FeedbackSource::Leader);
    let conduct = &case.evaluations[0].plan.conduct[0].feedback[1];
    assert_eq!(
        (conduct.source, conduct.source_label.as_str()),
        (FeedbackSource::Subordinate, "Pegawai di bawahnya (nama)")
    );
}

#[test]
fn quarters_dates_and_identities_of_other_cases_are_read_too() {
    let case = parsed(&small()).unwrap();
    let evaluation = &case.evaluations[0];
    assert_eq!(evaluation.period(2030).to_string(), "2026-Q3", "the case's own year wins");
    assert_eq!(evaluation.plan.ends_on.unwrap().to_string(), "2026-12-31");
    let employee = &evaluation.plan.employee.identity;
    assert_eq!(employee.nip.as_deref(), Some("199003032022211003"));
    assert!(employee.employee_type.is_pppk());
    assert_eq!(evaluation.plan.results[0].actual, ["Tertata"]);
    assert!(evaluation.grade_contradicts_quadrant());
    let mut monthly = small();
    monthly["evaluations"][0]["period"] = json!({"kind": "monthly", "selected": "Juli"});
    assert_eq!(parsed(&monthly).unwrap().evaluations[0].period(2030).to_string(), "2026-07");
}

#[test]
fn a_fault_names_its_place_what_is_wrong_and_what_to_do() {
    let fault = spoilt("/evaluations/0/work_results/0/priority", json!("penting"));
    assert_eq!(
        fault.reason_id(),
        "evaluations[0].work_results[0].priority berisi “penting”, seharusnya salah satu dari: main, additional."
    );
    assert_eq!(
        fault.fix_id(),
        "Perbaiki tempat itu di dalam berkas, lalu impor lagi. Tidak ada yang berubah."
    );
    let fault = spoilt("/evaluations/0/employee/name", json!(7));
    assert_eq!(fault.reason_id(), "evaluations[0].employee.name berisi 7, seharusnya teks.");
    let fault = spoilt("/evaluations/0/conduct", json!({"a": 1}));
    assert_eq!(fault.reason_en(), "evaluations[0].conduct holds {\"a\":1}, expected list.");
    let fault = spoilt("/evaluations/0/employee", json!(null));
    assert_eq!(fault.reason_id(), "evaluations[0].employee tidak ada.");
    let fault = spoilt("/evaluations/0/assessment_period/start", json!("kemarin"));
    assert_eq!(fault.code(), "wrong_kind");
    let fault = spoilt("/evaluations/0/period/selected", json!("V"));
    assert_eq!(fault.reason_id(), "evaluations[0].period.selected berisi \"V\", seharusnya angka bulat.");
}

#[test]
fn another_schema_and_what_is_no_json_are_told_apart() {
    assert_eq!(
        spoilt("/schema", json!("pk-wording/1")).reason_id(),
        "Berkas ini memakai skema pk-wording/1, bukan pk-case/1."
    );
    assert_eq!(spoilt("/schema", json!(null)).code(), "wrong_schema");
    assert_eq!(parse(b"{}").unwrap_err().code(), "wrong_schema");
    assert_eq!(parse(b"[]").unwrap_err().code(), "wrong_kind");
    assert_eq!(
        parse(b"NIP;NAMA").unwrap_err().reason_id(),
        "Berkas ini bukan JSON yang utuh (baris 1, kolom 1)."
    );
}

#[test]
fn a_case_cut_off_anywhere_or_with_any_value_replaced_is_refused_or_read_and_never_panics() {
    let text = small().to_string();
    for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        assert!(parse(&text.as_bytes()[..at]).is_err());
    }
    let deep = "[".repeat(100_000);
    assert_eq!(parse(deep.as_bytes()).unwrap_err().code(), "not_json");
    for pointer in pointers(&small(), "") {
        for by in
            [json!(null), json!(1.5), json!(-1), json!("x"), json!([]), json!([null]), json!({}), json!(true)]
        {
            let mut case = small();
            *case.pointer_mut(&pointer).unwrap() = by;
            let _ = parsed(&case);
        }
    }
}

/// Pointers to every value below.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (format!("{at}/{key}"), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(n, value)| (format!("{at}/{n}"), value)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    let below = children.iter().flat_map(|(path, value)| pointers(value, path));
    below.chain([at.to_owned()]).collect()
}
