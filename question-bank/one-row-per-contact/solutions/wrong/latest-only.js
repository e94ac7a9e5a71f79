// expects: basics fails
// Looks at the latest change only.
function keptContacts(rows) {
  const best = new Map();
  for (const row of rows) {
    const address = (row.email ?? '').trim().toLowerCase();
    const key = address === '' ? row : address;
    const before = best.get(key);
    const isBetter = row.changed > before?.changed;
    if (before === undefined || isBetter) best.set(key, row);
  }
  const kept = new Set(best.values());
  return rows.filter((row) => kept.has(row)).map((row) => row.id);
}
