const machine = {
  none: { placed: 'placed' },
  placed: { paid: 'paid', cancelled: 'cancelled' },
  paid: { printed: 'printed', cancelled: 'cancelled' },
  printed: { sent: 'sent', cancelled: 'cancelled' },
  sent: {},
};

function orderStates(events) {
  const known = new Map(events.map((event) => [event.id, event]));
  const sorted = [...known.values()].sort((a, b) => a.at - b.at || a.id - b.id);
  const orders = new Map();
  for (const { order, type } of sorted) {
    const entry = orders.get(order) ?? { state: null, open: null, refused: 0 };
    orders.set(order, entry);
    if (entry.state === 'cancelled') {
      if (type === 'reopened') entry.state = entry.open;
      else entry.refused += 1;
      continue;
    }
    const next = machine[entry.state ?? 'none'][type];
    if (next === undefined) entry.refused += 1;
    else [entry.open, entry.state] = [entry.state, next];
  }
  return [...orders].sort(([a], [b]) => a - b).map(([order, { state, refused }]) => ({ order, state, refused }));
}
