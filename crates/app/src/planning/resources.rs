//! Whether a resource that was agreed came: said of the plan in force too, where its text stands.

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::planning::edit_lists::word;
use crate::planning::writer::{self, is_editable};
use contract::{AnnexList, Failure, PlanDeskView, SetResourceStatusRequest};
use domain::SkpState;
use store::Value;
use store::schema::annex_lines as annex;

impl App {
    /// Records whether a resource was agreed, refused or did not come. A resource that did not come is told
    /// on the desk with the way out: the leader may adjust the expectation by a change of the plan.
    pub(crate) fn set_resource_status(
        &mut self,
        request: SetResourceStatusRequest,
    ) -> Result<PlanDeskView, Halt> {
        self.commit_drafts()?;
        let (plan, line) = (row(&request.plan)?, row(&request.line)?);
        let reader = self.read()?;
        let found = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        if found.state != SkpState::Approved && !is_editable(found.state) {
            // Refuses in the words of a text that stands.
            writer::editable(reader, plan, self.moment().language)?;
        }
        let resources = word(AnnexList::ResourceSupport);
        let is_there = reader.list_annex(plan)?.iter().any(|one| one.id == line && one.list == resources);
        if !is_there {
            return Err(Failure::NotFound { what: "Dukungan sumber daya".into() }.into());
        }
        let status = Value::from(request.status.map(word));
        self.act("set_resource_status", Some(found.employee), |act| {
            Ok(act.set(line, annex::STATUS, status)?)
        })?;
        self.desk_view(plan)
    }
}
