//! Words for the codes that a line for people would otherwise show.

use contract::Language;

/// A rating, grade or state in words; a code without words stays as it is.
pub(crate) fn of(code: &str, language: Language) -> String {
    let (id, en) = match code {
        "above" => ("di atas ekspektasi", "above expectation"),
        "meets" => ("sesuai ekspektasi", "meets expectation"),
        "below" => ("di bawah ekspektasi", "below expectation"),
        "very_good" => ("Sangat Baik", "Very Good"),
        "good" => ("Baik", "Good"),
        "needs_improvement" => ("Butuh Perbaikan", "Needs Improvement"),
        "poor" => ("Kurang/Misconduct", "Poor/Misconduct"),
        "very_poor" => ("Sangat Kurang", "Very Poor"),
        "planned" => ("Belum dibuka", "Not yet open"),
        "open" => ("Belum dinilai", "Not yet rated"),
        "rated" => ("Dinilai", "Rated"),
        "left_unsigned" => {
            ("Tidak ditandatangani sampai periode ditutup", "Not signed until the period was closed")
        }
        "signed" => ("Ditandatangani", "Signed"),
        "draft" => ("Draf", "Draft"),
        "approved" => ("Ditetapkan", "Approved"),
        "submitted" => ("Diajukan", "Submitted"),
        "returned" => ("Dikembalikan", "Returned"),
        "revising" => ("Sedang diubah", "Being revised"),
        "closed" => ("Ditutup", "Closed"),
        "cancelled" => ("Dibatalkan", "Cancelled"),
        "superseded" => ("Diganti versi baru", "Superseded"),
        "monthly" => ("bulanan", "monthly"),
        "quarterly" => ("triwulanan", "quarterly"),
        "" => ("–", "–"),
        other => (other, other),
    };
    match language {
        Language::Id => id.to_owned(),
        Language::En => en.to_owned(),
    }
}
