//! Plans of many people at once: blocks and workbooks, copies, last year's rows, annexes, the library.

mod annexes;
mod carry_over;
mod copies;
mod library;
mod lines;
mod merge;
mod nearest;
mod owners;
mod packs;
mod paste;
mod people;
mod planned;
mod rejections;
mod tables;
mod templates;
pub(crate) mod workbooks;

pub(crate) use carry_over::carried_remark;
pub(crate) use library::work_results_of;
pub(crate) use templates::plan_in_rows;

use std::collections::HashMap;

use store::RowId;
use store::records::{PlanRecord, Reader};

use crate::failure::Halt;

/// The versions people work on in a year, by person.
fn plans_by_person(reader: Reader<'_>, year: i32) -> Result<HashMap<RowId, Vec<PlanRecord>>, Halt> {
    let mut by_person: HashMap<RowId, Vec<PlanRecord>> = HashMap::new();
    for (plan, _) in reader.list_plans_in_work(year, None)? {
        by_person.entry(plan.employee).or_default().push(plan);
    }
    Ok(by_person)
}

/// The words of a text in small letters, one space between them: how texts are compared here.
fn normal_form(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
