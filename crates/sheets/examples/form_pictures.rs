//! Writes the sheets of the case files as PDF files into a folder, for the pictures of `docs/forms`.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a chore stops at the first thing that is wrong"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;

use domain::Paper;
use sheets::{Form, Imprint, Office, Press, Record, Setup};
use support::{Cases, OFFICE, day, with_people};

fn main() {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let folder = Path::new(&folder);
    let cases = Cases::read().expect("the case files");
    let mut press = Press::new(None).expect("a press");
    let mut write = |form: Form, id: &str, record: Record<'_>| {
        let mut content =
            sheets::content(form, &office_of(id), &record, None).expect("a form of this record");
        if id.ends_with("-lebar") {
            content = content.turned();
        }
        if id.ends_with("-kode") {
            content = content.coded(support::office_sheets::code());
        }
        let saves_ink = id.ends_with("-hemat-tinta");
        let pages = sheets::lay_out(&content, Setup { paper: Paper::Folio, saves_ink, ..Setup::default() });
        let title = format!("{form} {id}");
        let created = day(2027, 1, 12).and_hms_opt(9, 0, 0).expect("a time");
        let bytes = press
            .pdf(&[pages], &Imprint { title: &title, subject: "", author: "", created })
            .expect("a file");
        std::fs::write(folder.join(format!("{form}-{id}.pdf")), bytes).expect("a written file");
    };
    of_planning(&cases, &mut write);
    of_the_year(&cases, &mut write);
    of_the_office(&cases, &mut write);
    for (id, plan) in cases.plans.clone() {
        let mut plan = plan;
        let id = id.trim_start_matches("skp-");
        with_people(&mut plan);
        write(plan.form().into(), id, Record::Plan(&plan));
        if plan.annex.is_some() {
            write(Form::A18, id, Record::Plan(&plan));
        }
    }
    for id in ["kadis-kesehatan", "direktur-ii", "bidan-penyelia", "kasubdit-ii"] {
        let plan = support::without_results(cases.plan(&format!("skp-{id}")));
        write(plan.form().into(), &format!("{id}-tulis-tangan"), Record::Plan(&plan));
        if id == "kasubdit-ii" {
            write(Form::A18, &format!("{id}-tulis-tangan"), Record::Plan(&plan));
        }
    }
    let (plan, revision) = support::revised(cases.plan("skp-kasubdit-ii"));
    for form in [Form::A17, Form::A18] {
        write(form, "kasubdit-ii-perubahan", Record::RevisedPlan(&plan, &revision));
    }
    of_evaluations(&cases, &mut write);
}

/// Results and documents, one of them also with its code and without grounds.
fn of_evaluations(cases: &Cases, write: &mut impl FnMut(Form, &str, Record<'_>)) {
    let qualitative = support::evaluated(cases.plan("skp-bidan-penyelia"));
    write(Form::C11, "bidan-penyelia", Record::Evaluation(&qualitative));
    let qualitative = support::evaluated(cases.plan("skp-kadis-kesehatan"));
    write(Form::C11, "kadis-kesehatan", Record::Evaluation(&qualitative));
    for (id, evaluation) in &cases.evaluations {
        let mut evaluation = evaluation.clone();
        let id = id.trim_start_matches("eval-");
        with_people(&mut evaluation.plan);
        evaluation.notes =
            "Pertahankan kualitas penyelesaian pengaduan.\nPenempatan pada tim SIMBG dilanjutkan.".into();
        if id == "kasubdit-ii" {
            evaluation.superior = support::year::superior();
        }
        write(evaluation.form().into(), id, Record::Evaluation(&evaluation));
        write(Form::D11, id, Record::Evaluation(&evaluation));
        if id == "jf-tbp-muda" {
            write(Form::C13, "jf-tbp-muda-kode", Record::Evaluation(&evaluation));
            write(Form::D11, "jf-tbp-muda-kode", Record::Evaluation(&evaluation));
            write(Form::D11, "jf-tbp-muda-hemat-tinta", Record::Evaluation(&evaluation));
        }
    }
}

/// The office a sheet is printed for: a region's for the cases of the health service.
fn office_of(id: &str) -> Office<'static> {
    if ["kadis", "dinas", "puskesmas", "bidan"].iter().any(|part| id.contains(part)) {
        Office { agency_name: "Pemerintah Daerah X", place: Some("Kota X"), ..OFFICE }
    } else {
        OFFICE
    }
}

/// Manuals, workblocks, matrices and an action plan.
fn of_planning(cases: &Cases, write: &mut impl FnMut(Form, &str, Record<'_>)) {
    for (id, manual) in &cases.manuals {
        write(Form::A13, id, Record::Manual(manual));
    }
    for (id, workblock) in &cases.workblocks {
        write(Form::A14, id, Record::Workblock(workblock));
    }
    for (id, matrix) in &cases.matrices {
        write(Form::A15, id, Record::Matrix(matrix));
        write(Form::A15, &format!("{id}-lebar"), Record::Matrix(matrix));
    }
    let action_plan = support::planning::action_plan(cases, "skp-jf-tbp-muda");
    write(Form::B11, "jf-tbp-muda", Record::ActionPlan(&action_plan));
}

/// The program's own sheets for the office.
fn of_the_office(cases: &Cases, write: &mut impl FnMut(Form, &str, Record<'_>)) {
    for (form, record) in support::credit::CreditSheets::example().records() {
        write(form, "jf-tbp-pertama", record);
    }
    let sheets = support::office_sheets::OfficeSheets::of(cases);
    let ids = [
        "direktorat-ii",
        "direktorat-ii",
        "kasubdit-ii",
        "kasubdit-ii",
        "kasubdit-ii",
        "kasubdit-ii",
        "jf-tbp-muda",
        "kasubdit-ii",
        "folio",
    ];
    for ((form, record), id) in sheets.records().into_iter().zip(ids) {
        write(form, id, record);
    }
}

/// The invented sheets, filled in, and the blank ones that are handed out to be written on.
fn of_the_year(cases: &Cases, write: &mut impl FnMut(Form, &str, Record<'_>)) {
    use support::year;
    let id = "jf-tbp-muda";
    write(Form::B12, id, Record::Documentation(&year::documentation(cases)));
    for id in ["bidan-penyelia", "dirjen-iii", "jf-tbp-muda"] {
        let record = year::feedback(cases, id);
        write(Record::Feedback(&record).forms()[0], id, Record::Feedback(&record));
    }
    write(Form::B16, id, Record::Coaching(&year::coaching(cases)));
    let blank = sheets::Coaching { guided: year::guided(cases), ..sheets::Coaching::default() };
    write(Form::B16, "jf-tbp-muda-tulis-tangan", Record::Coaching(&blank));
    write(Form::B17, id, Record::Mentoring(&year::mentoring(cases)));
    write(Form::B18, id, Record::GuidanceFeedback(&year::guidance_feedback(cases)));
    write(Form::B19, id, Record::CompetencyAssessment(&year::competency(cases)));
    write(Form::B110, id, Record::ConductReport(&year::conduct_report(cases)));
    let decided = year::objection(cases);
    write(Form::D12, "kasubdit-ii", Record::TakenOver(&decided.evaluation));
    write(Form::D13, "kasubdit-ii", Record::Objection(&decided));
    write(Form::Counselling, id, Record::Counselling(&year::counselling(cases)));
    write(Form::Minutes, "subdit-ii", Record::Minutes(&year::minutes()));
    write(Form::FollowUps, "direktorat-ii", Record::FollowUps(&year::follow_ups()));
    write(Form::UnitPage, "direktorat-ii", Record::UnitPage(&year::unit_page()));
    write(Form::Candidate, id, Record::Candidate(&year::candidate()));
}
