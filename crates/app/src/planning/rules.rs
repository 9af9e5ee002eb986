//! Rules in words, for *Mengapa?*.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, Language, RuleRequest, RuleView};

/// One rule a line: number, `D` for a choice of this program, article and page, Indonesian, English.
const RULES: &str = include_str!("rules.tsv");

impl App {
    /// What a rule says, and where the regulation says so.
    pub(crate) fn explain_rule(&mut self, request: RuleRequest) -> Result<RuleView, Halt> {
        let language = self.moment().language;
        let wanted = request.rule.trim().to_uppercase();
        let found = RULES.lines().find_map(|line| of_line(line, &wanted, language));
        Ok(found.ok_or(Failure::NotFound { what: wanted })?)
    }
}

/// Where the regulation says a rule, or that it is silent.
pub(crate) fn source_of(rule: &str) -> Option<&'static str> {
    let mut cells = RULES.lines().map(|line| line.split('\t'));
    cells.find_map(|mut cells| (cells.next()? == rule).then(|| cells.nth(1)).flatten())
}

fn of_line(line: &str, wanted: &str, language: Language) -> Option<RuleView> {
    let mut cells = line.split('\t');
    let rule = cells.next().filter(|rule| *rule == wanted)?;
    let is_default = cells.next()? == "D";
    let source = cells.next()?;
    let (indonesian, english) = (cells.next()?, cells.next()?);
    let says = if language == Language::Id { indonesian } else { english };
    Some(RuleView { rule: rule.to_owned(), says: says.to_owned(), source: source.to_owned(), is_default })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_source_and_words_in_both_languages() {
        for line in RULES.lines() {
            let rule = line.split('\t').next().unwrap();
            for language in [Language::Id, Language::En] {
                let view = of_line(line, rule, language).unwrap();
                assert!(view.says.ends_with('.') && !view.source.is_empty(), "{rule}");
            }
        }
        let planned = (30..=57).chain(60..=67).chain(70..=72).chain(80..=84).chain(90..=108);
        for number in planned.chain(3..=18).chain([23]) {
            let rule = format!("R-{number:03}\t");
            assert!(RULES.lines().any(|line| line.starts_with(&rule)), "{rule}");
        }
    }

    #[test]
    fn r_110_to_r_264_every_rule_of_the_year_and_of_what_follows_it_can_be_explained() {
        let of_year = (110..=128).chain(200..=215).chain(220..=226).chain(230..=235).chain(240..=256);
        for number in of_year.chain(260..=264).chain(300..=305).chain([19, 20, 22, 25, 27, 28, 268]) {
            let rule = format!("R-{number:03}");
            assert!(
                RULES.lines().any(|line| of_line(line, &rule, Language::Id).is_some()),
                "a button that asks why would open nothing: {rule}"
            );
        }
    }
}
