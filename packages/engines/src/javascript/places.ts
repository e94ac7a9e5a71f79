/**
 * Where generated code came from: per line a flat list of (column, original line, original column), columns ascending, all counted from 0. The realm
 * uses it, too, so it is walked by index: a program may have changed what arrays do.
 */
export type Places = readonly (readonly number[])[];

/** A place in generated code as the place in its original, both counted from 1; itself where nothing is known of it. */
export function originalPlace(places: Places, line: number, column: number): { line: number; column: number } {
  // A line that holds nothing of the original belongs to the last one before it that does.
  for (let at = line - 1; at >= 0; at -= 1) {
    const entries = places[at];
    if (entries === undefined || entries.length === 0) continue;
    let from = 0;
    for (let i = 3; i < entries.length; i += 3) {
      if (at === line - 1 && (entries[i] ?? 0) >= column) break;
      from = i;
    }
    return { line: (entries[from + 1] ?? 0) + 1, column: (entries[from + 2] ?? 0) + 1 };
  }
  return { line, column };
}

/** The `mappings` of a source map with one source. */
export function readMappings(mappings: string): Places {
  let originalLine = 0;
  let originalColumn = 0;
  return mappings.split(';').map((line) => {
    let column = 0;
    return line.split(',').flatMap((segment) => {
      const [columnStep = 0, , lineStep, originalStep = 0] = readVlq(segment);
      column += columnStep;
      if (lineStep === undefined) return [];
      originalLine += lineStep;
      originalColumn += originalStep;
      return [column, originalLine, originalColumn];
    });
  });
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 digits of six bits: the highest says that more follow, the lowest of a whole number is its sign. */
function readVlq(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 0 ? value >>> 1 : -(value >>> 1));
    value = 0;
    shift = 0;
  }
  return numbers;
}
