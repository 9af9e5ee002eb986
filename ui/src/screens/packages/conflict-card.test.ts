import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import type { ConflictView } from "../../lib/contract";
import { clock, dayNamed } from "../../lib/format";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import ConflictCard from "./ConflictCard.svelte";

const CONFLICT: ConflictView = {
  id: "c", kind: "field", person: null, about: "Nur Sari Rahayu", field: "rating perilaku kerja", period: "Triwulan III 2026",
  sides: [
    { origin: "here", words: "sesuai", code: "meets", by: "Hendra Wijaya (Plh.)", at: "2026-09-30T09:12:00+08:00", inNameOf: null },
    { origin: "package", words: "di atas", code: "above", by: "Maria Seran, penilai", at: "2026-10-01T14:40:00+08:00", inNameOf: null },
  ],
  suggested: 1, suggestion: "Maria Seran adalah penilai yang sah pada tanggal itu.", isLong: false, joined: null, held: false, package: "1", canSettle: true,
};
const did = { ontake: vi.fn(), onhold: vi.fn(), onjoin: vi.fn() };

function card(told: Partial<ConflictView> = {}, joined = ""): void {
  render(ConflictCard, { conflict: { ...CONFLICT, ...told }, at: 0, total: 1, joined, ...did });
}

beforeEach(() => {
  vi.clearAllMocks();
  tookStatus(someStatus());
});

it("shows both values with who and when, and which one is suggested and why", () => {
  card();
  const [here, sent] = [screen.getByRole("region", { name: "Di sini" }), screen.getByRole("region", { name: "Di paket" })];
  expect(here.textContent).toContain("Diisi Hendra Wijaya (Plh.)");
  expect(here.textContent).toContain(`${dayNamed(CONFLICT.sides[0]!.at)}, ${clock(CONFLICT.sides[0]!.at)}`);
  expect(sent.textContent).toContain("Diisi Maria Seran, penilai");
  expect(sent.textContent).toContain(`${dayNamed(CONFLICT.sides[1]!.at)}, ${clock(CONFLICT.sides[1]!.at)}`);
  expect(here.textContent).not.toContain("disarankan");
  expect(sent.textContent).toContain("disarankan");
  expect(screen.getByText("Maria Seran adalah penilai yang sah pada tanggal itu.")).toBeTruthy();
});

it("takes what is pressed", async () => {
  card();
  await fireEvent.click(screen.getByRole("button", { name: "Pakai di sini" }));
  expect(did.ontake).toHaveBeenCalledWith("here", undefined);
  await fireEvent.click(screen.getByRole("button", { name: "Tahan, tanya penilai" }));
  expect(did.onhold).toHaveBeenCalledOnce();
});

it("says why it is not for whoever may not decide it", async () => {
  card({ canSettle: false });
  const button = screen.getByRole("button", { name: /Pakai paket/ });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await fireEvent.click(button);
  expect(did.ontake).not.toHaveBeenCalled();
});

it("offers both long texts joined, to be changed before it is taken", async () => {
  card({ isLong: true, joined: "Cepat, rapi, dan teliti." }, "Cepat, rapi, dan teliti.");
  expect((screen.getByLabelText("Gabungan kedua teks") as HTMLTextAreaElement).value).toBe("Cepat, rapi, dan teliti.");
  await fireEvent.click(screen.getByRole("button", { name: "Pakai teks ini" }));
  expect(did.ontake).toHaveBeenCalledWith("value", "Cepat, rapi, dan teliti.");
});

it("calls an empty side empty, and a deleted one deleted", () => {
  card({ kind: "deleted", sides: [CONFLICT.sides[0]!, { ...CONFLICT.sides[1]!, words: null, code: null }] });
  expect(screen.getByRole("region", { name: "Di paket" }).textContent).toContain("dihapus");
});
