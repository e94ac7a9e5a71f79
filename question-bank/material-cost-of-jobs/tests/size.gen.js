/** A large list; the seed stands in the code, so it is the same each time. */
function sizeCases() {
  const below = randomness(7351);
  const yards = ['Canal', 'East', 'North', 'West'];
  const items = [];
  for (const yard of yards) {
    for (let number = 0; number < 1000; number += 1) {
      if (below(40) > 0) items.push({ yard, number: String(number), cents: 20 + below(4000) });
    }
  }
  const jobs = Array.from({ length: 60 }, (_, i) => `J${i}`);
  const usage = Array.from({ length: 8000 }, () => ({
    job: jobs[below(60)],
    yard: yards[below(4)],
    number: String(below(1000)),
    quantity: 1 + below(9),
  }));
  return [
    {
      id: '9f6559c9-a5d6-4d9a-ac14-9f23ed691933',
      group: 'size',
      why: '8,000 lines and nearly 4,000 items of four yards',
      arguments: [jobs, usage, items],
    },
  ];
}

function randomness(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}
