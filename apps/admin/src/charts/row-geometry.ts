/** A row of bars: what it is called, how long, and what is said below it. */
export type Row = {
  key: string;
  label: string;
  /** At its end: "38", "62 %". */
  value: string;
  /** Null: of too few to draw. */
  share: number | null;
  interval: { low: number; high: number } | null;
  /** Below it, as many to a line as have room. */
  notes: readonly string[];
  /** What is read of it. */
  words: string;
};

export type PlacedRow = {
  row: Row;
  top: number;
  height: number;
  labelY: number;
  barY: number;
  noteLines: readonly string[];
  noteY: number;
};

export type RowLayout = { rows: PlacedRow[]; height: number; barLeft: number; barRight: number; isNarrow: boolean };

export const barHeight = 16;
export const noteHeight = 16;
/** About as wide as a letter of a note. */
const noteLetter = 6.4;
/** Below this the label stands above its bar. */
const narrow = 560;
const [labelWidth, valueWidth] = [170, 64];

export function layoutOf(rows: readonly Row[], width: number): RowLayout {
  const isNarrow = width < narrow;
  const [barLeft, barRight] = [isNarrow ? 2 : labelWidth, width - (isNarrow ? 4 : valueWidth)];
  const noteRoom = Math.floor((width - barLeft - 8) / noteLetter);
  let top = 4;
  const placed = rows.map((row): PlacedRow => {
    const noteLines = packed(row.notes, noteRoom);
    const barY = top + (isNarrow ? 22 : 4);
    const height = barY - top + barHeight + noteLines.length * noteHeight + 14;
    const one = { row, top, height, labelY: isNarrow ? top + 14 : barY + 13, barY, noteLines, noteY: barY + barHeight + 14 };
    top += height;
    return one;
  });
  return { rows: placed, height: top, barLeft, barRight, isNarrow };
}

/** Notes one after the other, on the next line where the room for letters is used up. */
export function packed(notes: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const note of notes) {
    const line = lines.at(-1);
    if (line === undefined || line.length + note.length + 3 > room) lines.push(note);
    else lines[lines.length - 1] = `${line} · ${note}`;
  }
  return lines;
}

/** As much of a text as has room, by about seven pixels a letter. */
export function shortened(text: string, room: number): string {
  const letters = Array.from(text);
  const fitting = Math.max(4, Math.floor(room / 7));
  return letters.length <= fitting ? text : `${letters.slice(0, fitting - 1).join('')}…`;
}

/** Room for the label of a row. */
export const labelRoom = (layout: RowLayout, width: number): number => (layout.isNarrow ? width - valueWidth : labelWidth - 16);
