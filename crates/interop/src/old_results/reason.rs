//! Why a line is refused, as a stable code and in words.

use super::RejectedResult;
use crate::reason::{Phrases, words_of};
use crate::staff::Reason;

/// Why a line about an old result is refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum OldReason {
    /// The NIP cannot be read.
    Nip(Reason),
    /// No year with an older scheme is named.
    YearOutside,
    /// It says nothing about the result.
    NothingStated,
    /// Another line is about the same person and time; holds that line.
    Twice(u32),
}

const YEAR_OUTSIDE: Phrases = Phrases {
    code: "year_outside",
    reason_id: "Tahun di sel {cell} ({value}) bukan 2014 sampai 2021; hanya 2021 dibagi menjadi dua semester.",
    fix_id: "Isi tahun penilaiannya. Hasil mulai 2022 dimasukkan sebagai penilaian.",
    reason_en: "The year in cell {cell} ({value}) is not one of 2014 to 2021; only 2021 has two halves.",
    fix_en: "Enter the year of the result. Results from 2022 on are entered as evaluations.",
};
const NOTHING_STATED: Phrases = Phrases {
    code: "nothing_stated",
    reason_id: "Baris {value} tidak berisi nilai atau predikat.",
    fix_id: "Isi nilai SKP, nilai, atau predikatnya, lalu impor lagi.",
    reason_en: "The row of {value} holds neither a number nor a grade.",
    fix_en: "Enter the number or the grade, then import again.",
};
const TWICE: Phrases = Phrases {
    code: "result_twice",
    reason_id: "Hasil NIP {value} untuk tahun ini juga ada di baris {detail}.",
    fix_id: "Hapus salah satu barisnya, lalu impor lagi.",
    reason_en: "A result of the NIP {value} for this year stands in row {detail} too.",
    fix_en: "Delete one of the rows, then import again.",
};

impl OldReason {
    /// Stable name of the reason.
    pub fn code(&self) -> &'static str {
        self.phrases().code
    }

    fn phrases(&self) -> &'static Phrases {
        match self {
            Self::Nip(reason) => reason.phrases(),
            Self::YearOutside => &YEAR_OUTSIDE,
            Self::NothingStated => &NOTHING_STATED,
            Self::Twice(_) => &TWICE,
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::Nip(reason) => reason.detail(),
            Self::Twice(row) => row.to_string(),
            Self::YearOutside | Self::NothingStated => String::new(),
        }
    }
}

words_of!(RejectedResult);
