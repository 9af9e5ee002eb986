import { expect, test } from "vitest";
import type { WarningKind, WarningView } from "../../lib/contract";
import { actWords, columnsOf, countWords, keyOf, kindOf, shownOf } from "./warnings";

const warning = (kind: WarningKind, result = 0): WarningView => ({
  employee: { id: "e", name: "Sari", position: "" },
  kind,
  rule: "R-118",
  words: "",
  since: "2026-09-30",
  daysLate: 3,
  result,
  act: { kind: "planSupport", employee: "e", plan: "p", result: "r", support: "coaching" },
});

test("an address narrows the list to a kind it knows", () => {
  expect([kindOf("behind_trajectory"), kindOf("x"), kindOf(undefined)]).toEqual(["behind_trajectory", "", ""]);
  expect(shownOf([warning("no_plan"), warning("overdue")], "overdue")).toHaveLength(1);
});

test("two results of one person that lag are two rows", () => {
  expect(keyOf(warning("behind_trajectory", 1))).not.toBe(keyOf(warning("behind_trajectory", 2)));
});

test("whoever looks after a team is not counted among its people", () => {
  const of = (id: string) => ({ ...warning("no_progress"), employee: { id, name: id, position: "" } });
  expect(countWords([of("ani"), of("ani"), of("budi"), of("saya")], "saya")).toBe("2 orang");
  expect(countWords([of("ani"), of("budi"), of("saya")], undefined)).toBe("3 orang");
  expect(countWords([of("saya")], "saya")).toBe("Anda");
});

test("the act is named as what it does", () => {
  expect(actWords(warning("behind_trajectory").act)).toBe("Rencanakan pembinaan");
});

test("where nothing can be done about missing progress, it is looked at", () => {
  const act = { kind: "answerNoProgress", employee: "e", plan: "p", period: "2026-Q3" } as const;
  expect(actWords({ ...act, answers: ["ask", "coach", "take_over"] })).toBe("Tindak lanjuti");
  expect(actWords({ ...act, answers: [] })).toBe("Lihat progres");
});

test("with little room the reason and the act stay", () => {
  expect(columnsOf(true).map(({ id }) => id)).toEqual(["name", "words", "act"]);
});
