//! The nine boxes of talent: what a person achieves against what the agency measured the person
//! could. A box is a place to talk about somebody, never a decision.

use crate::{ExpectationLevel, Grade};

/// *Potensial*, as the agency measured it; the program never proposes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Potential {
    /// *Rendah*.
    Low,
    /// *Menengah*.
    Middle,
    /// *Tinggi*.
    High,
}

impl Potential {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];
}

/// One of the nine boxes, 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TalentBox(u8);

impl TalentBox {
    /// The box of an achievement and a potential.
    pub fn of(achievement: ExpectationLevel, potential: Potential) -> Self {
        use {ExpectationLevel as Achieved, Potential as Could};
        Self(match (achievement, potential) {
            (Achieved::Above, Could::Low) => 4,
            (Achieved::Above, Could::Middle) => 7,
            (Achieved::Above, Could::High) => 9,
            (Achieved::Meets, Could::Low) => 2,
            (Achieved::Meets, Could::Middle) => 5,
            (Achieved::Meets, Could::High) => 8,
            (Achieved::Below, Could::Low) => 1,
            (Achieved::Below, Could::Middle) => 3,
            (Achieved::Below, Could::High) => 6,
        })
    }

    /// Its number.
    pub fn number(self) -> u8 {
        self.0
    }

    /// What may be considered for people in it, in the words of the source.
    pub fn recommendations(self) -> &'static [&'static str] {
        const SUCCESSION: &str = "Masuk Kelompok Rencana Suksesi Instansi";
        match self.0 {
            9 => &[
                "Dipromosikan dan dipertahankan",
                "Masuk Kelompok Rencana Suksesi Instansi/Nasional",
                "Penghargaan",
            ],
            8 => &["Dipertahankan", SUCCESSION, "Rotasi/Perluasan jabatan", "Bimbingan kinerja"],
            7 => &[
                "Dipertahankan",
                SUCCESSION,
                "Rotasi/Pengayaan jabatan",
                "Pengembangan kompetensi",
                "Tugas belajar",
            ],
            6 => &["Penempatan yang sesuai", "Bimbingan kinerja", "Konseling kinerja"],
            5 => &["Penempatan yang sesuai", "Bimbingan kinerja", "Pengembangan kompetensi"],
            4 => &["Rotasi", "Pengembangan kompetensi"],
            3 => &[
                "Bimbingan kinerja",
                "Konseling kinerja",
                "Pengembangan kompetensi",
                "Penempatan yang sesuai",
            ],
            2 => &["Bimbingan kinerja", "Pengembangan kompetensi", "Penempatan yang sesuai"],
            _ => &["Diproses sesuai ketentuan peraturan perundangan"],
        }
    }
}

/// The achievement a grade stands for where the agency set nothing else.
pub fn usual_achievement(grade: Grade) -> ExpectationLevel {
    match grade {
        Grade::VeryGood => ExpectationLevel::Above,
        Grade::Good => ExpectationLevel::Meets,
        Grade::NeedsImprovement | Grade::Poor | Grade::VeryPoor => ExpectationLevel::Below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_350_the_nine_boxes_stand_as_the_source_prints_them() {
        let rows = ExpectationLevel::ALL
            .map(|achieved| Potential::ALL.map(|potential| TalentBox::of(achieved, potential).number()));
        assert_eq!(rows, [[4, 7, 9], [2, 5, 8], [1, 3, 6]]);
    }

    #[test]
    fn r_351_every_box_says_what_the_source_recommends_in_its_words() {
        let told = [
            "Diproses sesuai ketentuan peraturan perundangan",
            "Bimbingan kinerja; Pengembangan kompetensi; Penempatan yang sesuai",
            "Bimbingan kinerja; Konseling kinerja; Pengembangan kompetensi; Penempatan yang sesuai",
            "Rotasi; Pengembangan kompetensi",
            "Penempatan yang sesuai; Bimbingan kinerja; Pengembangan kompetensi",
            "Penempatan yang sesuai; Bimbingan kinerja; Konseling kinerja",
            "Dipertahankan; Masuk Kelompok Rencana Suksesi Instansi; Rotasi/Pengayaan jabatan; \
             Pengembangan kompetensi; Tugas belajar",
            "Dipertahankan; Masuk Kelompok Rencana Suksesi Instansi; Rotasi/Perluasan jabatan; Bimbingan kinerja",
            "Dipromosikan dan dipertahankan; Masuk Kelompok Rencana Suksesi Instansi/Nasional; Penghargaan",
        ];
        for (number, words) in (1..).zip(told) {
            assert_eq!(TalentBox(number).recommendations().join("; "), words, "box {number}");
        }
    }

    #[test]
    fn r_352_very_good_is_above_good_is_meets_and_everything_else_below() {
        let achieved = Grade::ALL.map(usual_achievement);
        assert_eq!(achieved[..2], [ExpectationLevel::Above, ExpectationLevel::Meets]);
        assert!(achieved[2..].iter().all(|one| *one == ExpectationLevel::Below));
    }
}
