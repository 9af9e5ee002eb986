//! What the cells of a column look like: numbers of people, ranks, dates, names.

use std::collections::HashSet;

use domain::Nip;
use domain::rank::Rank;

use super::super::StaffField;
use super::super::cells::{name_and_number, nip};
use crate::source::Value;
use crate::words;

/// Cells of a column, counted by what they could be.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) n_filled: usize,
    pub(super) n_different: usize,
    /// 18 digits, or what a spreadsheet left of them.
    numbers: usize,
    names_with_numbers: usize,
    ranks: usize,
    dates: usize,
    births: usize,
    appointments: usize,
    employee_types: usize,
    legal_statuses: usize,
    units: usize,
    positions: usize,
    names: usize,
    /// The first different cells as they are shown.
    pub(super) samples: Vec<String>,
}

/// Cells that are shown of a column.
const SAMPLES: usize = 3;
/// First words of names of units and of positions.
const UNITS: [&str; 22] = [
    "BADAN",
    "BAGIAN",
    "BALAI",
    "BIDANG",
    "BIRO",
    "DINAS",
    "DIREKTORAT",
    "INSPEKTORAT",
    "KANTOR",
    "KECAMATAN",
    "KELURAHAN",
    "PUSAT",
    "PUSKESMAS",
    "RSUD",
    "SATUAN",
    "SDN",
    "SEKRETARIAT",
    "SEKSI",
    "SMAN",
    "SMPN",
    "SUBBAGIAN",
    "UPTD",
];
const POSITIONS: [&str; 24] = [
    "ADMINISTRATOR",
    "ANALIS",
    "APOTEKER",
    "ARSIPARIS",
    "ASISTEN",
    "AUDITOR",
    "BENDAHARA",
    "BIDAN",
    "CAMAT",
    "DIREKTUR",
    "DOKTER",
    "GURU",
    "KASUBBAG",
    "KEPALA",
    "LURAH",
    "OPERATOR",
    "PENATA",
    "PENELAAH",
    "PENGADMINISTRASI",
    "PENGELOLA",
    "PERAWAT",
    "PRANATA",
    "SEKRETARIS",
    "STAF",
];

impl Content {
    /// Looks at the cells of a column, each with the NIP of its row where that is known.
    pub(super) fn of<'c>(cells: impl Iterator<Item = (&'c Value<'c>, Option<&'c Nip>)>) -> Self {
        let mut content = Self::default();
        let mut different = HashSet::new();
        for (cell, person) in cells.filter(|(cell, _)| !cell.is_empty()) {
            let shown = cell.shown();
            content.n_filled += 1;
            content.count(cell, &shown, person);
            if different.len() < SAMPLES && !content.samples.contains(&shown) {
                content.samples.push(shown.clone());
            }
            different.insert(shown);
        }
        content.n_different = different.len();
        content
    }

    fn count(&mut self, cell: &Value<'_>, shown: &str, person: Option<&Nip>) {
        let counted = |count: &mut usize, is: bool| *count += usize::from(is);
        let is_number = is_number_of_person(cell);
        counted(&mut self.numbers, is_number);
        if is_number || matches!(cell, Value::Error(_)) {
            return;
        }
        let is_text = matches!(cell, Value::Text(_));
        let (name, number) = name_and_number(shown);
        let has_number = Nip::strip(&number).len() == 18 && !name.is_empty();
        counted(&mut self.names_with_numbers, is_text && has_number);
        let has_letters = shown.chars().any(char::is_alphabetic);
        counted(&mut self.ranks, is_text && has_letters && Rank::parse(shown).is_ok());
        // A plain number may be a date, but is one only where it agrees with a NIP.
        let date = words::date(cell);
        counted(&mut self.dates, date.is_some() && !matches!(cell, Value::Number(_)));
        let stamp = date.map(|date| date.format("%Y%m%d").to_string()).unwrap_or_default();
        let digits = person.map(Nip::as_str).unwrap_or_default();
        let agrees = |from: usize, until: usize| {
            !stamp.is_empty() && digits.get(from..until).is_some_and(|part| stamp.starts_with(part))
        };
        counted(&mut self.births, agrees(0, 8));
        counted(&mut self.appointments, agrees(8, 14));
        counted(&mut self.employee_types, words::employee_type(shown).is_some());
        counted(&mut self.legal_statuses, has_letters && words::legal_status(shown).is_some());
        let plain = words::plain(shown);
        let first = plain.split(' ').next().unwrap_or_default();
        let (is_unit, is_position) = (UNITS.contains(&first), POSITIONS.contains(&first));
        counted(&mut self.units, is_unit);
        counted(&mut self.positions, is_position);
        let has_digit = shown.chars().any(|c| c.is_ascii_digit());
        let n_words = plain.split(' ').filter(|word| word.chars().count() > 1).count();
        let is_name = is_text && !has_digit && !is_unit && !is_position && (1..=8).contains(&n_words);
        counted(&mut self.names, is_name && has_letters);
    }

    fn mostly(&self, count: usize) -> bool {
        count > 0 && count * 10 >= self.n_filled * 6
    }

    /// Whether its cells could be what a heading much like a known one says.
    pub(super) fn allows(&self, field: StaffField) -> bool {
        use StaffField as F;
        match field {
            _ if self.n_filled == 0 => true,
            F::Nip => self.numbers > 0,
            F::NameAndNip => self.names_with_numbers > 0,
            F::Name => self.mostly(self.names),
            F::BirthDate | F::Appointment | F::PeriodStart | F::PeriodEnd | F::LeftOn => {
                self.dates + self.births > 0
            }
            F::EmployeeType => self.employee_types > 0,
            F::LegalStatus => self.legal_statuses > 0,
            F::Rank | F::RankTitle | F::EvaluatorRank => self.ranks > 0,
            F::FrontDegree
            | F::BackDegree
            | F::Position
            | F::PositionKind
            | F::Echelon
            | F::Unit
            | F::ParentUnit
            | F::EvaluatorNumber
            | F::EvaluatorName
            | F::EvaluatorPosition
            | F::EvaluatorUnit
            | F::ResultsRating
            | F::ConductRating
            | F::Grade
            | F::PlanStatus
            | F::SiasnId => self.numbers == 0 || field == F::EvaluatorNumber,
        }
    }

    /// Whether its cells alone say that it holds a field.
    pub(super) fn says(&self, field: StaffField) -> bool {
        use StaffField as F;
        match field {
            F::Nip | F::EvaluatorNumber => self.mostly(self.numbers),
            F::NameAndNip => self.mostly(self.names_with_numbers),
            // Many different ones: people are rarely called alike, but their religion is.
            F::Name => self.mostly(self.names) && self.n_different * 10 >= self.n_filled * 8,
            F::Rank => self.mostly(self.ranks),
            F::BirthDate => self.mostly(self.births),
            F::Appointment => self.mostly(self.appointments),
            F::EmployeeType => self.mostly(self.employee_types),
            F::LegalStatus => self.mostly(self.legal_statuses),
            F::Unit => self.mostly(self.units),
            F::Position => self.mostly(self.positions),
            F::FrontDegree
            | F::BackDegree
            | F::RankTitle
            | F::PositionKind
            | F::Echelon
            | F::ParentUnit
            | F::EvaluatorName
            | F::EvaluatorPosition
            | F::EvaluatorUnit
            | F::EvaluatorRank
            | F::PeriodStart
            | F::PeriodEnd
            | F::ResultsRating
            | F::ConductRating
            | F::Grade
            | F::PlanStatus
            | F::SiasnId
            | F::LeftOn => false,
        }
    }
}

/// Whether a cell is a NIP, or a number that once was one.
pub(super) fn is_number_of_person(cell: &Value<'_>) -> bool {
    use super::super::Reason;
    match nip(cell) {
        Ok(_) => true,
        Err(reason) => reason == Reason::NipBrokenBySpreadsheet,
    }
}
