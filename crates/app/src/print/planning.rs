//! Sheets of planning: indicator manuals (A.1.3), workblocks (A.1.4), matrices (A.1.5), action plans (B.1.1).
//! They are printed where they are asked for by name, since no evaluation calls for them.

use crate::App;
use crate::convert::finding_about;
use crate::failure::Halt;
use crate::identity::unit_words;
use crate::matrix::view::{Picture, rows_in_order};
use crate::plans::skp;
use contract::{FindingView, Language, ReportSchedule};
use domain::{Period, Severity, Skp};
use sheets::planning::{
    ActionPlan, IndicatorManual, PlannedActions, ReportingPeriod, RoleResultMatrix, RoleRow, RoleTable,
    Strategy, TrajectoryTarget, Workblock,
};
use sheets::{Form, Record};
use std::collections::HashMap;
use store::RowId;
use store::records::{Matrix, MatrixColumn, PlanContent, PlanRecord, Reader};

/// Forms of planning, in the order of their codes.
const FORMS: [Form; 4] = [Form::A13, Form::A14, Form::A15, Form::B11];

/// What a sheet of planning is printed from.
pub(super) enum PlanningSheet {
    Manual(IndicatorManual),
    Workblock(Workblock),
    Matrix(RoleResultMatrix),
    ActionPlan(ActionPlan),
}

impl PlanningSheet {
    pub(super) fn form(&self) -> Form {
        match self {
            Self::Manual(_) => Form::A13,
            Self::Workblock(_) => Form::A14,
            Self::Matrix(_) => Form::A15,
            Self::ActionPlan(_) => Form::B11,
        }
    }

    pub(super) fn record(&self) -> Record<'_> {
        match self {
            Self::Manual(manual) => Record::Manual(manual),
            Self::Workblock(workblock) => Record::Workblock(workblock),
            Self::Matrix(matrix) => Record::Matrix(matrix),
            Self::ActionPlan(plan) => Record::ActionPlan(plan),
        }
    }
}

impl App {
    /// The sheets of planning a person has in a year, of the forms wanted, and whether they are final: those
    /// of a plan are as final as the plan.
    pub(super) fn planning_sheets(
        &self,
        employee: RowId,
        period: Period,
        wanted: &[Form],
    ) -> Result<Vec<(PlanningSheet, bool)>, Halt> {
        let (reader, year) = (self.read()?, period.year());
        let mut sheets = Vec::new();
        if wanted.contains(&Form::A13) {
            sheets.extend(manuals(reader, employee, year)?);
        }
        if wanted.contains(&Form::A14)
            && let Some(unit) = reader.find_unit_headed_by(employee)?
        {
            let blocks = reader.list_workblocks(unit.id, year)?;
            sheets.extend(blocks.into_iter().map(|block| (PlanningSheet::Workblock(workblock(block)), true)));
        }
        if wanted.contains(&Form::A15)
            && let Some(matrix) = reader.find_matrix_of(employee, year)?
        {
            let table = self.role_table(&matrix, true)?;
            sheets.extend(table.map(|table| (PlanningSheet::Matrix(RoleResultMatrix { table }), true)));
        }
        if wanted.contains(&Form::B11) {
            for plan in reader.list_plans(employee, year)? {
                let sheet = PlanningSheet::ActionPlan(action_plan(reader, &plan)?);
                sheets.push((sheet, plan.state.was_set()));
            }
        }
        Ok(sheets)
    }

    /// A matrix as it prints; nothing before it has columns. Team leaders bring their own tables.
    fn role_table(&self, matrix: &Matrix, with_teams: bool) -> Result<Option<RoleTable>, Halt> {
        let picture = self.picture(matrix)?;
        if picture.content.columns.is_empty() {
            return Ok(None);
        }
        let reader = self.read()?;
        let mut teams: HashMap<RowId, RoleTable> = HashMap::new();
        if with_teams {
            for below in reader.list_matrices_below(matrix.id)? {
                teams.extend(self.role_table(&below, false)?.map(|table| (below.leader, table)));
            }
        }
        let leader = self.employee(matrix.leader)?;
        let rows = rows_in_order(&picture.content).into_iter().map(|row| {
            let person = picture.people.get(&row.id);
            let is_elsewhere = person.is_none_or(|person| person.unit != Some(matrix.unit));
            let from = match person.filter(|_| is_elsewhere && row.is_guest) {
                Some(person) => unit_words(reader, person)?,
                None => row.unit_name.clone(),
            };
            Ok(RoleRow {
                name: person.map_or_else(|| row.name.clone(), store::records::Employee::full_name),
                position: person.map_or_else(|| row.position.clone(), |person| person.position.clone()),
                guest_from: Some(from).filter(|unit| !unit.is_empty()),
                cells: picture.content.columns.iter().map(|column| cell(&picture, row.id, column)).collect(),
                team: row.employee.and_then(|person| teams.remove(&person)),
            })
        });
        Ok(Some(RoleTable {
            leader_name: leader.full_name(),
            leader_position: leader.position.clone(),
            rows: rows.collect::<Result<_, Halt>>()?,
            columns: picture.content.columns.iter().map(head).collect(),
        }))
    }

    /// Why a person has none of the sheets of planning that were asked for; nothing where others were.
    pub(super) fn why_no_planning(&self, wanted: Option<&[Form]>, period: Period) -> Option<FindingView> {
        let asked: Vec<Form> =
            FORMS.into_iter().filter(|form| wanted.is_some_and(|all| all.contains(form))).collect();
        if asked.is_empty() || wanted.is_some_and(|all| all.len() > asked.len()) {
            return None;
        }
        let language = self.moment().language;
        let words: Vec<String> =
            asked.iter().filter_map(|form| nothing(*form, period.year(), language)).collect();
        let rule = match asked.first() {
            Some(Form::A13) => "R-040",
            Some(Form::A14) => "R-044",
            Some(Form::A15) => "R-047",
            _ => "R-110",
        };
        Some(finding_about(rule, Severity::Block, "nothing_to_print", words.join(" ")))
    }
}

fn nothing(form: Form, year: i32, language: Language) -> Option<String> {
    let words = match (form, language) {
        (Form::A13, Language::Id) => format!("Belum ada manual indikator pada SKP {year}."),
        (Form::A13, Language::En) => format!("The SKP {year} has no indicator manual yet."),
        (Form::A14, Language::Id) => format!("Tidak memimpin unit yang punya workblock {year}."),
        (Form::A14, Language::En) => format!("Heads no unit with a workblock in {year}."),
        (Form::A15, Language::Id) => format!("Belum punya matriks peran hasil {year} yang berisi."),
        (Form::A15, Language::En) => format!("Has no role-result matrix with columns in {year}."),
        (Form::B11, Language::Id) => format!("Belum ada SKP {year} untuk rencana aksi."),
        (Form::B11, Language::En) => format!("There is no SKP {year} for an action plan."),
        _ => return None,
    };
    Some(words)
}

fn cell(picture: &Picture, row: RowId, column: &MatrixColumn) -> Vec<String> {
    let entries = picture.content.entries.iter();
    let here = entries.filter(|entry| (entry.row, entry.column) == (row, column.id));
    here.map(|entry| entry.text.clone()).collect()
}

/// The indicator above a column at level 1, the result at level 2.
fn head(column: &MatrixColumn) -> String {
    if column.indicator_text.is_empty() { column.result_text.clone() } else { column.indicator_text.clone() }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// One manual per indicator that has one, in the order of the plan.
fn manuals(reader: Reader<'_>, employee: RowId, year: i32) -> Result<Vec<(PlanningSheet, bool)>, Halt> {
    let mut found = Vec::new();
    for plan in reader.list_plans(employee, year)? {
        let content = reader.plan_content(plan.id)?;
        let skp = skp(reader, &plan, &content)?;
        let mut there: HashMap<RowId, _> =
            reader.list_manuals(plan.id)?.into_iter().map(|manual| (manual.indicator, manual)).collect();
        for result in &content.results {
            for indicator in &result.indicators {
                let Some(manual) = there.remove(&indicator.id) else { continue };
                let sheet = PlanningSheet::Manual(IndicatorManual {
                    starts_on: skp.starts_on,
                    ends_on: skp.ends_on,
                    result: result.text.clone(),
                    indicator: indicator.text.clone(),
                    purpose: manual.purpose,
                    definition: lines(&manual.definition),
                    formula: lines(&manual.formula),
                    unit_of_measure: manual.measure_unit,
                    control_level: manual.control_level,
                    data_source: manual.source,
                    reporting: ReportSchedule::from_code(&manual.reporting).and_then(reporting),
                });
                found.push((sheet, plan.state.was_set()));
            }
        }
    }
    Ok(found)
}

/// The four periods of the form.
fn reporting(schedule: ReportSchedule) -> Option<ReportingPeriod> {
    match schedule {
        ReportSchedule::Monthly => Some(ReportingPeriod::Monthly),
        ReportSchedule::Quarterly => Some(ReportingPeriod::Quarterly),
        ReportSchedule::HalfYearly => Some(ReportingPeriod::Semiannual),
        ReportSchedule::Yearly => Some(ReportingPeriod::Annual),
        ReportSchedule::Daily | ReportSchedule::Weekly | ReportSchedule::Agreed => None,
    }
}

fn workblock(block: store::records::Workblock) -> Workblock {
    let of = |list: &str| -> Vec<String> {
        block.lines.iter().filter(|line| line.list == list).map(|line| line.text.clone()).collect()
    };
    Workblock {
        activities: Strategy {
            routine: of("activity_routine"),
            transformative: of("activity_transformative"),
        },
        milestones: Strategy {
            routine: of("milestone_routine"),
            transformative: of("milestone_transformative"),
        },
        initiative: block.title,
        supported: block.supported,
        owner: block.owner,
        parties: block.parties,
        completion: block.due,
        beneficiaries: block.beneficiaries,
        purpose: block.purpose,
        budget: block.budget,
    }
}

fn action_plan(reader: Reader<'_>, plan: &PlanRecord) -> Result<ActionPlan, Halt> {
    let content = reader.plan_content(plan.id)?;
    let Skp { starts_on, ends_on, employee, evaluator, .. } = skp(reader, plan, &content)?;
    let results = actions(reader, plan, &content)?;
    // The action plan is agreed in the dialog that agrees the plan.
    let agreed_on = plan.agreed_on.or(plan.approved_on);
    Ok(ActionPlan { starts_on, ends_on, employee, evaluator, results, agreed_on })
}

fn actions(
    reader: Reader<'_>,
    plan: &PlanRecord,
    content: &PlanContent,
) -> Result<Vec<PlannedActions>, Halt> {
    let (lines, targets) = (reader.list_actions(plan.id)?, reader.list_trajectory(plan.id)?);
    let results = content.results.iter().map(|result| {
        let own = lines.iter().filter(|line| line.result == result.id);
        let text = |line: &store::records::ActionLine| {
            if line.due.is_empty() { line.text.clone() } else { format!("{} ({})", line.text, line.due) }
        };
        let is_single = result.indicators.len() == 1;
        let of_indicators = result.indicators.iter().flat_map(|indicator| {
            let own = targets.iter().filter(|target| target.indicator == indicator.id);
            own.map(|target| TrajectoryTarget {
                period: target.period.words(),
                target: if is_single {
                    target.text.clone()
                } else {
                    format!("{}: {}", indicator.text, target.text)
                },
            })
        });
        PlannedActions {
            result: result.text.clone(),
            actions: own.map(text).collect(),
            targets: of_indicators.collect(),
        }
    });
    Ok(results.collect())
}
