//! The table of people: every column that the import of staff lists reads, under headings it knows.

use chrono::NaiveDate;
use domain::{EmployeeType, LegalStatus, PositionKind};

use super::{Cell, Column};

/// The columns, in the order of [`PersonRow::cells`].
pub const COLUMNS: &[Column] = &[
    Column::text("NIP", 20.0),
    Column::text("Nama", 28.0),
    Column::text("Status kepegawaian", 14.0),
    Column::text("Kedudukan hukum", 16.0),
    Column::text("Pangkat/Golongan ruang", 20.0),
    Column::text("Jabatan", 28.0),
    Column::text("Jenis jabatan", 16.0),
    Column::text("Unit kerja", 26.0),
    Column::text("Unit kerja induk", 24.0),
    Column::text("NIP pejabat penilai kinerja", 20.0),
    Column::text("Nama pejabat penilai kinerja", 28.0),
    Column::text("Jabatan pejabat penilai kinerja", 28.0),
    Column::text("Unit kerja penilai", 24.0),
    Column::text("Golongan penilai", 20.0),
    Column::date("Tanggal lahir"),
    Column::date("Berhenti pada"),
    Column::text("Kode", 14.0),
    Column::text("Id SIASN", 20.0),
];

/// Where the columns stand that are compared when the table comes back.
pub mod at {
    /// Name with degrees.
    pub const NAME: usize = 1;
    /// How employed.
    pub const EMPLOYEE_TYPE: usize = 2;
    /// *Kedudukan hukum*.
    pub const LEGAL_STATUS: usize = 3;
    /// Rank as printed.
    pub const RANK: usize = 4;
    /// Position.
    pub const POSITION: usize = 5;
    /// Kind of position.
    pub const POSITION_KIND: usize = 6;
    /// Unit.
    pub const UNIT: usize = 7;
    /// NIP of the evaluator.
    pub const EVALUATOR_NUMBER: usize = 9;
    /// Name of the evaluator.
    pub const EVALUATOR_NAME: usize = 10;
    /// Short id of the person.
    pub const CODE: usize = 16;
}

/// A person of the table; texts that are not known are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    /// NIP or NI PPPK.
    pub nip: String,
    /// Name with degrees.
    pub name: String,
    /// How employed.
    pub employee_type: EmployeeType,
    /// *Kedudukan hukum*.
    pub legal_status: LegalStatus,
    /// Rank as printed.
    pub rank: String,
    /// Position.
    pub position: String,
    /// Kind of position.
    pub position_kind: Option<PositionKind>,
    /// Unit.
    pub unit: String,
    /// The unit above it.
    pub parent_unit: String,
    /// Who evaluates the person.
    pub evaluator: EvaluatorCells,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// Last day in the office.
    pub left_on: Option<NaiveDate>,
    /// Short id of the person in this store.
    pub code: String,
    /// What SIASN calls the person.
    pub siasn_id: String,
}

/// An evaluator as the row of somebody else names him.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvaluatorCells {
    /// NIP, old NIP or NRP.
    pub number: String,
    /// Name with degrees.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Rank as printed.
    pub rank: String,
}

impl PersonRow {
    /// The row of the table.
    pub fn cells(&self) -> Vec<Cell> {
        let evaluator = &self.evaluator;
        let texts: [&str; 14] = [
            &self.nip,
            &self.name,
            type_word(self.employee_type),
            status_word(self.legal_status),
            &self.rank,
            &self.position,
            self.position_kind.map(kind_word).unwrap_or_default(),
            &self.unit,
            &self.parent_unit,
            &evaluator.number,
            &evaluator.name,
            &evaluator.position,
            &evaluator.unit,
            &evaluator.rank,
        ];
        let mut cells: Vec<Cell> = texts.into_iter().map(Cell::text).collect();
        cells.extend([Cell::date(self.born_on), Cell::date(self.left_on)]);
        cells.extend([&self.code, &self.siasn_id].map(|text| Cell::text(text)));
        cells
    }
}

/// How the import of staff lists reads a kind of employment; outsiders come as evaluators only.
fn type_word(employee_type: EmployeeType) -> &'static str {
    match employee_type {
        EmployeeType::Pns => "PNS",
        EmployeeType::Cpns => "CPNS",
        EmployeeType::Pppk => "PPPK",
        EmployeeType::PppkPartTime => "PPPK Paruh Waktu",
        EmployeeType::Military => "TNI/Polri",
        EmployeeType::Other => "Lainnya",
    }
}

fn status_word(status: LegalStatus) -> &'static str {
    match status {
        LegalStatus::Active => "Aktif",
        LegalStatus::StudyAssignment => "Tugas belajar",
        LegalStatus::StateOfficial => "Pejabat negara",
        LegalStatus::Suspended => "Pemberhentian sementara",
        LegalStatus::UnpaidLeave => "CLTN",
        LegalStatus::PreRetirement => "Masa persiapan pensiun",
        LegalStatus::Inactive => "Tidak aktif",
        LegalStatus::PreAppointment => "CPNS belum menerima SK",
    }
}

fn kind_word(kind: PositionKind) -> &'static str {
    match kind {
        PositionKind::ExecutiveUtama => "JPT utama",
        PositionKind::ExecutiveMadya => "JPT madya",
        PositionKind::ExecutivePratama => "JPT pratama",
        PositionKind::IndependentUnitHead => "Pimpinan unit kerja mandiri",
        PositionKind::Administrator => "Administrator",
        PositionKind::SupervisorOfficial => "Pengawas",
        PositionKind::OperationalStaff => "Pelaksana",
        PositionKind::Functional => "Fungsional",
    }
}
