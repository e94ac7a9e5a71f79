/** A word of SQL as SQLite cuts it; `offset` in UTF-16 units. Comments and white space are none. */
export type Token = { text: string; offset: number };

const pattern =
  /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|[\p{L}_\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|->>|->|\|\||<<|>>|<=|>=|<>|==|!=|[\s\S]/gu;

export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const found of sql.matchAll(pattern)) if (found[1] === undefined) tokens.push({ text: found[0], offset: found.index });
  return tokens;
}

/** A name without the quotation marks that SQL may put around it, and without regard to case. */
export function nameOf(text: string): string {
  const quoted = /^(?:"([\s\S]*)"|`([\s\S]*)`|\[([\s\S]*)\])$/.exec(text);
  return (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? text).toLowerCase();
}
