/** Words of a file somebody else may have written, for a terminal: one short line without anything that a terminal obeys or that turns text around. */
export function printable(text: string, most = 80): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return plain.length <= most ? plain : `${plain.slice(0, most)}…`;
}
