//! Becoming a device of the office: the request, the comparison of six words, the certificate.

use super::as_words;
use super::own::{certified, keys_of};
use super::scopes::Wanted;
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::files::{file_name, read_whole, write_whole};
use crate::history::instant;
use contract::{
    ChangeDeviceRequest, DeviceKind, DeviceRequestedView, DevicesView, EnrolDeviceRequest, EnrolmentView,
    Failure, FieldFault, FieldProblem, Nothing, PackageFault, RequestDeviceRequest, WithFile,
};
use exchange::{DevicePublic, DeviceRequest, OfficeKey, Refusal};
use store::records::{Device, Grant};
use store::schema::{devices as column, offices as office};
use store::{RowId, Table, Undoing, Value};

/// Longest name of a device.
const LONGEST_NAME: usize = 60;
/// No request is longer; a larger file is something else and is not read.
const LONGEST_REQUEST: u64 = 64 * 1024;

/// Whom a certificate is made for.
struct Enrolled<'a> {
    device: RowId,
    kind: DeviceKind,
    public: &'a DevicePublic,
    epoch: u32,
}

impl App {
    /// Writes a request to become a device of an office.
    pub(crate) fn request_device(
        &mut self,
        request: RequestDeviceRequest,
    ) -> Result<DeviceRequestedView, Halt> {
        let name = checked_name(&request.name)?;
        let path = self.path(request.file)?;
        let is_first = self.store()?.own_device()?.is_none();
        if is_first {
            // A copy of this file may have gone on by itself; from here on others will see what is written.
            self.begin_life()?;
        }
        let mut own = self.own_or_drawn(&name)?;
        if is_first {
            self.renew_life()?;
        }
        let keys = keys_of(&own)?;
        let moment = self.moment();
        let (office, account) = (self.office()?, self.opened()?.account.name.clone());
        let from = [office.unit_name, account].into_iter().filter(|text| !text.is_empty());
        let asked = DeviceRequest {
            name: name.clone(),
            from: from.collect::<Vec<_>>().join(" · "),
            replica: self.store()?.replica(),
            public: keys.public(),
            at: moment.millis(),
        };
        write_whole(&path, &asked.write(&keys))?;
        own.name = name;
        if own.device.is_none() {
            own.requested_at = Some(moment.millis());
        }
        self.store_mut()?.put_own_device(&own)?;
        Ok(DeviceRequestedView { file: self.written(path), words: as_words(&asked.public.words()) })
    }

    /// What a request says; nothing changes.
    pub(crate) fn preview_enrolment(&mut self, request: WithFile) -> Result<EnrolmentView, Halt> {
        self.refuse_below_hub()?;
        let asked = self.read_request(request.file)?;
        let known = self.read()?.find_device_by_key(&asked.public.sign)?;
        Ok(EnrolmentView {
            words: as_words(&asked.public.words()),
            name: asked.name,
            from: asked.from,
            at: instant(asked.at, self.moment()),
            known: known.map(|device| id(device.id)),
        })
    }

    /// Makes the sender of a request a device of the office.
    pub(crate) fn enrol_device(&mut self, request: EnrolDeviceRequest) -> Result<DevicesView, Halt> {
        self.refuse_below_hub()?;
        let asked = self.read_request(request.file)?;
        if request.words.as_ref().is_some_and(|words| !is_read_out(words, &asked.public.words())) {
            return Err(Failure::WordsDiffer.into());
        }
        checked_name(&asked.name)?;
        let wanted = self.wanted_holdings(request.kind, &request.scopes)?;
        let known = self.read()?.find_device_by_key(&asked.public.sign)?;
        if let Some(gone) = known.as_ref().filter(|device| !device.is_in_use()) {
            return Err(Failure::DeviceRevoked { name: gone.name.clone() }.into());
        }
        self.check_own_password(request.password)?;
        let key = self.office_key_of_hub()?;
        let device = self.write_device((&asked, known.as_ref()), (request.kind, &wanted), &key)?;
        let at = self.moment().millis();
        self.store_mut()?.note_device_replica(device, asked.replica, at)?;
        self.list_devices(Nothing {})
    }

    /// Changes what a device may hold.
    pub(crate) fn change_device(&mut self, request: ChangeDeviceRequest) -> Result<DevicesView, Halt> {
        self.refuse_below_hub()?;
        let device = self.device(row(&request.id)?)?;
        if !device.is_in_use() {
            return Err(Failure::DeviceRevoked { name: device.name }.into());
        }
        let kind = super::kind_of(&device);
        let wanted = self.wanted_holdings(kind, &request.scopes)?;
        self.check_own_password(request.password)?;
        let key = self.office_key_of_hub()?;
        let had = self.read()?.list_grants(device.id)?;
        let (at, of, epoch) = (self.moment().millis(), self.office()?.id, self.next_epoch()?);
        let sign = <[u8; 32]>::try_from(device.sign_key.as_slice());
        let sign = sign.map_err(|_| crate::failure::incident("device key"))?;
        let public = DevicePublic { sign, receive: device.receive_key.clone() };
        self.act_that("change_device", None, Undoing::Stops, |act| {
            act.set(device.id, column::EMPLOYEE, wanted.evaluator)?;
            wanted.write(act, device.id, &had, at)?;
            let enrolled = Enrolled { device: device.id, kind, public: &public, epoch };
            certify(act, &enrolled, (of, &key))
        })?;
        self.list_devices(Nothing {})
    }

    /// The row of a device with its grants and its certificate; one that asks again keeps its row.
    fn write_device(
        &mut self,
        (asked, known): (&DeviceRequest, Option<&Device>),
        (kind, wanted): (DeviceKind, &Wanted),
        key: &OfficeKey,
    ) -> Result<RowId, Halt> {
        let had = match known {
            Some(device) => self.read()?.list_grants(device.id)?,
            None => Vec::<Grant>::new(),
        };
        let (at, of, epoch) = (self.moment().millis(), self.office()?.id, self.next_epoch()?);
        self.act_that("enrol_device", None, Undoing::Stops, |act| {
            let values = [
                (column::NAME, Value::from(asked.name.trim())),
                (column::KIND, kind.code().into()),
                (column::SIGN_KEY, asked.public.sign.to_vec().into()),
                (column::RECEIVE_KEY, asked.public.receive.as_str().into()),
                (column::EMPLOYEE, wanted.evaluator.into()),
                (column::ENROLLED_AT, at.into()),
            ];
            let device = if let Some(device) = known {
                for (column, value) in values {
                    act.set(device.id, column, value)?;
                }
                device.id
            } else {
                act.insert_root(Table::Devices, &values)?
            };
            wanted.write(act, device, &had, at)?;
            certify(act, &Enrolled { device, kind, public: &asked.public, epoch }, (of, key))?;
            Ok(device)
        })
    }

    /// The number that the roster has once a device came, changed or was shut out.
    pub(super) fn next_epoch(&self) -> Result<u32, Halt> {
        Ok(self.read()?.roster_epoch()?.saturating_add(1))
    }

    /// Only a hub has the key of the office; a store without devices becomes one.
    pub(super) fn refuse_below_hub(&self) -> Result<(), Halt> {
        if self.is_below_hub()? {
            return Err(Failure::NotTheHub.into());
        }
        Ok(())
    }

    fn read_request(&self, token: u32) -> Result<DeviceRequest, Halt> {
        let path = self.path(token)?;
        let name = file_name(&path);
        let refused = |fault| Halt::from(Failure::BadPackage { name: name.clone(), fault });
        if std::fs::metadata(&path).is_ok_and(|found| found.len() > LONGEST_REQUEST) {
            return Err(refused(PackageFault::NotAPackage));
        }
        let read = DeviceRequest::read(&read_whole(&path)?);
        let asked = read.map_err(|refusal| refused(fault_of(&refusal)))?;
        let own = self.own_keys()?.map(|keys| keys.public().sign);
        if own == Some(asked.public.sign) {
            return Err(refused(PackageFault::FromHere));
        }
        Ok(asked)
    }
}

/// Writes certificate and number of the roster.
fn certify(
    act: &mut store::Act<'_>,
    enrolled: &Enrolled<'_>,
    (of, key): (RowId, &OfficeKey),
) -> Result<(), Halt> {
    let is_hub = enrolled.kind == DeviceKind::Hub;
    let certificate = certified(key, (enrolled.device, is_hub), enrolled.public, enrolled.epoch)?;
    act.set(enrolled.device, column::CERTIFICATE, certificate)?;
    act.set(enrolled.device, column::EPOCH, enrolled.epoch)?;
    act.set(of, office::ROSTER_EPOCH, enrolled.epoch)?;
    Ok(())
}

/// Whether words were read out as they stand, however they were typed: capitals and spaces aside.
fn is_read_out(said: &[String], words: &[&str]) -> bool {
    let said = said.iter().flat_map(|word| word.split_whitespace()).map(str::to_lowercase);
    said.eq(words.iter().copied())
}

fn checked_name(name: &str) -> Result<String, Halt> {
    let name = name.trim();
    let problem = if name.is_empty() {
        FieldFault::Empty
    } else if name.chars().count() > LONGEST_NAME {
        FieldFault::TooLong
    } else {
        return Ok(name.to_owned());
    };
    Err(Failure::Invalid { fields: vec![FieldProblem { field: "name".into(), problem }] }.into())
}

/// Why a file cannot be used, as interfaces know it.
pub(crate) fn fault_of(refusal: &Refusal) -> PackageFault {
    match refusal {
        Refusal::NotAPackage => PackageFault::NotAPackage,
        Refusal::DeviceRequest => PackageFault::DeviceRequest,
        Refusal::CutShort => PackageFault::CutShort,
        Refusal::Damaged => PackageFault::Damaged,
        Refusal::Glued => PackageFault::Glued,
        Refusal::NotForHere => PackageFault::NotForHere,
        Refusal::FromHere => PackageFault::FromHere,
        Refusal::UnknownSender => PackageFault::UnknownSender,
        Refusal::RevokedSender => PackageFault::RevokedSender,
        Refusal::BadSignature => PackageFault::BadSignature,
        Refusal::OtherOffice => PackageFault::OtherOffice,
        Refusal::NewerVersion => PackageFault::NewerVersion,
        Refusal::TooLarge => PackageFault::TooLarge,
        Refusal::Malformed(_) => PackageFault::Malformed,
    }
}
