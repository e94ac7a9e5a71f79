// expects: edges fails, basics passes
// Lets the later of two equal rows win.
function keptContacts(rows) {
  const best = new Map();
  for (const row of rows) {
    const address = (row.email ?? '').trim().toLowerCase();
    const key = address === '' ? row : address;
    const before = best.get(key);
    const isBetter = row.confirmed === before?.confirmed ? row.changed >= before.changed : row.confirmed;
    if (before === undefined || isBetter) best.set(key, row);
  }
  const kept = new Set(best.values());
  return rows.filter((row) => kept.has(row)).map((row) => row.id);
}
