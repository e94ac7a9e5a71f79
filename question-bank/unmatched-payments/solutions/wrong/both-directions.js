// expects: edges fails, basics passes
// Measures the distance in days, so that a booking before the payment fits.
function unmatchedPayments(payments, bookings, lag) {
  const byTime = (a, b) => a.day - b.day || a.id - b.id;
  const groups = new Map();
  for (const booking of [...bookings].sort(byTime)) {
    const key = `${booking.account}/${booking.cents}`;
    groups.set(key, [...(groups.get(key) ?? []), booking]);
  }
  const taken = new Set();
  const missing = [];
  for (const payment of [...payments].sort(byTime)) {
    const booking = (groups.get(`${payment.account}/${payment.cents}`) ?? []).find(
      (candidate) => !taken.has(candidate.id) && Math.abs(candidate.day - payment.day) <= lag,
    );
    if (booking === undefined) missing.push(payment.id);
    else taken.add(booking.id);
  }
  const open = bookings.filter((booking) => !taken.has(booking.id)).map((booking) => booking.id);
  return { payments: missing.sort((a, b) => a - b), bookings: open.sort((a, b) => a - b) };
}
