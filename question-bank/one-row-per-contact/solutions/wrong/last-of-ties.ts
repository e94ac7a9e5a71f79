// expects: edges fails, basics passes
// Sorts the worst first and lets the best overwrite, so of equal rows the last one stays.
interface Row {
  id: number;
  email: string | null;
  confirmed: boolean;
  changed: number;
}

function keptContacts(rows: Row[]): number[] {
  const best: Map<string, Row> = new Map();
  const ranked = [...rows].sort((a, b) => Number(a.confirmed) - Number(b.confirmed) || a.changed - b.changed);
  for (const row of ranked) best.set((row.email ?? '').trim().toLowerCase() || `#${row.id}`, row);
  const winners = new Set<Row>(best.values());
  return rows.filter((row) => winners.has(row)).map((row) => row.id);
}
