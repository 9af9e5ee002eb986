//! Promises about the documents: every form beside its page, every rule with its test, figures beside those of peers.

use sheets::Form;

use crate::text_of;

#[test]
fn every_form_there_is_has_a_picture_and_an_official_one_the_page_of_the_regulation_beside_it() {
    let page = text_of("docs/forms/README.md").expect("the pages of the forms");
    for form in Form::ALL {
        let code = form.code();
        let head = format!("| {code} |");
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with(head.as_str())).collect();
        // The sheets of our own are called by words, the official ones by letter and numbers.
        let wanted = if code.contains('.') { ".png) → " } else { ".png)" };
        assert!(rows.iter().any(|row| row.contains(wanted)), "{code}: {rows:?}");
    }
}

#[test]
fn every_rule_of_the_regulation_has_a_test_that_names_it_or_says_why_it_has_none() {
    let page = text_of("docs/rules.md").expect("the rules and their tests");
    let number = |line: &str| line.strip_prefix("| R-")?.get(..3)?.parse::<u16>().ok();
    // Numbers from 300 on are of other regulations, and of what this program does not do.
    let is_of_the_regulation = |line: &&str| number(line).is_some_and(|number| number < 300);
    let rules: Vec<&str> = page.lines().filter(is_of_the_regulation).collect();
    assert!(rules.len() > 100, "{} rules", rules.len());
    let owed: Vec<&&str> = rules.iter().filter(|line| line.contains("*not yet covered*")).collect();
    assert!(owed.is_empty(), "{owed:#?}");
}

#[test]
fn the_figures_of_sheets_stand_beside_those_of_every_peer_and_it_is_said_where_one_wins() {
    let page = text_of("docs/performance.md").expect("the figures");
    for program in ["Kinerja Luring", "krilla", "typst", "ReportLab", "WeasyPrint", "Chromium"] {
        let row = format!("\n| {program} ");
        assert!(page.contains(&row), "{program}");
    }
    assert!(page.contains("Ahead of us: "));
}
