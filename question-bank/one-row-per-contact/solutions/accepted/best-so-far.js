function keptContacts(rows) {
  const best = new Map();
  const kept = new Set();
  for (const row of rows) {
    const address = (row.email ?? '').trim().toLowerCase();
    if (address === '') {
      kept.add(row);
      continue;
    }
    const before = best.get(address);
    const isBetter = before === undefined || (row.confirmed === before.confirmed ? row.changed > before.changed : row.confirmed);
    if (!isBetter) continue;
    kept.delete(before);
    kept.add(row);
    best.set(address, row);
  }
  // A set remembers when its members were added, and a winner is added when it is met.
  return [...kept].map((row) => row.id);
}
