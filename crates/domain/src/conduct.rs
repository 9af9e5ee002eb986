//! The seven values (*BerAKHLAK*) and what a leader expects of a person under each of them.

use crate::evaluation::Feedback;

/// A core value of civil servants (*nilai dasar ASN*), R-070. The order is the order of print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CoreValue {
    /// *Berorientasi pelayanan*.
    ServiceOriented,
    /// *Akuntabel*.
    Accountable,
    /// *Kompeten*.
    Competent,
    /// *Harmonis*.
    Harmonious,
    /// *Loyal*.
    Loyal,
    /// *Adaptif*.
    Adaptive,
    /// *Kolaboratif*.
    Collaborative,
}

impl CoreValue {
    /// The seven values in the order of print.
    pub const ALL: [Self; 7] = [
        Self::ServiceOriented,
        Self::Accountable,
        Self::Competent,
        Self::Harmonious,
        Self::Loyal,
        Self::Adaptive,
        Self::Collaborative,
    ];

    /// Position in print, 1 to 7.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The value at a position in print, where there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.number() == number)
    }

    /// Label as printed on every form.
    pub fn label(self) -> &'static str {
        match self {
            Self::ServiceOriented => "Berorientasi pelayanan",
            Self::Accountable => "Akuntabel",
            Self::Competent => "Kompeten",
            Self::Harmonious => "Harmonis",
            Self::Loyal => "Loyal",
            Self::Adaptive => "Adaptif",
            Self::Collaborative => "Kolaboratif",
        }
    }

    /// The three guide sentences (*panduan perilaku*) as printed on forms A.1.1 and A.1.2, p32–36.
    ///
    /// They are fixed by the regulation and cannot be edited. The full stop after the
    /// second sentence of *Akuntabel* is a slip of the forms and is left out.
    pub fn guides(self) -> [&'static str; 3] {
        match self {
            Self::ServiceOriented => [
                "Memahami dan memenuhi kebutuhan masyarakat",
                "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ],
            Self::Accountable => [
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
                "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ],
            Self::Competent => [
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
                "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ],
            Self::Harmonious => [
                "Menghargai setiap orang apapun latar belakangnya",
                "Suka menolong orang lain",
                "Membangun lingkungan kerja yang kondusif",
            ],
            Self::Loyal => [
                "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, \
                 setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
                "Menjaga rahasia jabatan dan negara",
            ],
            Self::Adaptive => [
                "Cepat menyesuaikan diri menghadapi perubahan",
                "Terus berinovasi dan mengembangkan kreativitas",
                "Bertindak proaktif",
            ],
            Self::Collaborative => [
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            ],
        }
    }
}

/// What stands under one core value in an SKP or an evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConductItem {
    /// The value.
    pub value: CoreValue,
    /// *Ekspektasi khusus pimpinan*, in order; may be empty.
    pub special_expectations: Vec<String>,
    /// Feedback on this value; empty in an SKP.
    pub feedback: Vec<Feedback>,
}

impl ConductItem {
    /// All seven values with nothing added, as every SKP starts.
    pub fn all_empty() -> Vec<Self> {
        CoreValue::ALL
            .into_iter()
            .map(|value| Self { value, special_expectations: Vec::new(), feedback: Vec::new() })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_070_every_skp_starts_with_the_seven_values_in_order_and_three_guides_each() {
        let items = ConductItem::all_empty();
        let labels: Vec<_> = items.iter().map(|item| item.value.label()).collect();
        assert_eq!(
            labels,
            [
                "Berorientasi pelayanan",
                "Akuntabel",
                "Kompeten",
                "Harmonis",
                "Loyal",
                "Adaptif",
                "Kolaboratif"
            ]
        );
        for value in CoreValue::ALL {
            assert!(value.guides().iter().all(|guide| !guide.ends_with('.') && !guide.contains("  ")));
            assert_eq!(CoreValue::from_number(value.number()), Some(value));
        }
    }

    #[test]
    fn r_071_special_expectations_may_be_added_to_one_value_or_several_or_none() {
        let mut items = ConductItem::all_empty();
        items[6].special_expectations.push("Membuka loket pada hari pasar".into());
        assert!(items[..6].iter().all(|item| item.special_expectations.is_empty()));
    }
}
