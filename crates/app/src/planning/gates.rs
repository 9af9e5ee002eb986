//! *Sebelum diajukan*: what must be there before a plan is offered and set, each with its rule.

use crate::convert::to_wire;
use crate::planning::facts::{Situation, missing_agreement_items};
use crate::plans::ANNEX_LISTS;
use contract::{GateView, Language};
use domain::{Approach, Consent, PositionGroup, Priority, Severity, WorkResult};

/// Every condition that concerns this plan, met or not.
pub(crate) fn gates(situation: &Situation, language: Language) -> Vec<GateView> {
    let gates = Gates { situation, language };
    let mut all = vec![gates.placement(), gates.main_result(), gates.measures(), gates.consent()];
    if situation.skp.group == PositionGroup::Executive {
        all.extend([gates.budget(), gates.perspectives()]);
        all.extend(gates.agreement());
        all.extend(gates.manual());
    }
    all.push(gates.annex());
    all
}

struct Gates<'a> {
    situation: &'a Situation,
    language: Language,
}

impl Gates<'_> {
    fn say(&self, id: &str, en: &str) -> String {
        if self.language == Language::Id { id.to_owned() } else { en.to_owned() }
    }

    fn gate(&self, code: &str, rule: &str, severity: Severity, words: (&str, &str)) -> GateView {
        GateView {
            code: code.to_owned(),
            text: self.say(words.0, words.1),
            is_met: true,
            severity: to_wire(severity),
            note: String::new(),
            rule: rule.to_owned(),
            tells: Vec::new(),
        }
    }

    /// The same gate, which speaks for findings of these codes as well.
    fn telling(gate: GateView, codes: &[&str]) -> GateView {
        GateView { tells: codes.iter().map(|code| (*code).to_owned()).collect(), ..gate }
    }

    fn has(&self, code: &str) -> bool {
        self.situation.facts.findings.iter().any(|finding| finding.code == code)
    }

    fn placement(&self) -> GateView {
        let words = ("Unit kerja dan pejabat penilai diketahui", "Unit and evaluator are known");
        let gate = self.gate("placement", "R-009", Severity::Block, words);
        GateView { is_met: self.situation.facts.is_placed, ..gate }
    }

    fn main_result(&self) -> GateView {
        let words = ("Ada hasil kerja utama", "There is a main result");
        let gate = self.gate("main_result", "R-051", Severity::Block, words);
        let count = self.situation.skp.numbered(Priority::Main).count();
        let gate = Self::telling(gate, &["no_main_result"]);
        GateView { is_met: !self.has("no_main_result"), note: count.to_string(), ..gate }
    }

    /// Only a result without any measure stops submitting; a missing target is a hint.
    fn measures(&self) -> GateView {
        let (rule, severity) =
            if self.has("no_indicator") { ("R-054", Severity::Block) } else { ("R-053", Severity::Hint) };
        let words = ("Indikator dan target lengkap", "Indicators and targets are complete");
        let gate = self.gate("measures", rule, severity, words);
        let gate = Self::telling(gate, &["no_indicator", "no_target"]);
        let parts = [
            self.numbers(|result| is_blank(&result.text), ("tanpa kalimat", "without words")),
            self.numbers(
                |result| {
                    result.indicators.iter().any(|indicator| is_blank(&indicator.text))
                        || result.indicators.is_empty()
                },
                ("tanpa indikator", "without an indicator"),
            ),
            self.numbers(|result| self.lacks_target(result), ("tanpa target", "without a target")),
        ];
        let note = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        GateView { is_met: note.is_empty(), note, ..gate }
    }

    /// Whether an indicator that is written has no target beside it, where they stand apart.
    fn lacks_target(&self, result: &WorkResult) -> bool {
        let mut written = result.indicators.iter().filter(|indicator| !is_blank(&indicator.text));
        self.situation.skp.approach == Approach::Quantitative
            && written.any(|indicator| indicator.target.as_deref().is_none_or(is_blank))
    }

    /// *no. 1, 3 tanpa target*: results by their printed numbers; nothing where there are none.
    fn numbers(&self, wanted: impl Fn(&WorkResult) -> bool, words: (&str, &str)) -> Option<String> {
        let found = self.situation.skp.all_numbered().filter(|(_, result)| wanted(result));
        let numbers: Vec<String> = found.map(|(number, _)| number.to_string()).collect();
        (!numbers.is_empty()).then(|| format!("no. {} {}", numbers.join(", "), self.say(words.0, words.1)))
    }

    fn consent(&self) -> GateView {
        let words = ("Penugasan dari luar atasan disetujui", "Assignments of others have consent");
        let gate = self.gate("consent", "R-007", Severity::Block, words);
        let gate = Self::telling(gate, &["consent_needed", "consent_refused"]);
        let consents = self.situation.skp.results.iter().map(|result| result.planning.consent);
        let from_others = consents.filter(|consent| *consent != Consent::NotNeeded).count();
        let is_met = !self.has("consent_needed") && !self.has("consent_refused");
        let note = if is_met { from_others.to_string() } else { self.without_consent() };
        GateView { is_met, note, ..gate }
    }

    fn without_consent(&self) -> String {
        let of = |code: &str, words: (&str, &str)| {
            let found = self.situation.facts.findings.iter().filter(|finding| finding.code == code);
            let mut numbers: Vec<usize> = found.filter_map(|finding| finding.result).collect();
            numbers.sort_unstable();
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            (!numbers.is_empty())
                .then(|| format!("no. {} {}", numbers.join(", "), self.say(words.0, words.1)))
        };
        let waiting = of("consent_needed", ("belum dijawab", "unanswered"));
        let refused = of("consent_refused", ("tidak disetujui", "refused"));
        [waiting, refused].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn budget(&self) -> GateView {
        let words = ("Perspektif Anggaran ada", "The perspective Anggaran is there");
        let gate = self.gate("budget_perspective", "R-038", Severity::Block, words);
        let gate = Self::telling(gate, &["no_budget_perspective"]);
        GateView { is_met: !self.has("no_budget_perspective"), ..gate }
    }

    fn perspectives(&self) -> GateView {
        let words = ("Keempat perspektif terisi", "All four perspectives are filled");
        let gate = self.gate("perspectives", "R-038", Severity::Warn, words);
        let missing = [
            ("no_service_recipient_perspective", "Penerima Layanan"),
            ("no_business_process_perspective", "Proses Bisnis"),
            ("no_internal_strengthening_perspective", "Penguatan Internal"),
        ]
        .into_iter()
        .filter(|(code, _)| self.has(code))
        .map(|(_, name)| name)
        .collect::<Vec<_>>();
        let codes = ["service_recipient", "business_process", "internal_strengthening"]
            .map(|perspective| format!("no_{perspective}_perspective"));
        GateView { is_met: missing.is_empty(), note: missing.join(", "), tells: codes.to_vec(), ..gate }
    }

    fn agreement(&self) -> Option<GateView> {
        if self.situation.agreement.is_empty() {
            return None;
        }
        let words = (
            "Perjanjian kinerja unit menjadi hasil kerja utama",
            "The unit's performance agreement is in the main results",
        );
        let gate = self.gate("agreement", "R-035", Severity::Warn, words);
        let gate = Self::telling(gate, &["agreement_item_missing"]);
        let missing = missing_agreement_items(self.situation);
        let items = missing.iter().filter_map(|(at, _)| self.situation.agreement.get(*at));
        let names: Vec<String> = items.map(|item| item.text.trim().to_owned()).collect();
        let note = match names.as_slice() {
            [] => String::new(),
            names => format!("{}: {}", self.say("belum", "missing"), names.join("; ")),
        };
        Some(GateView { is_met: names.is_empty(), note, ..gate })
    }

    fn manual(&self) -> Option<GateView> {
        let finding =
            self.situation.facts.findings.iter().find(|finding| finding.code == "manual_missing")?;
        let words = ("Setiap indikator punya manual", "Every indicator has its manual");
        let gate = self.gate("manual", "R-040", finding.severity, words);
        Some(GateView { is_met: false, ..Self::telling(gate, &["manual_missing"]) })
    }

    /// A plan without any annex is not set; an empty list is pointed at.
    fn annex(&self) -> GateView {
        let severity = if self.has("no_annex") { Severity::Block } else { Severity::Warn };
        let words = ("Lampiran lengkap", "The annex is complete");
        let gate = self.gate("annex", "R-080", severity, words);
        let names = [
            self.say("dukungan sumber daya", "resources"),
            self.say("skema pertanggungjawaban", "accountability"),
            self.say("konsekuensi", "consequences"),
        ];
        let is_empty = |list: &str| {
            let mut lines = self.situation.annex.iter();
            !lines.any(|line| line.list == list && !line.text.trim().is_empty())
        };
        let empty: Vec<_> = ANNEX_LISTS
            .into_iter()
            .zip(names)
            .filter(|(list, _)| is_empty(list))
            .map(|(_, name)| name)
            .collect();
        let codes = ["no_annex", "no_resource_support", "no_accountability_scheme", "no_consequences"];
        let gate = Self::telling(gate, &codes);
        GateView { is_met: empty.is_empty(), note: empty.join(", "), ..gate }
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
