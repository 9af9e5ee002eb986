import { expect, it } from "vitest";
import type { DeadlineGroupView } from "./contract";
import { daysLeft, onHome, urgency } from "./terms";

const group = (dueOn: string, change: Partial<DeadlineGroupView> = {}): DeadlineGroupView => ({
  kind: "return",
  dueOn,
  nPeople: 1,
  daysLeft: 3,
  isMissed: false,
  text: dueOn,
  left: "",
  ...change,
});

it("says working days in words, the last one and those past too", () => {
  expect([9, 0, -3].map(daysLeft)).toEqual(["9 hari kerja lagi", "hari terakhir", "lewat 3 hari kerja"]);
});

it("presses in the last ten working days, and where a duty was missed", () => {
  expect([urgency(group("", { daysLeft: 11 })), urgency(group("", { daysLeft: 10 })), urgency(group("", { daysLeft: -1, isMissed: true }))]).toEqual(["", "soon", "late"]);
});

it("counts on home whose term was missed, and lists overdue ones first, then what comes, the earliest first", () => {
  const shown = onHome([group("2026-10-12"), group("2026-09-01", { isMissed: true, nPeople: 4 }), group("2026-10-07"), group("2026-08-01", { isMissed: true })]);
  expect(shown.nMissed).toBe(5);
  expect(shown.shown.map(({ dueOn }) => dueOn)).toEqual(["2026-08-01", "2026-09-01", "2026-10-07", "2026-10-12"]);
});

it("leaves room for what comes where much is overdue", () => {
  const missed = ["05", "06", "07", "08", "09"].map((month) => group(`2026-${month}-01`, { isMissed: true }));
  expect(onHome([...missed, group("2026-10-07")]).shown.map(({ dueOn }) => dueOn)).toEqual(["2026-05-01", "2026-06-01", "2026-07-01", "2026-10-07"]);
});
