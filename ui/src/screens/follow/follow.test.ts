import { expect, it } from "vitest";
import type { FollowUpView } from "../../lib/contract";
import { Dossiers, saidOf } from "./dossiers.svelte";
import { asks, byTopic, daysOf, draftOf, fresh, partOf, requestOf } from "./follow";

it("opens with the candidates unless another part is asked for", () => {
  expect([partOf(undefined), partOf("needs"), partOf("lain")]).toEqual(["candidates", "needs", "candidates"]);
});

it("asks a reward and a sanction for the decision, a training for its topic, a plan for its checks", () => {
  expect(asks("sanction")).toEqual({ basis: true, topic: false, checks: false });
  expect(asks("training")).toEqual({ basis: false, topic: true, checks: false });
  expect(asks("improvement")).toEqual({ basis: false, topic: false, checks: true });
});

it("never begins a sanction as a proposal (R-263)", () => {
  expect(fresh("sanction").state).toBe("decided");
});

it("leaves the days of checking to the program where none are typed, and refuses what is no day", () => {
  expect(requestOf(fresh("improvement"), "p").checkDays).toBeNull();
  expect(daysOf("2 Okt 2026; 2/11/2026")).toEqual(["2026-10-02", "2026-11-02"]);
  expect(daysOf("2 Okt 2026; besok")).toBeNull();
});

it("sends what was typed, without what the kind does not ask for", () => {
  const sent = requestOf(fresh("reward", { basis: " SK 12/2026 ", topic: "Arsip", checkDays: "2 Okt 2026" }), "p");
  expect([sent.basis, sent.topic, sent.checkDays]).toEqual(["SK 12/2026", "", null]);
});

it("keeps the days of a plan that is changed", () => {
  const view = { id: "f", employee: { id: "p", name: "Ani", position: "" }, evaluation: null, kind: "improvement", state: "running", decidedOn: null, basis: "", text: "Pendampingan", topic: "", startsOn: "2026-10-01", endsOn: "2026-12-31", checks: [{ id: "c", dueOn: "2026-11-02", doneOn: null, text: "", left: "" }] } as unknown as FollowUpView;
  expect(requestOf(draftOf(view), "p").checkDays).toEqual(["2026-11-02"]);
});

it("sums training needs by topic, the one most people need first", () => {
  const needs = byTopic([
    { topic: "Arsip", unit: "Sekretariat", nPeople: 2 },
    { topic: "Pelayanan", unit: "Bidang A", nPeople: 4 },
    { topic: "Arsip", unit: "", nPeople: 1 },
  ]);
  expect(needs.map(({ topic, total, units }) => [topic, total, units.length])).toEqual([["Pelayanan", 4, 1], ["Arsip", 3, 2]]);
});

it("says what a run of dossiers came to, also where it was stopped or files were there already", () => {
  const written = { people: 3, pages: 21, files: ["a.pdf"], skipped: 0, cancelled: false, kept: 0, reprinted: 0, leftOver: [] };
  expect(saidOf(written)).toBe("Berkas 3 calon, 21 halaman ditulis.");
  expect(saidOf({ ...written, kept: 2 })).toContain("2 berkas sudah ada");
  expect(saidOf({ ...written, cancelled: true })).toContain("Dihentikan");
});

it("ticks a candidate and takes the tick away", () => {
  const dossiers = new Dossiers();
  for (const person of ["a", "b", "a"]) dossiers.tick(person);
  expect(dossiers.ticked).toEqual(["b"]);
});
