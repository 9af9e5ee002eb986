import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import Menu from "./Menu.svelte";

function menu() {
  const run = vi.fn();
  const never = vi.fn();
  render(Menu, {
    words: "Lainnya",
    entries: [
      { id: "return", words: "Kembalikan", run },
      { id: "sign", words: "Tandatangani", unavailable: "Belum disepakati.", run: never },
    ],
  });
  return { button: screen.getByRole("button", { name: "Lainnya" }), run, never };
}

test("a list of acts opens on its first entry, goes round with the arrows and closes with Esc", async () => {
  const { button } = menu();
  await fireEvent.click(button);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Kembalikan"));
  const list = screen.getByRole("menu");
  await fireEvent.keyDown(list, { key: "ArrowDown" });
  expect(document.activeElement?.textContent).toContain("Tandatangani");
  await fireEvent.keyDown(list, { key: "ArrowDown" });
  expect(document.activeElement?.textContent).toContain("Kembalikan");
  await fireEvent.keyDown(list, { key: "Escape" });
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("an entry that cannot be chosen stays and says why", async () => {
  const { button, run, never } = menu();
  await fireEvent.click(button);
  const sign = screen.getByRole("menuitem", { name: /Tandatangani/ });
  expect(sign.getAttribute("aria-disabled")).toBe("true");
  expect(document.getElementById(sign.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Belum disepakati.");
  await fireEvent.click(sign);
  expect(never).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByRole("menuitem", { name: /Kembalikan/ }));
  expect(run).toHaveBeenCalledOnce();
});
