/** Pages of the register of wells. A well has an `id` (a number) and `added`, a day such as "2026-05-01". */

const USUAL_LIMIT = 20;
const MOST = 100;

/** How many wells a page has. */
function limitOf(text) {
  if (text === undefined) return USUAL_LIMIT;
  const limit = /^[0-9]+$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new RangeError(`${text} is no limit`);
  return Math.min(limit, MOST);
}

/** Newest first, those of one day by their number. */
function compare(a, b) {
  if (a.added !== b.added) return a.added < b.added ? 1 : -1;
  return a.id - b.id;
}

export function listPage(wells, query) {
  const limit = limitOf(query.limit);
  const sorted = [...wells].sort(compare);
  let start = 0;
  if (query.after !== undefined) {
    const index = sorted.findIndex((well) => String(well.id) === query.after);
    if (index === -1) throw new RangeError(`there is no well ${query.after}`);
    start = index + 1;
  }
  const end = start + limit;
  const items = sorted.slice(start, end);
  return { items, next: end < sorted.length ? String(sorted[end - 1].id) : null };
}
