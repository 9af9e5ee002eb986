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
        "overdue" => ("Lewat waktu", "Overdue"),
        "signed_by_superior" => ("Ditandatangani atasan penilai", "Signed by the superior"),
        "delivered" => ("Disampaikan", "Delivered"),
        "objected" => ("Keberatan", "Objected"),
        "amended" => ("Diubah keputusan", "Changed by a decision"),
        "reported" => ("Dilaporkan", "Reported"),
        "reused" => ("Memakai hasil sebelumnya", "Takes the result before"),
        "not_required" => ("Tidak diperlukan", "Not required"),
        "draft" => ("Draf", "Draft"),
        "approved" => ("Ditetapkan", "Approved"),
        "submitted" => ("Diajukan", "Submitted"),
        "returned" => ("Dikembalikan", "Returned"),
        "revising" => ("Sedang diubah", "Being revised"),
        "closed" => ("Ditutup", "Closed"),
        "cancelled" => ("Dibatalkan", "Cancelled"),
        "superseded" => ("Diganti versi baru", "Superseded"),
        "missing_there" => ("Tidak ada di e-Kinerja", "Not in e-Kinerja"),
        "missing_here" => ("Tidak ada di kantor ini", "Not in this office"),
        "not_rated_there" => ("Belum dinilai di e-Kinerja", "Not rated in e-Kinerja"),
        "not_rated_here" => ("Belum dinilai di sini", "Not rated here"),
        "different" => ("Isinya berbeda", "Differs"),
        "doubled" => ("Tercatat lebih dari sekali", "Recorded more than once"),
        "other_evaluator" => ("Penilainya lain", "Another evaluator"),
        "grade_does_not_follow" => ("Predikat tidak mengikuti rating", "The grade does not follow"),
        "unreadable" => ("Baris tidak terbaca", "The row cannot be read"),
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
