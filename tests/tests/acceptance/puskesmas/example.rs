//! The regulation's own example (Anak Lampiran 3, pages 162 to 187), as a case file and as printed.

use std::path::Path;

use serde_json::{Value, json};
use tests::list_of;

/// First page of the text that is kept with the tests.
const FIRST: usize = 162;

/// The example and the regulation's text of it.
pub(crate) struct Example {
    pub(crate) case: Value,
    pages: Vec<String>,
}

impl Example {
    pub(crate) fn read() -> Self {
        let case = serde_json::from_str(&data("cases/skp_daerah.json")).expect("the case file");
        let text = data("regulation/pages-162-187.txt");
        Self { case, pages: text.split('\u{c}').map(str::to_owned).collect() }
    }

    pub(crate) fn plan(&self, id: &str) -> Value {
        let found = list_of(&self.case, "skps").iter().find(|plan| plan["id"] == id);
        found.cloned().expect("a plan of the example")
    }

    /// One of the two matrices: 0 of the head, 1 of the team leader.
    pub(crate) fn matrix(&self, at: usize) -> &Value {
        &list_of(&self.case, "role_result_matrices")[at]
    }

    /// The roles of a position in a matrix, a list for each column.
    pub(crate) fn roles(&self, at: usize, position: &str) -> Vec<Vec<String>> {
        let row = list_of(self.matrix(at), "rows").iter().find(|row| row["position"] == position);
        list_of(row.expect("a row of the matrix"), "cells").iter().map(strings).collect()
    }

    /// The text of pages of the regulation.
    pub(crate) fn pages(&self, from: usize, to: usize) -> String {
        self.pages[from - FIRST..=to - FIRST].join("\n")
    }

    /// What stands between two headings on pages of the regulation, words only.
    pub(crate) fn words(&self, pages: (usize, usize), from: &str, to: &str) -> Vec<String> {
        words_between(&self.pages(pages.0, pages.1), from, to)
    }

    /// The agreement of the Puskesmas (pages 165 and 166): objectives with indicators and targets.
    pub(crate) fn agreement() -> Vec<(String, Vec<(String, String)>)> {
        let mut objectives: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in data("regulation/agreement-165-166.tsv").lines() {
            let parts: Vec<&str> = line.split('\t').collect();
            match (parts.as_slice(), objectives.last_mut()) {
                ([objective], _) => objectives.push(((*objective).to_owned(), Vec::new())),
                (["", indicator, target], Some((_, indicators))) => {
                    indicators.push(((*indicator).to_owned(), (*target).to_owned()));
                }
                _ => panic!("{line}"),
            }
        }
        objectives
    }

    /// The workblock of page 178 as a request.
    pub(crate) fn workblock(&self, unit: &str, year: i32) -> Value {
        let block = &list_of(&self.case, "workblocks")[0];
        let lines = |group: &str, kind: &str, list: &str| -> Vec<Value> {
            let texts = list_of(&block[group], kind).iter();
            texts.map(|line| json!({ "list": list, "text": line["text"] })).collect()
        };
        let lists = [
            lines("key_activities", "routine", "activity_routine"),
            lines("key_activities", "transformative", "activity_transformative"),
            lines("key_milestones", "routine", "milestone_routine"),
            lines("key_milestones", "transformative", "milestone_transformative"),
        ];
        json!({
            "unit": unit, "year": year, "title": block["initiative_title"],
            "supported": block["supported_indicator_and_target"], "owner": block["strategy_owner"],
            "parties": block["parties_involved"], "due": block["completion_time"],
            "beneficiaries": block["beneficiaries"], "purpose": block["purpose"], "budget": block["budget"],
            "lines": lists.concat(),
        })
    }

    /// The indicator manual of pages 173 and 174.
    pub(crate) fn manual(&self) -> &Value {
        &list_of(&self.case, "indicator_manuals")[0]
    }
}

/// A file kept with the tests.
fn data(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Whether a line only repeats on every page.
fn is_furniture(line: &str) -> bool {
    let line = line.trim();
    line.is_empty()
        || line.contains("jdih.menpan.go.id")
        || line.contains("Halaman ")
        || line.parse::<u32>().is_ok_and(|number| number > 100)
        || ["HASIL KERJA", "PERILAKU KERJA*"].contains(&line)
}

fn section<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} in {text}")) + from.len();
    let length = text[start..].find(to).unwrap_or_else(|| panic!("{to} in {text}"));
    &text[start..start + length]
}

/// Words between two headings, without what repeats on every page.
pub(crate) fn words_between(text: &str, from: &str, to: &str) -> Vec<String> {
    let lines = section(text, from, to).lines().filter(|line| !is_furniture(line));
    let loose = lines.flat_map(str::split_whitespace).filter(|word| *word != "-");
    loose.map(|word| word.trim_start_matches('-').to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// Letters and digits of every word between two headings, in the order of the alphabet: cells side by side
/// are drawn in another order than the regulation prints them.
pub(crate) fn sorted_between(text: &str, from: &str, to: &str) -> Vec<String> {
    let lines: Vec<&str> = section(text, from, to).lines().filter(|line| !is_furniture(line)).collect();
    let mut words = plain(&lines.join(" "));
    words.sort();
    words
}

/// Letters and digits of every word; two ways of setting the same words are made one.
pub(crate) fn plain(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("barang milik negara", "bmn").replace("atautugas", "atau tugas");
    // The model sheets write NKRI on every form, form A.1.1 itself does not (the printed variants of 5.1).
    let text = text.replace("negara kesatuan republik indonesia", "nkri");
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
