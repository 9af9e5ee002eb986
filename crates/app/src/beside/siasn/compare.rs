//! Saved answers of SIASN beside what the office has: who is meant, what is new, what differs.

use super::import::ROWS_SHOWN;
use super::{credit, people, results};
use crate::failure::Halt;
use contract::{FieldChangeView, Language, Outcome, SiasnKind, SiasnRemarkView};
use domain::Nip;
use interop::siasn::SiasnFile;
use std::collections::HashMap;
use store::records::{Employee, Reader};
use store::{Column, RowId, Value};

/// A file that was read.
pub(super) struct Loaded {
    pub(super) name: String,
    pub(super) file: SiasnFile,
}

/// A person: known here, or made by the same act.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    Known(RowId),
    /// By NIP.
    New(String),
}

impl Who {
    pub(super) fn known(&self) -> Option<RowId> {
        match self {
            Self::Known(row) => Some(*row),
            Self::New(_) => None,
        }
    }
}

/// A unit as SIASN names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnitNamed {
    /// Its row, where it is known here.
    pub(super) row: Option<RowId>,
    pub(super) id: String,
    pub(super) name: String,
}

/// What applying one record writes.
pub(super) enum Write {
    /// Cells of a person, and the unit.
    Person { values: Vec<(Column, Value)>, unit: Option<UnitNamed> },
    /// A result, in the row it replaces or in a new one.
    Result { existing: Option<RowId>, values: Vec<(Column, Value)> },
    /// Credit brought along, in the profile that is there or in a new one.
    Opening { profile: Option<RowId>, values: Vec<(Column, Value)> },
    /// Number and day of a credit sheet.
    Paper { values: Vec<(Column, Value)> },
}

/// One record that is not here yet as it is stated.
pub(super) struct Step {
    pub(super) kind: SiasnKind,
    pub(super) outcome: Outcome,
    pub(super) who: Who,
    pub(super) nip: String,
    pub(super) name: String,
    /// Of what, in words.
    pub(super) what: String,
    pub(super) shown: Vec<FieldChangeView>,
    pub(super) write: Write,
}

/// What applying all of it would do.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    /// Records that are here already as stated.
    pub(super) same: HashMap<SiasnKind, u32>,
    /// Records of nobody here.
    pub(super) foreign: u32,
    pub(super) remarks: Vec<SiasnRemarkView>,
}

impl Plan {
    pub(super) fn same(&mut self, kind: SiasnKind) {
        *self.same.entry(kind).or_default() += 1;
    }

    /// A record of somebody the office does not know, by NIP or else by the id of SIASN: said, never invented. An
    /// answer about a whole agency has hundreds of thousands of them; the count covers all.
    pub(super) fn of_nobody_here(&mut self, spot: Spot<'_>, (nip, person_id): (&str, &str)) {
        self.foreign += 1;
        if usize::try_from(self.foreign).is_ok_and(|n_foreign| n_foreign > ROWS_SHOWN) {
            return;
        }
        let named = if nip.is_empty() { person_id } else { nip };
        self.remarks.push(spot.remark(
            named,
            "person_unknown",
            super::words::fixed(&super::words::FOREIGN, spot.language),
        ));
    }
}

/// Where a record stands, for what is said about it.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) file: &'a str,
    pub(super) record: u32,
    pub(super) language: Language,
}

impl Spot<'_> {
    pub(super) fn remark(
        self,
        who: &str,
        code: &str,
        (reason, fix): (String, &'static str),
    ) -> SiasnRemarkView {
        let (file, who, code) = (self.file.to_owned(), who.to_owned(), code.to_owned());
        SiasnRemarkView { file, record: self.record, who, code, reason, fix: fix.to_owned() }
    }
}

/// Whom numbers and ids of SIASN lead to.
pub(super) struct Directory {
    by_number: HashMap<String, Who>,
    by_siasn_id: HashMap<String, Who>,
    pub(super) people: HashMap<RowId, Employee>,
    /// Names of those who are only made.
    new_names: HashMap<String, String>,
}

impl Directory {
    fn of(reader: Reader<'_>) -> Result<Self, Halt> {
        let mut directory = Self {
            by_number: HashMap::new(),
            by_siasn_id: HashMap::new(),
            people: HashMap::new(),
            new_names: HashMap::new(),
        };
        // A number that stands on a record found to double another leads to the one that was kept.
        for (nip, kept) in reader.list_merged_numbers()? {
            directory.by_number.insert(nip, Who::Known(kept));
        }
        for person in reader.list_all_employees()? {
            if !person.nip.is_empty() {
                directory.by_number.insert(person.nip.clone(), Who::Known(person.id));
            }
            if !person.siasn_id.is_empty() {
                directory.by_siasn_id.insert(person.siasn_id.clone(), Who::Known(person.id));
            }
            directory.people.insert(person.id, person);
        }
        Ok(directory)
    }

    /// The person meant; the number says more than the id. A record with the number of somebody who is not here is
    /// nobody's, whose id it may have.
    pub(super) fn find(&self, nip: &str, siasn_id: &str) -> Option<Who> {
        let number = Nip::strip(nip);
        let by_number = self.by_number.get(&number).filter(|_| !number.is_empty());
        let by_id = || self.by_id(siasn_id).filter(|who| !self.is_of_other_number(who, nip));
        by_number.or_else(by_id).cloned()
    }

    /// Whether the id of a record is that of somebody with another number.
    pub(super) fn contradicts(&self, nip: &str, siasn_id: &str) -> bool {
        self.by_id(siasn_id).is_some_and(|who| self.is_of_other_number(who, nip))
    }

    fn by_id(&self, siasn_id: &str) -> Option<&Who> {
        self.by_siasn_id.get(siasn_id).filter(|_| !siasn_id.is_empty())
    }

    fn is_of_other_number(&self, who: &Who, nip: &str) -> bool {
        let known = Nip::strip(&self.named(who).0);
        Nip::parse(nip).is_ok_and(|stated| !known.is_empty() && stated.as_str() != known)
    }

    /// Says that a person has an id of SIASN, or will be made.
    pub(super) fn learn(&mut self, who: &Who, siasn_id: &str, name: &str) {
        if !siasn_id.is_empty() {
            self.by_siasn_id.insert(siasn_id.to_owned(), who.clone());
        }
        if let Who::New(nip) = who {
            self.by_number.insert(nip.clone(), who.clone());
            self.new_names.insert(nip.clone(), name.to_owned());
        }
    }

    /// NIP and name of a person.
    pub(super) fn named(&self, who: &Who) -> (String, String) {
        match who {
            Who::Known(row) => self
                .people
                .get(row)
                .map(|person| (person.nip.clone(), person.shown_name()))
                .unwrap_or_default(),
            Who::New(nip) => (nip.clone(), self.new_names.get(nip).cloned().unwrap_or_default()),
        }
    }
}

/// What applying the files would do; people first, so that results of those they bring find them.
pub(super) fn compare(reader: Reader<'_>, files: &[Loaded], language: Language) -> Result<Plan, Halt> {
    let (mut plan, mut directory) = (Plan::default(), Directory::of(reader)?);
    people::compare(reader, files, (&mut directory, &mut plan), language)?;
    results::compare(reader, files, (&directory, &mut plan), language)?;
    credit::compare(reader, files, (&directory, &mut plan), language)?;
    Ok(plan)
}

/// A field that changes, by the name the history gives it.
pub(super) fn change(field: &str, language: Language, from: &str, to: &str) -> FieldChangeView {
    let field = crate::words::field(field, language);
    FieldChangeView { field, from: from.to_owned(), to: to.to_owned() }
}
