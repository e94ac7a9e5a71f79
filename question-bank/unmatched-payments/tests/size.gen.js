/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: 'f3049060-b1b2-4fbb-b4c0-3b29e30dceb6',
      group: 'size',
      why: 'many accounts with few payments each',
      arguments: makeArguments(6121, 2600, 900, 40),
    },
    {
      id: '6e17b202-34ce-4fd0-8444-ddeb52435ba5',
      group: 'size',
      why: 'few accounts with many equal payments each',
      arguments: makeArguments(2203, 2200, 3, 2),
    },
  ];
}

function makeArguments(seed, rows, accounts, amounts) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const payments = [];
  const bookings = [];
  for (let i = 0; i < rows; i += 1) {
    const row = { account: `k${below(accounts)}`, cents: (1 + below(amounts)) * 5, day: below(300) };
    if (below(20) > 0) payments.push({ id: payments.length + 1, ...row });
    if (below(20) > 0) bookings.push({ id: bookings.length + 1, ...row, day: row.day + below(5) });
  }
  for (const list of [payments, bookings]) {
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
  }
  return [payments, bookings, 3];
}
