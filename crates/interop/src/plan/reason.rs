//! Why something in a table of results is left out or only odd, as a stable code and in words.

use crate::reason::Phrases;
use crate::staff;

/// Why something in a table of results is left out, or what is odd about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PlanReason {
    /// Left out: the cell holds an error value such as `#N/A`.
    CellError,
    /// Left out: the text is longer than any plan needs; holds the limit in characters.
    TextTooLong(usize),
    /// Left out: an indicator or target stands above the first result.
    IndicatorWithoutResult,
    /// Left out: the row names nobody.
    PersonMissing,
    /// Left out: the line is neither a result nor one of the lines forms have.
    LineNotUnderstood,
    /// Left out: the value is none of the seven.
    CoreValueUnknown,
    /// Left out: the list is none of the three of the annex.
    AnnexListUnknown,
    /// Left out: there are more rows than are read; holds the limit.
    TooManyRows(u32),
    /// Left out: a column whose heading is not known; said once.
    ColumnNotRead,
    /// Odd: the aspect is none of the four; the indicator has none.
    AspectUnknown,
    /// Odd: the cell names several aspects; the first was taken.
    SeveralAspects,
    /// Odd: the approach is neither of the two; left as it is.
    ApproachUnknown,
    /// Odd: the rows of a person name both approaches; the first was taken.
    ApproachesDiffer,
    /// Odd: the perspective is none of the four; the indicator has none.
    PerspectiveUnknown,
    /// Odd: neither main nor additional; left open.
    PriorityUnknown,
    /// Odd: there is a target or an aspect, but no indicator.
    IndicatorTextMissing,
    /// Odd: a cell holds several indicators, but another number of targets.
    TargetsDoNotPair,
    /// Odd: the spreadsheet turned the text into a date.
    TextBecameDate,
    /// Odd: a fraction that was probably shown as a percentage; holds that percentage.
    MaybePercentage(String),
    /// Odd: a number stands where a sentence belongs; some programs leave it in the place of a formula.
    NumberInsteadOfText,
    /// Odd: the leader's result is empty; that of the row above was taken, as with merged cells.
    SupportedFromAbove,
    /// Odd: the NIP cannot be used; the person goes by code or name.
    Nip(staff::Reason),
}

impl PlanReason {
    /// Stable name of the reason.
    pub fn code(&self) -> &'static str {
        self.phrases().code
    }

    /// Whether what it is about was left out; else it was taken and is only odd.
    pub fn is_refusal(&self) -> bool {
        match self {
            Self::CellError
            | Self::TextTooLong(_)
            | Self::IndicatorWithoutResult
            | Self::PersonMissing
            | Self::LineNotUnderstood
            | Self::CoreValueUnknown
            | Self::AnnexListUnknown
            | Self::TooManyRows(_)
            | Self::ColumnNotRead => true,
            Self::AspectUnknown
            | Self::SeveralAspects
            | Self::ApproachUnknown
            | Self::ApproachesDiffer
            | Self::PerspectiveUnknown
            | Self::PriorityUnknown
            | Self::IndicatorTextMissing
            | Self::TargetsDoNotPair
            | Self::TextBecameDate
            | Self::MaybePercentage(_)
            | Self::NumberInsteadOfText
            | Self::SupportedFromAbove
            | Self::Nip(_) => false,
        }
    }

    /// Whether what was left out belongs to a plan, which without it would say something else.
    pub(crate) fn leaves_gap(&self) -> bool {
        matches!(
            self,
            Self::CellError
                | Self::TextTooLong(_)
                | Self::IndicatorWithoutResult
                | Self::CoreValueUnknown
                | Self::AnnexListUnknown
        )
    }

    /// The limit or the guess that belongs into the phrase.
    pub(crate) fn detail(&self) -> String {
        if let Self::TextTooLong(limit) = self {
            limit.to_string()
        } else if let Self::TooManyRows(limit) = self {
            limit.to_string()
        } else if let Self::MaybePercentage(guess) = self {
            guess.clone()
        } else if let Self::Nip(reason) = self {
            reason.detail()
        } else {
            String::new()
        }
    }

    pub(crate) fn phrases(&self) -> &'static Phrases {
        match self {
            Self::CellError => &CELL_ERROR,
            Self::TextTooLong(_) => &TEXT_TOO_LONG,
            Self::IndicatorWithoutResult => &INDICATOR_WITHOUT_RESULT,
            Self::PersonMissing => &PERSON_MISSING,
            Self::LineNotUnderstood => &LINE_NOT_UNDERSTOOD,
            Self::CoreValueUnknown => &CORE_VALUE_UNKNOWN,
            Self::AnnexListUnknown => &ANNEX_LIST_UNKNOWN,
            Self::TooManyRows(_) => &TOO_MANY_ROWS,
            Self::ColumnNotRead => &COLUMN_NOT_READ,
            Self::AspectUnknown => &ASPECT_UNKNOWN,
            Self::SeveralAspects => &SEVERAL_ASPECTS,
            Self::ApproachUnknown => &APPROACH_UNKNOWN,
            Self::ApproachesDiffer => &APPROACHES_DIFFER,
            Self::PerspectiveUnknown => &PERSPECTIVE_UNKNOWN,
            Self::PriorityUnknown => &PRIORITY_UNKNOWN,
            Self::IndicatorTextMissing => &INDICATOR_TEXT_MISSING,
            Self::TargetsDoNotPair => &TARGETS_DO_NOT_PAIR,
            Self::TextBecameDate => &TEXT_BECAME_DATE,
            Self::MaybePercentage(_) => &MAYBE_PERCENTAGE,
            Self::NumberInsteadOfText => &NUMBER_INSTEAD_OF_TEXT,
            Self::SupportedFromAbove => &SUPPORTED_FROM_ABOVE,
            Self::Nip(reason) => reason.phrases(),
        }
    }
}

const CELL_ERROR: Phrases = Phrases {
    code: "cell_error",
    reason_id: "Di {at} ada kesalahan rumus ({value}).",
    fix_id: "Perbaiki rumusnya atau ganti dengan nilainya, lalu ulangi. Isi sel itu tidak diambil.",
    reason_en: "There is a formula error ({value}) in {at}.",
    fix_en: "Correct the formula or replace it by its value, then try again. That cell was not taken.",
};
const TEXT_TOO_LONG: Phrases = Phrases {
    code: "text_too_long",
    reason_id: "Teks di {at} lebih dari {detail} huruf.",
    fix_id: "Periksa apakah beberapa sel tergabung menjadi satu, lalu ulangi. Isi sel itu tidak diambil.",
    reason_en: "The text in {at} has more than {detail} letters.",
    fix_en: "Check whether several cells ran into one, then try again. That cell was not taken.",
};
const INDICATOR_WITHOUT_RESULT: Phrases = Phrases {
    code: "indicator_without_result",
    reason_id: "Indikator di {at} tidak punya rencana hasil kerja di baris itu atau di atasnya.",
    fix_id: "Isi rencana hasil kerjanya pada baris itu, lalu ulangi.",
    reason_en: "The indicator in {at} has no work result in its row or above.",
    fix_en: "Fill in the work result in that row, then try again.",
};
const PERSON_MISSING: Phrases = Phrases {
    code: "person_missing",
    reason_id: "Di {at} tidak disebut milik siapa SKP ini.",
    fix_id: "Isi Kode, NIP, atau Nama, lalu impor lagi.",
    reason_en: "It is not said in {at} whose SKP this is.",
    fix_en: "Fill in the code, NIP or name, then import again.",
};
const LINE_NOT_UNDERSTOOD: Phrases = Phrases {
    code: "line_not_understood",
    reason_id: "Isi {at} tidak dikenali sebagai bagian SKP: “{value}”.",
    fix_id: "Pindahkan ke kolom yang benar atau hapus. Isinya tidak diambil.",
    reason_en: "What stands in {at} is not recognised as a part of an SKP: “{value}”.",
    fix_en: "Move it to the right column or delete it. It was not taken.",
};
const CORE_VALUE_UNKNOWN: Phrases = Phrases {
    code: "core_value_unknown",
    reason_id: "“{value}” di {at} bukan salah satu dari tujuh nilai BerAKHLAK.",
    fix_id: "Tulis Berorientasi pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, atau Kolaboratif.",
    reason_en: "“{value}” in {at} is none of the seven BerAKHLAK values.",
    fix_en: "Write Berorientasi pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif or Kolaboratif.",
};
const ANNEX_LIST_UNKNOWN: Phrases = Phrases {
    code: "annex_list_unknown",
    reason_id: "“{value}” di {at} bukan bagian Lampiran SKP.",
    fix_id: "Tulis Dukungan sumber daya, Skema pertanggungjawaban, atau Konsekuensi.",
    reason_en: "“{value}” in {at} is no part of the annex to the SKP.",
    fix_en: "Write Dukungan sumber daya, Skema pertanggungjawaban or Konsekuensi.",
};
const TOO_MANY_ROWS: Phrases = Phrases {
    code: "too_many_rows",
    reason_id: "Hanya {detail} baris pertama yang dibaca.",
    fix_id: "Ulangi dengan baris sisanya.",
    reason_en: "Only the first {detail} rows were read.",
    fix_en: "Do it again with the rows that remain.",
};
const COLUMN_NOT_READ: Phrases = Phrases {
    code: "column_not_read",
    reason_id: "Kolom “{value}” tidak termasuk isi SKP dan tidak diambil (mulai {at}).",
    fix_id: "Jika kolom itu diperlukan, ganti judulnya dengan judul yang dikenal, misalnya Indikator atau Target.",
    reason_en: "The column “{value}” is no part of an SKP and was not taken (from {at}).",
    fix_en: "If you need the column, give it a heading that is known, for example Indikator or Target.",
};
const ASPECT_UNKNOWN: Phrases = Phrases {
    code: "aspect_unknown",
    reason_id: "Aspek di {at} tidak dikenal: “{value}”.",
    fix_id: "Tulis Kuantitas, Kualitas, Waktu, atau Biaya. Indikatornya diambil tanpa aspek.",
    reason_en: "The aspect in {at} is not known: “{value}”.",
    fix_en: "Write Kuantitas, Kualitas, Waktu or Biaya. The indicator was taken without an aspect.",
};
const SEVERAL_ASPECTS: Phrases = Phrases {
    code: "several_aspects",
    reason_id: "Di {at} ada beberapa aspek untuk satu indikator: “{value}”.",
    fix_id: "Yang dipakai adalah aspek pertama. Pilih yang lain jika perlu.",
    reason_en: "There are several aspects for one indicator in {at}: “{value}”.",
    fix_en: "The first is used. Choose another if need be.",
};
const APPROACH_UNKNOWN: Phrases = Phrases {
    code: "approach_unknown",
    reason_id: "Pendekatan di {at} tidak dikenal: “{value}”.",
    fix_id: "Tulis Kuantitatif atau Kualitatif. Pendekatan SKP tidak diubah.",
    reason_en: "The approach in {at} is not known: “{value}”.",
    fix_en: "Write Kuantitatif or Kualitatif. The approach of the plan stays as it is.",
};
const APPROACHES_DIFFER: Phrases = Phrases {
    code: "approaches_differ",
    reason_id: "Pendekatan di {at} (“{value}”) berbeda dari baris di atasnya; satu SKP punya satu pendekatan.",
    fix_id: "Yang dipakai adalah pendekatan yang disebut pertama. Samakan baris-barisnya.",
    reason_en: "The approach in {at} (“{value}”) differs from the rows above; a plan has one approach.",
    fix_en: "The one named first is used. Make the rows the same.",
};
const PERSPECTIVE_UNKNOWN: Phrases = Phrases {
    code: "perspective_unknown",
    reason_id: "Perspektif di {at} tidak dikenal: “{value}”.",
    fix_id: "Tulis Penerima Layanan, Proses Bisnis, Penguatan Internal, atau Anggaran. Indikatornya diambil tanpa perspektif.",
    reason_en: "The perspective in {at} is not known: “{value}”.",
    fix_en: "Write Penerima Layanan, Proses Bisnis, Penguatan Internal or Anggaran. The indicator was taken without one.",
};
const PRIORITY_UNKNOWN: Phrases = Phrases {
    code: "priority_unknown",
    reason_id: "“{value}” di {at} bukan Utama atau Tambahan.",
    fix_id: "Tulis Utama atau Tambahan. Hasil kerjanya diambil.",
    reason_en: "“{value}” in {at} is neither Utama nor Tambahan.",
    fix_en: "Write Utama or Tambahan. The work result was taken.",
};
const INDICATOR_TEXT_MISSING: Phrases = Phrases {
    code: "indicator_text_missing",
    reason_id: "Di {at} ada target atau aspek, tetapi indikatornya kosong.",
    fix_id: "Isi indikatornya.",
    reason_en: "There is a target or an aspect in {at}, but no indicator.",
    fix_en: "Fill in the indicator.",
};
const TARGETS_DO_NOT_PAIR: Phrases = Phrases {
    code: "targets_do_not_pair",
    reason_id: "Banyaknya baris target, aspek, atau perspektif di {at} tidak sama dengan banyaknya indikator.",
    fix_id: "Isi sel itu ditaruh pada indikator pertama. Pindahkan ke indikatornya masing-masing.",
    reason_en: "There are not as many lines of targets, aspects or perspectives in {at} as there are indicators.",
    fix_en: "What the cell holds was put to the first indicator. Move each to its own.",
};
const TEXT_BECAME_DATE: Phrases = Phrases {
    code: "text_became_date",
    reason_id: "Lembar kerja mengubah isi {at} menjadi tanggal ({value}).",
    fix_id: "Jika maksudnya bukan tanggal, misalnya 1-2, ubah selnya menjadi Teks dan ketik ulang.",
    reason_en: "The spreadsheet turned what stands in {at} into a date ({value}).",
    fix_en: "If no date was meant, for example 1-2, set the cell to Text and type it again.",
};
const MAYBE_PERCENTAGE: Phrases = Phrases {
    code: "maybe_percentage",
    reason_id: "Di {at} tertulis {value}; di lembar kerja mungkin tampil sebagai {detail}.",
    fix_id: "Periksa targetnya.",
    reason_en: "{value} stands in {at}; the spreadsheet may show it as {detail}.",
    fix_en: "Check the target.",
};
const NUMBER_INSTEAD_OF_TEXT: Phrases = Phrases {
    code: "number_instead_of_text",
    reason_id: "Di {at} ada angka ({value}), bukan kalimat.",
    fix_id: "Periksa selnya. Jika di lembar kerja tampil lain, selnya berisi rumus: simpan berkas sebagai .xlsx, lalu ulangi.",
    reason_en: "There is a number ({value}) in {at}, not a sentence.",
    fix_en: "Check the cell. If the spreadsheet shows something else, it holds a formula: save the file as .xlsx, then try again.",
};
const SUPPORTED_FROM_ABOVE: Phrases = Phrases {
    code: "supported_from_above",
    reason_id: "Rencana hasil kerja pimpinan di {at} kosong; dipakai yang di atasnya, seperti pada sel gabungan.",
    fix_id: "Kosongkan jika hasil kerja ini tidak mendukung hasil kerja pimpinan itu.",
    reason_en: "The leader's work result in {at} is empty; the one above was taken, as with merged cells.",
    fix_en: "Clear it if this work result does not support that of the leader.",
};
