//! What the rules have to say about a plan.

use super::{Approach, Indicator, Perspective, Priority, Skp, SkpForm, WorkResult};
use crate::finding::{Finding, Severity};
use crate::person::PositionGroup;
use crate::planning::{AssignmentMode, Consent, ControlLevel, Origin, ResourceStatus};
use crate::text::normal_form;

impl Skp {
    /// Everything the rules have to say about this plan, blocks first.
    ///
    /// Blocks stop submitting, the missing annex stops setting (13.1, [`crate::lifecycle`]); an imported
    /// plan carries them as findings on the record.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        self.check_results(&mut found);
        if self.group == PositionGroup::Executive {
            self.check_perspectives(&mut found);
        }
        self.check_annex(&mut found);
        found.sort_by_key(|finding| finding.severity);
        found
    }

    fn check_results(&self, found: &mut Vec<Finding>) {
        // A row without words promises nothing.
        if !self.numbered(Priority::Main).any(|(_, result)| is_said(&result.text)) {
            found.push(Finding::new("R-051", Severity::Block, "no_main_result"));
        }
        for (number, result) in self.all_numbered() {
            if !result.indicators.iter().any(|indicator| is_said(&indicator.text)) {
                found.push(Finding::new("R-054", Severity::Block, "no_indicator").about(number));
            }
            if self.form() != SkpForm::A17 && result.assigned_by.is_none() {
                found.push(Finding::new("R-056", Severity::Warn, "assignment_not_named").about(number));
            }
            found.extend(self.about_planning(result).into_iter().map(|finding| finding.about(number)));
            found.extend(self.about_targets(result).map(|finding| finding.about(number)));
        }
    }

    /// Consent, acting work, directives, level of control.
    fn about_planning(&self, result: &WorkResult) -> Vec<Finding> {
        let planning = &result.planning;
        let mut found = Vec::new();
        match (planning.consent, planning.mode) {
            (Consent::Refused, _) => found.push(Finding::new("R-007", Severity::Block, "consent_refused")),
            (Consent::Needed, _) | (Consent::NotNeeded, AssignmentMode::Voluntary) => {
                found.push(Finding::new("R-007", Severity::Block, "consent_needed"));
            }
            (Consent::Given, _) | (Consent::NotNeeded, AssignmentMode::Appointed) => {}
        }
        if planning.origin.fixed_priority().is_some_and(|priority| priority != result.priority) {
            found.push(Finding::new("R-012", Severity::Warn, "acting_not_main"));
        }
        if self.group != PositionGroup::Executive {
            return found;
        }
        let is_clarified = planning.clarified_with.as_deref().is_some_and(|name| !name.trim().is_empty());
        if planning.origin == Origin::Directive && !is_clarified {
            found.push(Finding::new("R-036", Severity::Hint, "directive_not_clarified"));
        }
        if planning.control_level.is_some_and(|level| level > ControlLevel::OutputLowControl) {
            found.push(Finding::new("R-037", Severity::Warn, "control_below_executive"));
        }
        found
    }

    /// Qualitative text holds measure and target together, quantitative text holds them apart.
    fn about_targets(&self, result: &WorkResult) -> Option<Finding> {
        let is_filled = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        let mut written = result.indicators.iter().filter(|indicator| is_filled(Some(&indicator.text)));
        let code = match self.approach {
            Approach::Qualitative => written
                .any(|indicator| is_filled(indicator.target.as_deref()))
                .then_some("target_apart_from_narrative"),
            Approach::Quantitative => {
                written.any(|indicator| !is_filled(indicator.target.as_deref())).then_some("no_target")
            }
        };
        code.map(|code| Finding::new("R-053", Severity::Hint, code))
    }

    fn check_perspectives(&self, found: &mut Vec<Finding>) {
        for perspective in Perspective::ALL {
            let indicators = self.results.iter().flat_map(|result| &result.indicators);
            let is_of_it = |indicator: &Indicator| {
                indicator.perspective == Some(perspective) && is_said(&indicator.text)
            };
            if !indicators.into_iter().any(is_of_it) {
                let finding = match perspective {
                    Perspective::Budget => Finding::new("R-038", Severity::Block, "no_budget_perspective"),
                    Perspective::ServiceRecipient => {
                        Finding::new("R-038", Severity::Warn, "no_service_recipient_perspective")
                    }
                    Perspective::BusinessProcess => {
                        Finding::new("R-038", Severity::Warn, "no_business_process_perspective")
                    }
                    Perspective::InternalStrengthening => {
                        Finding::new("R-038", Severity::Warn, "no_internal_strengthening_perspective")
                    }
                };
                found.push(finding);
            }
        }
    }

    fn check_annex(&self, found: &mut Vec<Finding>) {
        let Some(annex) = self.annex.as_ref().filter(|annex| !annex.is_empty()) else {
            found.push(Finding::new("R-080", Severity::Block, "no_annex"));
            return;
        };
        if annex.resource_support.is_empty() {
            found.push(Finding::new("R-081", Severity::Warn, "no_resource_support"));
        }
        if annex.accountability_scheme.is_empty() {
            found.push(Finding::new("R-083", Severity::Warn, "no_accountability_scheme"));
        }
        if annex.consequences.is_empty() {
            found.push(Finding::new("R-084", Severity::Warn, "no_consequences"));
        }
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Items of the unit's performance agreement that are no main result of its head, each by its
/// place in `items`.
///
/// An item is found where its words are those of a main result or of one of its indicators, or stand in
/// them; capitals and punctuation do not count. Plans of other positions are not asked.
pub fn agreement_findings(skp: &Skp, items: &[&str]) -> Vec<(usize, Finding)> {
    if skp.group != PositionGroup::Executive {
        return Vec::new();
    }
    let texts: Vec<String> = skp
        .numbered(Priority::Main)
        .flat_map(|(_, result)| {
            let indicators = result.indicators.iter().map(|indicator| indicator.text.as_str());
            indicators.chain([result.text.as_str()])
        })
        .map(|text| format!(" {} ", normal_form(text)))
        .collect();
    let is_missing = |item: &str| {
        let wanted = normal_form(item);
        !wanted.is_empty() && !texts.iter().any(|text| text.contains(&format!(" {wanted} ")))
    };
    items
        .iter()
        .enumerate()
        .filter(|(_, item)| is_missing(item))
        .map(|(at, _)| (at, Finding::new("R-035", Severity::Warn, "agreement_item_missing")))
        .collect()
}

/// What is said of an executive's indicators that have no indicator manual yet.
///
/// A manual is demanded only where indicators are not understood by all; an office that sets
/// `is_required` decides that they are not, and a missing one then stops submitting.
pub fn manual_finding(skp: &Skp, n_missing: usize, is_required: bool) -> Option<Finding> {
    let severity = if is_required { Severity::Block } else { Severity::Hint };
    (skp.group == PositionGroup::Executive && n_missing > 0)
        .then(|| Finding::new("R-040", severity, "manual_missing"))
}

/// A hint to revise where a needed resource was refused or did not come.
pub fn resource_hint(statuses: &[ResourceStatus]) -> Option<Finding> {
    let is_short = statuses.iter().any(|status| *status != ResourceStatus::Agreed);
    is_short.then(|| Finding::new("R-082", Severity::Hint, "resource_short"))
}
