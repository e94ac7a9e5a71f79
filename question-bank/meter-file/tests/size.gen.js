/** A long file; the seed stands in the code, so it is the same each time. */
function sizeCases() {
  return [
    {
      id: '52b27a0d-ca48-4c5b-b490-ea560b4167b1',
      group: 'size',
      why: 'a long file with good and bad lines',
      stdin: makeFile(4241, 1000),
    },
  ];
}

function makeFile(seed, count) {
  let state = seed;
  const below = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const two = (number) => String(number).padStart(2, '0');
  const lines = ['meter;day;amount'];
  while (lines.length < count) {
    const day = `${two(1 + below(31))}.${two(1 + below(12))}.${2020 + below(12)}`;
    const amount = `${below(900)},${two(below(100))}`;
    const kinds = [
      `M${below(50)};${day};${amount}`,
      `M${below(50)} ; ${day} ; ${below(5000)}`,
      `M${below(50)};${day}`,
      `;${day};${amount}`,
      '',
    ];
    lines.push(kinds[Math.max(0, below(12) - 7)]);
  }
  return `${lines.join('\n')}\n`;
}
