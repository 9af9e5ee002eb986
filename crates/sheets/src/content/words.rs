//! Words that several forms share: dates, labels of a person, options to strike, captions.

use chrono::{Datelike, NaiveDate};
use domain::period::{date_words, month_name};
use domain::{
    Aspect, EmployeeType, ExpectationLevel, Feedback, Grade, Identity, OrgAchievement, Period, Perspective,
    UnitLabel,
};

use super::model::{Cell, Item, Paragraph, Run, Side, Signature, Words};
use crate::face::Face;
use crate::form::{Form, Office};
use crate::text::{plain, plain_lines};

/// What stands where a name or a day is still to be written by hand.
pub(crate) const DOTS: &str = "………………………………";
/// The same for a shorter word.
pub(crate) const SHORT_DOTS: &str = "……………………";

/// Caption of the evaluator's signature.
pub(crate) const EVALUATOR: &str = "Pejabat Penilai Kinerja";
/// Caption of the employee's signature.
pub(crate) const EMPLOYEE: &str = "Pegawai yang Dinilai";
/// Caption of the signature of the evaluator's superior.
pub(crate) const SUPERIOR: &str = "Atasan Pejabat Penilai Kinerja";
/// Title of the column of feedback.
pub(crate) const FEEDBACK_HEAD: &str = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";
/// A row without an entry.
pub(crate) const NOTHING: &str = "-";

pub(crate) fn group_line(form: Form) -> Option<&'static str> {
    if matches!(form, Form::A11 | Form::A12 | Form::B14 | Form::C12) {
        Some("BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI")
    } else if matches!(form, Form::A16 | Form::A17 | Form::B15 | Form::C13) {
        Some("BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL")
    } else {
        (form == Form::A13).then_some("SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI")
    }
}

pub(crate) fn approach_line(form: Form) -> Option<&'static str> {
    if matches!(form, Form::A11 | Form::A16 | Form::B13 | Form::C11) {
        Some("PENDEKATAN HASIL KERJA KUALITATIF")
    } else {
        matches!(form, Form::A12 | Form::A17 | Form::B14 | Form::B15 | Form::C12 | Form::C13)
            .then_some("PENDEKATAN HASIL KERJA KUANTITATIF")
    }
}

/// `1 JANUARI SD 31 DESEMBER TAHUN 2026`; the first year is named where it differs.
pub(crate) fn assessment_period(starts_on: NaiveDate, ends_on: NaiveDate) -> String {
    let day = |date: NaiveDate| format!("{} {}", date.day(), month(date).to_uppercase());
    let first = if starts_on.year() == ends_on.year() {
        day(starts_on)
    } else {
        format!("{} TAHUN {}", day(starts_on), starts_on.year())
    };
    format!("{first} SD {} TAHUN {}", day(ends_on), ends_on.year())
}

pub(crate) fn month(date: NaiveDate) -> &'static str {
    month_name(u8::try_from(date.month()).unwrap_or(0))
}

pub(crate) fn place_and_date(office: &Office<'_>, day: Option<NaiveDate>) -> String {
    let place = office.place.map(plain).filter(|place| !place.is_empty());
    format!("{}, {}", place.as_deref().unwrap_or(SHORT_DOTS), self::day(day))
}

/// The PERIODE line, `stars` behind the label and `choice` behind the options where there are any.
pub(crate) fn period_line(
    period: Period,
    office: &Office<'_>,
    stars: &str,
    choice: &'static str,
) -> Paragraph<'static> {
    let pieces = period.label(office.rhythm);
    let has_options = pieces.iter().any(|piece| piece.struck);
    let mut runs = vec![Run::plain(format!("PERIODE{stars}: "))];
    runs.extend(pieces.into_iter().map(|piece| Run {
        text: piece.text.into(),
        face: Face::Regular,
        is_struck: piece.struck,
    }));
    if has_options {
        runs.push(Run::plain(choice));
    }
    Paragraph { runs, ..Paragraph::default() }
}

pub(crate) fn number_label(person: &Identity, office: &Office<'_>) -> &'static str {
    if person.employee_type == EmployeeType::Military {
        return "NRP";
    }
    if person.employee_type.is_pppk() && office.pppk_labels { "NI PPPK" } else { "NIP" }
}

/// The label of the rank row; B.1.4, B.1.5, C.1.2, C.1.3 and the D forms write it without spaces.
pub(crate) fn rank_label(person: &Identity, office: &Office<'_>, form: Form) -> &'static str {
    if person.employee_type == EmployeeType::Military {
        return "PANGKAT";
    }
    if person.employee_type.is_pppk() && office.pppk_labels {
        return "GOLONGAN";
    }
    if form.is_document() || matches!(form, Form::B14 | Form::B15 | Form::C12 | Form::C13) {
        "PANGKAT/GOL RUANG"
    } else {
        "PANGKAT/ GOL. RUANG"
    }
}

/// The label of the unit row: the record's own where it has one, else the form's.
pub(crate) fn unit_label(person: &Identity, form_says: UnitLabel) -> &'static str {
    match person.unit_label.unwrap_or(form_says) {
        UnitLabel::Unit => "UNIT KERJA",
        UnitLabel::Agency => "INSTANSI",
    }
}

/// A part of an identity as printed, blank where unknown.
pub(crate) fn part(value: Option<&String>) -> Words<'_> {
    value.map(|text| plain(text)).unwrap_or_default()
}

pub(crate) fn signature<'a>(
    person: &'a Identity,
    office: &Office<'_>,
    side: Side,
    caption: &'static str,
    place_and_date: Option<String>,
) -> Signature<'a> {
    let name = part(person.name.as_ref());
    let nip = part(person.nip.as_ref());
    let mut below = vec![Paragraph::plain(if name.is_empty() { DOTS.into() } else { name })];
    if !nip.is_empty() {
        below.push(Paragraph::plain(format!("{}. {nip}", number_label(person, office))));
    }
    let place_and_date = place_and_date.map_or_else(Paragraph::default, Paragraph::plain);
    Signature { side, above: vec![place_and_date, Paragraph::plain(caption)], below }
}

/// An option of a choice, as stretches of upright and italic words.
pub(crate) type Choice = &'static [(&'static str, Face)];

/// Yes and no, the one that was not answered struck through.
pub(crate) fn yes_no(chosen: Option<bool>) -> Paragraph<'static> {
    let options: [(bool, Choice); 2] =
        [(true, &[("YA ", Face::Regular)]), (false, &[("TIDAK", Face::Regular)])];
    choice_line(&options, chosen.as_ref(), "")
}

/// All options in one line with those not chosen struck through; nothing is struck before the choice.
///
/// The separator goes with the word before it, as on p202.
pub(crate) fn choice_line<T: PartialEq>(
    options: &[(T, Choice)],
    chosen: Option<&T>,
    stars: &'static str,
) -> Paragraph<'static> {
    let mut runs: Vec<Run<'static>> = Vec::new();
    let mut before_is_struck = false;
    for (at, (option, words)) in options.iter().enumerate() {
        let is_struck = chosen.is_some_and(|chosen| chosen != option);
        if at > 0 {
            runs.push(Run { is_struck: is_struck && before_is_struck, ..Run::plain(" ") });
        }
        runs.extend(words.iter().map(|(text, face)| Run { text: (*text).into(), face: *face, is_struck }));
        if at + 1 < options.len() {
            runs.push(Run { is_struck, ..Run::plain("/") });
        }
        before_is_struck = is_struck;
    }
    if !stars.is_empty() {
        runs.push(Run::plain(stars));
    }
    Paragraph { runs, ..Paragraph::default() }
}

pub(crate) fn achievement_choice(chosen: Option<OrgAchievement>) -> Paragraph<'static> {
    let options = OrgAchievement::ALL.map(|option| (option, achievement_choice_words(option)));
    choice_line(&options, chosen.as_ref(), "")
}

fn achievement_choice_words(achievement: OrgAchievement) -> Choice {
    match achievement {
        OrgAchievement::Outstanding => &[("ISTIMEWA", Face::Regular)],
        OrgAchievement::Good => &[("BAIK", Face::Regular)],
        OrgAchievement::NeedsImprovement => &[("BUTUH PERBAIKAN", Face::Regular)],
        OrgAchievement::Poor => &[("KURANG", Face::Regular)],
        OrgAchievement::VeryPoor => &[("SANGAT KURANG", Face::Regular)],
    }
}

/// The achievement in capitals.
pub(crate) fn achievement_words(achievement: OrgAchievement) -> &'static str {
    achievement_choice_words(achievement).first().map_or("", |(words, _)| words)
}

pub(crate) fn rating_choice(chosen: Option<ExpectationLevel>) -> Paragraph<'static> {
    let words = |level: ExpectationLevel| -> Choice {
        match level {
            ExpectationLevel::Above => &[("DIATAS EKSPEKTASI", Face::Regular)],
            ExpectationLevel::Meets => &[("SESUAI EKSPEKTASI", Face::Regular)],
            ExpectationLevel::Below => &[("DIBAWAH EKSPEKTASI", Face::Regular)],
        }
    };
    choice_line(&ExpectationLevel::ALL.map(|level| (level, words(level))), chosen.as_ref(), "**")
}

pub(crate) fn grade_choice(chosen: Option<Grade>) -> Paragraph<'static> {
    choice_line(&Grade::ALL.map(|grade| (grade, grade_choice_words(grade))), chosen.as_ref(), "")
}

fn grade_choice_words(grade: Grade) -> Choice {
    match grade {
        Grade::VeryGood => &[("SANGAT BAIK", Face::Regular)],
        Grade::Good => &[("BAIK", Face::Regular)],
        Grade::NeedsImprovement => &[("BUTUH PERBAIKAN", Face::Regular)],
        Grade::Poor => &[("KURANG ", Face::Regular), ("(MISCONDUCT)", Face::Italic)],
        Grade::VeryPoor => &[("SANGAT KURANG", Face::Regular)],
    }
}

/// The grade in capitals.
pub(crate) fn grade_words(grade: Grade) -> Paragraph<'static> {
    let runs = grade_choice_words(grade)
        .iter()
        .map(|(text, face)| Run { text: (*text).into(), face: *face, is_struck: false })
        .collect();
    Paragraph { runs, ..Paragraph::default() }
}

pub(crate) fn aspect_words(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Quantity => "Kuantitas",
        Aspect::Quality => "Kualitas",
        Aspect::Time => "Waktu",
        Aspect::Cost => "Biaya",
    }
}

pub(crate) fn perspective_words(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::ServiceRecipient => "Penerima Layanan",
        Perspective::BusinessProcess => "Proses Bisnis",
        Perspective::InternalStrengthening => "Penguatan Internal",
        Perspective::Budget => "Anggaran",
    }
}

/// A text typed over several lines becomes several paragraphs.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = Paragraph<'_>> {
    plain_lines(text).map(Paragraph::plain)
}

/// A day in words, or dots where it is to be written by hand.
pub(crate) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| SHORT_DOTS.to_owned(), date_words)
}

/// A cell of a text.
pub(crate) fn cell(column: usize, text: &str) -> Cell<'_> {
    Cell::at(column).with_all(paragraphs(text))
}

/// Entries of a numbered list.
pub(crate) fn numbered(entries: &[String]) -> impl Iterator<Item = Paragraph<'_>> {
    entries.iter().enumerate().flat_map(|(at, entry)| signed(entry, format!("{}.", at + 1)))
}

/// Lines of one entry, the first behind its sign.
pub(crate) fn signed(entry: &str, sign: impl Into<Words<'static>>) -> impl Iterator<Item = Paragraph<'_>> {
    let mut sign = Some(sign.into());
    paragraphs(entry).map(move |line| match sign.take() {
        Some(sign) => line.behind(sign),
        None => line,
    })
}

/// Paragraphs as typed, those that begin with `1. ` or a bullet hanging behind it.
pub(crate) fn as_typed(texts: &[String]) -> impl Iterator<Item = Paragraph<'_>> {
    texts.iter().flat_map(|text| plain_lines(text)).map(|line| match sign_of(&line) {
        Some(sign) => {
            Paragraph::plain(line.get(sign.len()..).unwrap_or_default().trim_start().to_owned()).behind(sign)
        }
        None => Paragraph::plain(line),
    })
}

/// The number, dash or bullet a line begins with.
fn sign_of(line: &str) -> Option<String> {
    let (first, _) = line.split_once(' ')?;
    let is_number = first.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    (is_number || matches!(first, "-" | "–" | "•")).then(|| first.to_owned())
}

/// Entries of a list, one paragraph with a dash for each.
pub(crate) fn dashes<'a>(
    entries: impl IntoIterator<Item = &'a String>,
) -> impl Iterator<Item = Paragraph<'a>> {
    entries.into_iter().flat_map(|entry| signed(entry, "-"))
}

/// One paragraph per piece of feedback, `Pimpinan: …`, and its symbol below.
pub(crate) fn feedback(entries: &[Feedback]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for entry in entries {
        let label = plain(&entry.source_label);
        let mut lines: Vec<_> = paragraphs(&entry.text).collect();
        if !label.is_empty() {
            let first = Run::plain(if lines.is_empty() { format!("{label}:") } else { format!("{label}: ") });
            match lines.first_mut() {
                Some(line) => line.runs.insert(0, first),
                None => lines.push(Paragraph { runs: vec![first], ..Paragraph::default() }),
            }
        }
        if let (Some(last), Some(_)) = (lines.last_mut(), entry.symbol) {
            last.leads = true;
        }
        items.extend(lines.into_iter().map(Item::Paragraph));
        items.extend(entry.symbol.map(Item::Symbol));
    }
    items
}
