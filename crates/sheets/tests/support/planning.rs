//! Reads manuals, workblocks and matrices of the case files; invents an action plan, which they have not.

use domain::ControlLevel;
use serde_json::Value;
use sheets::{
    ActionPlan, IndicatorManual, PlannedActions, ReportingPeriod, RoleResultMatrix, RoleRow, RoleTable,
    Strategy, TrajectoryTarget, Workblock,
};

use super::{Cases, day, list, text_of, texts, with_people};

pub fn manual(value: &Value) -> IndicatorManual {
    IndicatorManual {
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        result: text_of(&value["work_result"]),
        indicator: text_of(&value["indicator"]),
        purpose: text_of(&value["purpose"]),
        definition: texts(&value["definition"]),
        formula: texts(&value["formula"]),
        unit_of_measure: text_of(&value["unit_of_measure"]),
        control_level: match value["control_level"].as_str() {
            Some("outcome") => Some(ControlLevel::Outcome),
            Some("output_low_control") => Some(ControlLevel::OutputLowControl),
            other => panic!("control level {other:?}"),
        },
        data_source: text_of(&value["data_source"]),
        reporting: match value["reporting_period"].as_str() {
            Some("annual") => Some(ReportingPeriod::Annual),
            other => panic!("reporting period {other:?}"),
        },
    }
}

pub fn workblock(value: &Value) -> Workblock {
    let entries = |value: &Value| list(value).iter().map(|entry| text_of(&entry["text"])).collect::<Vec<_>>();
    let strategy = |value: &Value| Strategy {
        routine: entries(&value["routine"]),
        transformative: entries(&value["transformative"]),
    };
    Workblock {
        initiative: text_of(&value["initiative_title"]),
        supported: text_of(&value["supported_indicator_and_target"]),
        owner: text_of(&value["strategy_owner"]),
        parties: text_of(&value["parties_involved"]),
        completion: text_of(&value["completion_time"]),
        beneficiaries: text_of(&value["beneficiaries"]),
        purpose: text_of(&value["purpose"]),
        budget: text_of(&value["budget"]),
        activities: strategy(&value["key_activities"]),
        milestones: strategy(&value["key_milestones"]),
    }
}

/// The tables of a case file as one matrix: a table belongs to the person whose position leads it.
pub fn matrix(tables: &[Value]) -> RoleResultMatrix {
    let (first, others) = tables.split_first().expect("a table");
    let mut table = role_table(first);
    for other in others {
        let team = role_table(other);
        let leader = table.rows.iter_mut().find(|row| row.position == team.leader_position);
        leader.expect("a team leader").team = Some(team);
    }
    RoleResultMatrix { table }
}

fn role_table(value: &Value) -> RoleTable {
    let row = |value: &Value| RoleRow {
        name: text_of(&value["name"]),
        position: text_of(&value["position"]),
        cells: list(&value["cells"]).iter().map(texts).collect(),
        ..RoleRow::default()
    };
    RoleTable {
        leader_name: String::new(),
        leader_position: text_of(&value["leader_position"]),
        columns: texts(&value["columns"]),
        rows: list(&value["rows"]).iter().map(row).collect(),
    }
}

/// An action plan for the results of a plan; its words are invented.
pub fn action_plan(cases: &Cases, id: &str) -> ActionPlan {
    let mut plan = cases.plan(id);
    with_people(&mut plan);
    let target =
        |(period, target): (&str, &str)| TrajectoryTarget { period: period.into(), target: target.into() };
    let result = |(at, result): (usize, &domain::WorkResult)| PlannedActions {
        result: result.text.clone(),
        actions: vec![
            "Menyusun rancangan bersama tim teknis dan menyampaikannya kepada pimpinan".into(),
            "Menguji rancangan pada dua pemerintah daerah".into(),
            "Menyempurnakan rancangan menurut hasil uji".into(),
        ],
        targets: if at == 0 {
            [("Triwulan I", "25%"), ("Triwulan II", "60%"), ("Triwulan IV", "100%")].map(target).into()
        } else {
            Vec::new()
        },
    };
    ActionPlan {
        starts_on: plan.starts_on,
        ends_on: plan.ends_on,
        results: plan.results.iter().enumerate().map(result).collect(),
        employee: plan.employee,
        evaluator: plan.evaluator,
        agreed_on: Some(day(2026, 1, 26)),
    }
}
