// expects: edges fails, basics passes
// Lets a row win that is better by any one rule, so a later change beats a confirmed row before it.
function keptContacts(rows) {
  const best = new Map();
  for (const row of rows) {
    const address = (row.email ?? '').trim().toLowerCase();
    const key = address === '' ? row : address;
    const before = best.get(key);
    const isBetter = row.changed > before?.changed || (row.confirmed && !before?.confirmed);
    if (before === undefined || isBetter) best.set(key, row);
  }
  const kept = new Set(best.values());
  return rows.filter((row) => kept.has(row)).map((row) => row.id);
}
