/**
 * Finds a control in the page by its role and the name a person reads. Runs inside the window, so
 * it may use nothing from outside itself. An exact name wins over one that begins with the words.
 */
export function find(role, name) {
  const ROLES = {
    button: "button, [role=button], summary",
    link: "a[href], [role=link]",
    textbox: "input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, [role=textbox], [role=searchbox], [role=combobox]",
    combobox: "select, [role=combobox]",
    radio: "input[type=radio], [role=radio]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    heading: "h1, h2, h3, [role=heading]",
    dialog: "dialog[open], [role=dialog]",
    row: "tr, [role=row]",
    cell: "td, [role=gridcell]",
    region: "main, aside, section, [role=region]",
    status: "[role=status], [role=alert]",
  };
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const named = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return plain(by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
    if (element.getAttribute("aria-label")) return plain(element.getAttribute("aria-label"));
    if (element.labels?.length) return plain([...element.labels].map((label) => label.textContent).join(" "));
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return plain(element.placeholder);
    return plain(element.textContent);
  };
  const open = [...document.querySelectorAll("dialog[open]")].at(-1);
  const candidates = [...(open ?? document).querySelectorAll(ROLES[role] ?? role)].filter((element) => {
    const label = element.labels?.[0];
    return element.getClientRects().length > 0 || (label && label.getClientRects().length > 0);
  });
  return (
    candidates.find((element) => named(element) === name) ??
    candidates.find((element) => named(element).startsWith(name)) ??
    null
  );
}
