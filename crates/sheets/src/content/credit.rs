//! The credit sheets of Peraturan BKN 3/2023 (`forms.md` 12): conversion, accumulation, determination.

use chrono::{Datelike, NaiveDate};
use domain::credit::{Conclusion, Determination, DeterminationRow, Segment, Thousandths};
use domain::period::date_words;

use super::letters::letterhead;
use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Side, Signature, Table, Words};
use super::words::{self, NOTHING};
use crate::credit::{
    CreditAccumulation, CreditConversion, CreditDetermination, CreditHead, CreditPerson, ROWS,
};
use crate::face::Face;
use crate::form::{Form, Office};
use crate::text::plain;

pub(super) fn conversion<'a>(sheet: &'a CreditConversion, office: &Office<'a>) -> Vec<Block<'a>> {
    let (from, until) = (sheet.head.from, sheet.head.until);
    let period = if (from.year(), from.month()) == (until.year(), until.month()) {
        format!("Periode: {} {}", words::month(from), until.year())
    } else {
        format!("Periode: {} - {} {}", words::month(from), words::month(until), until.year())
    };
    let heads = vec![
        whole(4, "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT"),
        Band::rows(
            2,
            vec![
                title(0, "Hasil Penilaian Kinerja").over(2),
                title(2, "Koefisien per tahun").down(2),
                title(3, "Angka Kredit yang didapat (kolom 2 x kolom 3)").down(2),
                title(0, "PREDIKAT").in_row(1),
                title(1, "PROSENTASE").in_row(1),
            ],
        ),
        numbers(4),
    ];
    let row = |row: &Segment| {
        Band::row(vec![
            Cell::at(0).centred().with(words::grade_words(row.grade)),
            Cell::at(1).centred().says(row.percent_words()),
            Cell::at(2).decimal().says(row.level.coefficient().short()),
            Cell::at(3).decimal().says(row.amount.to_string()),
        ])
    };
    let table = Table {
        grid: Grid::CreditConversion,
        head: heads,
        body: or_nothing(sheet.rows.iter().map(row).collect(), 4),
    };
    let mut blocks = begun(Form::CreditConversion, &sheet.head, period, office);
    blocks.push(Block::Table(person(&sheet.head.person, office, "PEJABAT FUNGSIONAL YANG DINILAI", None)));
    blocks.push(Block::Table(table));
    ended(&sheet.head, office, &[], blocks)
}

pub(super) fn accumulation<'a>(sheet: &'a CreditAccumulation, office: &Office<'a>) -> Vec<Block<'a>> {
    let heads = vec![
        whole(6, "HASIL PENILAIAN ANGKA KREDIT"),
        Band::rows(
            2,
            vec![
                title(0, "HASIL PENILAIAN KINERJA").over(4),
                title(4, "KOEFISIEN PER TAHUN").down(2),
                title(5, "ANGKA KREDIT YANG DIDAPAT").down(2),
                title(0, "TAHUN").in_row(1),
                title(1, "PERIODIK (BULAN)").in_row(1),
                title(2, "PREDIKAT").in_row(1),
                title(3, "PROSENTASE").in_row(1),
            ],
        ),
        numbers(6),
    ];
    let opening = sheet.accumulation.opening.map(|opening| {
        let dash = |column| Cell::at(column).centred().says(NOTHING);
        Band::row(vec![
            Cell::at(0).centred().says(opening.year.to_string()),
            dash(1),
            dash(2),
            dash(3),
            dash(4),
            Cell::at(5).decimal().says(opening.amount.to_string()),
        ])
    });
    let row = |row: &Segment| {
        Band::row(vec![
            Cell::at(0).centred().says(row.year().to_string()),
            Cell::at(1).centred().says(row.months_words()),
            Cell::at(2).centred().with(words::grade_words(row.grade)),
            Cell::at(3).centred().says(row.percent_words()),
            Cell::at(4).decimal().says(row.level.coefficient().short()),
            Cell::at(5).decimal().says(row.amount.to_string()),
        ])
    };
    let mut body: Vec<_> = opening.into_iter().chain(sheet.accumulation.rows.iter().map(row)).collect();
    body = or_nothing(body, 6);
    body.push(
        Band::row(vec![
            Cell::at(0).over(5).with(Paragraph::bold("JUMLAH ANGKA KREDIT YANG DIPEROLEH")),
            Cell::at(5).decimal().with(Paragraph::bold(sheet.accumulation.sum().to_string())),
        ])
        .whole(),
    );
    let period = assessed(&sheet.head);
    let mut blocks = begun(Form::CreditAccumulation, &sheet.head, period, office);
    blocks.push(Block::Table(person(&sheet.head.person, office, "PEJABAT FUNGSIONAL YANG DINILAI", None)));
    blocks.push(Block::Table(Table { grid: Grid::CreditAccumulation, head: heads, body }));
    ended(&sheet.head, office, &[], blocks)
}

pub(super) fn determination<'a>(sheet: &'a CreditDetermination, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut blocks = begun(Form::CreditDetermination, &sheet.head, assessed(&sheet.head), office);
    let box_of_person = person(&sheet.head.person, office, "KETERANGAN PERORANGAN", Some("I"));
    blocks.push(Block::Table(box_of_person));
    blocks.push(Block::Table(amounts(sheet)));
    blocks.push(Block::Table(compared(sheet)));
    blocks.push(Block::Notes(vec![
        Paragraph::italic("*) Coret yang tidak perlu"),
        Paragraph::italic("**) Diisi dengan jenis kegiatan lainnya yang dapat dinilai angka kreditnya"),
    ]));
    let original = ["ASLI Penetapan Angka Kredit untuk:", "Jabatan Fungsional yang bersangkutan", ""];
    ended(&sheet.head, office, &original, blocks)
}

fn amounts(sheet: &CreditDetermination) -> Table<'_> {
    let heads = vec![
        whole(6, "HASIL PENILAIAN ANGKA KREDIT"),
        Band::row(vec![
            title(0, "II"),
            title(1, "PENETAPAN ANGKA KREDIT"),
            title(2, "LAMA"),
            title(3, "BARU"),
            title(4, "JUMLAH"),
            title(5, "KETERANGAN"),
        ]),
        numbers(6),
    ];
    let other = plain(&sheet.other_label);
    let other = if other.is_empty() { Words::from(words::SHORT_DOTS) } else { other };
    let labels = ROWS.map(Words::from).into_iter().chain([Words::from(format!("{other} **)"))]);
    let rows = (1..).zip(labels).zip(sheet.determination.rows);
    let mut body: Vec<_> = rows
        .map(|((number, label), row): ((usize, _), DeterminationRow)| {
            Band::row(vec![
                Cell::at(0).centred().says(number.to_string()),
                Cell::at(1).says(label),
                amount(2, row.before),
                amount(3, row.new),
                amount(4, row.sum()),
                Cell::at(5),
            ])
        })
        .collect();
    let total = sheet.determination.total();
    let bold =
        |column, amount: Thousandths| Cell::at(column).decimal().with(Paragraph::bold(amount.to_string()));
    body.push(
        Band::row(vec![
            Cell::at(0).over(2).with(Paragraph::bold("JUMLAH ANGKA KREDIT KUMULATIF")),
            bold(2, total.before),
            bold(3, total.new),
            bold(4, total.sum()),
            Cell::at(5),
        ])
        .whole(),
    );
    Table { grid: Grid::CreditDetermination, head: heads, body }
}

/// An amount of a row, a dash where it has none.
fn amount<'a>(column: usize, amount: Thousandths) -> Cell<'a> {
    let is_none = amount == Thousandths::default();
    Cell::at(column).decimal().says(if is_none { NOTHING.to_owned() } else { amount.to_string() })
}

/// What rank and level demand, what is there beyond it, and the conclusion.
fn compared(sheet: &CreditDetermination) -> Table<'_> {
    let found: &Determination = &sheet.determination;
    let said = |column, amount: Option<Thousandths>| {
        let amount = amount.map_or_else(|| NOTHING.to_owned(), |amount| amount.unsigned().to_string());
        Cell::at(column).decimal().says(amount)
    };
    let beyond = |amount: Option<Thousandths>, of: &'static str| {
        let is_lacking = amount.map(|amount| amount < Thousandths::default());
        let run = |text: &'static str, is_struck| Run { is_struck, ..Run::plain(text) };
        Paragraph {
            runs: vec![
                run("Kelebihan/ ", is_lacking == Some(true)),
                run("kekurangan", is_lacking == Some(false)),
                Run::plain(format!(" *) Angka Kredit yang harus dicapai untuk {of}")),
            ],
            ..Paragraph::default()
        }
    };
    let need = "Angka Kredit minimal yang harus dipenuhi untuk kenaikan pangkat/ jenjang";
    let (rank, level) = (found.beyond_rank(), found.beyond_level());
    let body = vec![
        Band::row(vec![Cell::at(0).says(need), said(1, found.rank_need), said(2, found.level_need)]),
        Band::row(vec![Cell::at(0).with(beyond(rank, "kenaikan pangkat")), said(1, rank), Cell::at(2)]),
        Band::row(vec![Cell::at(0).with(beyond(level, "peningkatan jenjang")), Cell::at(1), said(2, level)]),
        Band::row(vec![Cell::at(0).over(3).with_all(conclusion(sheet))]).whole(),
    ];
    let head =
        vec![Band::row(vec![title(0, "Keterangan"), title(1, "Pangkat"), title(2, "Jenjang Jabatan")])];
    Table { grid: Grid::CreditNeeds, head, body }
}

/// `DAPAT/TIDAK DAPAT *) DIPERTIMBANGKAN UNTUK …`, what does not apply struck once something was concluded.
fn conclusion(sheet: &CreditDetermination) -> Vec<Paragraph<'_>> {
    let chosen = sheet.conclusion.map(Conclusion::considers);
    let may = chosen.map(|(rank, level)| rank || level);
    // Whether rank or level is refused, both stay: neither is considered.
    let part = |of: fn((bool, bool)) -> bool| may == Some(true) && chosen.is_some_and(|chosen| !of(chosen));
    let (no_rank, no_level) = (part(|(rank, _)| rank), part(|(_, level)| level));
    let run = |text: &'static str, is_struck| Run { text: text.into(), face: Face::Bold, is_struck };
    let line = Paragraph {
        runs: vec![
            run("DAPAT", may == Some(false)),
            run("/", may.is_some()),
            run("TIDAK DAPAT", may == Some(true)),
            run(" *) DIPERTIMBANGKAN UNTUK KENAIKAN ", false),
            run("PANGKAT", no_rank),
            run("/", no_rank || no_level),
            run("JENJANG JABATAN", no_level),
            run(" SETINGKAT LEBIH TINGGI", false),
        ],
        ..Paragraph::default()
    };
    let target = plain(&sheet.target);
    let target = (!target.is_empty()).then(|| Paragraph::bold(target));
    [Some(line), target].into_iter().flatten().collect()
}

/// Agency, title, number, and agency beside period.
fn begun<'a>(form: Form, head: &'a CreditHead, period: String, office: &Office<'a>) -> Vec<Block<'a>> {
    let number = plain(&head.number);
    let number = if number.is_empty() { Words::from(words::SHORT_DOTS) } else { number };
    vec![
        Block::Letterhead(letterhead(office)),
        Block::Title(vec![
            Paragraph::bold(form.title().to_uppercase()),
            Paragraph::plain(format!("NOMOR : {number}")),
        ]),
        Block::Agency {
            name: [Paragraph::plain(format!("Instansi: {}", plain(office.agency_name)))],
            period: vec![Paragraph::plain(period)],
        },
    ]
}

/// `Masa Penilaian: Maret 2025 s.d. Desember 2026`.
fn assessed(head: &CreditHead) -> String {
    let month = |day: NaiveDate| format!("{} {}", words::month(day), day.year());
    format!("Masa Penilaian: {} s.d. {}", month(head.from), month(head.until))
}

/// The nine rows of the person below their heading.
fn person<'a>(
    person: &'a CreditPerson,
    office: &Office<'a>,
    heading: &'static str,
    numeral: Option<&'static str>,
) -> Table<'a> {
    let part = |value: &'a Option<String>| words::part(value.as_ref()).into_owned();
    let with_day = |text: String, day: Option<NaiveDate>, sign: &str| {
        let day = day.map(date_words);
        [Some(text).filter(|text| !text.is_empty()), day].into_iter().flatten().collect::<Vec<_>>().join(sign)
    };
    let sex = match person.is_woman {
        Some(true) => "Perempuan",
        Some(false) => "Laki-laki",
        None => "",
    };
    let identity = &person.identity;
    let number_label = words::number_label(identity, office);
    let values: [(&'static str, String); 9] = [
        ("Nama", part(&identity.name)),
        (number_label, part(&identity.nip)),
        ("Nomor Seri Karpeg", plain(&person.karpeg).into_owned()),
        ("Tempat/Tgl Lahir", with_day(plain(&person.birth_place).into_owned(), person.born_on, ", ")),
        ("Jenis Kelamin", sex.to_owned()),
        ("Pangkat/Golongan Ruang/TMT", with_day(part(&identity.rank), person.rank_since, " / ")),
        ("Jabatan/TMT", with_day(part(&identity.position), person.position_since, " / ")),
        ("Unit Kerja", part(&identity.unit)),
        ("Instansi", plain(office.agency_name).into_owned()),
    ];
    let body = (1..).zip(values).map(|(number, (label, value)): (usize, _)| {
        Band::row(vec![
            Cell::at(0).centred().says(number.to_string()),
            Cell::at(1).says(label),
            Cell::at(2).says(value),
        ])
    });
    let head = match numeral {
        Some(numeral) => Band::row(vec![title(0, numeral), title(1, heading).over(2)]),
        None => whole(3, heading),
    };
    Table { grid: Grid::CreditPerson, head: vec![head], body: body.collect() }
}

/// Signature on the right, then who else gets the sheet.
fn ended<'a>(
    head: &'a CreditHead,
    office: &Office<'a>,
    before: &[&'static str],
    mut blocks: Vec<Block<'a>>,
) -> Vec<Block<'a>> {
    let place = office.place.map(plain).filter(|place| !place.is_empty());
    let place = place.unwrap_or(Words::from(words::SHORT_DOTS));
    let position = words::part(head.evaluator.position.as_ref());
    let position = if position.is_empty() { Words::from(words::EVALUATOR) } else { position };
    let signature = words::signature(&head.evaluator, office, Side::Right, "", None);
    blocks.push(Block::Signatures(vec![Signature {
        above: vec![
            Paragraph::plain(format!("Ditetapkan di {place}")),
            Paragraph::plain(format!("Pada tanggal {}", words::day(head.issued_on))),
            Paragraph::plain(position),
        ],
        ..signature
    }]));
    let copies = (1..=3).map(|number| Paragraph::plain(words::SHORT_DOTS).behind(format!("{number}.")));
    let lines = before.iter().map(|line| Paragraph::plain(*line));
    let told = [Paragraph::plain("Tembusan disampaikan kepada:")];
    blocks.push(Block::Text(lines.chain(told).chain(copies).collect()));
    blocks
}

fn title(column: usize, text: &'static str) -> Cell<'static> {
    Cell::at(column).head().centred().says(text)
}

fn whole(n_columns: usize, text: &'static str) -> Band<'static> {
    Band::row(vec![title(0, text).over(n_columns)])
}

/// The row that numbers the columns.
fn numbers(n_columns: usize) -> Band<'static> {
    let cell = |column: usize| Cell::at(column).head().centred().says(format!("({})", column + 1));
    Band::row((0..n_columns).map(cell).collect())
}

/// A dash over the row where there is none.
fn or_nothing(rows: Vec<Band<'_>>, n_columns: usize) -> Vec<Band<'_>> {
    if rows.is_empty() { vec![super::unit_recap::nothing(n_columns)] } else { rows }
}
