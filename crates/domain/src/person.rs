//! People as the forms name them, and the positions that decide which form they get.

use crate::nip::Nip;

/// How a person is employed; `Cpns` is treated as `Pns`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EmployeeType {
    /// Pegawai negeri sipil.
    #[default]
    Pns,
    /// Calon PNS.
    Cpns,
    /// Pegawai pemerintah dengan perjanjian kerja.
    Pppk,
    /// PPPK paruh waktu.
    PppkPartTime,
    /// TNI or Polri member serving as evaluator; has an NRP instead of a NIP.
    Military,
    /// Not a civil servant, for example a minister or governor.
    Other,
}

impl EmployeeType {
    /// Whether the forms print `NI PPPK` and `GOLONGAN` for this person.
    pub fn is_pppk(self) -> bool {
        matches!(self, Self::Pppk | Self::PppkPartTime)
    }
}

/// Legal position (*kedudukan hukum*) of an employee, as far as planning depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LegalStatus {
    /// In service.
    #[default]
    Active,
    /// Studying on assignment (*tugas belajar*); plans all the same.
    StudyAssignment,
    /// Appointed state official (*pejabat negara*) or member of a non-structural body.
    StateOfficial,
    /// Temporarily dismissed (*diberhentikan sementara*).
    Suspended,
    /// Leave outside the state's account (CLTN).
    UnpaidLeave,
    /// *Masa persiapan pensiun*.
    PreRetirement,
    /// Retired, dismissed or otherwise gone; the person is closed.
    Inactive,
    /// Appointed as CPNS, duty not yet started.
    PreAppointment,
}

impl LegalStatus {
    /// Whether an SKP is demanded of a person in this status.
    pub fn needs_plan(self) -> bool {
        matches!(self, Self::Active | Self::StudyAssignment)
    }
}

/// Kind of position; it decides the position group and so the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PositionKind {
    /// JPT utama.
    ExecutiveUtama,
    /// JPT madya.
    ExecutiveMadya,
    /// JPT pratama.
    ExecutivePratama,
    /// *Pimpinan unit kerja mandiri*, for example the head of a Puskesmas.
    IndependentUnitHead,
    /// *Administrator*.
    Administrator,
    /// *Pengawas*.
    SupervisorOfficial,
    /// *Pelaksana*.
    OperationalStaff,
    /// *Jabatan fungsional*.
    Functional,
}

impl PositionKind {
    /// The group that decides the forms, R-039 and `forms.md` 13.
    pub fn group(self) -> PositionGroup {
        match self {
            Self::ExecutiveUtama
            | Self::ExecutiveMadya
            | Self::ExecutivePratama
            | Self::IndependentUnitHead => PositionGroup::Executive,
            Self::Administrator | Self::SupervisorOfficial | Self::OperationalStaff | Self::Functional => {
                PositionGroup::AdministrativeFunctional
            }
        }
    }

    /// Whether the holder may evaluate without a recorded delegation:
    /// the lowest level is *pejabat pengawas*.
    pub fn evaluates_by_office(self) -> bool {
        !matches!(self, Self::OperationalStaff | Self::Functional)
    }
}

/// The two groups the regulation prints forms for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PositionGroup {
    /// *Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri*.
    Executive,
    /// *Pejabat administrasi dan pejabat fungsional*.
    AdministrativeFunctional,
}

/// What row 5 of an identity block is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum UnitLabel {
    /// `UNIT KERJA`.
    #[default]
    Unit,
    /// `INSTANSI`, for an evaluator who heads an agency or a larger unit.
    Agency,
}

/// A person as an identity block of a form names them; blank parts print blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Name with degrees as it is to be printed.
    pub name: Option<String>,
    /// NIP, NI PPPK, NRP or an old NIP, without spaces.
    pub nip: Option<String>,
    /// How the person is employed; decides the labels of number and rank.
    pub employee_type: EmployeeType,
    /// Rank as printed, for example `Penata Muda Tingkat I (III/b)`.
    pub rank: Option<String>,
    /// Position as printed, with `Plt. ` or `Plh. ` in front where it applies.
    pub position: Option<String>,
    /// Unit, or agency where `unit_label` says so.
    pub unit: Option<String>,
    /// Label of the unit row where the record carries one of its own; it wins over the form's.
    pub unit_label: Option<UnitLabel>,
}

impl Identity {
    /// The NIP as a checked number, where it is one.
    pub fn checked_nip(&self) -> Option<Nip> {
        self.nip.as_deref().and_then(|text| Nip::parse(text).ok())
    }
}

/// A name apart from its degrees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameParts {
    /// Degrees and titles before the name.
    pub front: String,
    /// The name.
    pub name: String,
    /// Degrees after the name.
    pub back: String,
}

/// Degrees and titles that stand before names on official lists.
const FRONT_DEGREES: [&str; 14] =
    ["Prof.", "Dr.", "dr.", "drg.", "drh.", "Ir.", "Drs.", "Dra.", "H.", "Hj.", "K.H.", "KH.", "apt.", "Ns."];

impl NameParts {
    /// Takes a printed name apart: known degrees in front, everything after the first comma behind.
    ///
    /// Put together again the parts print exactly what came in; a name that would not is kept whole.
    pub fn split(printed: &str) -> Self {
        let printed = printed.trim();
        let (named, back) = printed.split_once(", ").unwrap_or((printed, ""));
        let mut name = named;
        while let Some((first, rest)) = name.split_once(' ') {
            if !FRONT_DEGREES.contains(&first) {
                break;
            }
            name = rest;
        }
        let front = named.strip_suffix(name).unwrap_or("").trim_end();
        let parts = Self { front: front.to_owned(), name: name.to_owned(), back: back.to_owned() };
        let whole = Self { name: printed.to_owned(), ..Self::default() };
        if parts.printed() == printed && !parts.name.is_empty() { parts } else { whole }
    }

    /// The name with its degrees as it is to be printed.
    pub fn printed(&self) -> String {
        let front = if self.front.is_empty() { String::new() } else { format!("{} ", self.front) };
        let back = if self.back.is_empty() { String::new() } else { format!(", {}", self.back) };
        format!("{front}{}{back}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_name_is_taken_apart_and_prints_the_same_again() {
        for (printed, front, name, back) in [
            ("Sari Wulandari", "", "Sari Wulandari", ""),
            ("Dr. Ir. H. Budi Santosa, M.Si., Ph.D.", "Dr. Ir. H.", "Budi Santosa", "M.Si., Ph.D."),
            ("drg. Maria Seran", "drg.", "Maria Seran", ""),
            ("M. Yusuf, S.E.", "", "M. Yusuf", "S.E."),
            ("Dr.", "", "Dr.", ""),
            ("Budi,S.T.", "", "Budi,S.T.", ""),
        ] {
            let parts = NameParts::split(printed);
            assert_eq!((parts.front.as_str(), parts.name.as_str(), parts.back.as_str()), (front, name, back));
            assert_eq!(parts.printed(), printed);
        }
    }

    #[test]
    fn r_039_independent_unit_heads_get_the_forms_of_executives() {
        assert_eq!(PositionKind::IndependentUnitHead.group(), PositionGroup::Executive);
        assert_eq!(PositionKind::ExecutivePratama.group(), PositionGroup::Executive);
        assert_eq!(PositionKind::Functional.group(), PositionGroup::AdministrativeFunctional);
        assert_eq!(PositionKind::Administrator.group(), PositionGroup::AdministrativeFunctional);
    }

    #[test]
    fn r_003_and_r_004_below_pengawas_and_functional_posts_evaluate_only_by_delegation() {
        assert!(PositionKind::SupervisorOfficial.evaluates_by_office());
        assert!(!PositionKind::OperationalStaff.evaluates_by_office());
        assert!(!PositionKind::Functional.evaluates_by_office());
    }

    #[test]
    fn r_014_no_plan_is_demanded_of_state_officials_suspended_on_leave_or_before_pension() {
        for status in [
            LegalStatus::StateOfficial,
            LegalStatus::Suspended,
            LegalStatus::UnpaidLeave,
            LegalStatus::PreRetirement,
            LegalStatus::Inactive,
        ] {
            assert!(!status.needs_plan(), "{status:?}");
        }
        assert!(LegalStatus::Active.needs_plan());
        assert!(LegalStatus::StudyAssignment.needs_plan(), "R-100: students plan academic results");
    }

    #[test]
    fn r_001_and_r_016_pppk_are_employees_with_their_own_labels() {
        assert!(EmployeeType::Pppk.is_pppk() && EmployeeType::PppkPartTime.is_pppk());
        assert!(!EmployeeType::Cpns.is_pppk(), "R-017: CPNS count as PNS");
    }
}
