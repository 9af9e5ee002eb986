//! What the page about a unit is printed from; the regulation has no such form.

use chrono::NaiveDate;
use domain::{Grade, OrgAchievement};

use crate::aftermath::TrainingNeed;

/// One page about a unit: achievement beside ratings, lateness, plans to improve, training needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitPage {
    /// The unit.
    pub unit: String,
    /// First day of the period.
    pub starts_on: NaiveDate,
    /// Last day of the period.
    pub ends_on: NaiveDate,
    /// Achievement and ratings: of the whole first, then unit by unit.
    pub spread: Vec<UnitSpread>,
    /// What the guide says of the whole, as a sentence.
    pub remark: String,
    /// What was not done in time.
    pub late: Vec<LateDuty>,
    /// Plans to improve that are not ended.
    pub improvements: Vec<OpenImprovement>,
    /// Needs of training, summed.
    pub training_needs: Vec<TrainingNeed>,
}

/// Achievement of a unit beside the ratings of its people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitSpread {
    /// The unit.
    pub unit: String,
    /// Its achievement.
    pub achievement: Option<OrgAchievement>,
    /// People by grade, in the order of [`Grade::ALL`].
    pub counts: [u32; 5],
    /// People not yet rated.
    pub unrated: u32,
}

/// Something that was due and was not done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LateDuty {
    /// What, for how many.
    pub text: String,
    /// Last day, as written.
    pub due: String,
    /// How late, as written.
    pub left: String,
}

/// A plan to improve that is not ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenImprovement {
    /// Name of the person as printed.
    pub name: String,
    /// The grade it follows.
    pub grade: Option<Grade>,
    /// What is done.
    pub text: String,
    /// Last day, as written.
    pub until: String,
    /// Next day of looking at it, as written.
    pub check: String,
}
