//! Records at the edges: empty, endless, unbroken.

use domain::{Evaluation, Indicator, Paper, Priority, Skp, WorkResult};
use sheets::{Form, Record};

use crate::file::{pages, pages_on, print};
use crate::pages::assert_nothing_is_lost;
use crate::support::{Cases, day, with_people};

fn plan() -> Option<Skp> {
    Some(Cases::read()?.plan("skp-kasubdit-ii"))
}

fn evaluation() -> Option<Evaluation> {
    Some(Cases::read()?.evaluation("eval-jf-tbp-muda"))
}

fn words(n: usize) -> String {
    "kelengkapan dokumen perencanaan yang dipertanggungjawabkan setiap triwulan "
        .split_inclusive(' ')
        .cycle()
        .take(n)
        .collect::<String>()
        .trim()
        .to_owned()
}

#[test]
fn an_empty_plan_prints_a_row_for_each_group() {
    let Some(mut plan) = plan() else { return };
    plan.results.clear();
    plan.conduct.clear();
    plan.annex = None;
    plan.employee = domain::Identity::default();
    plan.evaluator = domain::Identity::default();
    for form in [Form::A17, Form::A18] {
        assert_nothing_is_lost(form, Record::Plan(&plan), Paper::Folio);
    }
    let Some(mut evaluation) = evaluation() else { return };
    evaluation.plan = plan;
    for form in [Form::C13, Form::D11] {
        assert_nothing_is_lost(form, Record::Evaluation(&evaluation), Paper::Folio);
    }
}

#[test]
fn a_result_without_indicator_keeps_its_row() {
    let Some(mut plan) = plan() else { return };
    plan.results.iter_mut().for_each(|result| result.indicators.clear());
    assert_nothing_is_lost(Form::A17, Record::Plan(&plan), Paper::Folio);
    let Some(text) = print(Form::A17, Record::Plan(&plan)).reading() else { return };
    assert!(text.contains("Aplikasi SIMBG menjalankan"), "{text}");
}

#[test]
fn sixty_results_are_all_printed_and_numbered() {
    let Some(mut plan) = plan() else { return };
    let some = plan.results.clone();
    plan.results = some.iter().cycle().take(60).cloned().collect();
    plan.results[59].priority = Priority::Additional;
    assert_nothing_is_lost(Form::A17, Record::Plan(&plan), Paper::Folio);
    let Some(text) = print(Form::A17, Record::Plan(&plan)).reading() else { return };
    assert!(text.contains("B. TAMBAHAN 60 "), "numbering runs on");
}

#[test]
fn texts_of_every_length_break_without_losing_a_word() {
    let Some(mut evaluation) = evaluation() else { return };
    evaluation.plan.results.truncate(2);
    for n in (5..400).step_by(13) {
        let result = &mut evaluation.plan.results[0];
        result.text = words(n);
        result.indicators[0].text = words(n / 2 + 3);
        result.indicators[0].feedback[0].text = words(n * 2);
        evaluation.plan.conduct[3].special_expectations = vec![words(n), words(7)];
        evaluation.plan.conduct[6].feedback[0].text = words(n);
        assert_nothing_is_lost(Form::C13, Record::Evaluation(&evaluation), Paper::Folio);
        assert_nothing_is_lost(Form::C13, Record::Evaluation(&evaluation), Paper::A4);
    }
}

#[test]
fn one_cell_may_be_longer_than_a_page() {
    let Some(mut plan) = plan() else { return };
    plan.results = vec![WorkResult {
        text: words(3000),
        indicators: vec![Indicator { text: words(2), target: Some("90%".into()), ..Indicator::default() }; 3],
        ..plan.results[0].clone()
    }];
    assert_nothing_is_lost(Form::A17, Record::Plan(&plan), Paper::Folio);
    assert!(pages(Form::A17, Record::Plan(&plan)).len() > 10);
}

#[test]
fn a_word_longer_than_its_column_is_broken_and_stays_inside() {
    let Some(mut plan) = plan() else { return };
    let address = format!("https://data.example.go.id/{}", "laporan-kinerja/".repeat(20));
    plan.results[0].text = "x".repeat(400);
    plan.results[0].indicators[0].text = address;
    plan.results[0].indicators[0].target = Some("W".repeat(60));
    assert_nothing_is_lost(Form::A17, Record::Plan(&plan), Paper::Folio);
    for page in pages(Form::A17, Record::Plan(&plan)) {
        for command in page.commands {
            if let sheets::layout::Draw::Text(run) = command.draw {
                assert!(run.width < 90.0 || !run.text.contains("xxx"), "{run:?}");
                assert!(run.x + run.width < 330.2 - 16.9, "{run:?}");
            }
        }
    }
}

#[test]
fn a_very_long_name_with_degrees_wraps_in_its_cell_and_under_the_signature() {
    let Some(mut plan) = plan() else { return };
    with_people(&mut plan);
    let name = "Prof. Dr. Ir. Raden Mas Haryo Kusumonegoro Pangestu Wirawan Sastrawidjaja Atmosoedirdjo, \
                S.H., S.T., M.Sc., M.M., Ph.D., IPU., ASEAN Eng.";
    plan.employee.name = Some(name.into());
    plan.evaluator.position = Some(words(40));
    for (form, paper) in [(Form::A17, Paper::Folio), (Form::A17, Paper::A4), (Form::A18, Paper::A4)] {
        let pages = pages_on(form, Record::Plan(&plan), paper, None);
        let width = pages[0].width_mm;
        for run in pages.iter().flat_map(|page| &page.commands).filter_map(|command| match &command.draw {
            sheets::layout::Draw::Text(run) => Some(run),
            _ => None,
        }) {
            assert!(run.x > 22.9 && run.x + run.width < width - 16.9, "{form} {run:?}");
        }
    }
    let Some(text) = print(Form::A17, Record::Plan(&plan)).reading() else { return };
    assert_eq!(text.matches("Atmosoedirdjo").count(), 2, "{text}");
}

#[test]
fn notes_of_five_thousand_characters_go_on_on_a_second_sheet_of_the_document() {
    let Some(mut evaluation) = evaluation() else { return };
    evaluation.notes = words(470);
    assert!(evaluation.notes.len() > 5000);
    assert_nothing_is_lost(Form::D11, Record::Evaluation(&evaluation), Paper::Folio);
    assert_eq!(pages(Form::D11, Record::Evaluation(&evaluation)).len(), 2);
    let Some(text) = print(Form::D11, Record::Evaluation(&evaluation)).reading() else { return };
    crate::file::assert_order(
        &text,
        &["5. CATATAN/REKOMENDASI", "Halaman 1 dari 2", "6. Pejabat Penilai Kinerja", "Halaman 2 dari 2"],
    );
}

#[test]
fn a_period_after_a_move_and_one_over_two_years_are_written_out() {
    let Some(mut plan) = plan() else { return };
    plan.starts_on = day(2026, 9, 21);
    let Some(text) = print(Form::A17, Record::Plan(&plan)).reading() else { return };
    assert!(text.contains("PERIODE PENILAIAN: 21 SEPTEMBER SD 31 DESEMBER TAHUN 2026"), "{text}");
    plan.ends_on = day(2027, 2, 28);
    let Some(text) = print(Form::A18, Record::Plan(&plan)).reading() else { return };
    assert!(text.contains("21 SEPTEMBER TAHUN 2026 SD 28 FEBRUARI TAHUN 2027"), "{text}");
}
