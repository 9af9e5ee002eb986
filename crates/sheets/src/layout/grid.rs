//! Measures of the regulation's pages: papers, margins, shares of columns, sizes of letters.

use domain::Paper;

use crate::content::{Grid, Side};
use crate::form::Form;

/// Millimetres of a typographic point.
pub(super) const POINT: f32 = 25.4 / 72.0;
/// Thickness of a table rule: 0.5 pt.
pub(super) const RULE: f32 = 0.5 * POINT;
/// Thickness of the frames of a matrix and of the bars beside what changed: 1.5 pt.
pub(super) const BAR: f32 = 1.5 * POINT;
/// Least width of a column of results in a matrix.
const LEAST_COLUMN: f32 = 28.0;
/// Room left and right of the words of a cell.
pub(super) const PAD_X: f32 = 1.6;
/// Room left and right of the title of a column, which the regulation sets from rule to rule.
pub(super) const TITLE_PAD_X: f32 = 0.5;
/// Room above and below the words of a cell.
pub(super) const PAD_Y: f32 = 0.25;
/// Differences below this are rounding.
pub(super) const HAIR: f32 = 0.01;

/// A paper with its margins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// Height of an em of running text.
    pub(super) size: f32,
}

impl Sheet {
    /// The paper of a form with the regulation's margins, upright or on its side.
    pub(super) fn of(form: Form, paper: Paper, is_landscape: bool, points: f32) -> Self {
        let (short, long) = match paper {
            Paper::Folio => (215.9, 330.2),
            Paper::A4 => (210.0, 297.0),
        };
        let size = points * POINT;
        if is_landscape {
            Self {
                width: long,
                height: short,
                left: 23.0,
                right: long - 17.0,
                top: 30.0,
                bottom: short - 20.0,
                size,
            }
        } else {
            // D.1.1 must fit one page, which A4 allows only with the emblem nearer to the edge.
            let top = if form.is_document() { 20.0 } else { 30.0 };
            Self {
                width: short,
                height: long,
                left: 24.0,
                right: short - 20.0,
                top,
                bottom: long - 18.0,
                size,
            }
        }
    }

    /// Width between the margins.
    pub(super) fn measure(&self) -> f32 {
        self.right - self.left
    }

    /// Left edge and width of the block a signature is centred in: at 30 % and 73 % of a landscape page.
    pub(super) fn stand(&self, side: Side) -> (f32, f32) {
        let centre = match (side, self.width > self.height) {
            (Side::Left, true) => 0.30,
            (Side::Left, false) => 0.315,
            (Side::Right, true) => 0.73,
            (Side::Right, false) => 0.71,
            (Side::Middle, _) => 0.5,
        } * self.width;
        let half = (centre - self.left).min(self.right - centre);
        (centre - half, half * 2.0)
    }

    /// Height of a line of running text.
    pub(super) fn line(&self) -> f32 {
        line_height(self.size)
    }
}

/// Height of a line of letters of a size: that of Bookman Old Style, 12.88 pt for 11 pt.
pub(super) fn line_height(size: f32) -> f32 {
    size * 1.171
}

/// Distance from the top of a line to its baseline.
pub(super) fn baseline(size: f32) -> f32 {
    size * 0.9
}

/// Widths of the columns in percent of the table, measured on the rules of the regulation's PDF.
pub(super) fn shares(grid: Grid) -> &'static [f32] {
    match grid {
        Grid::Whole => &[100.0],
        Grid::Identity => &[3.5, 19.0, 28.5, 3.5, 19.0, 26.5],
        Grid::PlanQualitative => &[3.5, 96.5],
        Grid::PlanExecutive => &[3.0, 28.0, 41.5, 10.0, 10.0],
        Grid::PlanSupported => &[4.4, 19.8, 24.5, 8.0, 29.6, 13.8],
        Grid::Annex => &[5.0, 95.0],
        Grid::ConductExecutive => &[3.5, 49.8, 46.7],
        Grid::ConductQualitative => &[3.5, 48.8, 47.7],
        Grid::ConductSupported => &[4.3, 46.6, 49.1],
        Grid::EvaluationQualitative => &[3.6, 45.6, 25.0, 25.9],
        Grid::EvaluationExecutive => &[4.2, 14.2, 21.7, 6.7, 10.0, 20.0, 23.3],
        Grid::EvaluationSupported => &[4.8, 13.8, 11.5, 8.1, 15.8, 11.1, 13.0, 21.8],
        Grid::ConductEvaluatedExecutive => &[4.2, 42.5, 30.0, 23.3],
        Grid::ConductEvaluatedSupported => &[4.9, 47.7, 25.1, 21.8],
        Grid::Document => &[4.6, 41.0, 3.0, 51.4],
        // p38: three cells end at 42 and 73 % of the values, four at 24, 56 and 77 %.
        Grid::Manual => &[17.9, 17.0, 7.5, 12.3, 15.1, 6.6, 23.6],
        Grid::Workblock => &[6.0, 19.4, 23.5, 25.8, 25.3],
        Grid::Matrix(_) => &[],
        // Values wider than on p67: a NIP stands on one line.
        Grid::IdentityUpright => &[5.5, 16.9, 27.6, 5.5, 17.2, 27.3],
        Grid::ActionPlan => &[7.4, 42.6, 50.0],
        Grid::Documentation => &[6.0, 33.3, 30.3, 30.4],
        Grid::FeedbackQualitative => &[2.7, 47.7, 23.1, 26.5],
        Grid::ConductFeedbackExecutive => &[4.2, 52.5, 20.0, 23.3],
        Grid::ConductFeedbackSupported => &[4.3, 48.3, 25.4, 22.0],
        Grid::CoachingGoals => &[26.2, 23.2, 24.4, 26.2],
        Grid::CoachingSteps => &[30.5, 33.3, 36.2],
        Grid::MentoringGoals => &[36.2, 20.7, 23.9, 19.2],
        Grid::MentoringJournal => &[18.1, 38.8, 24.0, 19.1],
        Grid::GuidanceFeedback => &[29.6, 49.2, 21.2],
        Grid::Competency => &[7.1, 42.2, 9.8, 40.9],
        // Wider than on p84, which sets its steps from rule to rule: "Sangat Kurang" stands on one line.
        Grid::Scale => &[7.1, 18.8, 74.1],
        Grid::Labelled => &[32.0, 68.0],
        Grid::MinutesList => &[6.0, 94.0],
        Grid::MinutesActions => &[6.0, 37.0, 21.0, 17.5, 18.5],
        Grid::MinutesAttendance => &[6.0, 34.0, 34.0, 26.0],
        Grid::FollowUps => &[4.0, 20.0, 11.0, 19.0, 22.0, 11.0, 13.0],
        Grid::TrainingNeeds => &[4.0, 50.0, 36.0, 10.0],
        Grid::UnitSpread => &[26.5, 15.5, 10.0, 8.0, 10.5, 10.5, 10.0, 9.0],
        Grid::LateDuties => &[4.0, 56.0, 20.0, 20.0],
        Grid::CandidateYears => &[10.0, 17.0, 17.0, 18.0, 23.0, 15.0],
        Grid::OpenImprovements => &[4.0, 24.0, 17.5, 26.5, 14.0, 14.0],
        Grid::UnitRecap => &[26.0, 9.0, 8.0, 8.0, 10.0, 8.0, 7.0, 9.0, 8.0, 7.0],
        Grid::RecapPeople => &[4.0, 24.0, 18.0, 10.0, 13.0, 10.0, 10.0, 11.0],
        Grid::Missing => &[6.0, 34.0, 26.0, 34.0],
        Grid::Bundles => &[6.0, 15.0, 35.0, 16.0, 14.0, 14.0],
        Grid::LateItems => &[6.0, 14.5, 26.0, 21.0, 14.5, 18.0],
        Grid::HandProgress => &[5.0, 21.0, 20.0, 11.0, 13.0, 16.0, 14.0],
        Grid::HandRating => &[6.0, 15.5, 31.0, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 20.5],
        Grid::CreditPerson => &[6.0, 37.0, 57.0],
        Grid::CreditConversion => &[28.0, 25.0, 21.0, 26.0],
        Grid::CreditAccumulation => &[10.0, 23.0, 21.0, 18.0, 14.0, 14.0],
        Grid::CreditDetermination => &[6.0, 39.0, 12.0, 12.0, 13.0, 18.0],
        Grid::CreditNeeds => &[64.0, 17.0, 19.0],
    }
}

/// Shares of employee and position in a matrix: together those of p48 upright, a little wider than those of p145
/// on its side. Positions have the longer words, so theirs is not the smaller one.
fn matrix_shares(sheet: &Sheet) -> (f32, f32) {
    if sheet.width > sheet.height { (13.0, 14.0) } else { (19.9, 21.0) }
}

/// How many columns of results a matrix has room for, each wide enough to be read.
pub(super) fn most_columns(sheet: &Sheet) -> usize {
    let (employee, position) = matrix_shares(sheet);
    let room = sheet.measure() * (100.0 - employee - position) / 100.0;
    (1..u8::MAX).take_while(|n| LEAST_COLUMN * f32::from(*n) <= room).count().max(1)
}

fn shares_on(grid: Grid, sheet: &Sheet) -> Vec<f32> {
    let Grid::Matrix(n_columns) = grid else { return shares(grid).to_vec() };
    let (employee, position) = matrix_shares(sheet);
    let n_columns = n_columns.max(1);
    let each = (100.0 - employee - position) / f32::from(u16::try_from(n_columns).unwrap_or(u16::MAX));
    [employee, position].into_iter().chain(std::iter::repeat_n(each, n_columns)).collect()
}

/// Left edges of the columns and the right edge of the last one.
pub(super) fn edges(grid: Grid, sheet: &Sheet) -> Vec<f32> {
    let shares = shares_on(grid, sheet);
    let per_share = sheet.measure() / shares.iter().sum::<f32>();
    let mut x = sheet.left;
    let mut edges = vec![x];
    for share in shares {
        x += share * per_share;
        edges.push(x);
    }
    edges
}
