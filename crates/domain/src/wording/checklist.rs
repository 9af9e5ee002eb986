//! What no program can judge of a measure and its target, asked as two lists.

/// What measure and target must be, L.II.A.7.a.8 p51.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// *Spesifik*: does it say whose work and which result it measures?
    Specific,
    /// *Realistis*: can it be reached with what is at hand?
    Realistic,
    /// *Memiliki batas waktu pencapaian*: by when?
    TimeBound,
    /// *Menyesuaikan kondisi internal dan eksternal organisasi*.
    FittedToConditions,
}

impl Criterion {
    /// The rule that asks.
    pub const RULE: &'static str = "R-064";
    /// All four, in the order of the regulation.
    pub const ALL: [Self; 4] = [Self::Specific, Self::Realistic, Self::TimeBound, Self::FittedToConditions];

    /// Stable code of the question.
    pub fn code(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Realistic => "realistic",
            Self::TimeBound => "time_bound",
            Self::FittedToConditions => "fitted_to_conditions",
        }
    }
}

/// What a leader considers before setting measure and target, L.II.A.7.a.9 p51–52.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Consideration {
    /// *Potensi masing-masing Pegawai*.
    Potential,
    /// *Peraturan perundang-undangan atau kebijakan yang berlaku*.
    LawAndPolicy,
    /// *Data terkini / data baseline / realisasi terakhir*.
    Baseline,
    /// *Ekspektasi stakeholder terkait*.
    StakeholderExpectation,
    /// *Rasionalitas dan tingkat challenging*.
    Challenge,
    /// *Direktif pimpinan instansi, pimpinan unit kerja, dan/atau atasan langsung*.
    Directives,
    /// *Potensi dan proyeksi atas kondisi internal dan eksternal organisasi*.
    Projection,
}

impl Consideration {
    /// The rule that asks.
    pub const RULE: &'static str = "R-065";
    /// All seven, in the order of the regulation.
    pub const ALL: [Self; 7] = [
        Self::Potential,
        Self::LawAndPolicy,
        Self::Baseline,
        Self::StakeholderExpectation,
        Self::Challenge,
        Self::Directives,
        Self::Projection,
    ];

    /// Stable code of the question.
    pub fn code(self) -> &'static str {
        match self {
            Self::Potential => "potential",
            Self::LawAndPolicy => "law_and_policy",
            Self::Baseline => "baseline",
            Self::StakeholderExpectation => "stakeholder_expectation",
            Self::Challenge => "challenge",
            Self::Directives => "directives",
            Self::Projection => "projection",
        }
    }
}
