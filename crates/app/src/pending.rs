//! Commands whose work is being built; emptied before it is merged.

use crate::App;
use crate::failure::{Halt, incident};
use contract::*;

// A: accounts, keys, recovery
impl App {
    pub(crate) fn add_user(&mut self, request: AddUserRequest) -> Result<UsersView, Halt> {
        self.check_own_password(request.password)?;
        let employee = request.person.as_deref().map(crate::convert::row).transpose()?;
        let (password, at) = (store::Password::new(request.new_password), self.moment().millis());
        let role = request.role.code();
        let new = store::NewAccount { name: request.name.trim(), role: &role, employee, password: &password };
        self.store_mut()?.add_account(&new, at)?;
        self.list_users(Nothing {})
    }
    pub(crate) fn change_user(&mut self, _: ChangeUserRequest) -> Result<UsersView, Halt> {
        Err(incident("change_user").into())
    }
    pub(crate) fn remove_user(&mut self, _: RemoveUserRequest) -> Result<UsersView, Halt> {
        Err(incident("remove_user").into())
    }
    pub(crate) fn reset_password(&mut self, _: ResetPasswordRequest) -> Result<UsersView, Halt> {
        Err(incident("reset_password").into())
    }
    pub(crate) fn confirm_recovery(&mut self, _: ConfirmRecoveryRequest) -> Result<SecurityView, Halt> {
        Err(incident("confirm_recovery").into())
    }
    pub(crate) fn make_office_recovery(&mut self, _: OfficeRecoveryRequest) -> Result<OfficeCodesView, Halt> {
        Err(incident("make_office_recovery").into())
    }
    pub(crate) fn save_office_sheets(&mut self, _: WithFile) -> Result<ChosenFile, Halt> {
        Err(incident("save_office_sheets").into())
    }
    pub(crate) fn recover_office(&mut self, _: RecoverOfficeRequest) -> Result<SessionView, Halt> {
        Err(incident("recover_office").into())
    }
}
