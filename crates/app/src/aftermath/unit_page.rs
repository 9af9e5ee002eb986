//! One page about a unit and those below it: achievement beside ratings, lateness, plans to improve, training
//! needs; on screen and as one sheet.

use super::calendar::{self, day_words, left_words};
use super::calibration::branch;
use super::deadlines::groups;
use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::{self, parse_period};
use crate::failure::Halt;
use crate::files::write_whole;
use crate::{App, Moment, units};
use chrono::NaiveDate;
use contract::{
    ChosenFile, DeadlineGroupView, DeadlineKind, DistributionView, Failure, Language, OpenImprovementView,
    TrainingNeedView, UnitPageRequest, UnitPageView, UnitRef, UnitSpreadView, WriteUnitPageRequest,
};
use domain::follow_up::FollowUpKind;
use domain::{Calendar, Grade, OrgAchievement, Period};
use sheets::unit_page::{LateDuty, OpenImprovement, UnitPage, UnitSpread};
use sheets::{Form, Imprint, Press, Record, TrainingNeed};
use std::collections::HashSet;
use store::RowId;
use store::records::{FollowUp, FollowUpState, RecapLine, Unit};

/// A unit with those below it, and the people counted with them.
struct Branch {
    unit: Unit,
    below: Vec<Unit>,
    /// Everybody whose evaluator leads one of them.
    lines: Vec<RecapLine>,
    /// Those, and everybody placed in one of them.
    people: HashSet<RowId>,
}

impl App {
    /// The page of a unit.
    pub(crate) fn show_unit_page(&mut self, request: UnitPageRequest) -> Result<UnitPageView, Halt> {
        let (unit, period) = (row(&request.unit)?, parse_period(&request.period)?);
        let view = self.unit_page(unit, period, self.moment())?;
        self.note_people_read(view.improvements.iter().filter_map(|one| row(&one.employee.id).ok()));
        Ok(view)
    }

    /// The page of a unit as one sheet.
    pub(crate) fn write_unit_page(&mut self, request: WriteUnitPageRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let (unit, period) = (row(&request.unit)?, parse_period(&request.period)?);
        // Sheets are Indonesian.
        let moment = Moment { language: Language::Id, ..self.moment() };
        let view = self.unit_page(unit, period, moment)?;
        write_whole(&path, &self.unit_page_as_pdf(&view, period)?)?;
        self.note_people_read(view.improvements.iter().filter_map(|one| row(&one.employee.id).ok()));
        Ok(self.written(path))
    }

    fn unit_page(&self, unit: RowId, period: Period, moment: Moment) -> Result<UnitPageView, Halt> {
        let cycle = self.cycle_of(period)?;
        let reader = self.read()?;
        let branch = self.branch_of(unit, period)?;
        let grades = branch.lines.iter().map(RecapLine::grade);
        let calendar = calendar::of_office(reader)?;
        Ok(UnitPageView {
            unit: UnitRef { id: id(branch.unit.id), name: branch.unit.name.clone() },
            period: cycles::period_view(reader, moment, period, Some(&cycle))?,
            distribution: self.distribution_in(unit, period, grades, moment.language)?,
            units: self.unit_spreads(&branch, period)?,
            late: self.late_duties(&branch, moment)?,
            improvements: self.open_improvements(&branch, (&calendar, moment))?,
            needs: self.needs_among(Some(&branch.people))?,
        })
    }

    fn branch_of(&self, unit: RowId, period: Period) -> Result<Branch, Halt> {
        let reader = self.read()?;
        let tree = units::in_tree_order(reader.list_units()?);
        let within = branch(&tree, unit);
        let mut below: Vec<Unit> =
            tree.into_iter().map(|(unit, _)| unit).filter(|one| within.contains(&one.id)).collect();
        let at = below.iter().position(|one| one.id == unit);
        let at = at.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        let unit = below.remove(at);
        let lines = self.counted_with(unit.id, period, true)?;
        let sight = self.sight()?;
        let mut people: HashSet<RowId> = lines.iter().map(|line| line.employee.id).collect();
        for person in reader.list_all_employees()? {
            let is_here = person.unit.is_some_and(|unit| within.contains(&unit));
            if is_here && sight.sees(person.id) {
                people.insert(person.id);
            }
        }
        Ok(Branch { unit, below, lines, people })
    }

    /// Unit by unit, of those whose evaluator leads it; units nobody of which is counted are left out.
    fn unit_spreads(&self, branch: &Branch, period: Period) -> Result<Vec<UnitSpreadView>, Halt> {
        let mut spreads = Vec::new();
        for unit in std::iter::once(&branch.unit).chain(&branch.below) {
            let of_unit = branch.lines.iter().filter(|line| line.evaluator == unit.head);
            let grades: Vec<_> =
                of_unit.filter(|line| line.evaluator.is_some()).map(RecapLine::grade).collect();
            if grades.is_empty() {
                continue;
            }
            spreads.push(UnitSpreadView {
                unit: UnitRef { id: id(unit.id), name: unit.name.clone() },
                distribution: self.distribution_of(unit.id, period, grades)?,
            });
        }
        Ok(spreads)
    }

    /// Duties of these people's evaluations that were missed and still wait; a right that passed is none.
    fn late_duties(&self, branch: &Branch, moment: Moment) -> Result<Vec<DeadlineGroupView>, Halt> {
        let mut terms = self.terms_of_everybody(moment.today())?;
        terms.retain(|term| term.is_missed_of(&branch.people));
        let mut late = groups(&terms, moment);
        late.retain(|group| group.is_missed && group.kind != DeadlineKind::Object);
        Ok(late)
    }

    /// Plans to improve that are not ended, the first to end first.
    fn open_improvements(
        &self,
        branch: &Branch,
        on: (&Calendar, Moment),
    ) -> Result<Vec<OpenImprovementView>, Halt> {
        let mut found = self.read()?.list_follow_ups(Some(FollowUpKind::Improvement))?;
        found.retain(|one| {
            branch.people.contains(&one.employee)
                && !matches!(one.state, FollowUpState::Done | FollowUpState::Dropped)
        });
        found.sort_by_key(|one| (one.ends_on.is_none(), one.ends_on, one.id));
        let sight = self.sight()?;
        found.retain(|one| sight.sees(one.employee));
        found.iter().map(|one| self.open_improvement(one, on)).collect()
    }

    fn open_improvement(
        &self,
        one: &FollowUp,
        (calendar, moment): (&Calendar, Moment),
    ) -> Result<OpenImprovementView, Halt> {
        let reader = self.read()?;
        let record = one.evaluation.map(|row| reader.find_evaluation(row)).transpose()?.flatten();
        let checks = reader.list_checks(one.id)?;
        let next =
            checks.iter().filter(|check| check.done_on.is_none()).filter_map(|check| check.due_on).min();
        let left = next.map(|due| left_words((due, None), calendar.left(moment.today(), due), moment));
        Ok(OpenImprovementView {
            id: id(one.id),
            employee: units::person_ref(reader, one.employee)?,
            grade: record.and_then(|record| record.grade()).map(to_wire),
            text: one.text.clone(),
            ends_on: one.ends_on.map(|day| day.to_string()),
            check_on: next.map(|day| day.to_string()),
            left: left.unwrap_or_default(),
        })
    }

    fn unit_page_as_pdf(&self, view: &UnitPageView, period: Period) -> Result<Vec<u8>, Halt> {
        let office = self.office()?;
        let page = printed(view, period);
        let printed = sheets::Office {
            agency_name: &office.agency,
            place: Some(office.place.as_str()).filter(|place| !place.is_empty()),
            rhythm: self.rhythm(period.year())?,
            pppk_labels: office.pppk_labels,
            print_form_code: office.print_form_code,
            guides: sheets::GuideWording::default(),
        };
        let mark = office.is_practice.then_some(sheets::Mark::Practice);
        let content = sheets::content(Form::UnitPage, &printed, &Record::UnitPage(&page), mark);
        let content = content.map_err(|_| crate::failure::incident("unit_page"))?;
        let pages = sheets::layout(&content, office.paper);
        let imprint = Imprint {
            title: Form::UnitPage.title(),
            subject: "",
            author: "",
            created: self.moment().now.naive_local(),
        };
        let press = Press::new(office.emblem.as_deref()).and_then(|mut press| press.pdf(&[pages], &imprint));
        Ok(press.map_err(|_| crate::failure::incident("unit_page"))?)
    }
}

/// The page as it prints; sheets are Indonesian.
fn printed(view: &UnitPageView, period: Period) -> UnitPage {
    let whole = spread(format!("{} dan unit di bawahnya", view.unit.name), &view.distribution);
    let units = view.units.iter().map(|one| spread(one.unit.name.clone(), &one.distribution));
    UnitPage {
        unit: view.unit.name.clone(),
        starts_on: period.starts_on(),
        ends_on: period.ends_on(),
        spread: std::iter::once(whole).chain(units).collect(),
        remark: view.distribution.sentence.clone(),
        late: view.late.iter().map(late_duty).collect(),
        improvements: view.improvements.iter().map(improvement).collect(),
        training_needs: view.needs.iter().map(need).collect(),
    }
}

fn spread(unit: String, distribution: &DistributionView) -> UnitSpread {
    let count = |grade: Grade| {
        let found = distribution.grades.iter().find(|one| from_wire::<Grade>(one.grade) == grade);
        found.map(|one| one.count).unwrap_or_default()
    };
    UnitSpread {
        unit,
        achievement: distribution.achievement.map(from_wire::<OrgAchievement>),
        counts: Grade::ALL.map(count),
        unrated: distribution.unrated,
    }
}

fn late_duty(group: &DeadlineGroupView) -> LateDuty {
    LateDuty { text: group.text.clone(), due: written_day(Some(&group.due_on)), left: group.left.clone() }
}

fn improvement(one: &OpenImprovementView) -> OpenImprovement {
    OpenImprovement {
        name: one.employee.name.clone(),
        grade: one.grade.map(from_wire::<Grade>),
        text: one.text.clone(),
        until: written_day(one.ends_on.as_ref()),
        check: written_day(one.check_on.as_ref()),
    }
}

fn need(need: &TrainingNeedView) -> TrainingNeed {
    TrainingNeed { topic: need.topic.clone(), unit: need.unit.clone(), n_people: need.n_people }
}

/// A day as it is printed; empty where none is told.
fn written_day(day: Option<&String>) -> String {
    let day = day.and_then(|day| day.parse::<NaiveDate>().ok());
    day.map(|day| day_words(day, Language::Id)).unwrap_or_default()
}
