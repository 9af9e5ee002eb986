import { beforeEach, expect, it } from "vitest";
import { announce, heard, showToast } from "./announce.svelte";
import { go, route } from "./route.svelte";
import { may, officer, reader, seesOffice, tookStatus } from "./session.svelte";
import { someStatus } from "./some";

const locked = () => tookStatus({ ...someStatus(), phase: "locked", session: null });
const comesIn = (name: string) => tookStatus(someStatus({ account: { name, role: "hr_officer" } }));

beforeEach(() => {
  comesIn("Nurul Azizah");
  go("settings", { part: "users" });
});

it("says nothing to the next person that was meant for the last", () => {
  showToast("Penilaian Sari Wulandari ditandatangani.");
  announce("1 orang melebihi panduan.");
  locked();
  expect([heard.polite, heard.toast]).toEqual(["", null]);
});

it("leads somebody else home, and the same person back to where they were", () => {
  locked();
  comesIn("Nurul Azizah");
  expect(route.screen).toBe("settings");
  locked();
  comesIn("Agustina Bere");
  expect(route.screen).toBe("home");
});

it("offers what the core says, and tells an auditor why nothing can be changed", () => {
  tookStatus(someStatus({ account: { name: "Petrus Klau", role: "auditor" }, features: ["audit"] }));
  expect([may("audit"), may("users")]).toEqual([true, false]);
  expect(reader()).toBe("Pemeriksa hanya membaca.");
});

it("keeps the officer's acts to the officer, and tells everybody else whose work it is", () => {
  const told = (["hr_officer", "auditor", "evaluator", "evaluator_superior", "employee"] as const).map((role) => {
    tookStatus(someStatus({ account: { name: role, role } }));
    return [officer(), seesOffice()];
  });
  const work = "Ini pekerjaan pengelola kepegawaian.";
  expect(told).toEqual([[undefined, true], ["Pemeriksa hanya membaca.", true], [work, false], [work, false], [work, false]]);
});
