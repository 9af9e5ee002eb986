//! The nine boxes of talent: what annual grades and potentials entered by the agency add up to,
//! with the reason for every name. A list to decide from; nothing is decided here.

use super::words;
use crate::App;
use crate::aftermath::settings;
use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::files::write_workbook;
use crate::imports::filled;
use crate::people::{named, unit_names, unit_words};
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::NaiveDate;
use contract::{
    ChosenFile, FieldFault, Language, SavePotentialsRequest, TalentBoxView, TalentPersonView, TalentView,
    WriteTalentRequest, YearRequest,
};
use domain::period::PeriodKind;
use domain::talent::{Potential, TalentBox};
use domain::{ExpectationLevel, Grade, LegalStatus};
use interop::talent::{self, TalentRow};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::RangeInclusive;
use store::records::{Employee, EvaluationRecord, PotentialRecord, Reader, Term};
use store::schema::potentials as column;
use store::{Act, Column, RowId, Scope, Table, Value};

/// Years a potential may be of.
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// The annual grade that counts for a person, and who says so.
#[derive(Clone, Copy)]
struct Achieved {
    year: i32,
    grade: Grade,
    is_outside: bool,
}

impl App {
    /// The nine boxes by the latest annual grades and potentials up to a year.
    pub(crate) fn show_talent(&mut self, request: YearRequest) -> Result<TalentView, Halt> {
        let view = self.talent(request.year)?;
        let read = view.people.iter().chain(&view.missing);
        let read: Vec<RowId> = read.filter_map(|one| row(&one.employee.id).ok()).collect();
        self.note_people_read(read);
        Ok(view)
    }

    /// Enters the potential of people for a year, or takes that of the year away.
    pub(crate) fn save_potentials(&mut self, request: SavePotentialsRequest) -> Result<TalentView, Halt> {
        if !YEARS.contains(&request.year) {
            return Err(invalid("year", FieldFault::OutOfRange));
        }
        let people = request.people.iter().map(|person| Ok(self.employee(row(person)?)?.id));
        // Whoever is named twice is entered once.
        let people: BTreeSet<RowId> = people.collect::<Result<_, Halt>>()?;
        let basis = checked_text("basis", request.basis.as_deref().unwrap_or_default())?;
        let day = request.measured_on.as_deref().filter(|day| !day.is_empty());
        let day = day.map(|day| parse_day("measuredOn", day)).transpose()?;
        // What an earlier measurement rested on says nothing about this one.
        let measured = request.level.map(from_wire::<Potential>).map(|level| {
            [
                (column::LEVEL, Value::from(level.word())),
                (column::BASIS, basis.into()),
                (column::MEASURED_ON, day.map(|day| day.to_string()).into()),
            ]
        });
        if people.len() > 1 {
            self.backup_before_change()?;
        }
        let known = potentials_by_person(self.read()?, request.year)?;
        let of_year = |person: &RowId| -> Vec<RowId> {
            let all = known.get(person).into_iter().flatten();
            all.filter(|one| one.year == request.year).map(|one| one.id).collect()
        };
        self.act("save_potentials", None, |act| {
            for person in people {
                let standing = of_year(&person);
                match &measured {
                    Some(values) => enter(act, (person, request.year), &standing, values)?,
                    None => take_away(act, &standing)?,
                }
            }
            Ok(())
        })?;
        self.talent(request.year)
    }

    /// Writes the boxes and their lists as a workbook.
    pub(crate) fn write_talent(&mut self, request: WriteTalentRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let view = self.talent(request.year)?;
        let by_id: HashMap<String, String> =
            self.read()?.list_all_employees()?.into_iter().map(|one| (id(one.id), one.nip)).collect();
        let language = self.moment().language;
        let rows = view.people.iter().chain(&view.missing).map(|one| TalentRow {
            number: one.number,
            nip: by_id.get(&one.employee.id).cloned().unwrap_or_default(),
            name: one.employee.name.clone(),
            position: one.employee.position.clone(),
            unit: one.unit.clone(),
            potential: one
                .potential
                .map(|level| words::potential(from_wire(level), language).to_owned())
                .unwrap_or_default(),
            reasons: one.reasons.clone(),
            recommendations: recommended(&view, one.number),
        });
        let rows: Vec<TalentRow> = rows.collect();
        let (office, created) = (self.office()?.unit_name, self.moment().now.naive_local());
        write_workbook(&path, talent::write_xlsx(&office, request.year, &rows, created))?;
        self.note_office_read();
        Ok(self.written(path))
    }

    fn talent(&self, year: i32) -> Result<TalentView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let (sight, today) = (self.sight()?, moment.today());
        let mut staff = reader.list_all_employees()?;
        staff.retain(|person| is_in_service(person, today) && sight.sees(person.id));
        let rows: Vec<RowId> = staff.iter().map(|person| person.id).collect();
        let achieved = achieved(reader, &rows, year)?;
        let potentials = potentials_by_person(reader, year)?;
        let (mapping, units) = (Mapping::of(reader)?, unit_names(reader)?);
        let mut people: Vec<TalentPersonView> = Vec::new();
        for person in &staff {
            let facts = Facts {
                person,
                unit: unit_words(person, &units),
                achieved: achieved.get(&person.id).copied(),
                potentials: potentials.get(&person.id).map(Vec::as_slice).unwrap_or_default(),
                year,
            };
            people.push(facts.view(&mapping, moment.language));
        }
        people.sort_by(|a, b| {
            (b.number, &a.unit, &a.employee.name).cmp(&(a.number, &b.unit, &b.employee.name))
        });
        let (people, missing): (Vec<_>, Vec<_>) = people.into_iter().partition(|one| one.number.is_some());
        let note = words::say(moment.language, words::NOTE).to_owned();
        Ok(TalentView { year, boxes: boxes(&people), people, missing, note })
    }
}

/// Potentials up to a year by person, of each the one that counts first.
fn potentials_by_person(reader: Reader<'_>, year: i32) -> Result<HashMap<RowId, Vec<PotentialRecord>>, Halt> {
    let mut by_person: HashMap<RowId, Vec<PotentialRecord>> = HashMap::new();
    for one in reader.list_potentials(year)? {
        by_person.entry(one.employee).or_default().push(one);
    }
    Ok(by_person)
}

/// Writes what was measured into the entry of the year, or makes one; what another device entered beside it goes.
fn enter(
    act: &mut Act<'_>,
    (person, year): (RowId, i32),
    standing: &[RowId],
    measured: &[(Column, Value)],
) -> Result<(), Halt> {
    let Some((existing, others)) = standing.split_first() else {
        let mut values = measured.to_vec();
        values.push((column::EMPLOYEE, person.into()));
        values.push((column::YEAR, i64::from(year).into()));
        act.insert(Table::Potentials, Scope::dossier(person), &filled(values))?;
        return Ok(());
    };
    for (of, value) in measured {
        act.set(*existing, *of, value.clone())?;
    }
    take_away(act, others)
}

fn take_away(act: &mut Act<'_>, standing: &[RowId]) -> Result<(), Halt> {
    for one in standing {
        act.delete(Table::Potentials, *one)?;
    }
    Ok(())
}

fn is_in_service(person: &Employee, today: NaiveDate) -> bool {
    !person.is_external
        && person.retired_on.is_none_or(|day| day >= today)
        && person.legal_status != LegalStatus::Inactive
}

/// The latest annual grade of each person in the own post: of a signed evaluation here, else as another system
/// states it. Work as Plt. or Plh. is evaluated apart and says nothing about it.
fn achieved(reader: Reader<'_>, people: &[RowId], year: i32) -> Result<HashMap<RowId, Achieved>, Halt> {
    let mut all = reader.list_evaluations_of_people(people)?;
    for evaluations in all.values_mut() {
        evaluations.retain(|one| {
            let is_annual = one.period.kind() == PeriodKind::Annual && one.period.year() <= year;
            is_annual && one.state.is_sealed()
        });
    }
    let plans: Vec<RowId> = all.values().flatten().map(|one| one.plan).collect();
    let plans = reader.list_plans_by_row(&plans)?;
    let is_of_post =
        |one: &&EvaluationRecord| plans.get(&one.plan).is_none_or(|plan| plan.appointment.is_none());
    let mut found: HashMap<RowId, Achieved> = HashMap::new();
    for (person, evaluations) in all {
        let latest =
            evaluations.iter().filter(is_of_post).find_map(|one| Some((one.period.year(), one.grade()?)));
        found.extend(latest.map(|(year, grade)| (person, Achieved { year, grade, is_outside: false })));
    }
    let wanted: HashSet<RowId> = people.iter().copied().collect();
    for stated in reader.list_all_outside_results()? {
        let (Ok(of), Some(grade)) = (stated.period.parse::<i32>(), Grade::from_word(&stated.grade)) else {
            continue;
        };
        let is_newer = found.get(&stated.employee).is_none_or(|known| of > known.year);
        if of <= year && is_newer && wanted.contains(&stated.employee) {
            found.insert(stated.employee, Achieved { year: of, grade, is_outside: true });
        }
    }
    Ok(found)
}

/// Which achievement a grade stands for in this office.
struct Mapping(HashMap<Grade, ExpectationLevel>);

impl Mapping {
    fn of(reader: Reader<'_>) -> Result<Self, Halt> {
        let mut mapping = HashMap::new();
        for grade in Grade::ALL {
            let chosen = settings::word(reader, settings::talent_key(grade))?;
            let usual = domain::talent::usual_achievement(grade);
            mapping.insert(grade, ExpectationLevel::from_word(&chosen).unwrap_or(usual));
        }
        Ok(Self(mapping))
    }

    fn achievement(&self, grade: Grade) -> ExpectationLevel {
        self.0.get(&grade).copied().unwrap_or_else(|| domain::talent::usual_achievement(grade))
    }
}

/// What is known of one person.
struct Facts<'a> {
    person: &'a Employee,
    unit: String,
    achieved: Option<Achieved>,
    /// Of the latest year first; of two of one year the one that counts.
    potentials: &'a [PotentialRecord],
    year: i32,
}

impl Facts<'_> {
    fn view(self, mapping: &Mapping, language: Language) -> TalentPersonView {
        let potential = self.potentials.first();
        let both = self.achieved.zip(potential);
        let number = both.map(|(achieved, potential)| {
            TalentBox::of(mapping.achievement(achieved.grade), potential.level).number()
        });
        let reasons = self.reasons(mapping, language);
        TalentPersonView {
            employee: named(self.person),
            unit: self.unit,
            number,
            grade: self.achieved.map(|one| to_wire(one.grade)),
            grade_year: self.achieved.map(|one| one.year),
            potential: potential.map(|one| to_wire(one.level)),
            basis: potential.map(|one| one.basis.clone()).unwrap_or_default(),
            is_of_year: potential.is_some_and(|one| one.year == self.year),
            reasons,
        }
    }

    fn reasons(&self, mapping: &Mapping, language: Language) -> Vec<String> {
        let achieved = match self.achieved {
            Some(one) => {
                let level = mapping.achievement(one.grade);
                words::achieved((one.year, one.grade, one.is_outside), level, language)
            }
            None => words::say(language, words::NO_GRADE).to_owned(),
        };
        let mut reasons = vec![achieved];
        match self.potentials.split_first() {
            Some((one, others)) => {
                reasons.push(words::measured(one, language));
                // Two devices may each have entered one; which counts is the same everywhere, the other stays in sight.
                let differing =
                    others.iter().filter(|other| other.year == one.year && other.level != one.level);
                reasons.extend(differing.map(|other| words::also_measured(other, language)));
            }
            None => reasons.push(words::say(language, words::NO_POTENTIAL).to_owned()),
        }
        reasons
    }
}

/// The boxes as they print, with the people counted.
fn boxes(people: &[TalentPersonView]) -> Vec<TalentBoxView> {
    let mut boxes = Vec::new();
    for achievement in ExpectationLevel::ALL {
        for potential in Potential::ALL {
            let one = TalentBox::of(achievement, potential);
            let count = people.iter().filter(|person| person.number == Some(one.number())).count();
            boxes.push(TalentBoxView {
                number: one.number(),
                achievement: to_wire(achievement),
                potential: to_wire(potential),
                recommendations: one.recommendations().iter().map(|text| (*text).to_owned()).collect(),
                count: u32::try_from(count).unwrap_or(u32::MAX),
            });
        }
    }
    boxes
}

fn recommended(view: &TalentView, number: Option<u8>) -> Vec<String> {
    let found = view.boxes.iter().find(|one| Some(one.number) == number);
    found.map(|one| one.recommendations.clone()).unwrap_or_default()
}
