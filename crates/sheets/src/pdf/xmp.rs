//! What a file says about itself: for people in its properties, for programs as XMP.

use std::fmt::Write as _;

use super::values::text;
use super::{Imprint, PRODUCER};

/// Whether files call themselves PDF/A-2a and PDF/UA-1. Off until a checker of these standards has said so;
/// everything else they ask for is written.
const IDENTIFIES: bool = false;
/// How they would. PDF/A wants every property described that it does not know itself; those of PDF/UA are such.
const IDENTIFICATION: &str = "\
    <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfaid:part>2</pdfaid:part>\
    <pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>\
    <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>\
    <rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
    <rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of PDF/UA the file follows</pdfaProperty:description></rdf:li></rdf:Seq>\
    </pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/// The dictionary of properties.
pub(super) fn properties(imprint: &Imprint<'_>) -> Vec<u8> {
    let date = date(imprint);
    let mut about = b"<</Title ".to_vec();
    text(imprint.title, &mut about);
    for (key, value) in [("/Subject ", imprint.subject), ("/Author ", imprint.author)] {
        if !value.is_empty() {
            about.extend_from_slice(key.as_bytes());
            text(value, &mut about);
        }
    }
    about.extend_from_slice(
        format!("/Producer({PRODUCER})/CreationDate({date})/ModDate({date})>>").as_bytes(),
    );
    about
}

/// When the file was made, as PDF writes it.
pub(super) fn date(imprint: &Imprint<'_>) -> String {
    imprint.created.format("D:%Y%m%d%H%M%S").to_string()
}

/// The same as XMP; never packed, so that programs that know no PDF find it.
pub(super) fn packet(imprint: &Imprint<'_>) -> String {
    let date = imprint.created.format("%Y-%m-%dT%H:%M:%S");
    let mut packet = String::from(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">",
    );
    let one = |key: &str, value: &str| {
        format!("<dc:{key}><rdf:Alt><rdf:li xml:lang=\"x-default\">{value}</rdf:li></rdf:Alt></dc:{key}>")
    };
    packet.push_str(&one("title", &escaped(imprint.title)));
    if !imprint.subject.is_empty() {
        packet.push_str(&one("description", &escaped(imprint.subject)));
    }
    if !imprint.author.is_empty() {
        let author = escaped(imprint.author);
        // Writing to a String cannot fail.
        _ = write!(packet, "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>");
    }
    _ = write!(
        packet,
        "<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <pdf:Producer>{PRODUCER}</pdf:Producer></rdf:Description>"
    );
    if IDENTIFIES {
        packet.push_str(IDENTIFICATION);
    }
    packet.push_str("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    packet
}

/// A text between tags. Control characters have no place in XML, however they are written.
fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_office_never_breaks_the_xml_around_it() {
        assert_eq!(escaped("Dinas <A> & B\u{1}\u{b}\n"), "Dinas &lt;A&gt; &amp; B");
    }
}
