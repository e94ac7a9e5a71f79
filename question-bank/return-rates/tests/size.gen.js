/** A large case; the seed stands in the code, so it is the same each time. */
function sizeCases() {
  return [
    {
      id: 'c101f34d-3751-4901-b89f-21e88075e0ce',
      group: 'size',
      why: 'thousands of shops with a few reports each',
      arguments: [makeReports(7411, 7000, 3500)],
    },
  ];
}

function makeReports(seed, reports, shops) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  return Array.from({ length: reports }, () => {
    const sold = below(4) === 0 ? 0 : below(200);
    return { shop: `s${below(shops)}`, sold, returned: below(12) };
  });
}
