// One queue of bookings per account and amount. What is too early for a payment is too early for all that come after it.
function unmatchedPayments(payments, bookings, lag) {
  const byTime = (a, b) => a.day - b.day || a.id - b.id;
  const keyOf = (row) => `${row.account} ${row.cents}`;
  const queues = new Map();
  for (const booking of [...bookings].sort(byTime)) {
    const queue = queues.get(keyOf(booking)) ?? { rows: [], next: 0 };
    queue.rows.push(booking);
    queues.set(keyOf(booking), queue);
  }
  const free = new Set(bookings.map((booking) => booking.id));
  const missing = [];
  for (const payment of [...payments].sort(byTime)) {
    const queue = queues.get(keyOf(payment)) ?? { rows: [], next: 0 };
    while (queue.next < queue.rows.length && queue.rows[queue.next].day < payment.day) queue.next += 1;
    const booking = queue.rows[queue.next];
    if (booking === undefined || booking.day > payment.day + lag) {
      missing.push(payment.id);
      continue;
    }
    free.delete(booking.id);
    queue.next += 1;
  }
  const ascending = (a, b) => a - b;
  return { payments: missing.sort(ascending), bookings: [...free].sort(ascending) };
}
