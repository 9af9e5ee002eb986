// Two offices that exchange files: a hub, and the laptop of an office below it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openOffice, PASSWORD } from "./office.mjs";

export const PERSON = "Nur Sari Rahayu";
const OFFICE = { agency: "Pemkab Lembah Jati", level: "regional", rhythm: "quarterly", password: PASSWORD };

/** An office with a unit and a person in it. */
export async function openHub() {
  const hub = await openOffice({ seed: 7 });
  await hub.call("create_office", { ...OFFICE, unit: "Dinas Perizinan Terpadu", user: "Nurul Azizah" });
  const { units } = await hub.call("save_unit", { name: "Bidang Pengaduan", code: "", parent: null, head: null, isIndependent: false });
  const unit = units.find(({ name }) => name === "Bidang Pengaduan");
  const person = await hub.call("save_employee", { name: PERSON, nip: "199001012015012001", position: "Analis Pengaduan", unit: unit.id });
  return Object.assign(hub, { unit, person });
}

/** A laptop with an office of its own that nobody knows yet. */
export async function openLaptop() {
  const laptop = await openOffice({ seed: 11 });
  await laptop.call("create_office", { ...OFFICE, unit: "Bidang Pengaduan", user: "Maria Seran" });
  return laptop;
}

/** Writes the request of a laptop to a file; answers with the six words to read out. */
export async function request(laptop, name = "Laptop Pengaduan") {
  const file = join(laptop.folder, "permintaan.kinerja");
  await laptop.answerDialog(file);
  const { token } = await laptop.call("choose_file", { purpose: "save_package", suggestedName: "permintaan.kinerja" });
  const { words } = await laptop.call("request_device", { name, file: token });
  return { file, words };
}

/** Makes the laptop a device of the hub that holds its unit; answers with its id. */
export async function enrol(hub, { file, words }) {
  const { devices } = await hub.call("enrol_device", {
    file: await chosen(hub, file),
    words,
    kind: "office",
    scopes: { units: [hub.unit.id], people: [] },
    password: PASSWORD,
  });
  return devices.find((device) => !device.isOwn);
}

/** Writes a package for a device to a file in the folder of whoever makes it. */
export async function send(from, device, name) {
  const file = join(from.folder, name);
  await from.answerDialog(file);
  const { token } = await from.call("choose_file", { purpose: "save_package", suggestedName: name });
  await from.call("make_packages", { devices: [device], file: token });
  return file;
}

/** Merges a package without a window. */
export async function receive(to, file) {
  const { preview } = await to.call("preview_packages", { files: [await chosen(to, file)] });
  return to.call("merge_packages", { preview, officeConfirmed: true });
}

/** A hub and a laptop that has merged its first package and told so. */
export async function openPair() {
  const [hub, laptop] = await Promise.all([openHub(), openLaptop()]);
  const device = await enrol(hub, await request(laptop));
  await receive(laptop, await send(hub, device.id, "pertama.kinerja"));
  const { devices } = await laptop.call("list_packages");
  const close = () => Promise.all([hub.close(), laptop.close()]);
  return { hub, laptop, device, hubDevice: devices[0].id, close };
}

/** Gives the person another position, as whoever works there. */
export async function reposition(office, position) {
  const { employees } = await office.call("list_employees", { search: PERSON, limit: 1 });
  return office.call("save_employee", { id: employees[0].id, position });
}

/** The position of the person. */
export async function positionAt(office) {
  const { employees } = await office.call("list_employees", { search: PERSON, limit: 1 });
  return employees[0].position;
}

/** The bytes of a file, to be cut or changed. */
export const bytesOf = (file) => readFileSync(file);

async function chosen(office, file) {
  await office.answerDialog(file);
  const [{ token }] = await office.call("choose_files", { purpose: "packages" });
  return token;
}
