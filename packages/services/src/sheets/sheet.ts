/** What calendar and clock on the wall show: "2026-03-14" and "17:05". A spreadsheet knows no zones, so the heading names it. */
export type WallClock = { day: string; time: string };

export type SheetCell = string | number | null | WallClock;

/** A table that is handed out row by row, however long it is. */
export type Sheet = { name: string; head: readonly string[]; rows: AsyncIterable<readonly (readonly SheetCell[])[]> };
