//! What a plan is told about itself.

use super::*;
use crate::finding::{Finding, Severity};
use crate::planning::{AssignmentMode, Cascading, Consent, ControlLevel, Origin, ResourceStatus};

fn indicator(text: &str) -> Indicator {
    Indicator { text: text.into(), ..Indicator::default() }
}

fn result(priority: Priority) -> WorkResult {
    WorkResult {
        priority,
        text: "Izin usaha mikro terbit sesuai standar layanan".into(),
        assigned_by: Some("Kepala Dinas".into()),
        supported: None,
        indicators: vec![indicator("Persentase izin tepat waktu")],
        planning: Planning::default(),
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}

fn plan(group: PositionGroup, approach: Approach) -> Skp {
    Skp {
        approach,
        group,
        starts_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        ends_on: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        employee: Identity::default(),
        evaluator: Identity::default(),
        results: vec![result(Priority::Main)],
        conduct: ConductItem::all_empty(),
        annex: Some(Annex {
            resource_support: vec!["Dua petugas loket".into()],
            accountability_scheme: vec!["Laporan bulanan".into()],
            consequences: vec!["Penugasan baru".into()],
        }),
        state: SkpState::Draft,
        approved_on: None,
    }
}

fn found(plan: &Skp, rule: &str) -> Vec<(Severity, &'static str)> {
    plan.findings().into_iter().filter(|f| f.rule == rule).map(|f| (f.severity, f.code)).collect()
}

#[test]
fn r_039_and_r_052_group_and_approach_decide_the_form() {
    for (group, approach, form) in [
        (PositionGroup::Executive, Approach::Qualitative, SkpForm::A11),
        (PositionGroup::Executive, Approach::Quantitative, SkpForm::A12),
        (PositionGroup::AdministrativeFunctional, Approach::Qualitative, SkpForm::A16),
        (PositionGroup::AdministrativeFunctional, Approach::Quantitative, SkpForm::A17),
    ] {
        assert_eq!(plan(group, approach).form(), form);
    }
}

#[test]
fn r_051_a_plan_without_a_main_result_is_blocked() {
    let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
    assert_eq!(found(&plan, "R-051"), []);
    plan.results = vec![result(Priority::Additional)];
    assert_eq!(found(&plan, "R-051"), [(Severity::Block, "no_main_result")]);
}

#[test]
fn r_051_a_main_result_without_words_is_none() {
    let mut plan = ordinary();
    plan.results[0].text = " \n ".into();
    assert_eq!(found(&plan, "R-051"), [(Severity::Block, "no_main_result")]);
    plan.results.push(result(Priority::Main));
    assert_eq!(found(&plan, "R-051"), []);
}

#[test]
fn r_054_a_result_without_any_indicator_is_blocked_and_named_by_its_number() {
    let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
    let mut bare = result(Priority::Main);
    bare.indicators.clear();
    plan.results.push(bare);
    let about: Vec<_> = plan.findings().into_iter().filter(|f| f.rule == "R-054").map(|f| f.result).collect();
    assert_eq!(about, [Some(2)]);
}

#[test]
fn r_038_an_executive_without_the_budget_perspective_is_blocked_and_another_missing_one_is_a_warning() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    assert_eq!(
        found(&plan, "R-038"),
        [
            (Severity::Block, "no_budget_perspective"),
            (Severity::Warn, "no_service_recipient_perspective"),
            (Severity::Warn, "no_business_process_perspective"),
            (Severity::Warn, "no_internal_strengthening_perspective"),
        ]
    );
    plan.results[0].indicators = Perspective::ALL
        .into_iter()
        .map(|perspective| Indicator { perspective: Some(perspective), ..indicator("ukuran") })
        .collect();
    assert_eq!(found(&plan, "R-038"), []);
}

#[test]
fn r_038_an_indicator_without_words_fills_no_perspective() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    plan.results[0].indicators = Perspective::ALL
        .into_iter()
        .map(|perspective| Indicator { perspective: Some(perspective), ..indicator("ukuran") })
        .collect();
    for indicator in &mut plan.results[0].indicators {
        if matches!(indicator.perspective, Some(Perspective::Budget | Perspective::BusinessProcess)) {
            indicator.text = "  ".into();
        }
    }
    assert_eq!(
        found(&plan, "R-038"),
        [(Severity::Block, "no_budget_perspective"), (Severity::Warn, "no_business_process_perspective"),]
    );
}

#[test]
fn r_056_a_result_without_the_position_that_assigned_it_is_warned_of_where_the_form_prints_it() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    plan.results[0].assigned_by = None;
    assert_eq!(found(&plan, "R-056"), [(Severity::Warn, "assignment_not_named")]);
    plan.group = PositionGroup::AdministrativeFunctional;
    assert_eq!(found(&plan, "R-056"), [], "A.1.7 has no such bracket");
}

#[test]
fn r_080_to_r_084_the_annex_is_part_of_every_plan_and_each_empty_list_is_warned_of() {
    let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
    plan.annex = None;
    assert_eq!(found(&plan, "R-080"), [(Severity::Block, "no_annex")]);
    plan.annex = Some(Annex { resource_support: vec!["Dua petugas".into()], ..Annex::default() });
    assert_eq!(found(&plan, "R-081"), []);
    assert_eq!(found(&plan, "R-083"), [(Severity::Warn, "no_accountability_scheme")]);
    assert_eq!(found(&plan, "R-084"), [(Severity::Warn, "no_consequences")]);
}

#[test]
fn numbering_runs_on_from_main_to_additional_results() {
    let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Qualitative);
    plan.results = vec![result(Priority::Additional), result(Priority::Main), result(Priority::Main)];
    let numbers = |priority| plan.numbered(priority).map(|(number, _)| number).collect::<Vec<_>>();
    assert_eq!(numbers(Priority::Main), [1, 2]);
    assert_eq!(numbers(Priority::Additional), [3]);
}

fn ordinary() -> Skp {
    let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
    plan.results[0].indicators[0].target = Some("95%".into());
    plan
}

#[test]
fn a_complete_plan_is_told_nothing() {
    assert_eq!(ordinary().findings(), []);
}

#[test]
fn r_007_a_result_waits_for_the_consent_of_the_evaluator_and_a_refused_one_stays_blocked() {
    for (mode, consent, code) in [
        (AssignmentMode::Appointed, Consent::NotNeeded, None),
        (AssignmentMode::Appointed, Consent::Needed, Some("consent_needed")),
        (AssignmentMode::Appointed, Consent::Given, None),
        (AssignmentMode::Appointed, Consent::Refused, Some("consent_refused")),
        (AssignmentMode::Voluntary, Consent::NotNeeded, Some("consent_needed")),
        (AssignmentMode::Voluntary, Consent::Needed, Some("consent_needed")),
        (AssignmentMode::Voluntary, Consent::Given, None),
        (AssignmentMode::Voluntary, Consent::Refused, Some("consent_refused")),
    ] {
        let mut plan = ordinary();
        plan.results[0].planning.mode = mode;
        plan.results[0].planning.consent = consent;
        let blocks: Vec<_> = code.into_iter().map(|code| (Severity::Block, code)).collect();
        assert_eq!(found(&plan, "R-007"), blocks, "{mode:?} {consent:?}");
    }
}

#[test]
fn r_006_and_r_007_only_the_evaluators_own_appointment_needs_no_consent() {
    use AssignmentMode::{Appointed, Voluntary};
    let at_first = |mode, by| Consent::at_first(mode, by, Some("Kepala Seksi Rehabilitasi"));
    assert_eq!(at_first(Appointed, Some("KEPALA SEKSI REHABILITASI")), Consent::NotNeeded);
    assert_eq!(at_first(Appointed, Some("Pimpinan")), Consent::NotNeeded);
    assert_eq!(at_first(Appointed, Some("Pejabat penilai")), Consent::NotNeeded);
    assert_eq!(at_first(Appointed, None), Consent::NotNeeded);
    assert_eq!(at_first(Appointed, Some("Ketua Tim Gizi")), Consent::Needed);
    assert_eq!(at_first(Voluntary, Some("Kepala Seksi Rehabilitasi")), Consent::Needed);
}

#[test]
fn r_012_work_as_plt_or_plh_among_the_additional_results_is_warned_of() {
    let mut plan = ordinary();
    plan.results.push(WorkResult { priority: Priority::Additional, ..plan.results[0].clone() });
    plan.results[1].planning.origin = Origin::Acting;
    assert_eq!(found(&plan, "R-012"), [(Severity::Warn, "acting_not_main")]);
    plan.results[1].priority = Priority::Main;
    assert_eq!(found(&plan, "R-012"), []);
    assert_eq!(Origin::Acting.fixed_priority(), Some(Priority::Main));
    assert_eq!(Origin::Directive.fixed_priority(), None, "R-036: the evaluator decides");
}

#[test]
fn r_035_an_item_of_the_agreement_that_is_no_main_result_is_named() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    plan.results.push(WorkResult {
        priority: Priority::Additional,
        text: "Arsip tertata".into(),
        ..plan.results[0].clone()
    });
    let items =
        ["persentase izin tepat waktu.", "Izin usaha mikro terbit", "Arsip tertata", "Opini WTP", " "];
    let missing: Vec<_> = agreement_findings(&plan, &items).into_iter().map(|(at, _)| at).collect();
    assert_eq!(missing, [2, 3], "an additional result does not count, an empty line is no item");
    let finding = agreement_findings(&plan, &["Opini WTP"]).remove(0).1;
    assert_eq!(finding, Finding::new("R-035", Severity::Warn, "agreement_item_missing"));
    plan.group = PositionGroup::AdministrativeFunctional;
    assert_eq!(agreement_findings(&plan, &items), []);
}

#[test]
fn r_036_a_directive_is_clarified_with_whoever_gave_it() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    plan.results[0].planning.origin = Origin::Directive;
    assert_eq!(found(&plan, "R-036"), [(Severity::Hint, "directive_not_clarified")]);
    plan.results[0].planning.clarified_with = Some("Bupati".into());
    assert_eq!(found(&plan, "R-036"), []);
}

#[test]
fn r_037_executives_answer_for_outcome_intermediate_outcome_or_output_with_low_control() {
    let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
    let mut warned = |level| {
        plan.results[0].planning.control_level = level;
        !found(&plan, "R-037").is_empty()
    };
    assert!(!warned(None) && !warned(Some(ControlLevel::Outcome)));
    assert!(
        !warned(Some(ControlLevel::IntermediateOutcome)) && !warned(Some(ControlLevel::OutputLowControl))
    );
    assert!(warned(Some(ControlLevel::OutputMediumControl)) && warned(Some(ControlLevel::OutputHighControl)));
}

#[test]
fn r_046_a_result_below_the_level_of_the_position_is_warned_of_and_executives_are_left_to_r_037() {
    let mut plan = ordinary();
    plan.results[0].planning.control_level = Some(ControlLevel::OutputHighControl);
    let warned = |plan: &Skp| crate::control::control_findings(plan, ControlLevel::OutputMediumControl);
    assert_eq!(warned(&plan), [Finding::new("R-046", Severity::Warn, "control_below_position").about(1)]);
    plan.results[0].planning.control_level = Some(ControlLevel::Outcome);
    assert_eq!(warned(&plan), []);
    plan.group = PositionGroup::Executive;
    plan.results[0].planning.control_level = Some(ControlLevel::OutputHighControl);
    assert_eq!(warned(&plan), []);
}

#[test]
fn r_053_a_target_stands_apart_in_quantitative_plans_and_inside_the_narrative_in_qualitative_ones() {
    let mut plan = ordinary();
    assert_eq!(found(&plan, "R-053"), []);
    plan.results[0].indicators[0].target = Some("  ".into());
    assert_eq!(found(&plan, "R-053"), [(Severity::Hint, "no_target")]);
    plan.approach = Approach::Qualitative;
    assert_eq!(found(&plan, "R-053"), []);
    plan.results[0].indicators[0].target = Some("95%".into());
    assert_eq!(found(&plan, "R-053"), [(Severity::Hint, "target_apart_from_narrative")]);
}

#[test]
fn r_082_a_resource_that_was_refused_or_did_not_come_hints_at_a_revision() {
    use ResourceStatus::{Agreed, NotRealised, Refused};
    assert_eq!(resource_hint(&[Agreed, Agreed]), None);
    for short in [Refused, NotRealised] {
        let hint = resource_hint(&[Agreed, short]).unwrap();
        assert_eq!((hint.rule, hint.severity), ("R-082", Severity::Hint));
    }
}

#[test]
fn r_040_a_missing_indicator_manual_is_a_hint_and_a_block_where_the_office_demands_it() {
    let executive = plan(PositionGroup::Executive, Approach::Quantitative);
    let severity = |n, required| manual_finding(&executive, n, required).map(|found| found.severity);
    assert_eq!(severity(2, false), Some(Severity::Hint));
    assert_eq!(severity(2, true), Some(Severity::Block));
    assert_eq!(severity(0, true), None);
    assert_eq!(manual_finding(&ordinary(), 2, true), None);
}

#[test]
fn r_042_and_r_044_three_ways_of_cascading_are_direct_and_two_are_not() {
    for direct in [Cascading::DirectByAspect, Cascading::DirectByArea, Cascading::DirectByLoad] {
        assert!(direct.is_direct());
    }
    assert!(!Cascading::ByService.is_direct() && !Cascading::ByIntermediateOutput.is_direct());
}

#[test]
fn r_103_a_plan_of_somebody_who_studies_is_an_ordinary_plan_on_an_ordinary_form() {
    let mut studying = ordinary();
    studying.results = crate::study::TEMPLATES
        .into_iter()
        .map(|template| {
            let mut result = result(template.priority);
            result.text = template.text.into();
            result.planning.origin = template.origin;
            result.indicators =
                vec![Indicator { target: Some(template.target.into()), ..indicator(template.indicator) }];
            result
        })
        .collect();
    assert_eq!((studying.form(), studying.findings()), (SkpForm::A17, vec![]));
}

#[test]
fn r_090_a_plan_that_was_set_stays_one_when_a_version_follows_or_its_year_ends() {
    use SkpState as State;
    for state in [State::Approved, State::Superseded, State::Closed] {
        assert!(state.was_set(), "{state:?}");
    }
    for state in
        [State::Draft, State::Submitted, State::Returned, State::Signed, State::Revising, State::Cancelled]
    {
        assert!(!state.was_set(), "{state:?}");
    }
}
