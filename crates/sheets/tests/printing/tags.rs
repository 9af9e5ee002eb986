//! The structure of printed files, walked as a program that reads aloud walks it.

use std::collections::BTreeMap;

use domain::Paper;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use sheets::content::{Block, Item};
use sheets::layout::Setup;
use sheets::{Form, Record, Typeface};

use crate::file::{Printed, pages};
use crate::pages::every_sheet_of_all_forms;
use crate::support::{Cases, OFFICE};

/// An element with what it holds.
struct Element {
    kind: String,
    attributes: Dictionary,
    /// Its own words in the order of its marks, those of its elements included.
    words: String,
    kids: Vec<Element>,
}

impl Element {
    fn all<'e>(&'e self, kind: &'e str) -> Box<dyn Iterator<Item = &'e Element> + 'e> {
        let own = (self.kind == kind).then_some(self).into_iter();
        Box::new(own.chain(self.kids.iter().flat_map(move |kid| kid.all(kind))))
    }

    fn span(&self, key: &[u8]) -> usize {
        let span = self.attributes.get(key).and_then(Object::as_i64).unwrap_or(1);
        usize::try_from(span).expect("a span")
    }
}

/// A printed file, its marks not yet met.
struct Walk<'d> {
    document: &'d Document,
    /// Words of each mark by page and number.
    marks: BTreeMap<(ObjectId, i64), String>,
}

impl<'d> Walk<'d> {
    fn of(document: &'d Document) -> Self {
        let mut marks = BTreeMap::new();
        for page in document.page_iter() {
            for (mark, words) in marks_of(document, page) {
                assert!(marks.insert((page, mark), words).is_none(), "a number is given once on a page");
            }
        }
        Self { document, marks }
    }

    fn element(&mut self, id: ObjectId, parent: ObjectId) -> Element {
        let dictionary = self.document.get_dictionary(id).expect("an element");
        let reference = |key: &[u8]| dictionary.get(key).and_then(Object::as_reference);
        assert_eq!(reference(b"P").expect("a parent"), parent, "{dictionary:?}");
        let kind = name(dictionary.get(b"S").expect("a kind"));
        let attributes = dictionary.get(b"A").and_then(Object::as_dict).cloned().unwrap_or_default();
        let mut element = Element { kind, attributes, words: String::new(), kids: Vec::new() };
        let kids = match dictionary.get(b"K") {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => Vec::new(),
        };
        for kid in kids {
            let (page, mark) = match kid {
                Object::Reference(kid) => {
                    let kid = self.element(kid, id);
                    element.words.push_str(&kid.words);
                    element.kids.push(kid);
                    continue;
                }
                Object::Integer(mark) => (reference(b"Pg").expect("a page"), mark),
                Object::Dictionary(kid) => (
                    kid.get(b"Pg").and_then(Object::as_reference).expect("a page"),
                    kid.get(b"MCID").and_then(Object::as_i64).expect("a mark"),
                ),
                other => panic!("{other:?}"),
            };
            let words = self.marks.remove(&(page, mark)).expect("a mark of one element only");
            assert_eq!(owner(self.document, page, mark), id, "the way back from the page");
            element.words.push_str(&words);
        }
        element
    }
}

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().expect("a name")).into_owned()
}

fn follow<'d>(document: &'d Document, object: &'d Object) -> &'d Object {
    document.dereference(object).expect("an object").1
}

/// The structure's root.
fn root(document: &Document) -> &Dictionary {
    let catalog = document.catalog().expect("a catalog");
    follow(document, catalog.get(b"StructTreeRoot").expect("a structure")).as_dict().expect("a dictionary")
}

/// The element the file names for a mark of a page.
fn owner(document: &Document, page: ObjectId, mark: i64) -> ObjectId {
    let page = document.get_dictionary(page).expect("a page");
    let key = page.get(b"StructParents").and_then(Object::as_i64).expect("a key");
    let tree = root(document).get(b"ParentTree").and_then(Object::as_dict).expect("a tree");
    let nodes = tree.get(b"Kids").and_then(Object::as_array).expect("nodes");
    let owners = nodes.iter().find_map(|node| {
        let node = follow(document, node).as_dict().expect("a node");
        let limits = node.get(b"Limits").and_then(Object::as_array).expect("limits");
        let limits: Vec<_> = limits.iter().map(|limit| limit.as_i64().expect("a number")).collect();
        let numbers = node.get(b"Nums").and_then(Object::as_array).expect("numbers");
        let at = numbers.chunks(2).position(|pair| pair[0].as_i64().expect("a number") == key)?;
        assert!(limits[0] <= key && key <= limits[1]);
        Some(numbers[at * 2 + 1].as_array().expect("a list"))
    });
    let mark = usize::try_from(mark).expect("a mark");
    owners.expect("a list for the page")[mark].as_reference().expect("an element")
}

/// Words of the marks of a page, by number; every word is either marked or an artifact.
fn marks_of(document: &Document, page: ObjectId) -> Vec<(i64, String)> {
    let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = document
        .get_page_fonts(page)
        .expect("fonts")
        .into_iter()
        .map(|(name, font)| (name, letters_of(document, font)))
        .collect();
    let content = Content::decode(&document.get_page_content(page)).expect("operations");
    let (mut marks, mut open, mut font) = (Vec::new(), None, None);
    let mut in_text = false;
    for Operation { operator, operands } in content.operations {
        match operator.as_str() {
            "BMC" | "BDC" => {
                assert!(open.is_none() && !in_text, "marks are not nested");
                let about = operands.get(1).map(|about| about.as_dict().expect("a dictionary"));
                let mark = about.and_then(|about| about.get(b"MCID").and_then(Object::as_i64).ok());
                assert_eq!(mark.is_none(), name(&operands[0]) == "Artifact");
                open = Some((mark, String::new()));
            }
            "EMC" => {
                let (mark, words) = open.take().expect("an open mark");
                marks.extend(mark.map(|mark| (mark, words)));
            }
            "BT" => in_text = true,
            "ET" => in_text = false,
            "Tf" => font = fonts.get(operands[0].as_name().expect("a font")),
            "Tj" | "TJ" => {
                let (_, words) = open.as_mut().expect("words are marked");
                let font = font.expect("a font");
                let shown = match &operands[0] {
                    Object::Array(parts) => parts.clone(),
                    one => vec![one.clone()],
                };
                for code in shown.iter().filter_map(|part| part.as_str().ok()).flat_map(|part| part.chunks(2))
                {
                    let code = u16::from_be_bytes([code[0], code[1]]);
                    words.push_str(&font[&code]);
                }
            }
            "S" | "f" | "re" | "Do" => assert!(open.is_some(), "what is drawn is marked: {operator}"),
            _ => {}
        }
    }
    assert!(open.is_none());
    marks
}

/// Letters of the codes of a font.
fn letters_of(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let map = follow(document, font.get(b"ToUnicode").expect("a map")).as_stream().expect("a stream");
    let map = String::from_utf8(map.decompressed_content().expect("a map")).expect("text");
    let number = |hex: &str| u16::from_str_radix(hex.trim_matches(['<', '>']), 16).ok();
    let lines = map.lines().filter_map(|line| {
        let (code, letter) = line.split_once(' ')?;
        let (code, letter) = (number(code.strip_prefix('<').map(|_| code)?)?, number(letter)?);
        Some((code, String::from_utf16(&[letter]).expect("a letter")))
    });
    lines.filter(|(_, letter)| letter != "\u{FFFF}").collect()
}

/// The structure of a file, after everything every structure is to hold was looked at.
fn structure(bytes: &[u8]) -> Element {
    let document = Document::load_mem(bytes).expect("a file");
    let id = root(&document).get(b"K").and_then(Object::as_reference).expect("one document");
    let structure =
        document.catalog().expect("a catalog").get(b"StructTreeRoot").and_then(Object::as_reference);
    let mut walk = Walk::of(&document);
    let element = walk.element(id, structure.expect("a structure"));
    assert!(walk.marks.is_empty(), "every mark is in an element: {:?}", walk.marks);
    element
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Asserts that the cells of every row, with those that reach into it from above, make the same width.
fn assert_regular(table: &Element, form: Form) {
    assert!(table.all("TH").count() > 0, "{form}: a table has heads");
    let mut from_above: Vec<usize> = Vec::new();
    let mut widths = Vec::new();
    for row in &table.kids {
        assert_eq!(row.kind, "TR", "{form}");
        let mut width = from_above.iter().filter(|left| **left > 0).count();
        for left in &mut from_above {
            *left = left.saturating_sub(1);
        }
        for cell in &row.kids {
            assert!(cell.kind == "TH" || cell.kind == "TD", "{form}: {}", cell.kind);
            assert_eq!(cell.kind == "TH", cell.attributes.has(b"Scope"), "{form}");
            let (n_rows, n_columns) = (cell.span(b"RowSpan"), cell.span(b"ColSpan"));
            width += n_columns;
            from_above.extend(std::iter::repeat_n(n_rows - 1, n_columns));
        }
        widths.push(width);
    }
    assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{form}: {widths:?} {}", table.words);
}

/// What the cells of a sheet's tables say, table by table and row by row; of those with heads, or of the others.
fn cells_of(content: &sheets::Content<'_>, has_heads: bool) -> Vec<Vec<String>> {
    let tables = content.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let tables = tables.filter(|table| {
        let mut cells = table.head.iter().chain(&table.body).flat_map(|band| &band.cells);
        // A head that says nothing is none.
        cells.any(|cell| cell.is_head && !cell.items.is_empty()) == has_heads
    });
    let cells = tables.map(|table| {
        let mut cells = BTreeMap::new();
        let mut first_row = 0;
        for band in table.head.iter().chain(&table.body) {
            for cell in &band.cells {
                let mut said = String::new();
                for item in &cell.items {
                    let Item::Paragraph(paragraph) = item else { continue };
                    said.push_str(paragraph.sign.as_ref().map_or("", |sign| &sign.text));
                    paragraph.runs.iter().for_each(|run| said.push_str(&letters(&run.text)));
                }
                cells.insert((first_row + cell.row, cell.column), said);
            }
            first_row += band.n_rows;
        }
        cells.into_values().filter(|said| !said.is_empty()).collect()
    });
    cells.collect()
}

#[test]
fn every_word_is_in_one_element_and_tables_are_read_cell_by_cell_whatever_pages_they_reach() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
        let document = structure(&Printed::of(&[sheets::layout(&content, Paper::Folio)]).bytes);
        assert_eq!(document.kind, "Document");
        assert_eq!(document.kids.iter().map(|kid| kid.kind.as_str()).collect::<Vec<_>>(), ["Part"]);
        let tables: Vec<_> = document.all("Table").collect();
        for table in &tables {
            assert_regular(table, form);
        }
        // Words of a drawing are not those of its cell.
        let own = |cell: &Element| {
            let drawn: String = cell.all("Figure").map(|figure| figure.words.as_str()).collect();
            letters(&cell.words.replace(&drawn, ""))
        };
        let words = |cells: &mut dyn Iterator<Item = &Element>| -> Vec<String> {
            cells.map(own).filter(|words| !words.is_empty()).collect()
        };
        let expected = |has_heads| -> Vec<Vec<String>> {
            cells_of(&content, has_heads).into_iter().filter(|cells| !cells.is_empty()).collect()
        };
        let rows = |table: &Element| words(&mut table.kids.iter().flat_map(|row| &row.kids));
        assert_eq!(tables.into_iter().map(rows).collect::<Vec<_>>(), expected(true), "{form}");
        let groups = document.all("Div").map(|group| words(&mut group.kids.iter()));
        assert_eq!(groups.collect::<Vec<_>>(), expected(false), "{form}: without heads they are no tables");
    });
}

#[test]
fn outside_tables_each_paragraph_is_an_element_in_the_order_of_reading() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
        let document = structure(&Printed::of(&[sheets::layout(&content, Paper::A4)]).bytes);
        let part = &document.kids[0];
        let said = |kinds: &[&str]| -> Vec<String> {
            let kids = part.kids.iter().filter(|kid| kinds.contains(&kid.kind.as_str()));
            kids.map(|kid| letters(&kid.words)).collect()
        };
        let words = |paragraph: &sheets::content::Paragraph<'_>| -> String {
            let runs = paragraph.sign.iter().chain(&paragraph.runs);
            runs.map(|run| letters(&run.text)).collect()
        };
        let mut expected = Vec::new();
        for block in &content.blocks {
            match block {
                Block::Title(lines)
                | Block::Letterhead(lines)
                | Block::Text(lines)
                | Block::Marks(sheets::content::Marks::Front(lines)) => {
                    expected.extend(lines.iter().map(words));
                }
                Block::Period(line) => expected.push(words(line)),
                Block::Agency { name, period } => expected.extend(name.iter().chain(period).map(words)),
                Block::Signatures(signatures) => {
                    for signature in signatures {
                        expected.extend(signature.above.iter().chain(&signature.below).map(words));
                    }
                }
                _ => {}
            }
        }
        expected.retain(|said| !said.is_empty());
        assert_eq!(said(&["H1", "P"]), expected, "{form}");
        let has_title = content.blocks.iter().any(|block| matches!(block, Block::Title(_)));
        assert_eq!(said(&["H1"]).len(), usize::from(has_title), "{form}: one heading");
        let notes = content.blocks.iter().filter_map(|block| match block {
            Block::Notes(notes) => Some(notes),
            _ => None,
        });
        let mut notes: Vec<_> = notes.flatten().chain(&content.foot).map(words).collect();
        let mut said = said(&["Note"]);
        notes.sort();
        said.sort();
        assert_eq!(said, notes, "{form}");
    });
}

#[test]
fn what_is_drawn_is_described_and_what_is_struck_through_says_so() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let bytes = Printed::of(&[pages(Form::C13, Record::Evaluation(&evaluation))]).bytes;
    let document = Document::load_mem(&bytes).expect("a file");
    let dictionaries = || document.objects.values().filter_map(|object| object.as_dict().ok());
    let of_kind = |kind: &'static str| {
        dictionaries().filter(move |one| {
            one.get(b"S").is_ok_and(|name| name.as_name().is_ok_and(|name| name == kind.as_bytes()))
        })
    };
    let spoken: Vec<String> = of_kind("Figure")
        .map(|figure| lopdf::decode_text_string(figure.get(b"Alt").expect("words for it")).expect("a text"))
        .collect();
    assert!(
        spoken.iter().any(|words| words.contains("KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI")),
        "{spoken:?}"
    );
    assert!(spoken.iter().any(|words| words == "Simbol: jempol ke atas"), "{spoken:?}");
    let struck = structure(&bytes);
    let struck: Vec<_> = struck.all("Span").collect();
    assert!(struck.iter().any(|span| span.words == "I/II/III/"), "the quarters that are not meant");
    assert!(struck.iter().all(|span| span.attributes.has(b"TextDecorationType")));
}

#[test]
fn a_file_of_several_sheets_is_one_document_with_a_part_for_each() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let sheets = [pages(Form::A17, Record::Plan(&plan)), pages(Form::A18, Record::Plan(&plan))];
    let document = structure(&Printed::of(&sheets).bytes);
    assert_eq!(document.kids.len(), 2);
    assert!(document.kids.iter().all(|part| part.all("H1").count() == 1));
}

#[test]
fn a_file_tells_its_language_and_colours_and_claims_no_standard_yet() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let bytes = Printed::of(&[pages(Form::A18, Record::Plan(&plan))]).bytes;
    let document = Document::load_mem(&bytes).expect("a file");
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"id-ID");
    let marks = catalog.get(b"MarkInfo").and_then(Object::as_dict).expect("marks");
    assert!(marks.get(b"Marked").and_then(Object::as_bool).expect("whether"));
    assert_eq!(catalog.get(b"OutputIntents").and_then(Object::as_array).expect("colours").len(), 1);
    let about = follow(&document, catalog.get(b"Metadata").expect("metadata")).as_stream().expect("a stream");
    let about = String::from_utf8_lossy(&about.content);
    assert!(about.contains("Lembar uji – SKP") && about.contains("Kementerian X &amp; Y"), "{about}");
    assert!(about.contains("2027-01-12T09:30:00") && !about.contains("pdfaid") && !about.contains("pdfuaid"));
}

#[test]
fn a_sheet_without_serifs_says_the_same() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let content = sheets::content(Form::A17, &OFFICE, &Record::Plan(&plan), None).expect("content");
    let printed = |typeface| {
        let setup = Setup { paper: Paper::Folio, typeface, saves_ink: false };
        Printed::of(&[sheets::lay_out(&content, setup)])
    };
    let [bonum, arimo] = [Typeface::Bonum, Typeface::Arimo].map(printed);
    arimo.check();
    assert_eq!(letters(&structure(&arimo.bytes).words), letters(&structure(&bonum.bytes).words));
    let Some(fonts) = arimo.fonts() else { return };
    assert!(fonts.contains("+Arimo") && !fonts.contains("Bonum"), "{fonts}");
}
