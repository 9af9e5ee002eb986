//! What PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask of a file, as far as it can be told from the file alone.
//! Numbers are those of the clauses. Not a checker of either: that the words of tags fit the page is looked at in
//! [`crate::tags`].

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sheets::{Form, Page, Press, Record, SheetCode};

use crate::file::{Printed, imprint, pages};
use crate::pages::every_sheet_of_all_forms;
use crate::support::office_sheets::code;
use crate::support::{Cases, OFFICE};

/// Operators that our pages have; none of them makes a colour, a picture or a state of its own.
const OPERATORS: [&str; 23] = [
    "BT", "ET", "Tf", "Td", "Tj", "TJ", "m", "l", "c", "h", "S", "f", "re", "w", "g", "G", "rg", "RG", "q",
    "Q", "cm", "Do", "EMC",
];
/// Kinds of elements that need no role map (ISO 32000-1, 14.8.4).
const KINDS: [&str; 12] =
    ["Document", "Part", "Div", "H1", "P", "Note", "Table", "TR", "TH", "TD", "Figure", "Span"];
/// Longest string and name, and largest number of objects (ISO 19005-2, 6.1.13).
const LONGEST_STRING: usize = 32_767;
const LONGEST_NAME: usize = 127;
const MOST_OBJECTS: usize = 8_388_607;

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().expect("a name")).into_owned()
}

fn followed<'d>(document: &'d Document, holder: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
    holder.get(key).ok().map(|object| document.dereference(object).expect("an object").1)
}

fn dictionary<'d>(document: &'d Document, holder: &'d Dictionary, key: &[u8]) -> &'d Dictionary {
    let found = followed(document, holder, key).expect("an entry");
    found.as_dict().expect("a dictionary")
}

fn stream<'d>(document: &'d Document, holder: &'d Dictionary, key: &[u8]) -> &'d Stream {
    followed(document, holder, key).expect("an entry").as_stream().expect("a stream")
}

/// Every dictionary of a file, with those inside others.
fn dictionaries(document: &Document) -> Vec<&Dictionary> {
    fn gather<'d>(object: &'d Object, into: &mut Vec<&'d Dictionary>) {
        match object {
            Object::Dictionary(one) => {
                into.push(one);
                one.iter().for_each(|(_, inside)| gather(inside, into));
            }
            Object::Stream(one) => {
                into.push(&one.dict);
                one.dict.iter().for_each(|(_, inside)| gather(inside, into));
            }
            Object::Array(items) => items.iter().for_each(|inside| gather(inside, into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    document.objects.values().for_each(|object| gather(object, &mut all));
    all
}

/// Asserts what the file as a whole is to be.
fn assert_file(bytes: &[u8], document: &Document) {
    assert!(bytes.starts_with(b"%PDF-1.7\n%") && bytes[10..14].iter().all(|byte| *byte > 127), "6.1.2");
    assert!(bytes.ends_with(b"%%EOF\n"), "6.1.3: nothing stands behind the end");
    let names = document.trailer.get(b"ID").and_then(Object::as_array).expect("6.1.3: a name");
    assert!(names.len() == 2 && !document.trailer.has(b"Encrypt"), "6.1.3");
    assert!(document.objects.len() <= MOST_OBJECTS, "6.1.13");
    for one in dictionaries(document) {
        for (key, value) in one {
            assert!(key.len() <= LONGEST_NAME, "6.1.13");
            assert!(value.as_str().map_or(0, <[u8]>::len) <= LONGEST_STRING, "6.1.13");
        }
        for forbidden in
            ["AA", "JS", "OCProperties", "SMask", "Interpolate", "TR", "HTP", "Alternates", "OPI"]
        {
            assert!(!one.has(forbidden.as_bytes()), "{forbidden}: {one:?}");
        }
        let filter = followed(document, one, b"Filter").map(name);
        assert!(filter.is_none_or(|filter| filter == "FlateDecode" || filter == "DCTDecode"), "6.1.7.2");
    }
}

/// Asserts what the catalogue is to say, and that both texts about the file say the same.
fn assert_catalogue(document: &Document) {
    let catalog = document.catalog().expect("a catalog");
    let keys: BTreeSet<String> =
        catalog.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
    for forbidden in ["OpenAction", "AcroForm", "Names", "OCProperties", "Requirements"] {
        assert!(!keys.contains(forbidden), "{forbidden}");
    }
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("UA 7.2"), b"id-ID");
    let marks = dictionary(document, catalog, b"MarkInfo");
    assert!(marks.get(b"Marked").and_then(Object::as_bool).expect("UA 6.2") && !marks.has(b"Suspects"));
    let seen = dictionary(document, catalog, b"ViewerPreferences");
    assert!(seen.get(b"DisplayDocTitle").and_then(Object::as_bool).expect("UA 7.1"));

    let about = stream(document, catalog, b"Metadata");
    assert!(!about.dict.has(b"Filter"), "6.6.2: read without unpacking");
    let about = String::from_utf8(about.content.clone()).expect("UTF-8");
    let properties = followed(document, &document.trailer, b"Info").expect("properties");
    let properties = properties.as_dict().expect("a dictionary");
    let title =
        lopdf::decode_text_string(properties.get(b"Title").expect("UA 7.1: a title")).expect("a text");
    assert!(!title.is_empty() && about.contains(&format!("<rdf:li xml:lang=\"x-default\">{title}</rdf:li>")));
    assert!(about.contains("<xmp:CreateDate>2027-01-12T09:30:00</xmp:CreateDate>"), "{about}");
    let made = properties.get(b"CreationDate").and_then(Object::as_str).expect("a day");
    assert_eq!(made, b"D:20270112093000", "the same as in the metadata");

    let intents = catalog.get(b"OutputIntents").and_then(Object::as_array).expect("6.2.3");
    let intent = intents[0].as_dict().expect("a dictionary");
    assert_eq!(name(intent.get(b"S").expect("a kind")), "GTS_PDFA1");
    let profile = stream(document, intent, b"DestOutputProfile");
    assert_eq!(profile.dict.get(b"N").and_then(Object::as_i64).expect("a number"), 3);
    let profile = profile.decompressed_content().expect("a profile");
    assert_eq!(
        (&profile[12..16], &profile[16..20], &profile[36..40]),
        (&b"mntr"[..], &b"RGB "[..], &b"acsp"[..])
    );
    assert_eq!(
        usize::try_from(u32::from_be_bytes([profile[0], profile[1], profile[2], profile[3]])),
        Ok(profile.len())
    );
    assert!(profile[8] <= 4, "6.2.4.2: version 4 at most");
}

/// Letters by the codes of a font, after everything a font is to have was looked at.
fn assert_font(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let word = |holder: &Dictionary, key: &[u8]| name(holder.get(key).expect("a name"));
    assert_eq!((word(font, b"Subtype"), word(font, b"Encoding")), ("Type0".into(), "Identity-H".into()));
    let below = font.get(b"DescendantFonts").and_then(Object::as_array).expect("a descendant");
    let below = document.dereference(&below[0]).expect("an object").1.as_dict().expect("a dictionary");
    let system = dictionary(document, below, b"CIDSystemInfo");
    let said = |key: &[u8]| system.get(key).and_then(Object::as_str).expect("a string");
    assert_eq!((said(b"Registry"), said(b"Ordering")), (&b"Adobe"[..], &b"Identity"[..]), "6.2.11.3.1");
    let described = dictionary(document, below, b"FontDescriptor");
    let names = [word(font, b"BaseFont"), word(below, b"BaseFont"), word(described, b"FontName")];
    assert!(names.iter().all(|one| *one == names[0]) && names[0].as_bytes()[6] == b'+', "{names:?}");
    assert!(!described.has(b"CIDSet"), "6.2.11.4.2: none, rather than one that is not complete");
    if word(below, b"Subtype") == "CIDFontType2" {
        assert_eq!(word(below, b"CIDToGIDMap"), "Identity", "6.2.11.3.2");
        assert!(!stream(document, described, b"FontFile2").content.is_empty(), "6.2.11.4.1: embedded");
    } else {
        assert_eq!(word(below, b"Subtype"), "CIDFontType0");
        let glyphs = stream(document, described, b"FontFile3");
        let kind = name(glyphs.dict.get(b"Subtype").expect("a kind"));
        assert!(["CIDFontType0C", "OpenType"].contains(&kind.as_str()), "{kind}");
    }
    let map = stream(document, font, b"ToUnicode").decompressed_content().expect("a map");
    let map = String::from_utf8(map).expect("text");
    let number = |hex: &str| u16::from_str_radix(hex.trim_matches(['<', '>']), 16).ok();
    let letters = map.lines().filter_map(|line| {
        let (code, letter) = line.split_once(' ')?;
        Some((number(code)?, String::from_utf16(&[number(letter)?]).ok()?))
    });
    letters.collect()
}

/// Asserts that a page shows nothing but letters that its fonts have and readers can copy, and marks its foot.
fn assert_page(document: &Document, id: ObjectId) {
    let page = document.get_dictionary(id).expect("a page");
    assert_eq!(name(page.get(b"Tabs").expect("an order")), "S", "UA 7.18.3");
    assert!(!page.has(b"Group") && !page.has(b"Annots"), "nothing shines through, nothing is laid on top");
    let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = document
        .get_page_fonts(id)
        .expect("fonts")
        .into_iter()
        .map(|(key, font)| (key, assert_font(document, font)))
        .collect();
    let (mut letters, mut depth, mut said, mut is_foot) = (None, 0_usize, String::new(), false);
    let content = Content::decode(&document.get_page_content(id)).expect("operations");
    for Operation { operator, operands } in content.operations {
        match operator.as_str() {
            "BMC" | "BDC" => {
                let about = operands.get(1).and_then(|about| about.as_dict().ok());
                is_foot = about.is_some_and(|about| about.has(b"Type"));
                if let Some(about) = about.filter(|_| is_foot) {
                    let kind = |key: &[u8]| name(about.get(key).expect("a name"));
                    assert_eq!((kind(b"Type"), kind(b"Subtype")), ("Pagination".into(), "Footer".into()));
                }
                continue;
            }
            "q" => depth += 1,
            "Q" => depth -= 1,
            "Tf" => letters = fonts.get(operands[0].as_name().expect("a font")),
            "Tj" | "TJ" => {
                let shown = operands[0].as_array().cloned().unwrap_or_else(|_| vec![operands[0].clone()]);
                let codes =
                    shown.iter().filter_map(|part| part.as_str().ok()).flat_map(|part| part.chunks(2));
                for code in codes {
                    let code = u16::from_be_bytes([code[0], code[1]]);
                    assert_ne!(code, 0, "6.2.11.8: no glyph of what a font has not");
                    let letter =
                        letters.and_then(|letters| letters.get(&code)).expect("6.2.11.7.2: a letter");
                    let is_told = !["\0", "\u{FEFF}", "\u{FFFE}"].contains(&letter.as_str());
                    let private = letter.chars().any(|one| ('\u{E000}'..='\u{F8FF}').contains(&one));
                    assert!(is_told && !private, "6.2.11.7.2, 6.2.11.7.3: {letter:?}");
                    if is_foot {
                        said.push_str(letter);
                    }
                }
            }
            _ => {}
        }
        assert!(OPERATORS.contains(&operator.as_str()), "6.2.2: {operator}");
        assert!(depth <= 28, "6.1.13");
    }
    let has_number = said.contains("Halaman");
    assert_eq!(has_number, !is_empty(document, id), "UA 7.8: the number is the foot: {said}");
}

fn is_empty(document: &Document, id: ObjectId) -> bool {
    document.get_page_content(id).iter().all(u8::is_ascii_whitespace)
}

/// Asserts what elements are to have beyond their words.
fn assert_elements(document: &Document) {
    let mut notes = BTreeSet::new();
    let elements = dictionaries(document).into_iter().filter(|one| one.has(b"S") && one.has(b"P"));
    for element in elements {
        let kind = name(element.get(b"S").expect("a kind"));
        assert!(KINDS.contains(&kind.as_str()), "UA 7.1: {kind}");
        let attributes = element.get(b"A").and_then(Object::as_dict);
        match kind.as_str() {
            "Figure" => {
                let words = lopdf::decode_text_string(element.get(b"Alt").expect("UA 7.3")).expect("a text");
                assert!(!words.trim().is_empty(), "UA 7.3");
                assert!(attributes.expect("attributes").has(b"BBox"), "UA 7.3: {words}");
            }
            "TH" => {
                let scope = name(attributes.expect("attributes").get(b"Scope").expect("UA 7.5"));
                assert!(["Row", "Column"].contains(&scope.as_str()), "UA 7.5: {scope}");
            }
            "Note" => {
                let id = element.get(b"ID").and_then(Object::as_str).expect("UA 7.9").to_vec();
                assert!(notes.insert(id), "UA 7.9: a name of its own");
            }
            _ => {}
        }
    }
}

fn assert_pictures(document: &Document) {
    let pictures = dictionaries(document).into_iter().filter(|one| {
        one.get(b"Subtype")
            .is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Image" || kind == b"Form"))
    });
    for picture in pictures {
        assert_eq!(name(picture.get(b"Subtype").expect("a kind")), "Image");
        let colours = name(picture.get(b"ColorSpace").expect("colours"));
        assert!(["DeviceRGB", "DeviceGray"].contains(&colours.as_str()), "6.2.4.3: {colours}");
    }
}

fn assert_standards(bytes: &[u8]) {
    let document = Document::load_mem(bytes).expect("a file");
    assert_file(bytes, &document);
    assert_catalogue(&document);
    assert_elements(&document);
    assert_pictures(&document);
    document.page_iter().for_each(|page| assert_page(&document, page));
}

#[test]
fn every_sheet_has_what_pdf_a_2_and_pdf_ua_1_ask_of_a_file() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
        let content = if form == Form::TestPage { content } else { content.coded(code()) };
        assert_standards(&Printed::of(&[sheets::layout(&content, domain::Paper::A4)]).bytes);
    });
}

#[test]
fn a_volume_with_an_empty_back_and_rarer_letters_has_it_too() {
    let Some(cases) = Cases::read() else { return };
    let (_, evaluation) = &cases.evaluations[0];
    let mut plan = cases.plan("skp-kasubdit-ii");
    plan.employee.name = Some("Łucja Ñandú Šimůnek-Øystein ᬯ, S.Kom.".into());
    let proved = sheets::content(evaluation.form().into(), &OFFICE, &Record::Evaluation(evaluation), None);
    let proved = proved.expect("content").coded(SheetCode { copy: 1, ..code() });
    let sheets = [
        pages(Form::A17, Record::Plan(&plan)),
        vec![Page::blank(215.9, 330.2)],
        pages(Form::D11, Record::Evaluation(evaluation)),
        sheets::layout(&proved, domain::Paper::Folio),
    ];
    let mut press = Press::new(None).expect("a press");
    let mut volume = press.volume(Vec::new());
    for sheet in &sheets {
        volume.add(sheet).expect("a sheet");
    }
    assert_standards(&volume.finish(&imprint()).expect("a file"));
}
