//! Why a line is refused or only odd, as a stable code and in words.

use super::{RejectedRow, Warning, phrases};
use crate::reason::{Phrases, words_of};

/// Why a line of a staff list is refused, or what is odd about one that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A spreadsheet turned the NIP into a number and lost its end.
    NipBrokenBySpreadsheet,
    /// There is a name, but no NIP.
    NipMissing,
    /// The NIP has not 18 digits; holds how many it has.
    NipNotEighteenDigits(usize),
    /// The first eight digits of the NIP are no date.
    NipNoBirthDate,
    /// The same NIP stands in another line with other content; holds that line.
    NipTwice(u32),
    /// There is a NIP, but no name.
    NameMissing,
    /// The cell holds an error value such as `#N/A`; refused in NIP and name, left blank elsewhere.
    CellError,
    /// Odd: digits 13–14 of the NIP are neither a month nor a PPPK contract.
    NipOddAppointment,
    /// Odd: the NIP says appointed before 17 or after 60.
    NipOddAge,
    /// Odd: digit 15 of the NIP is neither 1 nor 2.
    NipOddSex,
    /// Odd: a date disagrees with the NIP; dates are only checked and not stored.
    DateDisagreesWithNip,
    /// Odd: the employee type disagrees with the NIP; the column was followed.
    TypeDisagreesWithNip,
    /// Odd: the rank is none we know; left blank.
    RankUnknown,
    /// Odd: the rank contradicts itself or the employee type; left blank.
    RankContradicts,
    /// Odd: the employee type is none we know; read off the NIP.
    EmployeeTypeUnknown,
    /// Odd: the legal status is none we know; what is known stays, somebody new is active.
    LegalStatusUnknown,
    /// Odd: the last day in the office is no day; left out.
    LastDayUnreadable,
    /// Odd: the named evaluator is nobody in the list.
    EvaluatorNotFound,
    /// Odd: several people of the list carry the evaluator's name or hold the named post.
    EvaluatorAmbiguous,
    /// Odd: the evaluator's number is broken; his name was used, or nobody.
    EvaluatorNumberUnusable,
    /// Odd: a person is named as their own evaluator; nobody was taken.
    EvaluatorIsSelf,
    /// Odd: the line is overruled by one with a later period and kept as an earlier plan; holds that line.
    EarlierPeriod(u32),
    /// Odd: the grade in the report does not follow from its two ratings.
    GradeNotFollowing,
    /// Odd: other sheets look like staff lists too and were not read; holds their names.
    OtherSheets(String),
}

impl Reason {
    /// Stable name of the reason.
    pub fn code(&self) -> &'static str {
        self.phrases().code
    }

    pub(crate) fn phrases(&self) -> &'static Phrases {
        match self {
            Self::NipBrokenBySpreadsheet => &phrases::NIP_BROKEN_BY_SPREADSHEET,
            Self::NipMissing => &phrases::NIP_MISSING,
            Self::NipNotEighteenDigits(_) => &phrases::NIP_NOT_EIGHTEEN_DIGITS,
            Self::NipNoBirthDate => &phrases::NIP_NO_BIRTH_DATE,
            Self::NipTwice(_) => &phrases::NIP_TWICE,
            Self::NameMissing => &phrases::NAME_MISSING,
            Self::CellError => &phrases::CELL_ERROR,
            Self::NipOddAppointment => &phrases::NIP_ODD_APPOINTMENT,
            Self::NipOddAge => &phrases::NIP_ODD_AGE,
            Self::NipOddSex => &phrases::NIP_ODD_SEX,
            Self::DateDisagreesWithNip => &phrases::DATE_DISAGREES_WITH_NIP,
            Self::TypeDisagreesWithNip => &phrases::TYPE_DISAGREES_WITH_NIP,
            Self::RankUnknown => &phrases::RANK_UNKNOWN,
            Self::RankContradicts => &phrases::RANK_CONTRADICTS,
            Self::EmployeeTypeUnknown => &phrases::EMPLOYEE_TYPE_UNKNOWN,
            Self::LegalStatusUnknown => &phrases::LEGAL_STATUS_UNKNOWN,
            Self::LastDayUnreadable => &phrases::LAST_DAY_UNREADABLE,
            Self::EvaluatorNotFound => &phrases::EVALUATOR_NOT_FOUND,
            Self::EvaluatorAmbiguous => &phrases::EVALUATOR_AMBIGUOUS,
            Self::EvaluatorNumberUnusable => &phrases::EVALUATOR_NUMBER_UNUSABLE,
            Self::EvaluatorIsSelf => &phrases::EVALUATOR_IS_SELF,
            Self::EarlierPeriod(_) => &phrases::EARLIER_PERIOD,
            Self::GradeNotFollowing => &phrases::GRADE_NOT_FOLLOWING,
            Self::OtherSheets(_) => &phrases::OTHER_SHEETS,
        }
    }

    /// The number or the names that belong into the phrase.
    pub(crate) fn detail(&self) -> String {
        if let Self::NipNotEighteenDigits(digits) = self {
            digits.to_string()
        } else if let Self::NipTwice(row) | Self::EarlierPeriod(row) = self {
            row.to_string()
        } else if let Self::OtherSheets(names) = self {
            names.clone()
        } else {
            String::new()
        }
    }
}

words_of!(RejectedRow);
words_of!(Warning);
