import { describe, expect, it } from "vitest";
import { bytes, clock, day, dayLong, dayOfYear, dayRange, firstOf, initials, isoDay, nipParts, number } from "./format";
import { language } from "./language.svelte";

describe("days and clocks", () => {
  it("writes days short in tables and long in prose", () => {
    expect(day("2026-10-02")).toBe("2 Okt 2026");
    expect(dayLong("2026-10-02")).toBe("Jumat, 2 Oktober 2026");
    expect(dayOfYear("2026-10-15")).toBe("Kamis 15 Oktober");
    expect(dayRange("2026-09-20", "2026-10-15")).toBe("20 Sep – 15 Okt");
  });

  it("writes the clock with a full stop in Indonesian and a colon in English", () => {
    const at = new Date(2026, 9, 2, 10, 42).toISOString();
    expect(clock(at)).toBe("10.42");
    language.code = "en";
    expect(clock(at)).toBe("10:42");
    expect(day("2026-10-02")).toBe("2 Oct 2026");
  });

  it("takes today from the machine's own calendar, not from Greenwich", () => {
    expect(isoDay(new Date(2026, 0, 1, 0, 5))).toBe("2026-01-01");
  });
});

describe("numbers and sizes", () => {
  it("groups thousands with a full stop", () => expect(number(1250)).toBe("1.250"));
  it("writes sizes in the largest fitting unit", () => {
    expect(bytes(0)).toBe("0 B");
    expect(bytes(12_700)).toBe("12,4 KB");
    expect(bytes(1_234_567)).toBe("1,2 MB");
  });
});

describe("names and NIP", () => {
  it("takes initials from the name, not from the degrees", () => {
    expect(initials("Nurul Azizah, S.E., M.Si.")).toBe("NA");
    expect(initials("Dr. Ir. Ratna Maheswari")).toBe("RM");
    expect(initials("Sari")).toBe("S");
  });

  it("tells the first few of many names, and that there are more", () => {
    expect(firstOf(["a", "b"], 2)).toBe("a, b");
    expect(firstOf(["a", "b", "c"], 2)).toBe("a, b, …");
  });

  it("splits a NIP 8 6 1 3 and leaves anything else whole", () => {
    expect(nipParts("198704122010012903")).toEqual(["19870412", "201001", "2", "903"]);
    expect(nipParts("12345")).toEqual(["12345"]);
  });
});
