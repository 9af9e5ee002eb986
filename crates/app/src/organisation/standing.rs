//! Posts and times of a person.

use crate::App;
use crate::failure::Halt;
use contract::{ById, Failure, SaveAppointmentRequest, SaveStatusPeriodRequest, StandingView};

impl App {
    pub(crate) fn show_standing(&mut self, _: ById) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "show_standing".into() }.into())
    }

    pub(crate) fn save_appointment(&mut self, _: SaveAppointmentRequest) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "save_appointment".into() }.into())
    }

    pub(crate) fn remove_appointment(&mut self, _: ById) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "remove_appointment".into() }.into())
    }

    pub(crate) fn save_status_period(&mut self, _: SaveStatusPeriodRequest) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "save_status_period".into() }.into())
    }

    pub(crate) fn remove_status_period(&mut self, _: ById) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "remove_status_period".into() }.into())
    }
}
