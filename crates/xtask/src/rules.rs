//! The page that says which test names which rule of PermenPANRB 6/2022.
//!
//! A Rust test names a rule in its own name (`r_210_…`) or anywhere in its text (`R-210`); a test
//! of the interface in its title or text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::read;

/// Where tests live.
const PLACES: &[&str] = &["crates", "tests", "ui/src"];
/// What is never searched.
const SKIPPED: &[&str] = &["node_modules", "dist", "out", "target", "xtask"];
/// More tests than these are counted, not named.
const NAMED: usize = 4;

const HEAD: &str = "# Rules and their tests

Made by `cargo run -p xtask -- rules`; do not edit. The sentence is a reminder of the rule, not its
text: PermenPANRB 6/2022 decides. *(default)* marks a choice of this program where the regulation is
silent. A test names a rule in its name (`r_210_…`) or in its text (`R-210`).

";

/// A test that names a rule.
#[derive(Debug, PartialEq, Eq)]
struct Test {
    place: String,
    title: String,
}

type Tests = BTreeMap<u16, Vec<Test>>;

/// The text of `docs/rules.md`.
pub(crate) fn page(root: &Path) -> Result<String, String> {
    let table = read(&root.join("docs/rules.tsv"))?;
    let rules = list_rules(&table)?;
    let tests = search(root)?;
    if let Some(unknown) = tests.keys().find(|number| !rules.contains_key(number)) {
        return Err(format!("a test names R-{unknown:03}, which docs/rules.tsv does not list"));
    }
    let n_covered = rules.keys().filter(|number| tests.contains_key(number)).count();
    let mut page = format!("{HEAD}{n_covered} of {} rules have a test.\n\n", rules.len());
    page.push_str("| Rule | It says | Tests |\n|---|---|---|\n");
    for (number, rule) in &rules {
        let named = tests.get(number).map_or_else(|| rule.without_test(), |found| cell(found));
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| R-{number:03} | {} | {named} |", rule.sentence);
    }
    Ok(page)
}

fn cell(tests: &[Test]) -> String {
    let mut named: Vec<_> =
        tests.iter().take(NAMED).map(|test| format!("{}: {}", test.place, test.title)).collect();
    if tests.len() > NAMED {
        named.push(format!("and {} more", tests.len() - NAMED));
    }
    named.join("<br>")
}

/// A line of the table.
#[derive(Debug, PartialEq, Eq)]
struct Rule<'t> {
    sentence: &'t str,
    /// Why no test can show it, for rules that are none of the program's doing.
    reason: Option<&'t str>,
}

impl Rule<'_> {
    fn without_test(&self) -> String {
        self.reason.map_or_else(|| "*not yet covered*".to_owned(), |reason| format!("*no test:* {reason}"))
    }
}

fn list_rules(table: &str) -> Result<BTreeMap<u16, Rule<'_>>, String> {
    table
        .lines()
        .map(|line| {
            rule(line).ok_or_else(|| format!("docs/rules.tsv: not a number, a tab and a sentence: {line}"))
        })
        .collect()
}

/// Number, sentence and, behind another tab, why it has no test.
fn rule(line: &str) -> Option<(u16, Rule<'_>)> {
    let (number, rest) = line.split_once('\t')?;
    let (sentence, reason) = rest.split_once('\t').map_or((rest, None), |(said, why)| (said, Some(why)));
    Some((number.strip_prefix("R-")?.parse().ok()?, Rule { sentence, reason }))
}

fn search(root: &Path) -> Result<Tests, String> {
    let mut files = Vec::new();
    for place in PLACES {
        list_sources(&root.join(place), &mut files)?;
    }
    files.sort();
    let mut tests = Tests::new();
    for file in files {
        let text = read(&file)?;
        let place = place_of(file.strip_prefix(root).unwrap_or(&file));
        let sections = if is_rust(&file) { rust_tests(&text) } else { script_tests(&text) };
        for (title, body) in sections {
            for number in numbers(&title, body) {
                tests
                    .entry(number)
                    .or_default()
                    .push(Test { place: place.clone(), title: title.replace('|', "\\|") });
            }
        }
    }
    Ok(tests)
}

fn list_sources(folder: &Path, into: &mut Vec<PathBuf>) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !SKIPPED.contains(&name) {
                list_sources(&path, into)?;
            }
        } else if is_rust(&path) || name.contains(".test.") {
            into.push(path);
        }
    }
    Ok(())
}

fn is_rust(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "rs")
}

/// A crate by its name, anything else by its folder.
fn place_of(path: &Path) -> String {
    let parts: Vec<_> = path.iter().filter_map(|part| part.to_str()).collect();
    match parts.as_slice() {
        ["crates" | "tests", name, ..] if *name != "tests" => (*name).to_owned(),
        ["tests", "tests", name, ..] | [name, ..] => (*name).to_owned(),
        [] => String::new(),
    }
}

/// Name and text of every test of a Rust file.
fn rust_tests(text: &str) -> Vec<(String, &str)> {
    let after_mark = text.split("#[test]").skip(1);
    after_mark
        .filter_map(|section| {
            let (_, rest) = section.split_once("fn ")?;
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
            Some((format!("`{}`", rest.get(..end)?), section))
        })
        .collect()
}

/// Title and text of every test of a script.
fn script_tests(text: &str) -> Vec<(String, &str)> {
    let starts: Vec<_> = text
        .match_indices("test(")
        .chain(text.match_indices(" it("))
        .map(|(at, mark)| at + mark.len())
        .collect();
    let mut sorted = starts;
    sorted.sort_unstable();
    let ends = sorted.iter().skip(1).copied().chain([text.len()]);
    sorted.iter().zip(ends).filter_map(|(start, end)| titled(text.get(*start..end)?)).collect()
}

fn titled(section: &str) -> Option<(String, &str)> {
    let section = section.trim_start();
    let quote = section.chars().next().filter(|quote| "\"'`".contains(*quote))?;
    let title = section.get(1..)?.split(quote).next()?;
    Some((title.to_owned(), section))
}

/// The rules a test names, each once.
fn numbers(title: &str, body: &str) -> Vec<u16> {
    let mut numbers: Vec<u16> = [(title, "r_"), (title, "R-"), (body, "R-")]
        .into_iter()
        .flat_map(|(text, mark)| text.split(mark).skip(1))
        .filter_map(|rest| {
            let digits = rest.get(..3)?;
            let ends = !rest.get(3..4).is_some_and(|next| next.as_bytes().iter().all(u8::is_ascii_digit));
            digits.parse().ok().filter(|_| ends)
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use super::{list_rules, numbers, rust_tests, script_tests};

    #[test]
    fn a_rust_test_names_rules_in_its_name_and_in_its_text() {
        let file =
            "#[test]\nfn r_990_and_r_991_hold() {}\n#[test]\nfn other() { assert!(true, \"see R-992\"); }";
        let found: Vec<_> =
            rust_tests(file).into_iter().map(|(name, body)| (numbers(&name, body), name)).collect();
        let names = ["`r_990_and_r_991_hold`", "`other`"].map(str::to_owned);
        let [first, second] = names;
        assert_eq!(found, [(vec![990, 991], first), (vec![992], second)]);
    }

    #[test]
    fn a_script_test_names_rules_in_its_title() {
        let found = script_tests("test(\"R-993 holds\", () => {});\n  it('plain', () => {})");
        let titles: Vec<_> =
            found.iter().map(|(title, body)| (title.as_str(), numbers(title, body))).collect();
        assert_eq!(titles, [("R-993 holds", vec![993]), ("plain", vec![])]);
    }

    #[test]
    fn a_rule_without_a_test_gives_its_reason() {
        let rules =
            list_rules("R-994\tA part of the law.\tNames the parts of the program.\nR-995\tOpen.").unwrap();
        assert_eq!(rules[&994].without_test(), "*no test:* Names the parts of the program.");
        assert_eq!(rules[&995].without_test(), "*not yet covered*");
    }

    #[test]
    fn a_line_that_is_no_rule_is_told() {
        let problem = list_rules("R-001\tfirst\nsecond").expect_err("the second line has no number");
        assert!(problem.contains("second"), "{problem}");
    }
}
