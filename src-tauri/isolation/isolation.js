// Every message of the window passes here before it reaches the program; only its four commands
// and tauri's own fetch of large channel messages go through.
const COMMANDS = new Set(["call", "cancel", "watch_drops", "watch_lock", "plugin:__TAURI_CHANNEL__|fetch"]);

window.__TAURI_ISOLATION_HOOK__ = (message) => {
  if (!COMMANDS.has(message.cmd)) throw new Error(`refused: ${message.cmd}`);
  return message;
};
