//! Staff lists of unknown layout: which column holds what is proposed, corrected by a person, and remembered for the
//! next file with the same headings.

use crate::App;
use crate::failure::Halt;
use crate::imports::unreadable;
use crate::planning::edits::invalid;
use contract::{
    FieldFault, ImportPreviewView, Language, MappingClue, MappingColumnView, MappingRequest, MappingView,
    PreviewMappedRequest, ProposeMappingRequest, StaffField, StaffFieldView,
};
use interop::staff::{self, Clue, KnownLayout, Mapping, ProposedColumn};
use std::collections::BTreeMap;
use store::records::Reader;
use store::schema::layouts as column;
use store::{Act, Scope, Table};

/// Headings that a layout is called after, and how much of each.
const N_IN_NAME: usize = 3;
const LONGEST_IN_NAME: usize = 30;

/// A layout that somebody showed, to be remembered when the list is applied.
pub(crate) struct Shown {
    /// The headings, joined.
    heads: String,
    /// Which column holds what, as it is kept.
    fields: String,
    /// What it is called.
    name: String,
}

impl App {
    /// Proposes which column of a staff list holds what. Nothing is changed.
    pub(crate) fn propose_mapping(&mut self, request: ProposeMappingRequest) -> Result<MappingView, Halt> {
        let path = self.path(request.file)?;
        let known = known(self.read()?)?;
        let language = self.moment().language;
        let found = staff::load(&path)
            .and_then(|bytes| staff::propose(&bytes, request.sheet.as_deref(), request.header_row, &known));
        let proposal = found.map_err(|fault| unreadable(&path, &fault, language))?;
        Ok(MappingView {
            file: crate::files::file_name(&path),
            sheets: proposal.sheets,
            sheet: proposal.sheet,
            header_row: proposal.header_row,
            last_header_row: staff::LAST_HEADING_ROW,
            known_as: proposal.known_as,
            columns: proposal.columns.into_iter().map(column_view).collect(),
            fields: StaffField::ALL.iter().map(|field| field_view(*field, language)).collect(),
            needed: vec![vec![StaffField::Nip, StaffField::Name], vec![StaffField::NameAndNip]],
        })
    }

    /// Reads a staff list by the columns somebody said and says what applying it would do. Nothing is changed.
    pub(crate) fn preview_mapped_import(
        &mut self,
        request: PreviewMappedRequest,
    ) -> Result<ImportPreviewView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        let language = self.moment().language;
        let mapping = mapping(&request.mapping)?;
        let found = staff::load(&path).and_then(|bytes| staff::read_mapped(&bytes, &mapping));
        let list = found.map_err(|fault| unreadable(&path, &fault, language))?;
        let heads = staff::heads(&list.header);
        let shown = Shown { fields: kept(&mapping.fields), name: called(&list.header), heads };
        self.preview_of(path, list, Some(shown).filter(|shown| !shown.heads.is_empty()))
    }
}

/// The layouts somebody has shown before.
pub(crate) fn known(reader: Reader<'_>) -> Result<Vec<KnownLayout>, Halt> {
    let layout = |kept: store::records::KnownLayout| KnownLayout {
        name: kept.name,
        heads: kept.heads,
        fields: fields(&kept.fields),
    };
    Ok(reader.list_layouts()?.into_iter().map(layout).collect())
}

/// Keeps a layout that was shown; of headings known already, what was said last.
pub(crate) fn remember(act: &mut Act<'_>, lists: Scope, shown: &Shown) -> Result<(), Halt> {
    let known = act.read().list_layouts()?.into_iter().find(|layout| layout.heads == shown.heads);
    if let Some(known) = known {
        act.set(known.id, column::FIELDS, shown.fields.as_str())?;
        act.set(known.id, column::NAME, shown.name.as_str())?;
        return Ok(());
    }
    let values = [
        (column::HEADS, shown.heads.as_str().into()),
        (column::FIELDS, shown.fields.as_str().into()),
        (column::NAME, shown.name.as_str().into()),
    ];
    act.insert(Table::Layouts, lists, &values)?;
    Ok(())
}

/// What a layout is called: its first headings. It travels to every device, and a file may be named after a person.
fn called(header: &[String]) -> String {
    let titles: Vec<&str> =
        header.iter().map(|title| title.trim()).filter(|title| !title.is_empty()).collect();
    let first: Vec<String> =
        titles.iter().take(N_IN_NAME).map(|title| title.chars().take(LONGEST_IN_NAME).collect()).collect();
    let more = if titles.len() > N_IN_NAME { " …" } else { "" };
    format!("{}{more}", first.join(" · "))
}

/// What was said, as the reader takes it; columns nobody has, and columns and fields said twice, are named.
fn mapping(request: &MappingRequest) -> Result<Mapping, Halt> {
    let mut fields: BTreeMap<staff::StaffField, usize> = BTreeMap::new();
    for (at, said) in request.columns.iter().enumerate() {
        let place = |part: &str| format!("mapping.columns.{at}.{part}");
        let Some(column) = staff::column_at(&said.column) else {
            return Err(invalid(&place("column"), FieldFault::OutOfRange));
        };
        if fields.values().any(|taken| *taken == column) {
            return Err(invalid(&place("column"), FieldFault::UnknownWord));
        }
        if fields.insert(read_field(said.field), column).is_some() {
            return Err(invalid(&place("field"), FieldFault::UnknownWord));
        }
    }
    Ok(Mapping { sheet: request.sheet.clone(), header_row: request.header_row, fields })
}

/// As a layout is kept: the word of a field by the letters of its column.
fn kept(fields: &BTreeMap<staff::StaffField, usize>) -> String {
    let words: BTreeMap<String, &str> =
        fields.iter().map(|(field, at)| (staff::column_name(*at), field.word())).collect();
    serde_json::to_string(&words).unwrap_or_default()
}

/// What a layout says; words that a newer program wrote are left out.
fn fields(kept: &str) -> BTreeMap<staff::StaffField, usize> {
    let words: BTreeMap<String, String> = serde_json::from_str(kept).unwrap_or_default();
    let field = |(column, word): (String, String)| {
        Some((staff::StaffField::from_word(&word)?, staff::column_at(&column)?))
    };
    words.into_iter().filter_map(field).collect()
}

fn column_view(column: ProposedColumn) -> MappingColumnView {
    let clue = |clue| match clue {
        Clue::Remembered => MappingClue::Remembered,
        Clue::Heading => MappingClue::Heading,
        Clue::SimilarHeading => MappingClue::SimilarHeading,
        Clue::Content => MappingClue::Content,
    };
    MappingColumnView {
        column: column.letters,
        heading: column.heading,
        samples: column.samples,
        field: column.field.map(|(field, _)| shown_field(field)),
        clue: column.field.map(|(_, by)| clue(by)),
    }
}

fn field_view(field: StaffField, language: Language) -> StaffFieldView {
    let (id, en) = words(field);
    let words = match language {
        Language::Id => id,
        Language::En => en,
    };
    StaffFieldView { field, words: words.to_owned() }
}

fn words(field: StaffField) -> (&'static str, &'static str) {
    match field {
        StaffField::Nip => ("NIP", "NIP"),
        StaffField::Name => ("Nama", "Name"),
        StaffField::NameAndNip => ("Nama dan NIP", "Name and NIP"),
        StaffField::FrontDegree => ("Gelar depan", "Front degree"),
        StaffField::BackDegree => ("Gelar belakang", "Back degree"),
        StaffField::Rank => ("Golongan", "Rank"),
        StaffField::RankTitle => ("Pangkat", "Title of the rank"),
        StaffField::Position => ("Jabatan", "Position"),
        StaffField::PositionKind => ("Jenis jabatan", "Kind of position"),
        StaffField::Echelon => ("Eselon", "Echelon"),
        StaffField::Unit => ("Unit kerja", "Unit"),
        StaffField::ParentUnit => ("Unit induk", "Unit above"),
        StaffField::EvaluatorNumber => ("NIP atasan", "NIP of the superior"),
        StaffField::EvaluatorName => ("Nama atasan", "Name of the superior"),
        StaffField::EvaluatorPosition => ("Jabatan atasan", "Position of the superior"),
        StaffField::EvaluatorUnit => ("Unit atasan", "Unit of the superior"),
        StaffField::EvaluatorRank => ("Golongan atasan", "Rank of the superior"),
        StaffField::EmployeeType => ("Jenis pegawai", "Employee type"),
        StaffField::LegalStatus => ("Kedudukan hukum", "Legal status"),
        StaffField::BirthDate => ("Tanggal lahir", "Date of birth"),
        StaffField::Appointment => ("TMT CPNS", "First appointment"),
        StaffField::PeriodStart => ("Awal periode SKP", "First day of the SKP"),
        StaffField::PeriodEnd => ("Akhir periode SKP", "Last day of the SKP"),
        StaffField::ResultsRating => ("Rating hasil kerja", "Rating of the results"),
        StaffField::ConductRating => ("Rating perilaku kerja", "Rating of the conduct"),
        StaffField::Grade => ("Predikat", "Grade"),
        StaffField::PlanStatus => ("Status SKP", "State of the SKP"),
        StaffField::SiasnId => ("Id SIASN", "SIASN id"),
        StaffField::LeftOn => ("Berhenti pada", "Last day in the office"),
    }
}

/// Takes a field to the reader and back.
macro_rules! same_fields {
    ($($field:ident)+) => {
        fn read_field(field: StaffField) -> staff::StaffField {
            match field { $(StaffField::$field => staff::StaffField::$field),+ }
        }

        fn shown_field(field: staff::StaffField) -> StaffField {
            match field { $(staff::StaffField::$field => StaffField::$field),+ }
        }
    };
}

same_fields! {
    Nip Name NameAndNip FrontDegree BackDegree Rank RankTitle Position PositionKind Echelon Unit ParentUnit
    EvaluatorNumber EvaluatorName EvaluatorPosition EvaluatorUnit EvaluatorRank EmployeeType LegalStatus BirthDate
    Appointment PeriodStart PeriodEnd ResultsRating ConductRating Grade PlanStatus SiasnId LeftOn
}
