//! What is said once about the office and holds for everybody in it.

/// Whether an agency is central (*pusat*) or regional (*daerah*); it decides who may approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgencyLevel {
    /// Ministry or other central agency (*instansi pusat*).
    Central,
    /// Regional government (*instansi daerah*).
    Regional,
}

/// The paper official sheets are printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 215.9 × 330.2 mm, the paper of the regulation's own pages; the default.
    #[default]
    #[doc(alias = "f4")]
    Folio,
    /// 210 × 297 mm.
    A4,
}
