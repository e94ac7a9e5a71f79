type Entry = { place: string; event: string; values: Record<string, string> };

function readLines(lines: string[]): (Entry | null)[] {
  return lines.map((line) => readLine(line));
}

function readLine(line: string): Entry | null {
  const head = /^([^>]*)>([^;]*)(;.*)?$/.exec(line);
  const place: string = head?.[1]?.trim() ?? '';
  const event: string = head?.[2]?.trim() ?? '';
  if (place === '' || event === '') return null;
  const values: Record<string, string> = {};
  let rest: string = head?.[3] ?? '';
  while (rest !== '') {
    const empty = /^;\s*(?=;|$)/.exec(rest);
    const part = /^;([^;=]*)=(?:\s*"((?:[^"]|"")*)"\s*(?=;|$)|(?!\s*")([^;]*))/.exec(rest);
    const found = empty ?? part;
    if (found === null) return null;
    rest = rest.slice(found[0].length);
    if (empty !== null || part === null) continue;
    const key: string = (part[1] ?? '').trim().toLowerCase();
    if (key === '') return null;
    values[key] = part[2] === undefined ? (part[3] ?? '').trim() : part[2].replaceAll('""', '"');
  }
  return { place, event, values };
}
