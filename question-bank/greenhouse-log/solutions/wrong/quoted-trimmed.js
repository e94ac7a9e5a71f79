// expects: edges fails, basics passes
// Trims what is inside the quotes too, and leaves two quotes in a row as they are.
function readLines(lines) {
  return lines.map((line) => {
    const head = /^([^>]*)>([^;]*)(;.*)?$/.exec(line);
    if (head === null || head[1].trim() === '' || head[2].trim() === '') return null;
    const values = {};
    const parts = (head[3] ?? '').match(/;(?:[^;=]*=\s*"(?:[^"]|"")*"[^;]*|[^;]*)/g) ?? [];
    for (const part of parts) {
      const text = part.slice(1);
      if (text.trim() === '') continue;
      const equals = text.indexOf('=');
      if (equals === -1 || text.slice(0, equals).trim() === '') return null;
      const value = text.slice(equals + 1).trim();
      if (value.startsWith('"') && !/^"(?:[^"]|"")*"$/.test(value)) return null;
      values[text.slice(0, equals).trim().toLowerCase()] = value.startsWith('"') ? value.slice(1, -1).trim() : value;
    }
    return { place: head[1].trim(), event: head[2].trim(), values };
  });
}
