//! A block copied from a spreadsheet, into one plan.

use contract::{Failure, FieldFault, FieldProblem, Language, PastePlanRequest, PastedPlanView};
use domain::{Approach, CoreValue};
use interop::plan::{PlanBlock, PlanReason, read_block};
use store::records::{PlanRecord, ResultEntry, Term};
use store::schema::plans as plan_column;

use super::lines::Others;
use super::merge::{MOST_RESULTS, Rows};
use super::planned;
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::planning::writer;

impl App {
    /// Reads a block and puts its results behind those of a draft, or in their place.
    pub(crate) fn paste_plan(&mut self, request: PastePlanRequest) -> Result<PastedPlanView, Halt> {
        let language = self.moment().language;
        let plan = writer::editable(self.read()?, row(&request.plan)?, language)?;
        let mut block = read_block(&request.text);
        if block.results.len() > MOST_RESULTS {
            let fields = vec![FieldProblem { field: "text".into(), problem: FieldFault::TooLong }];
            return Err(Failure::Invalid { fields }.into());
        }
        let result = self.result_of(&plan, request.result.as_deref())?;
        if result.is_some() {
            // They go into the result the cursor stands in.
            block.remarks.retain(|remark| remark.reason != PlanReason::IndicatorWithoutResult);
        } else {
            block.leading.clear();
        }
        let mut view = PastedPlanView {
            results: block.results.iter().map(planned::view).collect(),
            leading: block.leading.iter().map(planned::indicator_view).collect(),
            n_expectations: u32::try_from(block.expectations.len()).unwrap_or(u32::MAX),
            remarks: block.remarks.iter().map(|remark| planned::remark_view(remark, language)).collect(),
            desk: None,
        };
        if request.dry_run {
            return Ok(view);
        }
        if request.replace && block.has_gaps {
            return Err(gaps(language).into());
        }
        let says_something =
            !block.results.is_empty() || !block.leading.is_empty() || !block.expectations.is_empty();
        if says_something {
            self.commit_drafts()?;
            self.act("paste_plan", Some(plan.employee), |act| {
                let rows = Rows::of(act, plan)?;
                write_block(rows, &block, result.as_ref(), request.replace)
            })?;
        }
        view.desk = Some(self.desk_view(row(&request.plan)?)?);
        Ok(view)
    }

    fn result_of(&self, plan: &PlanRecord, result: Option<&str>) -> Result<Option<ResultEntry>, Halt> {
        let Some(wanted) = result else { return Ok(None) };
        let found = self.read()?.plan_content(plan.id)?.results.into_iter().find(|it| id(it.id) == wanted);
        Ok(Some(found.ok_or_else(|| Failure::NotFound { what: wanted.to_owned() })?))
    }
}

/// What cannot be read cannot take the place of anything.
fn gaps(language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            "Sebagian isi blok ini tidak dapat dibaca, jadi isi SKP tidak diganti.",
            "Perbaiki sel-sel yang disebut lalu tempel lagi, atau tambahkan saja di bawah isi yang ada.",
        ),
        Language::En => (
            "Part of this block cannot be read, so it does not replace what the SKP holds.",
            "Correct the cells named and paste again, or add the rows below what is there.",
        ),
    };
    Failure::RuleSays { rule: String::new(), why: why.into(), next: next.into() }
}

fn write_block(
    mut rows: Rows<'_, '_>,
    block: &PlanBlock,
    leading_into: Option<&ResultEntry>,
    replace: bool,
) -> Result<(), Halt> {
    if block.approach == Some(Approach::Qualitative) && (rows.was_empty || replace) {
        rows.act.set(rows.plan.id, plan_column::APPROACH, Approach::Qualitative.word())?;
    }
    if let Some(entry) = leading_into {
        rows.add_indicators(entry, &block.leading)?;
    }
    if replace && !block.results.is_empty() {
        rows.set_results(&block.results)?;
    } else {
        rows.add_results(&block.results)?;
    }
    let expectations: Vec<(CoreValue, String)> =
        block.expectations.iter().map(|it| (it.value, it.text.clone())).collect();
    let others = if replace && !expectations.is_empty() { Others::Go } else { Others::Stay };
    rows.put_expectations(&expectations, others)
}
