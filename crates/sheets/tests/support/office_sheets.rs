//! Invented records of the office's own sheets.

use domain::{Grade, Identity, OrgAchievement, Paper, Period};
use sheets::{
    Bundle, CoverLetter, Form, HandPerson, HandProgress, HandRating, HandRow, LateItem, MissingGroup,
    MissingList, MissingPerson, RecapPerson, RecapRow, Receipt, Record, Reminder, Separator, SheetCode,
    TestPage, UnitRecap,
};

use super::{Cases, day};

const CODES: [&str; 4] = ["K7QF2A", "01A3ZN", "9XW4TB", "PM20CE"];
const NAMES: [(&str, &str, &str); 4] = [
    (
        "Ni Luh Putu Ayu Saraswati, S.T., M.T.",
        "199003122015032001",
        "JF Teknis Tata Bangunan dan Perumahan Muda",
    ),
    ("Yohanes Wibisono", "198811302011011004", "Pengolah Data"),
    ("Dr. Siti Rahmawati Nasution, S.H., M.H.", "198202142006042003", "JF Perancang Peraturan Madya"),
    (
        "Muhammad Iqbal Fachruddin Al-Banjari, S.Kom., M.T.I.",
        "199507252020121007",
        "JF Pranata Komputer Pertama",
    ),
];

/// One of each; blank ones and the codes of the plan included.
pub struct OfficeSheets {
    pub recap: UnitRecap,
    pub missing: MissingList,
    pub separator: Separator,
    pub cover: CoverLetter,
    pub receipt: Receipt,
    pub reminder: Reminder,
    pub progress: HandProgress,
    pub rating: HandRating,
    pub test_page: TestPage,
}

impl OfficeSheets {
    pub fn of(cases: &Cases) -> Self {
        Self {
            recap: recap(),
            missing: missing(),
            separator: separator(),
            cover: cover(),
            receipt: receipt(),
            reminder: reminder(),
            progress: progress(cases),
            rating: rating(),
            test_page: TestPage { paper: Paper::Folio },
        }
    }

    /// Each with the form it is printed on.
    pub fn records(&self) -> [(Form, Record<'_>); 9] {
        [
            (Form::Recap, Record::Recap(&self.recap)),
            (Form::Missing, Record::Missing(&self.missing)),
            (Form::Separator, Record::Separator(&self.separator)),
            (Form::Cover, Record::Cover(&self.cover)),
            (Form::Receipt, Record::Receipt(&self.receipt)),
            (Form::Reminder, Record::Reminder(&self.reminder)),
            (Form::HandProgress, Record::HandProgress(&self.progress)),
            (Form::HandRating, Record::HandRating(&self.rating)),
            (Form::TestPage, Record::TestPage(&self.test_page)),
        ]
    }
}

/// The code of a second printing, with a proof as long as a real one.
pub fn code() -> SheetCode<'static> {
    SheetCode {
        code: CODES[0].into(),
        copy: 2,
        reason: "keberatan dikabulkan, rating hasil kerja diubah".into(),
        proof: Some(
            format!("{}.{}", CODES[0], "0A9$B%C7".repeat(19)).chars().take(154).collect::<String>().into(),
        ),
    }
}

fn evaluator() -> Identity {
    Identity {
        name: Some("Drs. Hasanuddin Siregar, M.Si.".into()),
        nip: Some("197505172000031002".into()),
        rank: Some("Pembina (IV/a)".into()),
        position: Some("Kepala Subdirektorat II".into()),
        unit: Some("Subdirektorat II".into()),
        ..Identity::default()
    }
}

fn officer() -> Identity {
    Identity {
        name: Some("Rina Kusumawardhani, S.A.P.".into()),
        nip: Some("198706192010122001".into()),
        position: Some("Analis SDM Aparatur Ahli Muda".into()),
        unit: Some("Bagian Kepegawaian".into()),
        ..Identity::default()
    }
}

fn recap() -> UnitRecap {
    let row = |unit: &str, [total, plans, rated, signed]: [u32; 4], counts| RecapRow {
        unit: unit.into(),
        total,
        plans,
        rated,
        signed,
        counts,
    };
    let grades = [Some(Grade::VeryGood), Some(Grade::Good), Some(Grade::Poor), None];
    let people = NAMES.into_iter().zip(grades).map(|((name, nip, position), grade)| RecapPerson {
        name: name.into(),
        nip: nip.into(),
        position: position.into(),
        evaluator: "Drs. Hasanuddin Siregar, M.Si.".into(),
        plan_state: "Disetujui".into(),
        evaluation_state: if grade.is_some() { "Ditandatangani" } else { "Belum dinilai" }.into(),
        results: grade.map(|_| "Sesuai ekspektasi").unwrap_or_default().into(),
        conduct: grade.map(|_| "Diatas ekspektasi").unwrap_or_default().into(),
        grade,
    });
    UnitRecap {
        unit: "Direktorat II".into(),
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        rows: vec![
            row("Direktorat II dan unit di bawahnya", [148, 141, 120, 96], [22, 91, 6, 1, 0]),
            row("Subdirektorat I", [61, 61, 58, 52], [11, 44, 3, 0, 0]),
            row("Subdirektorat II", [87, 80, 62, 44], [11, 47, 3, 1, 0]),
        ],
        people: people.collect(),
    }
}

fn missing() -> MissingList {
    let person = |at: usize, why: &str| MissingPerson {
        name: NAMES[at].0.into(),
        nip: NAMES[at].1.into(),
        position: NAMES[at].2.into(),
        evaluator: "Drs. Hasanuddin Siregar, M.Si.".into(),
        why: why.into(),
    };
    let group = |what: &str, people| MissingGroup { what: what.into(), people };
    MissingList {
        unit: "Direktorat II".into(),
        period: Period::annual(2026),
        groups: vec![
            group(
                "Belum ada SKP",
                vec![person(1, "masuk 1 November 2026"), person(3, "CPNS, belum disusun")],
            ),
            group("Tidak ada", vec![]),
            group(
                "Belum ada catatan pada dokumen evaluasi",
                vec![person(2, "isi catatan/rekomendasi (R-214)")],
            ),
        ],
    }
}

fn bundles() -> Vec<Bundle> {
    let forms = [
        vec!["C.1.3", "D.1.1"],
        vec!["C.1.3", "D.1.2"],
        vec!["C.1.3", "D.1.1", "D.1.3"],
        vec!["C.1.1", "D.1.1"],
    ];
    let all = CODES.into_iter().zip(NAMES).zip(forms).zip([7, 6, 10, 6]);
    all.map(|(((code, (name, nip, _)), forms), pages)| Bundle {
        code: code.into(),
        name: name.into(),
        nip: nip.into(),
        forms: forms.into_iter().map(str::to_owned).collect(),
        pages,
    })
    .collect()
}

fn separator() -> Separator {
    Separator {
        batch: "Evaluasi tahunan 2026, tumpukan 3 dari 14".into(),
        period: Period::annual(2026),
        evaluator: evaluator(),
        unit: "Subdirektorat II".into(),
        return_by: Some(day(2027, 1, 29)),
        people: bundles(),
    }
}

fn cover() -> CoverLetter {
    CoverLetter {
        number: "KP.07/112/2027".into(),
        on: day(2027, 1, 12),
        to: evaluator(),
        from: officer(),
        period: Period::annual(2026),
        bundles: bundles(),
    }
}

fn receipt() -> Receipt {
    Receipt {
        number: String::new(),
        on: day(2027, 1, 12),
        to: evaluator(),
        from: officer(),
        period: Period::annual(2026),
        bundles: bundles(),
    }
}

fn reminder() -> Reminder {
    let item = |at: usize, what: &str, due: &str, left: &str| LateItem {
        code: CODES[at].into(),
        name: NAMES[at].0.into(),
        what: what.into(),
        due: due.into(),
        left: left.into(),
    };
    Reminder {
        number: "KP.07/140/2027".into(),
        on: day(2027, 2, 8),
        to: evaluator(),
        from: officer(),
        items: vec![
            item(0, "Dokumen evaluasi belum kembali", "1 Februari 2027", "lewat 5 hari kerja"),
            item(1, "Hasil evaluasi belum disampaikan", "29 Januari 2027", "lewat 6 hari kerja"),
        ],
    }
}

fn progress(cases: &Cases) -> HandProgress {
    let mut plan = cases.plan("skp-jf-tbp-muda");
    super::with_people(&mut plan);
    let indicators = plan.results.iter().flat_map(|result| {
        result.indicators.iter().map(|indicator| (result.text.clone(), indicator.clone()))
    });
    let rows = (1..).zip(indicators).map(|(number, (result, indicator))| HandRow {
        code: format!("{number:02}"),
        result,
        indicator: indicator.text,
        target: indicator.target.unwrap_or_default(),
        before: if number == 1 { "60% sampai triwulan II".into() } else { String::new() },
    });
    HandProgress {
        code: CODES[0].into(),
        period: Period::quarter(2026, 3).expect("a quarter"),
        rows: rows.collect(),
        employee: plan.employee,
        evaluator: plan.evaluator,
    }
}

fn rating() -> HandRating {
    let rows = CODES.into_iter().zip(NAMES).map(|(code, (name, _, position))| HandPerson {
        code: code.into(),
        name: name.into(),
        position: position.into(),
    });
    HandRating {
        period: Period::annual(2026),
        evaluator: evaluator(),
        achievement: Some(OrgAchievement::Good),
        rows: rows.collect(),
    }
}
