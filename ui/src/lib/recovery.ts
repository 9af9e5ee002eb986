/** Codes as they are printed: in groups, with letters that can be mistaken for one another. */

/** The code in the groups it is printed in. */
export function groupsOf(code: string): string[] {
  return code.trim().split(/[\s-]+/);
}

/** Whether what was typed is this group; capitals do not count, nor do letters easily confused. */
export function isGroup(typed: string, group: string): boolean {
  const plain = (value: string) => value.trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return plain(typed) === plain(group);
}
