// expects: edges fails, basics passes
// Returns the winners in the order in which the people first appear: a map keeps the place of a replaced entry.
function keptContacts(rows) {
  const best = new Map();
  for (const row of rows) {
    const address = (row.email ?? '').trim().toLowerCase();
    const key = address === '' ? row : address;
    const before = best.get(key);
    const isBetter = row.confirmed === before?.confirmed ? row.changed > before.changed : row.confirmed;
    if (before === undefined || isBetter) best.set(key, row);
  }
  return [...best.values()].map((row) => row.id);
}
