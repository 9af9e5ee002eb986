//! People of a staff list who would come to evaluate one another. Which of them is the superior is
//! not guessed: all of a loop are imported without their evaluator, and each is told.

use crate::failure::Halt;
use chrono::NaiveDate;
use contract::{ImportRemarkView, Language};
use interop::staff::{EvaluatorRef, StaffList, StaffRow};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{Employee, Reader};

/// Stable code of the remark.
const CODE: &str = "evaluator_loop";

/// Whom the office knows, as it was asked once for a whole list.
pub(super) struct Office<'k> {
    pub(super) reader: Reader<'k>,
    pub(super) today: NaiveDate,
    pub(super) by_nip: &'k HashMap<&'k str, &'k Employee>,
    pub(super) by_id: &'k HashMap<RowId, &'k Employee>,
    /// Who evaluates the people of the list.
    pub(super) evaluators: &'k HashMap<RowId, RowId>,
}

impl<'k> Office<'k> {
    /// A person; one whose record was merged into another is still asked for alone.
    pub(super) fn person(&self, row: RowId) -> Result<Option<Cow<'k, Employee>>, Halt> {
        match self.by_id.get(&row) {
            Some(person) => Ok(Some(Cow::Borrowed(*person))),
            None => Ok(self.reader.find_employee(row)?.map(Cow::Owned)),
        }
    }

    /// The number of whoever evaluates a person the office knows; people who are not in the list are asked for
    /// one by one, for there are few on the way from a list to the top.
    fn evaluator_number(&self, nip: &str) -> Result<Option<String>, Halt> {
        let Some(person) = self.by_nip.get(nip) else { return Ok(None) };
        let evaluator = match self.evaluators.get(&person.id) {
            Some(evaluator) => Some(*evaluator),
            None => self.reader.find_evaluator(person.id, self.today)?,
        };
        let Some(evaluator) = evaluator.map(|row| self.person(row)).transpose()?.flatten() else {
            return Ok(None);
        };
        Ok(Some(evaluator.nip.clone()).filter(|nip| !nip.is_empty()))
    }
}

/// Somebody on the way from a person to the top.
#[derive(PartialEq, Eq)]
enum Node {
    /// By the place in [`StaffList::people`]: a list has hundreds of thousands of lines.
    Listed(usize),
    /// By the number, whom only the office knows.
    Elsewhere(String),
}

/// The way up from the people of a list.
struct Way<'w> {
    list: &'w StaffList,
    office: &'w Office<'w>,
    places: HashMap<&'w str, usize>,
    /// Those from whom the way was gone before.
    listed: Vec<bool>,
    elsewhere: HashSet<String>,
}

impl Way<'_> {
    fn is_settled(&self, node: &Node) -> bool {
        match node {
            Node::Listed(at) => self.listed.get(*at).is_some_and(|is_settled| *is_settled),
            Node::Elsewhere(number) => self.elsewhere.contains(number),
        }
    }

    fn settle(&mut self, node: Node) {
        match node {
            Node::Listed(at) => {
                if let Some(is_settled) = self.listed.get_mut(at) {
                    *is_settled = true;
                }
            }
            Node::Elsewhere(number) => {
                self.elsewhere.insert(number);
            }
        }
    }

    fn above(&self, node: &Node) -> Result<Option<Node>, Halt> {
        let number = match node {
            Node::Listed(at) => {
                let Some(person) = self.list.people.get(*at) else { return Ok(None) };
                match evaluator_number(person) {
                    Some(number) => return Ok(Some(self.node(number))),
                    None => self.office.evaluator_number(person.nip.as_str())?,
                }
            }
            Node::Elsewhere(number) => self.office.evaluator_number(number)?,
        };
        Ok(number.map(|number| self.node(&number)))
    }

    fn node(&self, number: &str) -> Node {
        let place = self.places.get(number).copied();
        place.map_or_else(|| Node::Elsewhere(number.to_owned()), Node::Listed)
    }
}

/// Places in [`StaffList::people`] of those whose evaluators form a loop, among themselves or through
/// people the office knows already.
pub(super) fn find(list: &StaffList, office: &Office<'_>) -> Result<HashSet<usize>, Halt> {
    let places = (0..).zip(&list.people).map(|(at, person)| (person.nip.as_str(), at)).collect();
    let listed = vec![false; list.people.len()];
    let mut way = Way { list, office, places, listed, elsewhere: HashSet::new() };
    let mut looped = HashSet::new();
    for at in 0..list.people.len() {
        let mut path: Vec<Node> = Vec::new();
        let mut next = Some(Node::Listed(at));
        while let Some(node) = next.filter(|node| !way.is_settled(node)) {
            if let Some(start) = path.iter().position(|passed| *passed == node) {
                looped.extend(path.iter().skip(start).filter_map(|node| match node {
                    Node::Listed(at) => Some(*at),
                    Node::Elsewhere(_) => None,
                }));
                break;
            }
            next = way.above(&node)?;
            path.push(node);
        }
        for node in path {
            way.settle(node);
        }
    }
    Ok(looped)
}

fn evaluator_number(person: &StaffRow) -> Option<&str> {
    match person.evaluator.as_ref()? {
        EvaluatorRef::Number(number) => Some(number),
        EvaluatorRef::Name(_) => None,
    }
}

/// What is said about a person of a loop.
pub(super) fn remark(list: &StaffList, person: &StaffRow, language: Language) -> ImportRemarkView {
    let (reason, fix) = match language {
        Language::Id => (
            format!("{} dan atasannya saling menilai, langsung atau lewat orang lain.", person.name),
            "Tetapkan penilainya pada layar Pegawai, atau perbaiki kolom atasan lalu impor lagi.",
        ),
        Language::En => (
            format!("{} and the superior evaluate one another, directly or through others.", person.name),
            "Set the evaluator on the screen of employees, or repair the column of superiors and import again.",
        ),
    };
    ImportRemarkView {
        sheet: list.sheet.clone(),
        row: person.row,
        column: String::new(),
        cell: String::new(),
        value: person.name.clone(),
        code: CODE.to_owned(),
        reason,
        fix: fix.to_owned(),
    }
}
