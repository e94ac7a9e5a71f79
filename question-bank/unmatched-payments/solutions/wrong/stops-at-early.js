// expects: edges fails, basics passes
// Looks at the first booking that is left only and gives up when that one is too early.
function unmatchedPayments(payments, bookings, lag) {
  const byTime = (a, b) => a.day - b.day || a.id - b.id;
  const queues = new Map();
  for (const booking of [...bookings].sort(byTime)) {
    const key = `${booking.account}/${booking.cents}`;
    if (!queues.has(key)) queues.set(key, []);
    queues.get(key).push(booking);
  }
  const missing = [];
  for (const payment of [...payments].sort(byTime)) {
    const queue = queues.get(`${payment.account}/${payment.cents}`) ?? [];
    if (queue.length > 0 && queue[0].day >= payment.day && queue[0].day <= payment.day + lag) queue.shift();
    else missing.push(payment.id);
  }
  const open = [...queues.values()].flat().map((booking) => booking.id);
  return { payments: missing.sort((a, b) => a - b), bookings: open.sort((a, b) => a - b) };
}
