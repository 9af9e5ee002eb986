//! What is drawn and not written: the distribution pattern and the symbols of feedback.

use domain::{FeedbackSymbol, OrgAchievement};

use super::canvas::Canvas;
use super::command::{Draw, Figure, Ink, Role, Step, TextRun};
use super::grid::{POINT, baseline, line_height};
use crate::face::{Face, Typeface};

/// Height a symbol takes in a cell: 7 mm and a little air.
pub(super) const SYMBOL_HEIGHT: f32 = 8.2;
const SYMBOL: f32 = 7.0;

const PLOT_WIDTH: f32 = 100.0;
const PLOT_HEIGHT: f32 = 53.0;
const FIGURE: Role = Role::Figure(Figure::Pattern);

/// Heights of a pattern at the eighths of its width, in parts of the plot's height (`forms.md` 11).
fn eighths(achievement: OrgAchievement) -> [f32; 9] {
    match achievement {
        OrgAchievement::Outstanding => [0.03, 0.04, 0.06, 0.06, 0.09, 0.20, 0.36, 0.60, 0.86],
        OrgAchievement::Good => [0.07, 0.10, 0.14, 0.18, 0.29, 0.63, 0.86, 0.65, 0.29],
        OrgAchievement::NeedsImprovement => [0.07, 0.11, 0.22, 0.59, 0.86, 0.58, 0.21, 0.11, 0.07],
        OrgAchievement::Poor => [0.29, 0.65, 0.86, 0.62, 0.29, 0.16, 0.11, 0.08, 0.07],
        OrgAchievement::VeryPoor => [0.86, 0.60, 0.36, 0.21, 0.11, 0.07, 0.06, 0.04, 0.02],
    }
}

fn achievement_name(achievement: OrgAchievement) -> &'static str {
    match achievement {
        OrgAchievement::Outstanding => "CAPAIAN KINERJA ORGANISASI ISTIMEWA",
        OrgAchievement::Good => "CAPAIAN KINERJA ORGANISASI BAIK",
        OrgAchievement::NeedsImprovement => "CAPAIAN KINERJA ORGANISASI BUTUH PERBAIKAN",
        OrgAchievement::Poor => "CAPAIAN KINERJA ORGANISASI KURANG",
        OrgAchievement::VeryPoor => "CAPAIAN KINERJA ORGANISASI SANGAT KURANG",
    }
}

/// Height of the drawing below the heading of its cell; its caption begins beside the heading.
pub(super) fn pattern_height(size: f32) -> f32 {
    // Caption (its first line stands beside the heading), plot, two lines of ticks, name of the axis.
    line_height(size) * 4.0 + PLOT_HEIGHT + 5.0
}

/// Draws a pattern centred on `centre`, its caption from `top` on.
pub(super) fn pattern(
    canvas: &mut Canvas,
    achievement: OrgAchievement,
    centre: f32,
    top: f32,
    (size, typeface): (f32, Typeface),
) {
    let line = line_height(size);
    let mut says = |x: f32, y: f32, face: Face, text: &str| {
        centred(canvas, x, y + baseline(size), (size, face.in_typeface(typeface)), text);
    };
    says(centre, top, Face::Regular, "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN");
    says(centre, top + line, Face::Regular, achievement_name(achievement));
    let (left, plot_top) = (centre - PLOT_WIDTH / 2.0, top + line * 2.0 + 1.0);
    let below = plot_top + PLOT_HEIGHT + 1.5;
    says(left - 13.0, plot_top + PLOT_HEIGHT / 2.0 - line, Face::Regular, "Frekuensi");
    says(left - 13.0, plot_top + PLOT_HEIGHT / 2.0, Face::Regular, "Pegawai");
    let ticks = [
        ["Sangat", "Kurang"],
        ["Kurang/", "Misconduct"],
        ["Butuh", "Perbaikan"],
        ["Baik", ""],
        ["Sangat", "Baik"],
    ];
    for (at, [upper, lower]) in (0_u8..).zip(ticks) {
        let x = left + PLOT_WIDTH / 4.0 * f32::from(at);
        says(x, below, Face::Regular, upper);
        says(x, below + line, if lower == "Misconduct" { Face::Italic } else { Face::Regular }, lower);
    }
    says(centre, below + line * 2.0 + 0.5, Face::Regular, "Predikat Kinerja Pegawai");
    plot(canvas, achievement, left, plot_top);
}

fn centred(canvas: &mut Canvas, x: f32, y: f32, (size, face): (f32, Face), text: &str) {
    if !text.is_empty() {
        let width = face.advances().width(text) * size;
        canvas.text(FIGURE, TextRun { x: x - width / 2.0, y, size, width, face, text: text.to_owned() });
    }
}

fn plot(canvas: &mut Canvas, achievement: OrgAchievement, left: f32, top: f32) {
    let bottom = top + PLOT_HEIGHT;
    canvas.draw(
        FIGURE,
        Draw::Fill { x: left, y: top, width: PLOT_WIDTH, height: PLOT_HEIGHT, ink: Ink::White },
    );
    let mut grid =
        |from, to| canvas.draw(FIGURE, Draw::Line { from, to, width: 0.5 * POINT, ink: Ink::Grey });
    for at in 0..=4_u8 {
        let x = left + PLOT_WIDTH / 4.0 * f32::from(at);
        grid((x, top), (x, bottom));
    }
    for at in 0..=7_u8 {
        let y = top + PLOT_HEIGHT / 7.0 * f32::from(at);
        grid((left, y), (left + PLOT_WIDTH, y));
    }
    let steps = smooth(&eighths(achievement), left, bottom);
    canvas.draw(FIGURE, Draw::Path { steps, stroke: Some(POINT) });
}

/// A monotone cubic through the heights (Fritsch and Carlson), so that no bulge appears between them.
fn smooth(heights: &[f32; 9], left: f32, bottom: f32) -> Vec<Step> {
    let height = |at: usize| heights.get(at).copied().unwrap_or(0.0);
    let slope = |at: usize| height(at + 1) - height(at);
    let tangent = |at: usize| match at {
        0 => slope(0),
        8 => slope(7),
        _ if slope(at - 1) * slope(at) <= 0.0 => 0.0,
        _ => {
            // Three times the flatter side is the steepest that does not overshoot.
            let steepest = 3.0 * slope(at - 1).abs().min(slope(at).abs());
            f32::midpoint(slope(at - 1), slope(at)).clamp(-steepest, steepest)
        }
    };
    let step = PLOT_WIDTH / 8.0;
    let point = |x: f32, height: f32| (left + x, bottom - height * PLOT_HEIGHT);
    let mut steps = Vec::with_capacity(9);
    let mut x = 0.0;
    for (at, pair) in heights.windows(2).enumerate() {
        let [from, to] = *pair else { continue };
        if at == 0 {
            steps.push(Step::Move(point(0.0, from)));
        }
        steps.push(Step::Curve(
            point(x + step / 3.0, from + tangent(at) / 3.0),
            point(x + step * 2.0 / 3.0, to - tangent(at + 1) / 3.0),
            point(x + step, to),
        ));
        x += step;
    }
    steps
}

/// Draws a symbol whose box begins at the given corner.
pub(super) fn symbol(canvas: &mut Canvas, symbol: FeedbackSymbol, x: f32, y: f32) {
    let role = Role::Figure(Figure::Symbol(symbol));
    let stroke = Some(0.35);
    // The drawings are made on a square of 100; `p` brings them to their place.
    let p = |(px, py): (f32, f32)| (x + px * SYMBOL / 100.0, y + py * SYMBOL / 100.0);
    if symbol == FeedbackSymbol::ThumbsUp {
        canvas.draw(role, Draw::Path { steps: placed(&THUMB, p), stroke });
        canvas.draw(role, Draw::Path { steps: placed(&CUFF, p), stroke });
        return;
    }
    canvas.draw(role, Draw::Path { steps: circle(p, (50.0, 50.0), (46.0, 46.0)), stroke });
    for eye in [34.0, 66.0] {
        canvas.draw(role, Draw::Path { steps: circle(p, (eye, 38.0), (5.0, 6.5)), stroke: None });
    }
    let mouth = if symbol == FeedbackSymbol::Smile {
        [Step::Move((26.0, 62.0)), Step::Curve((36.0, 81.0), (64.0, 81.0), (74.0, 62.0))]
    } else {
        [Step::Move((26.0, 76.0)), Step::Curve((36.0, 57.0), (64.0, 57.0), (74.0, 76.0))]
    };
    canvas.draw(role, Draw::Path { steps: placed(&mouth, p), stroke });
}

/// Hand with the thumb up, seen from the right.
const THUMB: [Step; 13] = [
    Step::Move((30.0, 48.0)),
    Step::Curve((40.0, 38.0), (48.0, 26.0), (48.0, 10.0)),
    Step::Curve((48.0, 2.0), (62.0, 4.0), (62.0, 18.0)),
    Step::Curve((62.0, 27.0), (60.0, 33.0), (57.0, 40.0)),
    Step::Line((84.0, 40.0)),
    Step::Curve((95.0, 40.0), (95.0, 54.0), (86.0, 55.0)),
    Step::Curve((95.0, 57.0), (93.0, 69.0), (83.0, 69.0)),
    Step::Curve((91.0, 72.0), (88.0, 82.0), (79.0, 82.0)),
    Step::Curve((85.0, 86.0), (81.0, 94.0), (73.0, 94.0)),
    Step::Line((50.0, 94.0)),
    Step::Curve((42.0, 94.0), (37.0, 91.0), (30.0, 87.0)),
    Step::Line((30.0, 48.0)),
    Step::Close,
];

/// Cuff of the hand.
const CUFF: [Step; 5] = [
    Step::Move((6.0, 44.0)),
    Step::Line((26.0, 44.0)),
    Step::Line((26.0, 92.0)),
    Step::Line((6.0, 92.0)),
    Step::Close,
];

fn placed(steps: &[Step], p: impl Fn((f32, f32)) -> (f32, f32)) -> Vec<Step> {
    steps
        .iter()
        .map(|step| match *step {
            Step::Move(to) => Step::Move(p(to)),
            Step::Line(to) => Step::Line(p(to)),
            Step::Curve(one, two, to) => Step::Curve(p(one), p(two), p(to)),
            Step::Close => Step::Close,
        })
        .collect()
}

/// An ellipse of four curves.
fn circle(p: impl Fn((f32, f32)) -> (f32, f32), (cx, cy): (f32, f32), (rx, ry): (f32, f32)) -> Vec<Step> {
    // The usual distance of the control points for a quarter of a circle.
    let (kx, ky) = (rx * 0.5523, ry * 0.5523);
    let steps = [
        Step::Move((cx + rx, cy)),
        Step::Curve((cx + rx, cy + ky), (cx + kx, cy + ry), (cx, cy + ry)),
        Step::Curve((cx - kx, cy + ry), (cx - rx, cy + ky), (cx - rx, cy)),
        Step::Curve((cx - rx, cy - ky), (cx - kx, cy - ry), (cx, cy - ry)),
        Step::Curve((cx + kx, cy - ry), (cx + rx, cy - ky), (cx + rx, cy)),
        Step::Close,
    ];
    placed(&steps, p)
}
