import { expect, it } from "vitest";
import type { DocumentRowView, LegalDeadlineView } from "../../lib/contract";
import { byTerm, chipsOf, columns, passes, shownOf } from "./after";

const term = (dueOn: string, change: Partial<LegalDeadlineView> = {}): LegalDeadlineView => ({
  kind: "deliver",
  actor: "evaluator",
  employee: { id: "p", name: "Sari Wulandari", position: "" },
  evaluation: "e",
  period: "",
  dueOn,
  doneOn: null,
  daysLeft: 3,
  isMissed: false,
  isLate: false,
  rule: "R-241",
  text: "",
  left: "",
  ...change,
});
const row = (name: string, change: Partial<DocumentRowView> = {}): DocumentRowView => ({
  evaluation: name,
  employee: { id: name, name, position: "" },
  evaluator: null,
  state: "signed",
  words: "",
  grade: "good",
  next: null,
  ...change,
});

it("shows first what needs doing, unless the address asks for something else", () => {
  expect([shownOf(undefined), shownOf("late"), shownOf("queue"), shownOf("tidak ada")]).toEqual(["todo", "late", "queue", "todo"]);
});

it("counts a duty as something to do, and the right to object as none", () => {
  expect(passes(row("Ani", { next: term("2026-10-12") }), "todo")).toBe(true);
  expect(passes(row("Budi", { next: term("2026-10-12", { kind: "object" }) }), "todo")).toBe(false);
  expect(passes(row("Cut"), "todo")).toBe(false);
});

it("tells who is late, whose sheet is out, who objects and what is reported", () => {
  expect(passes(row("Ani", { next: term("2026-09-01", { isMissed: true }) }), "late")).toBe(true);
  expect(passes(row("Budi", { state: "delivered" }), "out")).toBe(true);
  expect(passes(row("Cut", { state: "objected" }), "objection")).toBe(true);
  expect(passes(row("Dewi", { state: "reported" }), "done")).toBe(true);
});

it("shows what is not yet delivered and what only waits for its report, as home counts them", () => {
  const shown = (filter: "deliver" | "report") => (["signed", "signed_by_superior", "delivered", "returned", "amended", "objected"] as const).filter((state) => passes(row("Ani", { state }), filter));
  expect(shown("deliver")).toEqual(["signed", "signed_by_superior"]);
  expect(shown("report")).toEqual(["returned", "amended"]);
});

it("keeps no chip that lets nothing through, but for the chosen one, what needs doing and everything", () => {
  const chips = (shown: "todo" | "late" | "queue", rows: DocumentRowView[]) => chipsOf(rows, shown).map(({ filter, count }) => `${filter} ${count}`);
  expect(chips("todo", [row("Ani", { state: "delivered" })])).toEqual(["todo 0", "out 1", "all 1"]);
  expect(chips("late", [])).toEqual(["todo 0", "late 0", "all 0"]);
  expect(chips("queue", [])).toEqual(["todo 0", "all 0"]);
});

it("puts what is due first above, and what needs nothing below", () => {
  const rows = [row("Ani"), row("Budi", { next: term("2026-10-12") }), row("Cut", { next: term("2026-10-07") })];
  expect(byTerm(rows).map(({ evaluation }) => evaluation)).toEqual(["Cut", "Budi", "Ani"]);
});

it("keeps who, where and by when in every window, and cuts neither state, grade nor term", () => {
  const shown = (room: number) => columns(room).map(({ id }) => id).join(" ");
  // 1366 and 1024 pixels, each without and with the pane, then both at 200 % zoom.
  expect(shown(1282)).toBe("employee evaluator state grade next left");
  expect(shown(946)).toBe("employee state grade next left");
  expect(shown(940)).toBe("employee state grade next left");
  expect(shown(640)).toBe("employee state left");
  expect(shown(683)).toBe("employee state grade left");
  expect(shown(512)).toBe("employee state left");
  for (const room of [1282, 946, 640, 683, 512]) {
    expect(columns(room).reduce((sum, column) => sum + (column.width ?? column.least ?? 0), 0), "nothing to scroll sideways").toBeLessThan(room);
  }
});
