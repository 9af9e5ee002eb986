import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import About from "./About.svelte";

it("says that the program stands beside the official application (R-264)", () => {
  tookStatus(someStatus());
  render(About);
  expect(screen.getByText(/di samping e-Kinerja BKN, bukan penggantinya/)).toBeTruthy();
  expect(screen.getByText(/Sistem informasi kinerja yang resmi adalah milik BKN/)).toBeTruthy();
});
