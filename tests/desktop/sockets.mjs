// Network sockets of processes, as the system lists them. A socket between processes of one machine
// (`unix`) is none. The driver speaks to the web view over such a connection on this machine; it is
// named in `WEBKIT_INSPECTOR_SERVER` and belongs to the test, not to the program.
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/** `protocol local remote` of every network socket, those of the driver left out. */
export function listSockets(processes) {
  return processes.flatMap((id) => {
    const held = heldBy(id);
    const driver = driverOf(id);
    return ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"].flatMap((protocol) =>
      table(id, protocol)
        .filter(({ inode }) => held.has(inode))
        .filter(({ local, remote }) => driver === undefined || (portOf(local) !== driver && portOf(remote) !== driver))
        .map(({ local, remote }) => `${protocol} ${local} ${remote}`),
    );
  });
}

function heldBy(id) {
  const inodes = new Set();
  for (const descriptor of readdirSync(`/proc/${id}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${id}/fd/${descriptor}`))?.[1];
      if (inode) inodes.add(inode);
    } catch {
      // It was closed while we looked.
    }
  }
  return inodes;
}

function table(id, protocol) {
  let lines;
  try {
    lines = readFileSync(`/proc/${id}/net/${protocol}`, "utf8").trim().split("\n").slice(1);
  } catch {
    return [];
  }
  return lines.map((line) => {
    const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
    return { local, remote, inode };
  });
}

const portOf = (address) => Number.parseInt(address.split(":")[1], 16);

function driverOf(id) {
  const environment = readFileSync(`/proc/${id}/environ`, "utf8").split("\0");
  const server = environment.find((entry) => entry.startsWith("WEBKIT_INSPECTOR_SERVER="));
  return server ? Number(server.split(":").at(-1)) : undefined;
}
