// Cuts the parts at the semicolons outside of quoted values, then reads each part.
function readLines(lines) {
  return lines.map(readLine);
}

function readLine(line) {
  const mark = line.indexOf('>');
  if (mark === -1) return null;
  const place = line.slice(0, mark).trim();
  const [event, ...parts] = partsOf(line.slice(mark + 1));
  if (place === '' || event.trim() === '') return null;
  const values = {};
  for (const part of parts) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const key = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (key === '') return null;
    const value = part.slice(equals + 1).trim();
    if (!value.startsWith('"')) {
      values[key] = value;
      continue;
    }
    const inside = /^"((?:[^"]|"")*)"$/.exec(value);
    if (inside === null) return null;
    values[key] = inside[1].replaceAll('""', '"');
  }
  return { place, event: event.trim(), values };
}

function partsOf(text) {
  const parts = [''];
  let isQuoted = false;
  let isValueNext = false;
  for (const char of text) {
    if (char === ';' && !isQuoted) {
      parts.push('');
      isValueNext = false;
      continue;
    }
    const part = parts[parts.length - 1];
    if (isQuoted && char === '"') isQuoted = false;
    // A quote right after a closing one opens the value again: that is how two in a row stand for one.
    else if (char === '"' && parts.length > 1 && (isValueNext || /^[^=]*=\s*"(?:[^"]|"")*"$/.test(part))) isQuoted = true;
    if (char === '=' && parts.length > 1 && !part.includes('=')) isValueNext = true;
    else if (char.trim() !== '') isValueNext = false;
    parts[parts.length - 1] += char;
  }
  return parts;
}
