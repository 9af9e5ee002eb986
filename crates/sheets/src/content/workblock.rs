//! The strategy workblock (A.1.4).

use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Table};
use super::{titled, words};
use crate::form::{Form, Office};
use crate::planning::{Strategy, Workblock};

pub(super) fn blocks<'a>(workblock: &'a Workblock, office: &Office<'_>) -> Vec<Block<'a>> {
    let mut first = Paragraph::italic("WORKBLOCK");
    first.runs.push(Run::plain(" UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA"));
    let mut body = vec![
        pair(
            ("JUDUL INISIATIF STRATEGI PENCAPAIAN IKU", &workblock.initiative),
            ("INDIKATOR DAN TARGET YANG DIINTERVENSI", &workblock.supported),
        ),
        pair(("PEMILIK STRATEGI", &workblock.owner), ("PIHAK YANG TERLIBAT", &workblock.parties)),
        pair(("WAKTU PENYELESAIAN", &workblock.completion), ("PENERIMA MANFAAT", &workblock.beneficiaries)),
        pair(("TUJUAN", &workblock.purpose), ("ANGGARAN", &workblock.budget)),
    ];
    body.extend(strategy("STRATEGI ", "(KEY ACTIVITIES)", &workblock.activities));
    body.extend(strategy("KELUARAN KUNCI ", "(KEY MILESTONE)", &workblock.milestones));
    vec![
        Block::Title(titled(Form::A14, office, first)),
        Block::Table(Table { grid: Grid::Workblock, head: Vec::new(), body }),
    ]
}

fn pair<'a>(left: (&'static str, &'a str), right: (&'static str, &'a str)) -> Band<'a> {
    Band::row(vec![
        Cell::at(0).over(2).head().says(left.0),
        Cell::at(2).with_all(words::paragraphs(left.1)),
        Cell::at(3).head().says(right.0),
        Cell::at(4).with_all(words::paragraphs(right.1)),
    ])
}

/// Both lists of a strategy; an empty one keeps a numbered row.
fn strategy<'a>(name: &'static str, english: &'static str, strategy: &'a Strategy) -> Vec<Band<'a>> {
    let wide = || Cell::at(0).over(5).shaded();
    let head = Paragraph { runs: vec![Run::plain(name), Run::italic(english)], ..Paragraph::default() };
    let mut bands = vec![Band::row(vec![wide().centred().with(head)]).leading()];
    let mut number = 0;
    for (group, entries) in [("A. RUTIN", &strategy.routine), ("B. TRANSFORMATIF", &strategy.transformative)]
    {
        bands.push(Band::row(vec![wide().says(group)]).leading());
        let blank = [String::new()];
        let texts = entries.iter().map(|text| Cell::at(1).over(4).with_all(words::paragraphs(text)));
        let empty = blank.iter().filter(|_| entries.is_empty()).map(|_| Cell::at(1).over(4));
        for text in texts.chain(empty) {
            number += 1;
            bands.push(Band::row(vec![Cell::at(0).centred().says(format!("{number}.")), text]));
        }
    }
    bands
}
