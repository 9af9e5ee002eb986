//! Ratings, the quadrant that turns two of them into a grade, and the organisation's achievement.

/// A rating (*rating*) of results or of conduct, set by the evaluator for the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExpectationLevel {
    /// *Di bawah ekspektasi*.
    Below,
    /// *Sesuai ekspektasi*.
    Meets,
    /// *Di atas ekspektasi*.
    Above,
}

impl ExpectationLevel {
    /// All levels in the order the forms print them.
    pub const ALL: [Self; 3] = [Self::Above, Self::Meets, Self::Below];
}

/// The overall outcome of an evaluation (*predikat kinerja*), worst first.
#[doc(alias = "predikat kinerja")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// *Sangat Kurang*.
    VeryPoor,
    /// *Kurang/Misconduct*.
    Poor,
    /// *Butuh Perbaikan*, called *Cukup* elsewhere.
    NeedsImprovement,
    /// *Baik*.
    Good,
    /// *Sangat Baik*.
    VeryGood,
}

impl Grade {
    /// All grades in the order the forms print them, best first.
    pub const ALL: [Self; 5] =
        [Self::VeryGood, Self::Good, Self::NeedsImprovement, Self::Poor, Self::VeryPoor];

    /// Reads the grade off the quadrant (*kuadran kinerja*), rule R-210 of PermenPANRB 6/2022.
    ///
    /// Conduct below expectation caps the grade at [`Grade::Poor`] whatever the results were,
    /// which is why this is a table and not an average.
    pub fn from_quadrant(results: ExpectationLevel, conduct: ExpectationLevel) -> Self {
        use ExpectationLevel::{Above, Below, Meets};
        match (results, conduct) {
            (Above, Above) => Self::VeryGood,
            (Above | Meets, Meets) | (Meets, Above) => Self::Good,
            (Below, Above | Meets) => Self::NeedsImprovement,
            (Above | Meets, Below) => Self::Poor,
            (Below, Below) => Self::VeryPoor,
        }
    }

    /// The grade of somebody on *tugas belajar* who did not graduate, whatever the quadrant.
    ///
    /// The text leaves *Kurang* and *Sangat Kurang*, "considering conduct"; \[D\] conduct below
    /// expectation makes it *Sangat Kurang*.
    pub fn of_not_graduated(conduct: ExpectationLevel) -> Self {
        match conduct {
            ExpectationLevel::Below => Self::VeryPoor,
            ExpectationLevel::Meets | ExpectationLevel::Above => Self::Poor,
        }
    }
}

/// Achievement of an organisation or unit (*capaian kinerja organisasi*), R-201.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrgAchievement {
    /// *Sangat Kurang*.
    VeryPoor,
    /// *Kurang*.
    Poor,
    /// *Butuh Perbaikan*.
    NeedsImprovement,
    /// *Baik*.
    Good,
    /// *Istimewa*.
    Outstanding,
}

impl OrgAchievement {
    /// All values in the order the forms print them, best first.
    pub const ALL: [Self; 5] =
        [Self::Outstanding, Self::Good, Self::NeedsImprovement, Self::Poor, Self::VeryPoor];
}

#[cfg(test)]
mod tests {
    use super::*;
    use ExpectationLevel::{Above, Below, Meets};

    #[test]
    fn r_210_the_quadrant_gives_the_grade_in_all_nine_cells() {
        for (results, conduct, grade) in [
            (Above, Below, Grade::Poor),
            (Above, Meets, Grade::Good),
            (Above, Above, Grade::VeryGood),
            (Meets, Below, Grade::Poor),
            (Meets, Meets, Grade::Good),
            (Meets, Above, Grade::Good),
            (Below, Below, Grade::VeryPoor),
            (Below, Meets, Grade::NeedsImprovement),
            (Below, Above, Grade::NeedsImprovement),
        ] {
            assert_eq!(Grade::from_quadrant(results, conduct), grade, "{results:?} × {conduct:?}");
        }
    }

    #[test]
    fn r_106_who_did_not_graduate_is_poor_or_very_poor_by_his_conduct_alone() {
        assert_eq!(
            [Above, Meets, Below].map(Grade::of_not_graduated),
            [Grade::Poor, Grade::Poor, Grade::VeryPoor]
        );
    }

    #[test]
    fn r_211_the_misprinted_example_follows_the_quadrant() {
        // Model evaluation of Kepala Subdirektorat II, p205–208, prints "Butuh Perbaikan".
        assert_eq!(Grade::from_quadrant(Meets, Below), Grade::Poor);
    }

    #[test]
    fn r_201_and_r_205_have_exactly_the_values_of_the_regulation() {
        assert_eq!(OrgAchievement::ALL.len(), 5);
        assert_eq!(ExpectationLevel::ALL, [Above, Meets, Below]);
    }
}
