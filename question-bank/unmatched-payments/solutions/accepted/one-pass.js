// Sorts both lists by account, amount, day and id and walks through them side by side.
function unmatchedPayments(payments, bookings, lag) {
  const byAccount = (a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : a.cents - b.cents);
  const order = (a, b) => byAccount(a, b) || a.day - b.day || a.id - b.id;
  const left = payments.slice().sort(order);
  const right = bookings.slice().sort(order);
  const result = { payments: [], bookings: [] };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const payment = left[i];
    const booking = right[j];
    const side = payment === undefined ? 1 : booking === undefined ? -1 : byAccount(payment, booking);
    if (side < 0 || (side === 0 && booking.day > payment.day + lag)) {
      result.payments.push(payment.id);
      i += 1;
    } else if (side > 0 || booking.day < payment.day) {
      result.bookings.push(booking.id);
      j += 1;
    } else {
      i += 1;
      j += 1;
    }
  }
  result.payments.sort((a, b) => a - b);
  result.bookings.sort((a, b) => a - b);
  return result;
}
