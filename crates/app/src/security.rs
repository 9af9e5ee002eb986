//! How the office is kept safe on this machine, and what somebody should do about it.

use crate::backups::stands;
use crate::failure::Halt;
use crate::history::instant;
use crate::safety::days_since;
use crate::{App, Moment, cloud};
use contract::{
    ChangeSecurityRequest, Failure, FieldFault, FieldProblem, Language, Nothing, SafetyWarningView,
    SecurityView,
};
use std::path::Path;
use store::{OFFICE_RECOVERY_AT, OFFICE_RECOVERY_USED_AT, RECOVERY_CONFIRMED_AT, RECOVERY_USED_AT};

/// Settings of the store on this machine.
const IDLE_MINUTES: &str = "idle_minutes";
const NAMES_ON_LOCK_SCREEN: &str = "names_on_lock_screen";

/// Minutes until an office locks itself unless told otherwise, and what may be told.
const USUAL_IDLE_MINUTES: u32 = 5;
const IDLE_MINUTES_ALLOWED: std::ops::RangeInclusive<u32> = 1..=15;
/// Days after which a backup is old.
const OLD_BACKUP: i64 = 7;
/// Days for which the use of the recovery code is told.
const RECOVERY_TOLD: i64 = 30;

impl App {
    /// How this office is kept safe on this machine.
    pub(crate) fn show_security(&mut self, _: Nothing) -> Result<SecurityView, Halt> {
        let (second, moment) = (self.second_place()?, self.moment());
        let used = self.recovery_use()?;
        let shown = |path: &Path| path.display().to_string();
        Ok(SecurityView {
            idle_minutes: self.idle_minutes()?,
            recovery_confirmed_at: self.instant_of(RECOVERY_CONFIRMED_AT)?,
            recovery_used_at: used.map(|(at, _)| instant(at, moment)),
            recovery_used_by_officers: used.is_some_and(|(_, by_officers)| by_officers),
            office_recovery_at: self.instant_of(OFFICE_RECOVERY_AT)?,
            names_on_lock_screen: self.shows_names()?,
            backup_folder: shown(&self.machine.backup_folder()),
            second_place: second.as_deref().map(shown),
            second_place_reachable: second.is_some_and(|folder| folder.is_dir()),
            cloud: self.cloud()?.map(str::to_owned),
            warnings: self.safety_warnings()?,
        })
    }

    /// Changes the settings of this machine for this office.
    pub(crate) fn change_security(&mut self, request: ChangeSecurityRequest) -> Result<SecurityView, Halt> {
        if let Some(minutes) = request.idle_minutes {
            if !IDLE_MINUTES_ALLOWED.contains(&minutes) {
                let problem = FieldProblem { field: "idleMinutes".into(), problem: FieldFault::OutOfRange };
                return Err(Failure::Invalid { fields: vec![problem] }.into());
            }
            self.store_mut()?.set_setting(IDLE_MINUTES, &minutes.to_string())?;
        }
        if let Some(named) = request.names_on_lock_screen {
            self.store_mut()?.set_setting(NAMES_ON_LOCK_SCREEN, if named { "1" } else { "0" })?;
            self.remember_names()?;
        }
        self.show_security(Nothing {})
    }

    /// Minutes without key or pointer after which the office locks itself.
    pub(crate) fn idle_minutes(&self) -> Result<u32, Halt> {
        let kept = self.store()?.setting(IDLE_MINUTES)?.and_then(|text| text.parse().ok());
        Ok(kept.filter(|minutes| IDLE_MINUTES_ALLOWED.contains(minutes)).unwrap_or(USUAL_IDLE_MINUTES))
    }

    /// Whether the lock screen names office and accounts.
    pub(crate) fn shows_names(&self) -> Result<bool, Halt> {
        Ok(self.store()?.setting(NAMES_ON_LOCK_SCREEN)?.as_deref() != Some("0"))
    }

    /// What somebody should do about the safety of the data, most urgent first.
    pub(crate) fn safety_warnings(&self) -> Result<Vec<SafetyWarningView>, Halt> {
        // A practice office holds nothing that anybody would miss.
        if self.office()?.is_practice {
            return Ok(Vec::new());
        }
        let language = self.moment().language;
        let found = [
            self.given_warning()?,
            self.backup_warning()?,
            self.recovery_warning()?,
            self.password_warning()?,
            self.cloud_warning()?,
            self.place_warning()?,
        ];
        Ok(found.into_iter().flatten().map(|warning| warning.view(language)).collect())
    }

    fn recovery_warning(&self) -> Result<Option<Warning>, Halt> {
        let moment = self.moment();
        let used = self.recovery_use()?.filter(|(at, _)| days_since(*at, moment) < RECOVERY_TOLD);
        if let Some((at, by_officers)) = used {
            let day = day_of(at, moment);
            return Ok(Some(if by_officers {
                Warning::OfficersUsed(day)
            } else {
                Warning::RecoveryUsed(day)
            }));
        }
        let is_confirmed = self.millis_of(RECOVERY_CONFIRMED_AT)?.is_some();
        Ok((!is_confirmed).then_some(Warning::RecoveryNotConfirmed))
    }

    /// When a code on paper last opened the store, and whether it was those of two officers.
    fn recovery_use(&self) -> Result<Option<(i64, bool)>, Halt> {
        let code = self.millis_of(RECOVERY_USED_AT)?.map(|at| (at, false));
        let officers = self.millis_of(OFFICE_RECOVERY_USED_AT)?.map(|at| (at, true));
        Ok(code.max(officers))
    }

    fn given_warning(&self) -> Result<Option<Warning>, Halt> {
        Ok(self.opened()?.account.password_given.then_some(Warning::PasswordGiven))
    }

    fn password_warning(&self) -> Result<Option<Warning>, Halt> {
        let accounts = self.store()?.accounts()?.into_iter();
        let waiting = accounts.filter(|account| account.needs_password && !account.is_removed);
        let mut names: Vec<String> = waiting.map(|account| account.name).collect();
        names.sort();
        Ok((!names.is_empty()).then_some(Warning::UsersWithoutPassword(names)))
    }

    fn backup_warning(&self) -> Result<Option<Warning>, Halt> {
        let (here, _) = self.logged_backups()?;
        if here.first().is_some_and(|entry| entry.problem.is_some()) {
            return Ok(Some(Warning::BackupBad));
        }
        let Some(newest) = here.iter().find(|entry| stands(entry)) else {
            // An empty office has nothing to lose.
            return Ok(self.read()?.has_employees()?.then_some(Warning::BackupNone));
        };
        let days = days_since(newest.at, self.moment());
        Ok((days > OLD_BACKUP).then_some(Warning::BackupOld(days)))
    }

    fn cloud_warning(&self) -> Result<Option<Warning>, Halt> {
        Ok(self.cloud()?.map(Warning::CloudFolder))
    }

    fn place_warning(&self) -> Result<Option<Warning>, Halt> {
        let Some(folder) = self.second_place()? else { return Ok(Some(Warning::NoSecondPlace)) };
        let shown = folder.display().to_string();
        if !folder.is_dir() {
            return Ok(Some(Warning::SecondPlaceAway(shown)));
        }
        let (_, there) = self.logged_backups()?;
        Ok((!there.first().is_some_and(stands)).then_some(Warning::SecondPlaceBad(shown)))
    }

    /// The service that copies the store or a backup to the internet.
    fn cloud(&self) -> Result<Option<&'static str>, Halt> {
        let store = self.store()?.path().parent().and_then(cloud::service_of);
        let usual = || cloud::service_of(&self.machine.backup_folder());
        let second = self.second_place()?;
        Ok(store.or_else(usual).or_else(|| second.as_deref().and_then(cloud::service_of)))
    }

    fn instant_of(&self, setting: &str) -> Result<Option<String>, Halt> {
        Ok(self.millis_of(setting)?.map(|at| instant(at, self.moment())))
    }

    fn millis_of(&self, setting: &str) -> Result<Option<i64>, Halt> {
        Ok(self.store()?.setting(setting)?.and_then(|text| text.parse().ok()))
    }
}

fn day_of(at: i64, moment: Moment) -> String {
    let then = chrono::DateTime::from_timestamp_millis(at).unwrap_or_default();
    domain::period::date_words(then.with_timezone(&moment.now.timezone()).date_naive())
}

/// Something to do, before it is put into words.
enum Warning {
    PasswordGiven,
    RecoveryNotConfirmed,
    RecoveryUsed(String),
    OfficersUsed(String),
    UsersWithoutPassword(Vec<String>),
    BackupNone,
    BackupBad,
    BackupOld(i64),
    CloudFolder(&'static str),
    NoSecondPlace,
    SecondPlaceAway(String),
    SecondPlaceBad(String),
}

impl Warning {
    fn view(&self, language: Language) -> SafetyWarningView {
        let words = match language {
            Language::Id => self.words_id(),
            Language::En => self.words_en(),
        };
        SafetyWarningView { code: self.code().to_owned(), words }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PasswordGiven => "password_given",
            Self::RecoveryNotConfirmed => "recovery_not_confirmed",
            Self::RecoveryUsed(_) | Self::OfficersUsed(_) => "recovery_used",
            Self::UsersWithoutPassword(_) => "users_without_password",
            Self::BackupNone => "backup_none",
            Self::BackupBad => "backup_bad",
            Self::BackupOld(_) => "backup_old",
            Self::CloudFolder(_) => "cloud_folder",
            Self::NoSecondPlace => "no_second_place",
            Self::SecondPlaceAway(_) => "second_place_away",
            Self::SecondPlaceBad(_) => "second_place_bad",
        }
    }

    fn words_id(&self) -> String {
        match self {
            Self::PasswordGiven => "Kata sandi Anda dibuat orang lain, yang karena itu dapat menandatangani sebagai Anda. Ganti kata sandinya.".into(),
            Self::RecoveryNotConfirmed => "Kode pemulihan belum diketik ulang dari lembarnya. Tanpa kode itu, kantor tidak dapat dibuka bila kata sandi hilang.".into(),
            Self::RecoveryUsed(day) => format!("Kode pemulihan dipakai pada {day}. Bila bukan Anda atau rekan yang berwenang, ganti kunci berkas."),
            Self::UsersWithoutPassword(names) => format!("Belum ada kata sandi untuk {}. Beri kata sandi baru di Pengguna.", names.join(", ")),
            Self::OfficersUsed(day) => format!("Kode dua pejabat dipakai pada {day}. Bila bukan oleh pejabat yang memegangnya, ganti kunci berkas."),
            Self::BackupNone => "Belum ada cadangan yang dapat dipakai di tempat yang biasa. Cadangkan sekarang.".into(),
            Self::BackupBad => "Cadangan terakhir tidak dapat dibuat atau diuji. Cadangkan sekarang, atau pilih tempat lain.".into(),
            Self::BackupOld(days) => format!("Cadangan terakhir berumur {days} hari. Cadangkan sekarang."),
            Self::CloudFolder(service) => format!("Berkas kantor atau cadangannya berada di folder {service}, yang menyalinnya ke internet. Pindahkan ke folder biasa atau flashdisk."),
            Self::NoSecondPlace => "Semua cadangan berada di disk yang sama. Pilih tempat kedua, misalnya flashdisk.".into(),
            Self::SecondPlaceAway(folder) => format!("Tempat cadangan kedua ({folder}) sedang tidak terpasang. Pasang medianya, lalu cadangkan sekarang."),
            Self::SecondPlaceBad(folder) => format!("Cadangan terakhir tidak sampai ke tempat kedua ({folder}). Periksa apakah medianya penuh atau hanya dapat dibaca, lalu cadangkan sekarang."),
        }
    }

    fn words_en(&self) -> String {
        match self {
            Self::PasswordGiven => "Somebody else chose your password and so could sign as you. Change it.".into(),
            Self::RecoveryNotConfirmed => "The recovery code was not yet typed back from its sheet. Without it the office cannot be opened once passwords are lost.".into(),
            Self::RecoveryUsed(day) => format!("The recovery code was used on {day}. If that was neither you nor an authorised colleague, change the key of the file."),
            Self::UsersWithoutPassword(names) => format!("There is no password yet for {}. Set a new one under Users.", names.join(", ")),
            Self::OfficersUsed(day) => format!("The codes of two officers were used on {day}. If that was not the officers who keep them, change the key of the file."),
            Self::BackupNone => "There is no backup yet that could be used in the usual place. Back up now.".into(),
            Self::BackupBad => "The last backup could not be made or tested. Back up now, or choose another place.".into(),
            Self::BackupOld(days) => format!("The last backup is {days} days old. Back up now."),
            Self::CloudFolder(service) => format!("The office file or a backup lies in a folder of {service}, which copies it to the internet. Move it to an ordinary folder or a stick."),
            Self::NoSecondPlace => "All backups lie on the same disk. Choose a second place, a stick for example.".into(),
            Self::SecondPlaceAway(folder) => format!("The second place of backups ({folder}) is not plugged in. Plug it in, then back up now."),
            Self::SecondPlaceBad(folder) => format!("The last backup did not reach the second place ({folder}). See whether it is full or may only be read, then back up now."),
        }
    }
}
