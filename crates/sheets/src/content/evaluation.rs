//! Results of an evaluation (C.1.1, C.1.2, C.1.3).

use domain::evaluation::EvaluationForm;
use domain::{Evaluation, Feedback, Identity, Indicator, PositionGroup, Priority, Skp, WorkResult};

use super::model::{Band, Block, Cell, Grid, Item, Paragraph, Side, Table};
use super::plan::{
    aspect_cells, assigned, executive_cells, groups, heads, measured, spanned, supported_cells,
};
use super::{agency, conduct, identity, title, words};
use crate::form::{Form, Office};

const ACTUAL_HEAD: &str = "REALISASI BERDASARKAN BUKTI DUKUNG";

/// The sheet of a result; `signer` is who signs it, with the caption.
pub(super) fn blocks<'a>(
    form: Form,
    evaluation: &'a Evaluation,
    signer: (&'a Identity, &'static str),
    office: &Office<'a>,
) -> Vec<Block<'a>> {
    let plan = &evaluation.plan;
    let mut blocks = vec![
        Block::Title(title(form, office, "HASIL EVALUASI KINERJA PEGAWAI")),
        Block::Period(words::period_line(evaluation.period, office, "***", "*")),
        agency(form, (plan.starts_on, plan.ends_on), office),
        identity::table(form, plan, office, false),
        organisation(evaluation),
    ];
    blocks.extend(results(form, plan));
    let conduct_grid = match evaluation.form() {
        EvaluationForm::C11 => Grid::EvaluationQualitative,
        EvaluationForm::C12 => Grid::ConductEvaluatedExecutive,
        EvaluationForm::C13 => Grid::ConductEvaluatedSupported,
    };
    blocks.extend([
        whole([stated("RATING HASIL KERJA*", words::rating_choice(evaluation.results_rating))]),
        conduct::evaluated((form, office.guides), (conduct_grid, "PERILAKU KERJA"), &plan.conduct),
        whole([
            stated("RATING PERILAKU KERJA*", words::rating_choice(evaluation.conduct_rating)).leading(),
            stated("PREDIKAT KINERJA PEGAWAI*", words::grade_choice(evaluation.grade())),
        ]),
        signature(evaluation, signer, office),
        Block::Notes(notes(form, plan.group)),
    ]);
    blocks
}

/// The results with realisation and feedback, in the columns of the plan's C form; B.1.3 to B.1.5 share them.
pub(super) fn results(form: Form, plan: &Skp) -> Vec<Block<'_>> {
    match EvaluationForm::of(plan.group, plan.approach) {
        EvaluationForm::C11 => qualitative(form, plan).map(Block::Table).into(),
        EvaluationForm::C12 => vec![Block::Table(executive(plan))],
        EvaluationForm::C13 => vec![Block::Table(supported(form, plan))],
    }
}

/// One person alone signs a result.
fn signature<'a>(
    evaluation: &'a Evaluation,
    (person, caption): (&'a Identity, &'static str),
    office: &Office<'_>,
) -> Block<'a> {
    let place_and_date = words::place_and_date(office, evaluation.signed_on);
    let signature = words::signature(person, office, Side::Right, caption, Some(place_and_date));
    Block::Signatures(vec![signature])
}

fn notes(form: Form, group: PositionGroup) -> Vec<Paragraph<'static>> {
    let mut notes = vec![
        "* pilih salah satu",
        "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat \
         Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi",
        "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
    ];
    // Only executives have perspectives, so only their sheet points at the note.
    if form == Form::C11 && group == PositionGroup::Executive {
        notes.push(
            "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri",
        );
    }
    notes.into_iter().map(Paragraph::italic).collect()
}

fn whole<'a>(bands: impl IntoIterator<Item = Band<'a>>) -> Block<'a> {
    Block::Table(Table { grid: Grid::Whole, head: Vec::new(), body: bands.into_iter().collect() })
}

/// A bold heading with its options below it.
fn stated<'a>(heading: &'static str, options: Paragraph<'a>) -> Band<'a> {
    Band::row(vec![Cell::at(0).shaded().with(Paragraph::bold(heading)).with(options)]).whole()
}

/// Achievement of the organisation and the pattern that goes with it; no curve before it is set.
fn organisation<'a>(evaluation: &Evaluation) -> Block<'a> {
    let mut pattern = Cell::at(0).shaded().with(Paragraph::bold("POLA DISTRIBUSI"));
    pattern.items.extend(evaluation.org_achievement.map(Item::Curve));
    whole([
        stated("CAPAIAN KINERJA ORGANISASI*", words::achievement_choice(evaluation.org_achievement)),
        Band::row(vec![pattern]).whole(),
    ])
}

fn feedback(column: usize, entries: &[Feedback]) -> Cell<'_> {
    Cell { items: words::feedback(entries), ..Cell::at(column) }
}

/// Realisation of an indicator: centred, as a list where there are several entries.
fn actual(column: usize, entries: &[String]) -> Cell<'_> {
    match entries {
        [one] => Cell::at(column).centred().with_all(words::paragraphs(one)),
        several => Cell::at(column).with_all(words::dashes(several)),
    }
}

fn with_evidence<'a>(mut cells: Vec<Cell<'a>>, indicator: &'a Indicator, from: usize) -> Vec<Cell<'a>> {
    cells.push(actual(from, &indicator.actual));
    cells.push(feedback(from + 1, &indicator.feedback));
    cells
}

fn nothing<'a>(n_columns: usize) -> Band<'a> {
    Band::row((0..n_columns).map(|at| Cell::at(at).centred().says(words::NOTHING)).collect())
}

fn executive(plan: &Skp) -> Table<'_> {
    let band = |number: usize, result| {
        let spanning =
            [Cell::at(0).centred().says(number.to_string()), Cell::at(1).with_all(assigned(result))];
        spanned(result, spanning, |indicator| with_evidence(executive_cells(indicator, 2), indicator, 5))
    };
    Table {
        grid: Grid::EvaluationExecutive,
        head: heads(&[
            "NO.",
            "RENCANA HASIL KERJA",
            "INDIKATOR KINERJA INDIVIDU",
            "TARGET",
            "PERSPEKTIF",
            ACTUAL_HEAD,
            words::FEEDBACK_HEAD,
        ]),
        body: groups(plan, 7, band, &nothing(7)),
    }
}

fn supported(form: Form, plan: &Skp) -> Table<'_> {
    let band = |number, result| {
        let cells = |indicator| with_evidence(aspect_cells(indicator), indicator, 6);
        spanned(result, supported_cells(number, result), cells)
    };
    Table {
        grid: Grid::EvaluationSupported,
        head: heads(&[
            if form == Form::B15 { "NO" } else { "No." },
            "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
            "RENCANA HASIL KERJA",
            "ASPEK",
            "INDIKATOR KINERJA INDIVIDU",
            "TARGET",
            ACTUAL_HEAD,
            words::FEEDBACK_HEAD,
        ]),
        body: groups(plan, 8, band, &nothing(8)),
    }
}

/// C.1.1 repeats the heads of realisation and feedback at `B. TAMBAHAN`, so its groups are two tables.
///
/// So does B.1.3.
fn qualitative(form: Form, plan: &Skp) -> [Table<'_>; 2] {
    let grid = if form == Form::B13 { Grid::FeedbackQualitative } else { Grid::EvaluationQualitative };
    let main = Band::rows(
        2,
        vec![
            Cell::at(0).over(2).head().says("HASIL KERJA"),
            Cell::at(2).down(2).head().centred().says(ACTUAL_HEAD),
            Cell::at(3).down(2).head().centred().says(words::FEEDBACK_HEAD),
            Cell::at(0).over(2).in_row(1).head().says("A. UTAMA"),
        ],
    );
    let additional = Band::row(vec![
        Cell::at(0).over(2).head().says("B. TAMBAHAN"),
        Cell::at(2).head().centred().says(ACTUAL_HEAD),
        Cell::at(3).head().centred().says(words::FEEDBACK_HEAD),
    ]);
    [(main, Priority::Main), (additional, Priority::Additional)].map(|(head, priority)| {
        let mut body: Vec<_> = plan
            .numbered(priority)
            .map(|(number, result)| qualitative_band((form, plan.group), number, result))
            .collect();
        if body.is_empty() {
            body.push(nothing(4));
        }
        Table { grid, head: vec![head], body }
    })
}

fn qualitative_band((form, group): (Form, PositionGroup), number: usize, result: &WorkResult) -> Band<'_> {
    let is_executive = group == PositionGroup::Executive && form != Form::B13;
    let caption = if form == Form::B13 {
        "Ukuran keberhasilan dan Target:"
    } else if is_executive {
        "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:"
    } else {
        "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:"
    };
    let [text, measures] = measured(result, caption, is_executive);
    Band::rows(
        2,
        vec![
            Cell::at(0).down(2).centred().says(number.to_string()),
            text,
            measures,
            Cell::at(2).down(2).with_all(words::dashes(&result.actual)),
            feedback(3, &result.feedback).down(2),
        ],
    )
}
