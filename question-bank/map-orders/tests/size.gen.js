/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    { id: '66eada3b-bc0f-4488-a3de-8423a9df0eca', group: 'size', why: 'many orders with mixed and repeated events', arguments: [makeEvents(4127, 700)] },
    { id: 'f228ecfc-4987-468a-8171-ffbacbb2dddb', group: 'size', why: 'fewer orders with more events each', arguments: [makeEvents(9181, 260)] },
  ];
}

function makeEvents(seed, orders) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
  const life = ['placed', 'paid', 'cancelled', 'reopened', 'printed', 'cancelled', 'reopened', 'sent'];
  const steps = Array.from({ length: orders }, () => 0);
  const events = Array.from({ length: 4200 }, (_, index) => {
    const order = below(orders);
    const isNext = below(5) > 0;
    const type = life[isNext ? steps[order] % life.length : below(life.length)];
    if (isNext) steps[order] += below(6) > 0 ? 1 : 2;
    return { id: (index * 3571) % 4201, order: order + 1, at: Math.floor(index / 3), type };
  });
  for (let again = 0; again < 700; again += 1) events.push(events[below(4200)]);
  return events.map((event) => ({ event, place: below(1000000) })).sort((a, b) => a.place - b.place).map(({ event }) => event);
}
