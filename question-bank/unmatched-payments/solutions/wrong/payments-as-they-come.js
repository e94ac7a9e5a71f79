// expects: edges fails, basics passes
// Lets the payments choose in the order of the list.
function unmatchedPayments(payments, bookings, lag) {
  const byTime = (a, b) => a.day - b.day || a.id - b.id;
  const groups = new Map();
  for (const booking of [...bookings].sort(byTime)) {
    const key = `${booking.account}/${booking.cents}`;
    groups.set(key, [...(groups.get(key) ?? []), booking]);
  }
  const taken = new Set();
  const missing = [];
  for (const payment of payments) {
    const booking = (groups.get(`${payment.account}/${payment.cents}`) ?? []).find(
      (candidate) => !taken.has(candidate.id) && candidate.day >= payment.day && candidate.day <= payment.day + lag,
    );
    if (booking === undefined) missing.push(payment.id);
    else taken.add(booking.id);
  }
  const open = bookings.filter((booking) => !taken.has(booking.id)).map((booking) => booking.id);
  return { payments: missing.sort((a, b) => a - b), bookings: open.sort((a, b) => a - b) };
}
