//! Guidance and counselling as screens see them.

use super::support_fields::{self, Lines, field_views, forms_of, lines_of};
use super::{person_or_none, words};
use crate::App;
use crate::aftermath::settings;
use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::permissions::{Deed, Sight, kept};
use crate::units;
use contract::{
    ById, LedSupportsView, Nothing, SupportForm, SupportFormView, SupportLineView, SupportView, SupportsView,
};
use store::RowId;
use store::records::{Support, SupportKind, SupportState};

impl App {
    /// The supports of a person that the account may see.
    pub(crate) fn list_supports(&mut self, request: ById) -> Result<SupportsView, Halt> {
        self.supports_view(row(&request.id)?)
    }

    /// Open supports that whoever works leads.
    pub(crate) fn list_led_supports(&mut self, _: Nothing) -> Result<LedSupportsView, Halt> {
        let led = match self.sight()?.own() {
            Some(own) => self.read()?.list_open_supports(Some(own))?,
            None => Vec::new(),
        };
        Ok(LedSupportsView { supports: self.support_lines(&led)? })
    }

    /// A support with its forms.
    pub(crate) fn show_support(&mut self, request: ById) -> Result<SupportView, Halt> {
        let support = self.support(row(&request.id)?)?;
        self.support_view(support.id)
    }

    /// A support that the account may see; one that it may not is not found.
    pub(super) fn support(&self, support: RowId) -> Result<Support, Halt> {
        let found = self.read()?.find_support(support)?;
        let found = found.ok_or_else(|| super::missing("Bimbingan"))?;
        if self.may_see_support(&found)? { Ok(found) } else { Err(super::missing("Bimbingan")) }
    }

    pub(super) fn supports_view(&self, employee: RowId) -> Result<SupportsView, Halt> {
        let reader = self.read()?;
        Ok(SupportsView {
            employee: units::person_ref(reader, employee)?,
            supports: self.support_lines(&reader.list_supports_of(employee)?)?,
            can_plan: self.may_do(Deed::WriteSupports, employee, &self.sight()?)?,
        })
    }

    fn support_lines(&self, supports: &[Support]) -> Result<Vec<SupportLineView>, Halt> {
        let mut views = Vec::new();
        for support in supports {
            let Some(kind) = support.kind else { continue };
            if self.may_see_support(support)? {
                views.push(self.support_line(support, kind)?);
            }
        }
        Ok(views)
    }

    fn support_line(&self, support: &Support, kind: SupportKind) -> Result<SupportLineView, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        Ok(SupportLineView {
            id: id(support.id),
            employee: units::person_ref(reader, support.employee)?,
            kind: to_wire(kind),
            words: words::support_kind(to_wire(kind), language).to_owned(),
            state: to_wire(support.state),
            state_words: words::support_state(to_wire(support.state), language).to_owned(),
            led_by: self.leader_words(support)?,
            reason: support.reason.clone(),
            starts_on: support.starts_on.map(|day| day.to_string()),
            ends_on: support.ends_on.map(|day| day.to_string()),
            is_secret: support.is_secret,
            next: self.next_words(support, kind)?,
        })
    }

    /// Who leads a support, as shown.
    pub(super) fn leader_words(&self, support: &Support) -> Result<String, Halt> {
        let person = person_or_none(self.read()?, support.led_by)?;
        Ok(person.map_or_else(|| support.led_by_label.clone(), |person| person.name))
    }

    pub(super) fn support_view(&self, support: RowId) -> Result<SupportView, Halt> {
        let support = self.support(support)?;
        let kind = support.kind.ok_or_else(|| super::missing("Bimbingan"))?;
        let (reader, language, sight) = (self.read()?, self.moment().language, self.sight()?);
        let lines = lines_of(reader, support.id)?;
        let may_write = self.may_do(Deed::WriteSupports, support.id, &sight)?;
        let can_edit = may_write && is_open(&support);
        let has_record = settings::is_on(reader, settings::COUNSELLING_RECORD)?;
        // What was written before the office chose a page of its own stays readable.
        let is_shown = |form: &&SupportForm| {
            **form != SupportForm::Record || has_record || lines.says_something(SupportForm::Record)
        };
        let forms = forms_of(kind).iter().filter(is_shown).map(|form| {
            let can_edit = may_write && self.may_write_form(&support, *form, &sight)?;
            self.form_view(&support, *form, (&lines, can_edit))
        });
        Ok(SupportView {
            forms: forms.collect::<Result<_, Halt>>()?,
            id: id(support.id),
            seen_version: reader.version(support.employee)?,
            employee: units::person_ref(reader, support.employee)?,
            kind: to_wire(kind),
            words: words::support_kind(to_wire(kind), language).to_owned(),
            state: to_wire(support.state),
            state_words: words::support_state(to_wire(support.state), language).to_owned(),
            led_by: person_or_none(reader, support.led_by)?,
            led_by_label: support.led_by_label.clone(),
            counsellor: support.counsellor.map(to_wire),
            reason: support.reason.clone(),
            starts_on: support.starts_on.map(|day| day.to_string()),
            ends_on: support.ends_on.map(|day| day.to_string()),
            place: support.place.clone(),
            signed_by_employee_on: support.signed_by_employee_on.map(|day| day.to_string()),
            signed_by_leader_on: support.signed_by_leader_on.map(|day| day.to_string()),
            needs_change: support.needs_change,
            plan: support.plan.map(id),
            handed_over_on: support.handed_over_on.map(|day| day.to_string()),
            reported_on: support.reported_on.map(|day| day.to_string()),
            reported_to: support.reported_to.clone(),
            decided_on: support.decided_on.map(|day| day.to_string()),
            decided_by: support.decided_by.clone(),
            decision: support.decision.clone(),
            told_on: support.told_on.map(|day| day.to_string()),
            is_secret: support.is_secret,
            route: self.route_of(&support, kind)?,
            steps: if may_write { self.steps_of(&support, kind, &lines)? } else { Vec::new() },
            can_edit,
        })
    }

    fn form_view(
        &self,
        support: &Support,
        form: SupportForm,
        (lines, can_edit): (&Lines, bool),
    ) -> Result<SupportFormView, Halt> {
        let is_hidden = form == SupportForm::Feedback && !self.may_see_guidance_feedback(support)?;
        let sheet = support_fields::sheet(form);
        Ok(SupportFormView {
            form,
            code: sheet.code().to_owned(),
            title: sheet.title().to_owned(),
            is_hidden,
            can_edit: can_edit && !is_hidden,
            fields: if is_hidden { Vec::new() } else { field_views(form, lines) },
        })
    }

    /// Whether the account may write in a form: what the employee says of guidance is the employee's until it
    /// is handed over, assessments and reports are of whoever leads, the rest of both.
    pub(super) fn may_write_form(
        &self,
        support: &Support,
        form: SupportForm,
        sight: &Sight,
    ) -> Result<bool, Halt> {
        let is_person = sight.own() == Some(kept(self.read()?, support.employee)?);
        Ok(match form {
            SupportForm::Feedback => {
                support.handed_over_on.is_none() && self.may_write_guidance_feedback(support)?
            }
            SupportForm::Coaching | SupportForm::Mentoring => is_open(support),
            SupportForm::Competency | SupportForm::ConductReport | SupportForm::Record => {
                is_open(support) && !is_person
            }
        })
    }
}

/// Whether it may still be changed: until it was reported.
pub(super) fn is_open(support: &Support) -> bool {
    match support.state {
        SupportState::Planned | SupportState::Running | SupportState::Done => true,
        SupportState::Reported | SupportState::Closed => false,
    }
}
