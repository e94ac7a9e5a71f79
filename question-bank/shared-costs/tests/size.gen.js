/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: 'c9a8e1d2-7f34-4b16-a0d5-3e6c1b9f8072',
      group: 'size',
      why: 'a large bill and thousands of teams',
      arguments: [makeUsage(5003, 5000, 3000), 999999937],
    },
    {
      id: '48d2c6f0-b9e1-4a75-9c0e-f15a7d3b6e24',
      group: 'size',
      why: 'a large bill and few teams with many lines each',
      arguments: [makeUsage(977, 2000, 7), 123456789],
    },
  ];
}

function makeUsage(seed, lines, teams) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  return Array.from({ length: lines }, () => ({ team: `t${below(teams)}`, hours: below(90) }));
}
