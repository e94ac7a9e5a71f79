import { nameOf, type Token, tokensOf } from './tokens.ts';

/**
 * Where in a statement SQLite stumbled, as an offset in UTF-16 units. SQLite's own answer (`sqlite3_error_offset`) is not in this build, so the place is
 * found from the message: exactly for a syntax error, by asking the parser again, and by name for what does not exist.
 * @param complaintAbout what SQLite says of another text when it prepares it; null when nothing
 */
export function errorOffset(statement: string, message: string, complaintAbout: (text: string) => string | null): number {
  const tokens = tokensOf(statement);
  const first = tokens[0]?.offset ?? 0;
  const last = tokens.at(-1);
  if (message === 'incomplete input') return last === undefined ? first : last.offset + last.text.length;
  const near = /^near "([\s\S]*)": syntax error$/.exec(message)?.[1];
  if (near !== undefined) return brokenAt(statement, tokens, near, message, complaintAbout) ?? first;
  const unread = /^unrecognized token: "([\s\S]*)"$/.exec(message)?.[1];
  if (unread !== undefined) return tokens.find(({ offset }) => statement.startsWith(unread, offset))?.offset ?? first;
  const name = namedIn(message);
  return (name === null ? null : namedAt(tokens, name)) ?? first;
}

/** The parser stops at the first word that cannot stand where it stands, so the shortest beginning that it complains of in the same way ends with it. */
function brokenAt(
  statement: string,
  tokens: readonly Token[],
  near: string,
  message: string,
  complaintAbout: (text: string) => string | null,
): number | null {
  const alike = tokens.filter(({ text }) => text === near);
  let [low, high] = [0, alike.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = alike[middle];
    if (token !== undefined && complaintAbout(statement.slice(0, token.offset + token.text.length)) === message) high = middle;
    else low = middle + 1;
  }
  return alike[low]?.offset ?? null;
}

/** What the message is about: a column, table or function, with what qualifies it. */
function namedIn(message: string): string[] | null {
  const found =
    /^(?:no such (?:column|table|view|index|trigger|function|module|collation sequence|window)|no such table column|ambiguous column name|duplicate column name|duplicate WITH table name|circular reference|unknown function|cannot modify|misuse of aliased aggregate|misuse of aliased window function): (.+?)(?: - should this be .*)?$/.exec(
      message,
    ) ??
    /(?:function|aggregate:?|aggregate function) ([^\s()]+)\(\)/.exec(message) ??
    /has no column named (.+)$/.exec(message) ??
    /^(?:table|view|index|trigger|there is already an index named) (\S+)(?: already exists)?/.exec(message);
  const name = found?.[1];
  if (name === undefined) return null;
  return name.replace(/\(\)$/, '').split('.').map(nameOf);
}

function namedAt(tokens: readonly Token[], name: readonly string[]): number | null {
  const isAt = (start: number, parts: readonly string[]) =>
    parts.every((part, index) => {
      const token = tokens[start + 2 * index];
      return token !== undefined && nameOf(token.text) === part && (index === 0 || tokens[start + 2 * index - 1]?.text === '.');
    });
  const find = (parts: readonly string[]) => tokens.find((_, index) => isAt(index, parts))?.offset ?? null;
  // SQLite says `main.orders` of what was written as `orders`.
  return find(name) ?? find(name.slice(-1));
}
