//! What changed since a plan was signed is to be seen on its sheets.

use domain::{CoreValue, Paper, Skp};
use sheets::layout::{Draw, Page};
use sheets::{AnnexList, Change, Form, Mark, Record, Revision};

use crate::file::{pages, pages_on, print};
use crate::pages::{assert_nothing_is_lost, runs, text};
use crate::support::{Cases, day, revised};

fn some_revision() -> Option<(Skp, Revision)> {
    Some(revised(Cases::read()?.plan("skp-kasubdit-ii")))
}

/// Upper and lower ends of the bars in the left margin.
fn bars(page: &Page) -> Vec<(f32, f32)> {
    let bars = page.commands.iter().filter_map(|command| match command.draw {
        Draw::Line { from, to, .. } if from.0 < 22.9 && (from.0 - to.0).abs() < 0.01 => Some((from.1, to.1)),
        _ => None,
    });
    bars.collect()
}

/// Height of the baseline of a run on a page.
fn height_of(page: &Page, words: &str) -> f32 {
    runs(page).find(|(_, run)| run.text.starts_with(words)).unwrap_or_else(|| panic!("{words}")).1.y
}

#[test]
fn r_095_every_page_of_a_changed_plan_says_when_and_what_changed_beside_its_number() {
    let Some((plan, revision)) = some_revision() else { return };
    let words = "Perubahan ke-1: 2 Feb 2026 · hasil kerja 2 · indikator hasil kerja 1 · perilaku kerja Akuntabel · \
                 lampiran · alasan: penugasan baru dari Direktur II";
    for form in [Form::A17, Form::A18] {
        let record = Record::RevisedPlan(&plan, &revision);
        for page in pages_on(form, record, Paper::Folio, Some(Mark::Practice)) {
            assert!(text(&page).replace('\n', " ").contains(words), "{form}: {}", text(&page));
        }
        assert_nothing_is_lost(form, record, Paper::A4);
    }
    let Some(text) = print(Form::A18, Record::RevisedPlan(&plan, &revision)).reading() else { return };
    assert!(text.contains(words), "found by a search in the file: {text}");
}

#[test]
fn r_095_a_bar_stands_in_the_margin_beside_what_changed_and_nowhere_else() {
    let Some((plan, revision)) = some_revision() else { return };
    let pages_of_plan = pages(Form::A17, Record::RevisedPlan(&plan, &revision));
    let beside = |page: &Page, y: f32| bars(page).iter().any(|(top, bottom)| *top < y && y < *bottom);
    let first = &pages_of_plan[0];
    assert!(beside(first, height_of(first, "95%")), "the indicator with a new target");
    assert!(!beside(first, height_of(first, "80 – 90%")), "its neighbour");
    assert!(beside(first, height_of(first, "Respons yang cepat")), "the reworded result");
    assert!(!beside(first, height_of(first, "Aplikasi SIMBG menjalankan")));
    assert!(
        beside(&pages_of_plan[1], height_of(&pages_of_plan[1], "seluruh kabupaten/kota")),
        "its further lines"
    );
    let with_value = &pages_of_plan[2];
    assert!(beside(with_value, height_of(with_value, "Melaporkan kendala")));
    assert!(!beside(with_value, height_of(with_value, "Harmonis")));
    let annex = &pages(Form::A18, Record::RevisedPlan(&plan, &revision))[0];
    assert!(beside(annex, height_of(annex, "Satu analis data")));
    assert_eq!(bars(annex).len(), 1);
}

#[test]
fn a_plan_that_was_not_signed_before_has_nothing_in_its_margin_and_only_a_number_at_its_foot() {
    let Some((plan, _)) = some_revision() else { return };
    for form in [Form::A17, Form::A18] {
        for page in pages(form, Record::Plan(&plan)) {
            assert!(bars(&page).is_empty());
            let foot = runs(&page).filter(|(_, run)| run.size < 3.0).map(|(_, run)| run.text.as_str());
            assert!(foot.collect::<Vec<_>>().iter().all(|words| words.starts_with("Halaman ")), "{form}");
        }
    }
}

#[test]
fn a_revision_with_many_changes_and_a_long_reason_wraps_within_the_margins_above_nothing() {
    let Some((plan, revision)) = some_revision() else { return };
    let revision = Revision {
        reason: "rekomendasi hasil coaching dan penyesuaian sumber daya ".repeat(40),
        changes: (1..60).map(Change::Result).chain(CoreValue::ALL.map(Change::Conduct)).collect(),
        ..revision
    };
    for (form, paper) in [(Form::A17, Paper::Folio), (Form::A18, Paper::A4)] {
        let record = Record::RevisedPlan(&plan, &revision);
        for page in pages_on(form, record, paper, None) {
            let foot: Vec<_> = runs(&page).filter(|(_, run)| run.size < 3.0 && run.x < 100.0).collect();
            assert!(foot.len() > 2 && foot.iter().all(|(_, run)| run.x + run.width < page.width_mm - 60.0));
            let highest = foot.iter().map(|(_, run)| run.y - run.size).fold(f32::MAX, f32::min);
            let lowest =
                runs(&page).filter(|(_, run)| run.size > 3.0).map(|(_, run)| run.y).fold(0.0, f32::max);
            assert!(lowest < highest, "{form}: the foot keeps its room");
            assert!(text(&page).contains(" …"), "a reason too long is cut at a word");
        }
        assert_nothing_is_lost(form, record, paper);
    }
}

#[test]
fn r_097_another_evaluator_is_a_change_and_a_new_rank_of_the_same_one_is_not() {
    let Some((plan, _)) = some_revision() else { return };
    let mut after = plan.clone();
    after.evaluator.rank = Some("Pembina Tingkat I (IV/b)".into());
    assert_eq!(Revision::changes_between(&plan, &after), []);
    after.evaluator.name = Some("Ir. Made Wirawan".into());
    let changes = Revision::changes_between(&plan, &after);
    assert_eq!(changes, [Change::Evaluator]);
    let revision = Revision { number: 2, on: day(2026, 8, 17), reason: String::new(), changes };
    let first = &pages(Form::A17, Record::RevisedPlan(&after, &revision))[0];
    assert!(
        text(first).contains("Perubahan ke-2: 17 Agu 2026 · pejabat penilai kinerja\n"),
        "{}",
        text(first)
    );
    let [(top, bottom)] = bars(first)[..] else { panic!("one bar beside five rows") };
    assert!(top < height_of(first, "Ir. Made Wirawan") && bottom > height_of(first, "UNIT KERJA"));
}

#[test]
fn r_095_results_are_compared_by_their_text_so_that_a_new_first_one_marks_only_itself() {
    let Some((plan, _)) = some_revision() else { return };
    let mut after = plan.clone();
    let mut new = plan.results[0].clone();
    new.text = "Pedoman teknis SIMBG diberlakukan".into();
    after.results.insert(0, new);
    assert_eq!(Revision::changes_between(&plan, &after), [Change::Result(1)]);
    after.results.remove(2);
    assert_eq!(
        Revision::changes_between(&plan, &after),
        [Change::Result(1)],
        "it answers the one that is no longer there"
    );
    after.results.remove(0);
    assert_eq!(Revision::changes_between(&plan, &after), [Change::DroppedResult]);
}

#[test]
fn r_095_indicators_expectations_and_entries_of_the_annex_are_compared_one_by_one() {
    let Some((plan, _)) = some_revision() else { return };
    assert_eq!(Revision::changes_between(&plan, &plan), []);
    let mut after = plan.clone();
    after.results[0]
        .indicators
        .push(domain::Indicator { text: "Biaya per izin".into(), ..Default::default() });
    after.results[1].indicators.pop();
    let annex = after.annex.as_mut().expect("an annex");
    annex.consequences[0].push_str(" dan diberi cuti");
    annex.accountability_scheme.pop();
    let n_indicators = after.results[0].indicators.len();
    assert_eq!(
        Revision::changes_between(&plan, &after),
        [
            Change::Indicator { result: 1, indicator: n_indicators },
            Change::Result(2),
            Change::DroppedAnnexEntry,
            Change::Annex(AnnexList::Consequence, 1),
        ]
    );
}
