// expects: edges fails, basics passes
// Splits at every semicolon and every mark; quotes are taken off at the end.
type Entry = { place: string; event: string; values: Record<string, string> };

function readLines(lines: string[]): (Entry | null)[] {
  return lines.map((line) => {
    const [place = '', rest] = line.split('>').map((text) => text.trim());
    if (rest === undefined) return null;
    const [event = '', ...parts] = rest.split(';').map((part) => part.trim());
    if (place === '' || event === '') return null;
    const values: Record<string, string> = {};
    for (const part of parts) {
      if (part === '') continue;
      const [key = '', value] = part.split('=').map((text) => text.trim());
      if (key === '' || value === undefined) return null;
      values[key.toLowerCase()] = value.replace(/^"|"$/g, '').replaceAll('""', '"');
    }
    return { place, event, values };
  });
}
