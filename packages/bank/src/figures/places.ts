import type { Cell, Places } from './figure.ts';

/** Days since 1970, or null for what is no date such as 2026-03-01. */
export function dayOf(cell: Cell | undefined): number | null {
  if (typeof cell !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return null;
  const at = new Date(`${cell}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(cell) ? null : at.getTime() / 86_400_000;
}

/** The first column as numbers where all of it is numbers, as days where all of it is dates, else as names. */
export function placesOf(cells: readonly Cell[]): Places {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === cells.length) return { kind: 'numbers', at: numbers };
  const days = cells.map(dayOf).filter((day) => day !== null);
  if (days.length === cells.length) return { kind: 'dates', at: days };
  return { kind: 'names', names: namesOf(cells) };
}

export const namesOf = (cells: readonly Cell[]): string[] => cells.map((cell) => String(cell ?? ''));
