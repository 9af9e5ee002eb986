//! A case file of a small team with names and NIP, which the regulation's examples leave blank.

use serde_json::{Value, json};

/// A member of the team.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Name with degrees.
    pub name: &'static str,
    /// NIP.
    pub nip: &'static str,
    /// Rank as printed.
    pub rank: &'static str,
    /// Position.
    pub position: &'static str,
}

const fn member(name: &'static str, nip: &'static str, rank: &'static str, position: &'static str) -> Member {
    Member { name, nip, rank, position }
}

/// The head of the unit, who rates the others.
pub const CHIEF: Member =
    member("Yohanis Tefa, S.Sos., M.Si.", "197501012000031001", "Pembina (IV/a)", "KEPALA BIDANG ARSIP");

/// Six people in the order of their names; the last one's plan is qualitative.
pub const TEAM: [Member; 6] = [
    member("Agustina Nahak, A.Md.", "198002022005012002", "Penata Muda (III/a)", "ARSIPARIS TERAMPIL"),
    member("Benyamin Lalay, S.Kom.", "198104042006041004", "Penata (III/c)", "ARSIPARIS AHLI MUDA"),
    member("Carolina Fallo", "198206062006042006", "Pengatur (II/c)", "PENGELOLA ARSIP"),
    member("Dominggus Kase, S.E.", "198207072006041007", "Penata Muda (III/a)", "ANALIS KEARSIPAN"),
    member(
        "Elisabet Manu, S.Sos.",
        "199001012015042001",
        "Penata Muda Tingkat I (III/b)",
        "ANALIS TATA USAHA",
    ),
    member("Fransiskus Bria", "199212152015081029", "Pengatur Muda (II/a)", "PRAMU ARSIP"),
];

/// The plans of the team as a case file.
pub fn team_case() -> Value {
    let plans: Vec<Value> = TEAM.iter().enumerate().map(|(at, member)| plan_of(at, member)).collect();
    json!({
        "schema": "pk-case/1", "id": "tim-arsip", "title": "Tim Bidang Arsip", "source": null,
        "conduct_guides_as_printed": [], "performance_tree": [], "indicator_manuals": [],
        "workblocks": [], "role_result_matrices": [], "skps": plans, "evaluations": [],
    })
}

/// The team's annual evaluations as a case file, rated as told; the plans are those of [`team_case`].
pub fn rated_case(ratings: &[(&str, &str)]) -> Value {
    let mut case = team_case();
    let plans = case["skps"].take();
    let rate = |(at, (results, conduct)): (usize, &(&str, &str))| {
        let mut evaluation = plans[at].clone();
        evaluation["skp_ref"] = evaluation["id"].take();
        evaluation["id"] = json!(format!("eval-{at}"));
        evaluation["period"] = json!({ "kind": "annual", "selected": "IV-AKHIR" });
        evaluation["org_achievement"] = json!("good");
        evaluation["results_rating"] = json!(results);
        evaluation["conduct_rating"] = json!(conduct);
        evaluation
    };
    case["skps"] = json!([]);
    case["evaluations"] = ratings.iter().enumerate().map(rate).collect();
    case
}

fn plan_of(at: usize, member: &Member) -> Value {
    let is_qualitative = at + 1 == TEAM.len();
    let person = |member: &Member| {
        json!({
            "name": member.name, "nip": member.nip, "rank": member.rank, "position": member.position,
            "unit": "BIDANG ARSIP", "unit_label": "UNIT KERJA", "nip_optional": false,
        })
    };
    let results: Vec<Value> = RESULTS.iter().map(|texts| result(texts, is_qualitative)).collect();
    json!({
        "id": format!("skp-{at}"),
        "form": if is_qualitative { "A.1.6" } else { "A.1.7" },
        "approach": if is_qualitative { "qualitative" } else { "quantitative" },
        "position_group": "administrative_functional",
        "assessment_period": { "start": null, "end": null, "year": 2026 },
        "employee": person(member), "evaluator": person(&CHIEF),
        "work_results": results,
        "conduct": [{ "value": "loyal", "special_expectations": ["Menjaga kerahasiaan arsip pribadi"], "feedback": [] }],
        "annex": {
            "resource_support": ["Ruang simpan arsip dengan pendingin"],
            "accountability_scheme": ["Laporan tiap triwulan kepada kepala bidang"],
            "consequences": ["Penugasan pada tim pengembangan"],
        },
    })
}

/// Priority, result, indicator, target.
const RESULTS: [[&str; 4]; 3] = [
    ["main", "Arsip statis terlayani tepat waktu", "Persentase permintaan yang terlayani", "90-95%"],
    ["main", "Daftar arsip inaktif tersusun lengkap", "Jumlah daftar yang lengkap", "12 daftar"],
    ["additional", "Notula rapat bidang tersedia", "Jumlah notula yang tersedia", "4 notula"],
];

fn result([priority, text, indicator, target]: &[&str; 4], is_qualitative: bool) -> Value {
    let target = if is_qualitative { Value::Null } else { json!(target) };
    let aspect = if is_qualitative { Value::Null } else { json!("quantity") };
    json!({
        "priority": priority, "text": text, "assigned_by": if is_qualitative { json!("Kepala Bidang Arsip") } else { Value::Null },
        "supported_leader_result": { "text": "Arsip daerah terkelola", "indicator": null },
        "indicators": [{ "aspect": aspect, "text": indicator, "target": target, "perspective": null }],
    })
}
