import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call, Failed } from "../../lib/call";
import { once } from "../../lib/once";
import { asked as question } from "../../lib/password.svelte";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import RecoverySheet from "../../parts/RecoverySheet.svelte";
import RekeyDialog from "./RekeyDialog.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const CODE = "AAAA-BBBB-CCCC";

beforeEach(() => {
  core.mockReset();
  tookStatus(someStatus());
});

it("cannot be closed while the key is changed, and holds the window open until the code is kept", async () => {
  let end: (view: unknown) => void = () => {};
  core.mockImplementation(() => new Promise((resolve) => (end = resolve)) as never);
  const onclose = vi.fn();
  const { unmount, container } = render(RekeyDialog, { onclose });
  await fireEvent.submit(container.querySelector("form") as HTMLFormElement);
  expect(once.stands, "nobody gave the password yet").toBe(false);
  await waitFor(() => expect(question.question).not.toBeNull());
  question.question?.answer("lima kata yang panjang");
  await waitFor(() => expect(core).toHaveBeenCalledWith("rekey", expect.anything(), expect.anything()));
  await waitFor(() => expect(once.stands).toBe(true));
  expect(screen.queryByText("Batal")).toBeNull();
  expect(screen.queryByText("Tutup")).toBeNull();
  await fireEvent(container.querySelector("dialog") as HTMLDialogElement, new Event("cancel", { cancelable: true }));
  expect(onclose).not.toHaveBeenCalled();
  end({ recoveryCode: CODE, withoutPassword: [], officeRecoveryGone: false });
  await screen.findByText("Kunci kantor sudah diganti");
  expect(once.stands).toBe(true);
  unmount();
  expect(once.stands).toBe(false);
});

it("tells why the code was not noted as kept, and keeps nobody from working", async () => {
  core.mockRejectedValue(new Failed({ code: "disk_full", what: "Diska penuh.", why: "", next: "", details: null }));
  const ondone = vi.fn();
  render(RecoverySheet, { code: CODE, act: "Mulai bekerja", ondone });
  const field = screen.getByLabelText<HTMLInputElement>(/Ketik kelompok ke-/);
  const asked = Number(/ke-(\d+)/.exec(field.labels?.[0]?.textContent ?? "")?.[1]);
  await fireEvent.input(field, { target: { value: CODE.split("-")[asked - 1] } });
  await fireEvent.click(screen.getByRole("button", { name: "Mulai bekerja" }));
  await screen.findByText("Diska penuh.");
  expect(ondone).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByRole("button", { name: /cocokkan nanti di Pengaturan/ }));
  expect(ondone).toHaveBeenCalledOnce();
});
