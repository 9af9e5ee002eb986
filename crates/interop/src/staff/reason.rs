//! Why a line is refused or only odd, in a stable code and in words.

use super::{Place, RejectedRow, Warning};

/// Why a line of a staff list is refused, or what is odd about one that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A spreadsheet turned the NIP into a number and lost its end.
    NipBrokenBySpreadsheet,
    /// There is no NIP, but a name.
    NipMissing,
    /// The NIP has not 18 digits; holds how many it has.
    NipNotEighteenDigits(usize),
    /// The first eight digits of the NIP are no date.
    NipNoBirthDate,
    /// The same NIP stands in another line with other content; holds that line.
    NipTwice(u32),
    /// There is a NIP, but no name.
    NameMissing,
    /// The cell holds an error value such as `#N/A`.
    CellError,
    /// Odd: digits 13–14 of the NIP are neither a month nor a PPPK contract.
    NipOddAppointment,
    /// Odd: the NIP says appointed before 17 or after 60.
    NipOddAge,
    /// Odd: digit 15 of the NIP is neither 1 nor 2.
    NipOddSex,
    /// Odd: a date column disagrees with the NIP.
    DateDisagreesWithNip,
    /// Odd: the employee type disagrees with the NIP.
    TypeDisagreesWithNip,
    /// Odd: the rank is none we know; left blank.
    RankUnknown,
    /// Odd: the rank contradicts itself or the employee type; left blank.
    RankContradicts,
    /// Odd: the employee type is none we know; read off the NIP.
    EmployeeTypeUnknown,
    /// Odd: the legal status is none we know; taken as active.
    LegalStatusUnknown,
    /// Odd: the named evaluator is nobody in the list.
    EvaluatorNotFound,
    /// Odd: several people of the list carry the evaluator's name.
    EvaluatorAmbiguous,
    /// Odd: the evaluator's number is broken; his name was used, or nobody.
    EvaluatorNumberUnusable,
    /// Odd: a person is named as their own evaluator; nobody was taken.
    EvaluatorIsSelf,
    /// Odd: the person has an earlier line in the report, kept as an earlier plan; holds the line that counts.
    EarlierPeriod(u32),
    /// Odd: the grade in the report does not follow from its two ratings.
    GradeNotFollowing,
    /// Odd: other sheets look like staff lists too; holds their names.
    OtherSheets(String),
}

impl RejectedRow {
    /// The reason in Indonesian, one sentence.
    pub fn reason_id(&self) -> String {
        self.reason.sentence_id(&self.place, &self.value)
    }
}

impl Warning {
    /// The reason in Indonesian, one sentence.
    pub fn reason_id(&self) -> String {
        self.reason.sentence_id(&self.place, &self.value)
    }
}

impl Reason {
    fn sentence_id(&self, _place: &Place, _value: &str) -> String {
        String::new()
    }
}
