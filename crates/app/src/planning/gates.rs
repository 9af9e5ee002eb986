//! *Sebelum diajukan*: what must be there before a plan is offered and set, each with its rule.

use crate::convert::to_wire;
use crate::planning::facts::{Situation, missing_agreement_items};
use crate::plans::ANNEX_LISTS;
use contract::{GateView, Language};
use domain::{Approach, Consent, PositionGroup, Priority, Severity};

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
        }
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
        GateView { is_met: !self.has("no_main_result"), note: count.to_string(), ..gate }
    }

    /// Only a result without any measure stops submitting; what else is empty is pointed at.
    fn measures(&self) -> GateView {
        let blocked = self.has("no_indicator");
        let severity = if blocked { Severity::Block } else { Severity::Warn };
        let words = ("Indikator dan target lengkap", "Indicators and targets are complete");
        let gate = self.gate("measures", "R-054", severity, words);
        let empty = self.empty_measures();
        let note = match empty {
            0 => String::new(),
            count => format!("{count} {}", self.say("kosong", "empty")),
        };
        GateView { is_met: empty == 0, note, ..gate }
    }

    fn empty_measures(&self) -> usize {
        let is_blank = |text: &str| text.trim().is_empty();
        let is_quantitative = self.situation.skp.approach == Approach::Quantitative;
        let of_result = |result: &domain::WorkResult| {
            let open = result.indicators.iter().filter(|indicator| {
                let has_target = indicator.target.as_deref().is_some_and(|target| !is_blank(target));
                is_blank(&indicator.text) || (is_quantitative && !has_target)
            });
            let without_any = usize::from(result.indicators.is_empty());
            open.count() + without_any + usize::from(is_blank(&result.text))
        };
        self.situation.skp.results.iter().map(of_result).sum()
    }

    fn consent(&self) -> GateView {
        let words = ("Penugasan dari luar atasan disetujui", "Assignments of others have consent");
        let gate = self.gate("consent", "R-007", Severity::Block, words);
        let consents = self.situation.skp.results.iter().map(|result| result.planning.consent);
        let from_others = consents.filter(|consent| *consent != Consent::NotNeeded).count();
        let is_met = !self.has("consent_needed") && !self.has("consent_refused");
        GateView { is_met, note: from_others.to_string(), ..gate }
    }

    fn budget(&self) -> GateView {
        let words = ("Perspektif Anggaran ada", "The perspective Anggaran is there");
        let gate = self.gate("budget_perspective", "R-038", Severity::Block, words);
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
        GateView { is_met: missing.is_empty(), note: missing.join(", "), ..gate }
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
        let missing = missing_agreement_items(self.situation).len();
        let note =
            if missing == 0 { String::new() } else { format!("{missing} {}", self.say("belum", "missing")) };
        Some(GateView { is_met: missing == 0, note, ..gate })
    }

    fn manual(&self) -> Option<GateView> {
        let finding =
            self.situation.facts.findings.iter().find(|finding| finding.code == "manual_missing")?;
        let words = ("Setiap indikator punya manual", "Every indicator has its manual");
        let gate = self.gate("manual", "R-040", finding.severity, words);
        Some(GateView { is_met: false, ..gate })
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
        GateView { is_met: empty.is_empty(), note: empty.join(", "), ..gate }
    }
}
