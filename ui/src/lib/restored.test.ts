import { expect, it } from "vitest";
import { asideName, fileOfBackup } from "./restored.svelte";

it("knows the office file by the name of its backup", () => {
  expect(fileOfBackup("Dinas-Jati-20261002-024200.cadangan")).toBe("Dinas-Jati.kantor");
  expect(fileOfBackup("Kantor-20261002-024200-2.cadangan")).toBe("Kantor.kantor");
  expect(fileOfBackup("Kantor.kantor.versi1.cadangan")).toBe("Kantor.kantor");
  expect(fileOfBackup("dari flash disk.cadangan")).toBe("");
});

it("says how a damaged file is called once it was set aside", () => {
  expect(asideName("Kantor 2.kantor")).toBe("Kantor 2.rusak-");
});
