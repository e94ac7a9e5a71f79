// expects: edges fails, basics passes
// Asserts that every row has an address: null ends the program.
type Row = { id: number; email: string | null; confirmed: boolean; changed: number };

function keptContacts(rows: Row[]): number[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const address = row.email!.trim().toLowerCase();
    const kept = best.get(address);
    if (!kept || (row.confirmed === kept.confirmed ? row.changed > kept.changed : row.confirmed)) best.set(address, row);
  }
  const winners = new Set<Row>(best.values());
  return rows.filter((row) => winners.has(row)).map((row) => row.id);
}
