//! The words of findings, and where the regulation says so.

use contract::{FindingView, Language};
use domain::{Finding, Severity};

/// A finding of the domain with its words.
pub(crate) fn finding(found: &Finding, language: Language) -> FindingView {
    FindingView {
        severity: super::to_wire(found.severity),
        code: found.code.to_owned(),
        rule: found.rule.to_owned(),
        text: text(found, language),
        source: source(found.rule).to_owned(),
        result: found.result.and_then(|number| u32::try_from(number).ok()),
    }
}

/// A finding with words made elsewhere, about something only the caller can name.
pub(crate) fn finding_about(
    rule: &'static str,
    severity: Severity,
    code: &'static str,
    text: String,
) -> FindingView {
    FindingView {
        severity: super::to_wire(severity),
        code: code.to_owned(),
        rule: rule.to_owned(),
        text,
        source: source(rule).to_owned(),
        result: None,
    }
}

fn text(found: &Finding, language: Language) -> String {
    let number = found.result.map(|number| number.to_string()).unwrap_or_default();
    let (id, en) = words(found.code);
    match language {
        Language::Id => id.replace("{n}", &number),
        Language::En => en.replace("{n}", &number),
    }
}

/// Indonesian and English sentence of a code; `{n}` is the printed number of the work result.
fn words(code: &str) -> (&'static str, &'static str) {
    match code {
        "no_main_result" => ("Belum ada hasil kerja utama.", "There is no main result yet."),
        "no_indicator" => {
            ("Hasil kerja no. {n} belum punya indikator.", "Result no. {n} has no indicator yet.")
        }
        "assignment_not_named" => (
            "Hasil kerja no. {n} belum menyebut jabatan yang memberi penugasan.",
            "Result no. {n} does not name the position that assigned it.",
        ),
        "no_budget_perspective" => ("Perspektif Anggaran belum ada.", "The perspective Anggaran is missing."),
        "no_service_recipient_perspective" => {
            ("Perspektif Penerima Layanan belum ada.", "The perspective Penerima Layanan is missing.")
        }
        "no_business_process_perspective" => {
            ("Perspektif Proses Bisnis belum ada.", "The perspective Proses Bisnis is missing.")
        }
        "no_internal_strengthening_perspective" => {
            ("Perspektif Penguatan Internal belum ada.", "The perspective Penguatan Internal is missing.")
        }
        "no_annex" => ("Lampiran SKP belum ada.", "The annex to the SKP is missing."),
        "no_resource_support" => {
            ("Dukungan sumber daya pada lampiran masih kosong.", "The annex names no resources.")
        }
        "no_accountability_scheme" => (
            "Skema pertanggungjawaban pada lampiran masih kosong.",
            "The annex names no accountability scheme.",
        ),
        "no_consequences" => ("Konsekuensi pada lampiran masih kosong.", "The annex names no consequences."),
        "plan_not_approved" => ("SKP-nya belum ditetapkan.", "The SKP is not approved yet."),
        "no_actual" => {
            ("Hasil kerja no. {n} belum punya realisasi.", "Result no. {n} has no realisation yet.")
        }
        "no_feedback" => {
            ("Hasil kerja no. {n} belum punya umpan balik.", "Result no. {n} has no feedback yet.")
        }
        "no_note" => (
            "Belum ada catatan, padahal predikatnya bukan Baik.",
            "There is no note though the grade is not Good.",
        ),
        _ => ("Perlu diperiksa.", "Needs a look."),
    }
}

/// Where the regulation, or the circular, says what a rule says.
pub(crate) fn source(rule: &str) -> &'static str {
    match rule {
        "R-003" | "R-004" => "PermenPANRB 6/2022, Pasal 1 dan hlm. 89",
        "R-009" => "PermenPANRB 6/2022, hlm. 45",
        "R-038" => "PermenPANRB 6/2022, hlm. 29",
        "R-051" => "PermenPANRB 6/2022, hlm. 27 dan 49",
        "R-054" => "PermenPANRB 6/2022, Pasal 9",
        "R-056" => "PermenPANRB 6/2022, hlm. 32 dan 55",
        "R-080" | "R-081" | "R-083" | "R-084" => "PermenPANRB 6/2022, hlm. 60–61",
        "R-090" => "PermenPANRB 6/2022, Pasal 14",
        "R-200" => "PermenPANRB 6/2022, Pasal 24",
        "R-206" => "PermenPANRB 6/2022, hlm. 97",
        "R-207" => "PermenPANRB 6/2022, hlm. 97–98",
        "R-210" | "R-211" => "PermenPANRB 6/2022, Lampiran Bab IV, hlm. 99",
        "R-214" => "PermenPANRB 6/2022, Pasal 24 dan hlm. 114",
        "R-220" | "R-221" | "R-222" | "R-223" | "R-224" | "R-225" => "PermenPANRB 6/2022, hlm. 94–97",
        "R-300" | "R-301" | "R-302" | "R-303" | "R-304" | "R-305" => "SE MenPANRB 3/2023",
        _ => "PermenPANRB 6/2022",
    }
}
