/** Large cases; the seeds stand in the code, so they are the same each time. */
function sizeCases() {
  return [
    {
      id: '3f0c2b7d-6a0f-4c58-9b7e-51d2a4c0e8f3',
      group: 'size',
      why: 'wide windows over a long recording with few gaps',
      arguments: [makeCounts(7331, 90000, 45000), 20000, 90200],
    },
    {
      id: 'b1f7a0c4-5e2d-4f6a-8c39-7d90e2b6f415',
      group: 'size',
      why: 'nearly every window of a long recording is busy',
      arguments: [makeCounts(2027, 60000, 20011), 9000, 36000],
    },
  ];
}

function makeCounts(seed, minutes, gap) {
  let state = seed;
  return Array.from({ length: minutes }, (_, minute) => {
    state = (state * 48271) % 2147483647;
    return minute % gap === gap - 1 ? null : state % 10;
  });
}
