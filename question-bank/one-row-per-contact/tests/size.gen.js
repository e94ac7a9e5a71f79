/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: 'a8d8c301-3c48-430e-a949-3333f2ecde31',
      group: 'size',
      why: 'many people with a few rows each',
      arguments: [makeRows(3313, 3500, 1400)],
    },
    {
      id: 'acefbfcd-2025-4353-8eb1-e02aafc313a9',
      group: 'size',
      why: 'few people with many rows each',
      arguments: [makeRows(9007, 1500, 6)],
    },
  ];
}

function makeRows(seed, rows, people) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  return Array.from({ length: rows }, (_, index) => {
    const plain = `u${below(people)}@x.test`;
    const spelled = below(3) === 0 ? plain.toUpperCase() : plain;
    const email = below(40) === 0 ? null : below(5) === 0 ? ` ${spelled} ` : spelled;
    return { id: (index * 7919) % 10007, email, confirmed: below(3) === 0, changed: below(500) };
  });
}
