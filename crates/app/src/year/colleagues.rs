//! Who can be asked for feedback and given it, by everybody: colleagues with name, position and unit, and
//! nothing else about them.

use super::giving::Words;
use crate::App;
use crate::convert::id;
use crate::failure::Halt;
use crate::identity;
use crate::organisation::refusal;
use contract::{ColleagueView, ColleaguesRequest, ColleaguesView};
use domain::FeedbackSource;
use store::records::{Employee, EmployeeFilter, Reader};
use store::{RowId, Scope};

/// Most people a search brings; a longer list needs more letters.
const MOST_FOUND: usize = 20_000;
/// Most people looked at for one answer.
const MOST_READ: u32 = 200;
/// Most people of one answer.
const MOST_SHOWN: usize = 20;

impl App {
    /// Colleagues in service by the words typed; those of the own unit while nothing is typed.
    pub(crate) fn list_colleagues(&mut self, request: ColleaguesRequest) -> Result<ColleaguesView, Halt> {
        let (reader, own) = (self.read()?, self.sight()?.own());
        let typed = request.search.trim();
        let Some(filter) = self.colleagues_meant(typed, own)? else {
            return Ok(ColleaguesView { people: Vec::new() });
        };
        let page = reader.page_employees(&filter, (self.moment().today(), None), (0, MOST_READ))?;
        let found = page.rows.into_iter().map(|line| line.employee).filter(|person| Some(person.id) != own);
        let mut people = found.map(|person| view(reader, &person)).collect::<Result<Vec<_>, Halt>>()?;
        people.retain(|person| is_told(person, typed));
        people.truncate(MOST_SHOWN);
        Ok(ColleaguesView { people })
    }

    fn colleagues_meant(&self, typed: &str, own: Option<RowId>) -> Result<Option<EmployeeFilter>, Halt> {
        if !typed.is_empty() {
            let among = Some(self.store()?.search_people(typed, MOST_FOUND)?.people);
            return Ok(Some(EmployeeFilter { among, ..EmployeeFilter::default() }));
        }
        let reader = self.read()?;
        let own = own.map(|own| reader.find_employee(own)).transpose()?.flatten();
        let unit = own.and_then(|own| own.unit);
        Ok(unit.map(|unit| EmployeeFilter { unit: Some(unit), ..EmployeeFilter::default() }))
    }

    /// Whether the account gives feedback on a person as a colleague, not as one who leads or as the office.
    pub(super) fn is_colleague_of(&self, person: RowId) -> Result<bool, Halt> {
        Ok(!self.sight()?.sees(person))
    }

    /// Colleagues speak for themselves, not as the leader, and where the feedback can reach the person.
    pub(super) fn refuse_colleague(&self, person: RowId, words: &Words) -> Result<(), Halt> {
        let language = self.moment().language;
        if words.source == FeedbackSource::Leader {
            return Err(refusal(
                language,
                "R-114",
                [
                    "Umpan balik sebagai pimpinan diberikan pejabat penilai atau atasannya.",
                    "Pilih rekan kerja, bawahan, atau pihak lain.",
                ],
                [
                    "Feedback as the leader is given by the evaluator or the evaluator's superior.",
                    "Choose peer, subordinate or other.",
                ],
            ));
        }
        if self.reaches_from_here(person)? {
            return Ok(());
        }
        Err(refusal(
            language,
            "R-114",
            [
                "Catatan orang ini tidak ada di perangkat ini, sehingga umpan balik tidak akan sampai.",
                "Sampaikan lewat perangkat induk kantor.",
            ],
            [
                "The records of this person are not on this device, so the feedback would not arrive.",
                "Give it on the hub of the office.",
            ],
        ))
    }

    /// Whether what is written here about a person is taken by the hub: a device below it writes in the
    /// dossiers it holds.
    fn reaches_from_here(&self, person: RowId) -> Result<bool, Halt> {
        match self.own_device()? {
            Some(device) if self.is_below_hub()? => {
                Ok(self.entitled_scopes(device)?.contains(&Scope::dossier(person)))
            }
            Some(_) | None => Ok(true),
        }
    }
}

fn view(reader: Reader<'_>, person: &Employee) -> Result<ColleagueView, Halt> {
    Ok(ColleagueView {
        id: id(person.id),
        name: person.shown_name(),
        position: person.position.clone(),
        unit: identity::unit_words(reader, person)?,
    })
}

/// Whether numbers that were typed stand in what is told. The search knows the NIP too, which holds the day
/// of birth.
fn is_told(person: &ColleagueView, typed: &str) -> bool {
    let told = format!("{} {} {}", person.name, person.position, person.unit).to_lowercase();
    let mut words = typed.split(|character: char| !character.is_alphanumeric());
    words.all(|word| !word.chars().any(|c| c.is_ascii_digit()) || told.contains(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_found_by_the_digits_of_the_nip() {
        let person = ColleagueView {
            id: "1".into(),
            name: "Siti Rahma".into(),
            position: "Arsiparis".into(),
            unit: "Puskesmas 2".into(),
        };
        let told = |typed| is_told(&person, typed);
        assert_eq!(["siti", "rahma puskesmas 2", ""].map(told), [true; 3]);
        assert_eq!(["19850417", "siti 1985", "1985 0417"].map(told), [false; 3]);
    }
}
