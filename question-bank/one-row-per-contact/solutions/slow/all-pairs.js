// expects: size times out, basics passes, edges passes
// Holds every row against every other, cleaning both addresses each time.
function keptContacts(rows) {
  const clean = (email) => (email ?? '').trim().toLowerCase();
  const kept = rows.filter((row, place) => {
    if (clean(row.email) === '') return true;
    const same = rows.map((other, index) => ({ ...other, index })).filter((other) => clean(other.email) === clean(row.email));
    return same.every((other) => {
      if (other.confirmed !== row.confirmed) return row.confirmed;
      return other.changed === row.changed ? place <= other.index : row.changed > other.changed;
    });
  });
  return kept.map((row) => row.id);
}
