//! The way to the plans of a case: performance tree, indicator manuals, workblocks, role–result matrices.

use domain::ControlLevel;

use super::CaseError;
use crate::json::At;

/// How often an indicator of a case is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseReporting {
    /// *Bulanan*.
    Monthly,
    /// *Triwulanan*.
    Quarterly,
    /// *Semesteran*.
    Semiannual,
    /// *Tahunan*.
    Annual,
}

/// A node of the performance tree (R-034).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNode {
    /// Name of the node in the file.
    pub id: String,
    /// Name of the node above.
    pub parent: Option<String>,
    /// 0 at the top.
    pub level: usize,
    /// What is to come about.
    pub outcome: String,
    /// Its indicators.
    pub indicators: Vec<String>,
}

/// An indicator manual (A.1.3, R-040).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseManual {
    /// Position of the owner.
    pub owner: String,
    /// Work result.
    pub result: String,
    /// Indicator.
    pub indicator: String,
    /// Purpose.
    pub purpose: String,
    /// Paragraphs of the definition.
    pub definition: Vec<String>,
    /// Paragraphs of the formula.
    pub formula: Vec<String>,
    /// Unit of measure.
    pub measure_unit: String,
    /// Quality and level of control.
    pub control_level: Option<ControlLevel>,
    /// Source of the figures.
    pub source: String,
    /// Period of report.
    pub reporting: Option<CaseReporting>,
}

/// A strategy workblock (A.1.4, R-044).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseWorkblock {
    /// Title of the initiative.
    pub title: String,
    /// Indicator and target.
    pub supported: String,
    /// Position of the owner.
    pub owner: String,
    /// Who takes part.
    pub parties: String,
    /// Time.
    pub due: String,
    /// Who benefits.
    pub beneficiaries: String,
    /// Purpose.
    pub purpose: String,
    /// Budget.
    pub budget: String,
    /// Key activities.
    pub activities: CaseLines,
    /// Key milestones.
    pub milestones: CaseLines,
}

/// Routine and transformative lines of a workblock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseLines {
    /// *Rutin*.
    pub routine: Vec<String>,
    /// *Transformatif*.
    pub transformative: Vec<String>,
}

/// A role–result matrix (A.1.5, R-047).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseMatrix {
    /// 1 for a leader and his indicators, 2 for a team leader and his results.
    pub level: usize,
    /// Position of the leader.
    pub leader_position: String,
    /// What is divided.
    pub columns: Vec<String>,
    /// The people.
    pub rows: Vec<CaseRole>,
}

/// A person of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRole {
    /// Name, where given.
    pub name: Option<String>,
    /// Position.
    pub position: String,
    /// For every column the results; none where there is no role.
    pub cells: Vec<Vec<String>>,
}

const LEVELS: [(&str, ControlLevel); 5] = [
    ("outcome", ControlLevel::Outcome),
    ("intermediate_outcome", ControlLevel::IntermediateOutcome),
    ("output_low_control", ControlLevel::OutputLowControl),
    ("output_medium_control", ControlLevel::OutputMediumControl),
    ("output_high_control", ControlLevel::OutputHighControl),
];
const REPORTING: [(&str, CaseReporting); 5] = [
    ("monthly", CaseReporting::Monthly),
    ("quarterly", CaseReporting::Quarterly),
    ("semiannual", CaseReporting::Semiannual),
    ("half_yearly", CaseReporting::Semiannual),
    ("annual", CaseReporting::Annual),
];

pub(super) fn node(at: &At<'_>) -> Result<CaseNode, CaseError> {
    Ok(CaseNode {
        id: at.need_text("id")?,
        parent: at.find_text("parent")?,
        level: number(at, "level")?,
        outcome: at.need_text("outcome")?,
        indicators: at.lines("indicators")?,
    })
}

pub(super) fn manual(at: &At<'_>) -> Result<CaseManual, CaseError> {
    let text = |key| Ok::<_, CaseError>(at.find_text(key)?.unwrap_or_default());
    Ok(CaseManual {
        owner: text("owner")?,
        result: at.need_text("work_result")?,
        indicator: at.need_text("indicator")?,
        purpose: text("purpose")?,
        definition: at.lines("definition")?,
        formula: at.lines("formula")?,
        measure_unit: text("unit_of_measure")?,
        control_level: at.find_word("control_level", &LEVELS)?,
        source: text("data_source")?,
        reporting: at.find_word("reporting_period", &REPORTING)?,
    })
}

pub(super) fn workblock(at: &At<'_>) -> Result<CaseWorkblock, CaseError> {
    let text = |key| Ok::<_, CaseError>(at.find_text(key)?.unwrap_or_default());
    Ok(CaseWorkblock {
        title: at.need_text("initiative_title")?,
        supported: text("supported_indicator_and_target")?,
        owner: text("strategy_owner")?,
        parties: text("parties_involved")?,
        due: text("completion_time")?,
        beneficiaries: text("beneficiaries")?,
        purpose: text("purpose")?,
        budget: text("budget")?,
        activities: strategies(at, "key_activities")?,
        milestones: strategies(at, "key_milestones")?,
    })
}

fn strategies(at: &At<'_>, key: &str) -> Result<CaseLines, CaseError> {
    let Some(here) = at.find(key)? else { return Ok(CaseLines::default()) };
    Ok(CaseLines {
        routine: here.each("routine", |line| line.need_text("text"))?,
        transformative: here.each("transformative", |line| line.need_text("text"))?,
    })
}

pub(super) fn matrix(at: &At<'_>) -> Result<CaseMatrix, CaseError> {
    Ok(CaseMatrix {
        level: number(at, "level")?,
        leader_position: at.need_text("leader_position")?,
        columns: at.lines("columns")?,
        rows: at.each("rows", role)?,
    })
}

fn role(at: &At<'_>) -> Result<CaseRole, CaseError> {
    Ok(CaseRole {
        name: at.find_text("name")?,
        position: at.find_text("position")?.unwrap_or_default(),
        cells: at.each("cells", |cell| cell.items(entry))?,
    })
}

fn entry(at: &At<'_>) -> Result<String, CaseError> {
    at.text()
}

fn number(at: &At<'_>, key: &str) -> Result<usize, CaseError> {
    Ok(at.find_number(key)?.and_then(|number| usize::try_from(number).ok()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use crate::case_file::parse;

    #[test]
    fn r_047_a_cell_that_is_no_list_is_named_by_its_place() {
        let case = r#"{ "schema": "pk-case/1", "id": "x", "role_result_matrices": [{
            "level": 1, "leader_position": "Kepala", "columns": ["Arsip tertata"],
            "rows": [{ "position": "Arsiparis", "cells": [["Daftar lengkap"], "tidak ada"] }] }] }"#;
        let fault = parse(case.as_bytes()).unwrap_err();
        assert!(
            fault.reason_id().contains("role_result_matrices[0].rows[0].cells[1]"),
            "{}",
            fault.reason_id()
        );
    }

    #[test]
    fn r_040_and_r_044_what_a_case_leaves_out_of_manual_and_workblock_is_blank() {
        let case = r#"{ "schema": "pk-case/1", "id": "x",
            "indicator_manuals": [{ "work_result": "Arsip tertata", "indicator": "Indeks kearsipan" }],
            "workblocks": [{ "initiative_title": "Arsip digital", "key_activities": { "routine": [{ "no": 1, "text": "Memindai" }] } }] }"#;
        let case = parse(case.as_bytes()).unwrap();
        assert_eq!((case.manuals[0].purpose.as_str(), case.manuals[0].reporting), ("", None));
        assert_eq!(case.workblocks[0].activities.routine, ["Memindai"]);
        assert_eq!(case.workblocks[0].milestones.routine, [""; 0]);
    }
}
