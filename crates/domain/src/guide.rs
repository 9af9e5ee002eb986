//! The guide texts beside the two ratings and what they say to the evaluator's private
//! marks. The regulation calls them *contoh panduan*: they set nothing and never block.

use crate::finding::{Finding, Severity};
use crate::grade::ExpectationLevel;
use crate::skp::Priority;

/// A sentence of the guide in the words of the regulation, and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideText {
    /// The regulation's words.
    pub id: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// When the guide calls the work results above, meeting or below expectation: first by the results,
/// then by the feedback on them (R-207, L.IV.B.3.a.1.d p97–98; the same for the year p100–101).
pub fn results_guide(level: ExpectationLevel) -> [GuideText; 2] {
    match level {
        ExpectationLevel::Above => [
            GuideText {
                id: "Sebagian besar atau seluruh hasil kerja di atas ekspektasi dan tidak ada hasil kerja utama yang di bawah ekspektasi.",
                en: "Most or all work results are above expectation and no main result is below it.",
            },
            GuideText {
                id: "Umpan balik yang diberikan atas hasil kerja pegawai sebagian besar atau seluruhnya menunjukkan respon positif.",
                en: "Most or all feedback on the work results is positive.",
            },
        ],
        ExpectationLevel::Meets => [
            GuideText {
                id: "Sebagian besar atau seluruh hasil kerja sesuai ekspektasi dan hanya sebagian kecil hasil kerja utama yang di bawah ekspektasi.",
                en: "Most or all work results meet expectation and only a small part of the main results is below it.",
            },
            GuideText {
                id: "Umpan balik yang diberikan atas hasil kerja pegawai sebagian menunjukkan respon positif.",
                en: "Part of the feedback on the work results is positive.",
            },
        ],
        ExpectationLevel::Below => [
            GuideText {
                id: "Sebagian besar atau seluruh hasil kerja di bawah ekspektasi.",
                en: "Most or all work results are below expectation.",
            },
            GuideText {
                id: "Umpan balik yang diberikan atas hasil kerja pegawai sebagian besar atau seluruhnya tidak menunjukkan respon positif.",
                en: "Most or all feedback on the work results is not positive.",
            },
        ],
    }
}

/// When the guide calls conduct above, meeting or below expectation (R-208, p98 and p102).
pub fn conduct_guide(level: ExpectationLevel) -> GuideText {
    match level {
        ExpectationLevel::Above => GuideText {
            id: "Pegawai secara konsisten menjalankan nilai dasar ASN untuk diri sendiri dan menjadi penjaga penerapan nilai dasar ASN di dalam atau di luar unit kerjanya.",
            en: "The employee consistently lives the core values and guards their application inside or outside the unit.",
        },
        ExpectationLevel::Meets => GuideText {
            id: "Pegawai secara konsisten menjalankan nilai dasar ASN untuk diri sendiri.",
            en: "The employee consistently lives the core values.",
        },
        ExpectationLevel::Below => GuideText {
            id: "Pegawai belum secara konsisten menjalankan nilai dasar ASN.",
            en: "The employee does not yet consistently live the core values.",
        },
    }
}

/// Where a rating of the results departs from what the guide would read off the evaluator's private
/// marks. `marks` holds one entry a result, `None` where it is not marked.
///
/// \[D\] *Sebagian besar* is more than half, *sebagian kecil* less than half. The guide speaks only
/// once every result is marked, save of a main result below expectation.
pub fn results_hints(
    level: ExpectationLevel,
    marks: &[(Priority, Option<ExpectationLevel>)],
) -> Vec<Finding> {
    let hint = |code| Finding::new("R-207", Severity::Hint, code);
    let is_below = |(priority, mark): &&(Priority, Option<ExpectationLevel>)| {
        *priority == Priority::Main && *mark == Some(ExpectationLevel::Below)
    };
    let n_main = marks.iter().filter(|(priority, _)| *priority == Priority::Main).count();
    let n_main_below = marks.iter().filter(is_below).count();
    let is_complete = !marks.is_empty() && marks.iter().all(|(_, mark)| mark.is_some());
    let n_at_level = marks.iter().filter(|(_, mark)| *mark == Some(level)).count();
    let mut found = Vec::new();
    if level == ExpectationLevel::Above && n_main_below > 0 {
        found.push(hint("above_with_main_below"));
    }
    if level == ExpectationLevel::Meets && is_complete && n_main_below * 2 >= n_main.max(1) {
        found.push(hint("many_main_results_below"));
    }
    // A rating of *sesuai* also takes what is above: those results meet expectation and more.
    let n_fitting = match level {
        ExpectationLevel::Meets => {
            marks.iter().filter(|(_, mark)| *mark >= Some(ExpectationLevel::Meets)).count()
        }
        ExpectationLevel::Above | ExpectationLevel::Below => n_at_level,
    };
    if is_complete && n_fitting * 2 <= marks.len() {
        found.push(hint("most_results_otherwise"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use ExpectationLevel::{Above, Below, Meets};
    use Priority::{Additional, Main};

    fn codes(level: ExpectationLevel, marks: &[(Priority, Option<ExpectationLevel>)]) -> Vec<&'static str> {
        results_hints(level, marks).into_iter().map(|found| found.code).collect()
    }

    #[test]
    fn r_207_above_hints_at_a_main_result_below_as_soon_as_it_is_marked() {
        assert_eq!(codes(Above, &[(Main, Some(Below)), (Main, None)]), ["above_with_main_below"]);
        let additional = [(Additional, Some(Below)), (Main, Some(Above)), (Main, Some(Above))];
        assert!(codes(Above, &additional).is_empty(), "an additional result below is no hindrance");
    }

    #[test]
    fn r_207_most_results_are_as_the_rating_says_or_the_guide_speaks_up() {
        let mixed = [(Main, Some(Above)), (Main, Some(Meets)), (Main, Some(Meets))];
        assert_eq!(codes(Above, &mixed), ["most_results_otherwise"]);
        assert!(codes(Meets, &mixed).is_empty());
        assert_eq!(codes(Below, &mixed), ["most_results_otherwise"]);
        assert!(codes(Meets, &[(Main, Some(Above)); 3]).is_empty(), "a strict evaluator is not corrected");
    }

    #[test]
    fn r_207_only_a_small_part_of_the_main_results_may_be_below_for_meets() {
        let half = [(Main, Some(Below)), (Main, Some(Meets)), (Additional, Some(Meets))];
        assert_eq!(codes(Meets, &half), ["many_main_results_below"]);
        let third = [(Main, Some(Below)), (Main, Some(Meets)), (Main, Some(Meets))];
        assert!(codes(Meets, &third).is_empty());
    }

    #[test]
    fn r_207_the_guide_keeps_quiet_until_every_result_is_marked() {
        for level in ExpectationLevel::ALL {
            assert!(codes(level, &[]).is_empty());
            assert!(codes(level, &[(Main, None), (Main, Some(Meets))]).is_empty());
        }
        assert!(results_hints(Above, &[(Main, Some(Below))]).iter().all(|f| f.severity == Severity::Hint));
    }

    #[test]
    fn r_207_and_r_208_each_level_has_its_own_sentences_in_both_languages() {
        let texts: Vec<_> = ExpectationLevel::ALL
            .into_iter()
            .flat_map(|level| results_guide(level).into_iter().chain([conduct_guide(level)]))
            .collect();
        for (at, text) in texts.iter().enumerate() {
            assert!(text.id.ends_with('.') && text.en.ends_with('.'));
            assert!(!texts[..at].contains(text), "{}", text.id);
        }
        assert!(conduct_guide(Above).id.contains("menjadi penjaga"));
        assert!(results_guide(Above)[0].id.contains("tidak ada hasil kerja utama"));
    }
}
