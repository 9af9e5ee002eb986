//! The recap of a unit as a workbook: who has what, in which state.

/// One person of the recap; every text stands in the workbook as it is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecapRow {
    /// Unit.
    pub unit: String,
    /// Name with degrees.
    pub name: String,
    /// NIP, NI PPPK or another number; always written as text.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Name of the evaluator.
    pub evaluator: String,
    /// State of the SKP in words.
    pub skp_state: String,
    /// State of the evaluation in words.
    pub evaluation_state: String,
    /// Rating of results in words.
    pub results_rating: String,
    /// Rating of conduct in words.
    pub conduct_rating: String,
    /// Grade in words.
    pub grade: String,
}
