//! When passwords are lost or a key may have got out: the recovery code, two officers together, a new key.

mod pages;

use crate::failure::Halt;
use crate::permissions::{RECOVER_OFFICE, Reason, role_of};
use crate::{App, Open, passwords};
use contract::{
    ChosenFile, ConfirmRecoveryRequest, Failure, FieldFault, FieldProblem, Nothing, OfficeCodeFault,
    OfficeCodesView, OfficeRecoveryRequest, RecoverOfficeRequest, RecoverRequest, RekeyRequest, RekeyedView,
    Role, SecurityView, SessionView, WithFile,
};
use pages::OfficerSheet;
use store::{
    Account, OfficeCode, OfficeCodes, Password, RECOVERY_CONFIRMED_AT, RecoveryCode, Store, StoreError,
};

/// The codes of two officers that were just made, with the names that their sheets carry.
pub(crate) struct OfficeSheets {
    codes: OfficeCodes,
    first_officer: String,
    second_officer: String,
}

impl App {
    /// Opens with the recovery code and gives the account a new password.
    pub(crate) fn recover(&mut self, request: RecoverRequest) -> Result<SessionView, Halt> {
        let path = self.known_store()?;
        let code = request.recovery_code.parse::<RecoveryCode>()?;
        self.check_before_opening(&request.new_password, &request.account)?;
        self.end_session();
        let store = self.guarded(Store::open_with_recovery(&path, &code, self.moment().millis())?)?;
        let account = recovered_account(&store, request.account.trim())?;
        self.enter_recovered(store, account, request.new_password)
    }

    /// Opens with the codes of two officers and gives an HR officer a new password.
    pub(crate) fn recover_office(&mut self, request: RecoverOfficeRequest) -> Result<SessionView, Halt> {
        let path = self.known_store()?;
        if !Store::has_office_recovery(&path) {
            return Err(Failure::WrongOfficeCodes { fault: OfficeCodeFault::NoneMade }.into());
        }
        let first = typed(&request.first_code, OfficeCodeFault::FirstMistyped)?;
        let second = typed(&request.second_code, OfficeCodeFault::SecondMistyped)?;
        let codes = OfficeCodes::of(first, second)?;
        self.check_before_opening(&request.new_password, &request.account)?;
        self.end_session();
        let mut store = Store::open_with_office(&path, &codes, self.moment().millis())?;
        let account = recovered_account(&store, request.account.trim())?;
        let role = role_of(&account);
        if role != Role::HrOfficer {
            self.note_refused_entry((&mut store, &account), "recover_office", Reason::CodesOnlyHr);
            let refused = self.refused((role, RECOVER_OFFICE), Reason::CodesOnlyHr, account.employee);
            return Err(refused.into());
        }
        let store = self.guarded(store)?;
        self.enter_recovered(store, account, request.new_password)
    }

    /// Looks at the password before anything is opened, with what this machine knows of the office.
    fn check_before_opening(&self, password: &str, account: &str) -> Result<(), Halt> {
        if self.practice_password().is_some() {
            return Ok(());
        }
        passwords::check(password, &[self.machine.office(), account])
    }

    /// The old password is lost, and with it the old personal key.
    fn enter_recovered(
        &mut self,
        mut store: Store,
        account: Account,
        new_password: String,
    ) -> Result<SessionView, Halt> {
        if let Some(office) = store.read().find_office()?.filter(|office| !office.is_practice) {
            passwords::check(&new_password, &passwords::known_of(&office, &account.name))?;
        }
        let at = self.moment().millis();
        store.reset_password(account.id, account.id, &Password::new(new_password), at)?;
        self.enter(store, account)?;
        self.refresh_account()?;
        self.session()
    }

    /// Gives the store a new key; old backups keep opening with the passwords of their day.
    pub(crate) fn rekey(&mut self, request: RekeyRequest) -> Result<RekeyedView, Halt> {
        self.check_own_password(request.password.clone())?;
        self.commit_drafts()?;
        let Some(open) = self.open.take() else { return Err(Failure::Locked.into()) };
        let password = Password::new(request.password);
        let rekeyed = open.store.rekey(&[(open.account.name.as_str(), &password)])?;
        self.open = Some(Open { store: rekeyed.store, account: open.account });
        let recovery_code = rekeyed.recovery_code.to_string();
        self.recovery_code = Some(rekeyed.recovery_code);
        self.office_codes = None;
        Ok(RekeyedView {
            recovery_code,
            session: self.session()?,
            without_password: rekeyed.without_slot,
            office_recovery_gone: rekeyed.office_recovery_gone,
        })
    }

    /// Writes the recovery code of the office just made as a page to print.
    pub(crate) fn save_recovery_sheet(&mut self, request: WithFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let code = self.recovery_code.as_ref().ok_or(Failure::PreviewForgotten)?;
        let bytes = pages::recovery_sheet(&self.office()?, &code.to_string(), self.moment())?;
        crate::files::write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }

    /// Whether what stands on the printed sheet opens this store; remembered when it does.
    pub(crate) fn confirm_recovery(&mut self, request: ConfirmRecoveryRequest) -> Result<SecurityView, Halt> {
        let code = request.recovery_code.parse::<RecoveryCode>()?;
        if !self.store()?.check_recovery(&code)? {
            return Err(Failure::WrongRecoveryCode { mistyped: false }.into());
        }
        let at = self.moment().millis().to_string();
        self.store_mut()?.set_setting(RECOVERY_CONFIRMED_AT, &at)?;
        self.show_security(Nothing {})
    }

    /// Makes the slot that two officers open together; an earlier pair opens nothing any more.
    pub(crate) fn make_office_recovery(
        &mut self,
        request: OfficeRecoveryRequest,
    ) -> Result<OfficeCodesView, Halt> {
        let officers = [("firstOfficer", &request.first_officer), ("secondOfficer", &request.second_officer)];
        let empty = officers.into_iter().filter(|(_, name)| name.trim().is_empty());
        let fields: Vec<_> = empty
            .map(|(field, _)| FieldProblem { field: field.into(), problem: FieldFault::Empty })
            .collect();
        if !fields.is_empty() {
            return Err(Failure::Invalid { fields }.into());
        }
        self.check_own_password(request.password)?;
        let at = self.moment().millis();
        let codes = self.store_mut()?.make_office_recovery(at)?;
        let view = OfficeCodesView {
            first_code: codes.first().to_string(),
            second_code: codes.second().to_string(),
        };
        self.office_codes = Some(OfficeSheets {
            codes,
            first_officer: request.first_officer.trim().to_owned(),
            second_officer: request.second_officer.trim().to_owned(),
        });
        Ok(view)
    }

    /// Writes two pages to print, one for each officer.
    pub(crate) fn save_office_sheets(&mut self, request: WithFile) -> Result<ChosenFile, Halt> {
        self.opened()?;
        let path = self.path(request.file)?;
        let made = self.office_codes.as_ref().ok_or(Failure::PreviewForgotten)?;
        let (first, second) = (made.codes.first().to_string(), made.codes.second().to_string());
        let sheets = [
            OfficerSheet { officer: &made.first_officer, other: &made.second_officer, code: &first },
            OfficerSheet { officer: &made.second_officer, other: &made.first_officer, code: &second },
        ];
        let bytes = pages::office_sheets(&self.office()?, &sheets, self.moment())?;
        crate::files::write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }
}

fn typed(code: &str, fault: OfficeCodeFault) -> Result<OfficeCode, Halt> {
    code.parse::<OfficeCode>().map_err(|error| {
        if matches!(error, StoreError::MistypedOfficeCode) {
            return Failure::WrongOfficeCodes { fault }.into();
        }
        error.into()
    })
}

/// The account named, or the first HR officer where none is.
fn recovered_account(store: &Store, named: &str) -> Result<Account, Halt> {
    let accounts = store.accounts()?.into_iter().filter(|account| !account.is_removed);
    let found = if named.is_empty() {
        accounts.into_iter().find(|account| role_of(account) == Role::HrOfficer)
    } else {
        store.find_account(named)?
    };
    Ok(found.ok_or_else(|| Failure::NoSuchAccount { name: named.to_owned() })?)
}
