// Ranks all rows from best to worst, takes the first one met of each address and puts these back into the order of the list.
function keptContacts(rows) {
  const ranked = rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => Number(b.row.confirmed) - Number(a.row.confirmed) || b.row.changed - a.row.changed || a.place - b.place);
  const seen = new Set();
  const places = [];
  for (const { row, place } of ranked) {
    const address = row.email === null ? '' : row.email.trim().toLowerCase();
    if (address !== '' && seen.has(address)) continue;
    seen.add(address);
    places.push(place);
  }
  return places.sort((a, b) => a - b).map((place) => rows[place].id);
}
