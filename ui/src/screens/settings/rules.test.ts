import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import type { SettingView } from "../../lib/contract";
import Rules from "./Rules.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
// Settings are the officer's; who may what is not the matter here.
vi.mock("../../lib/session.svelte", async (original) => ({ ...(await original<typeof import("../../lib/session.svelte")>()), officer: () => undefined }));
const core = vi.mocked(call);
const some = (more: Partial<SettingView>): SettingView => ({
  key: "smallest_group", rule: "R-305", source: "SE MenPANRB 3/2023", title: "Kelompok terkecil", kind: "number", choices: [],
  least: 1, most: 50, default: "5", value: "5", words: "5", because: "", isOwn: false, ...more,
});
const view = {
  settings: [some({}), some({ key: "objection_levels", rule: "R-256", title: "Tingkat keberatan", kind: "fixed", words: "Satu tingkat", because: "Tidak ada pejabat untuk tingkat berikutnya." })],
};

beforeEach(() => {
  core.mockReset();
  core.mockResolvedValue(view);
});

it("says why what is fixed cannot be chosen", async () => {
  render(Rules);
  const row = (await screen.findByRole("heading", { name: "Tingkat keberatan" })).closest("li");
  expect(row?.textContent).toContain("Satu tingkat");
  expect(row?.textContent).toContain("Tidak ada pejabat untuk tingkat berikutnya.");
});

it("saves a number within its bounds and none beyond them", async () => {
  render(Rules);
  const field = await screen.findByLabelText(/^Kelompok terkecil/);
  await fireEvent.input(field, { target: { value: "51" } });
  await fireEvent.blur(field);
  expect(core).not.toHaveBeenCalledWith("change_setting", expect.anything());
  await fireEvent.input(field, { target: { value: "8" } });
  await fireEvent.blur(field);
  await waitFor(() => expect(core).toHaveBeenCalledWith("change_setting", { key: "smallest_group", value: "8" }));
});
