type Row = { id: number; email: string | null; confirmed: boolean; changed: number };

/** Whether `row`, which comes later in the list, is to be kept rather than `kept`. */
function isBetter(row: Row, kept: Row): boolean {
  if (row.confirmed !== kept.confirmed) return row.confirmed;
  return row.changed > kept.changed;
}

function keptContacts(rows: Row[]): number[] {
  const best = new Map<string, Row>();
  const nameless = new Set<Row>();
  for (const row of rows) {
    const address: string = row.email?.trim().toLowerCase() ?? '';
    if (address === '') {
      nameless.add(row);
      continue;
    }
    const kept: Row | undefined = best.get(address);
    if (kept === undefined || isBetter(row, kept)) best.set(address, row);
  }
  const winners = new Set<Row>(best.values());
  return rows.filter((row) => winners.has(row) || nameless.has(row)).map((row) => row.id);
}
