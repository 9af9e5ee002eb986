import { expect, it } from "vitest";
import { arranged } from "./keys";

const ALL = ["1", "2", "3", "F2", "M", "F", "C", "T", "Space"].map((key) => ({ key, words: key, hint: /^\d$/.test(key) }));
const hinted = (part: Parameters<typeof arranged>[0]) => arranged(part, ALL).filter(({ hint }) => hint).map(({ key }) => key);

it("hints first at what the open part answers to, and then at the other parts", () => {
  expect(hinted("progress")).toEqual(["T", "Space", "1", "2", "3"]);
  expect(hinted("feedback").slice(0, 2)).toEqual(["F", "C"]);
  expect(hinted("standing").slice(0, 2)).toEqual(["M", "F2"]);
  expect(hinted("plan")[0]).toBe("1");
});

it("loses no key and has none twice", () => {
  expect(arranged("guidance", ALL).map(({ key }) => key).toSorted()).toEqual(ALL.map(({ key }) => key).toSorted());
});
