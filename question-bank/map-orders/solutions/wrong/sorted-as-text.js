// expects: edges fails, basics passes
// Collects the orders as keys of an object and sorts them as text, so 10 comes before 9.
const needs = { placed: [null], paid: ['placed'], printed: ['paid'], sent: ['printed'], cancelled: ['placed', 'paid', 'printed'] };

function orderStates(events) {
  const known = new Map(events.map((event) => [event.id, event]));
  const orders = {};
  for (const { order, type } of [...known.values()].sort((a, b) => a.at - b.at || a.id - b.id)) {
    orders[order] ??= { state: null, before: null, refused: 0 };
    const entry = orders[order];
    if (type === 'reopened' && entry.state === 'cancelled') entry.state = entry.before;
    else if (needs[type]?.includes(entry.state)) [entry.before, entry.state] = [entry.state, type];
    else entry.refused += 1;
  }
  return Object.keys(orders)
    .sort()
    .map((order) => ({ order: Number(order), state: orders[order].state, refused: orders[order].refused }));
}
