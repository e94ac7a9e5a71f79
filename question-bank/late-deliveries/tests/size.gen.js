/** Large cases; the seed stands in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: '0d5e5a53-90b2-4a52-8a4e-2f7f4e6b7c11',
      group: 'size',
      why: 'thousands of orders, each promised once',
      arguments: makeArguments(1871, 4000, 0),
    },
    {
      id: '6a3f1f0e-1f3c-4b0e-9d2b-8c5b9f1e7a42',
      group: 'size',
      why: 'thousands of orders, many of them promised again and scanned several times',
      arguments: makeArguments(4099, 2000, 0.6),
    },
  ];
}

function makeArguments(seed, orders, repeats) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const promises = [];
  const scans = [];
  for (let i = 0; i < orders; i += 1) {
    const order = `n${i}`;
    const times = 1 + (below(1000) < repeats * 1000 ? 1 + below(2) : 0);
    for (let j = 0; j < times; j += 1) promises.push({ order, due: below(9000) });
    const seen = below(10) < 7 ? times : 0;
    for (let j = 0; j < seen; j += 1) scans.push({ order, at: below(9000) });
  }
  for (const list of [promises, scans]) {
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
  }
  return [promises, scans, 9000];
}
