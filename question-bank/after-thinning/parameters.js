// One hour in so many without a jam was kept; no mistake comes within half a point of the answer or of another mistake.
const rounded = (value, places) => Number(value.toFixed(places));

const setups = [];
for (const given of [60, 70, 75, 80]) {
  for (let oneIn = 8; oneIn <= 25; oneIn += 1) {
    const rest = 100 - given;
    const answer = (100 * given) / (given + rest * oneIn);
    const results = { dividedShare: given / oneIn, oddsAsShare: (100 * given) / (rest * oneIn), multiplied: (100 * given * oneIn) / (given * oneIn + rest) };
    const sorted = [answer, given, ...Object.values(results)].toSorted((a, b) => a - b);
    const areApart = sorted.every((result, index) => index === 0 || result - sorted[index - 1] >= 0.5);
    if (areApart) setups.push({ given, rest, oneIn, answer, results });
  }
}

function draw(seed) {
  const { given, rest, oneIn, answer, results } = setups[(seed * 13) % setups.length];
  return {
    given,
    rest,
    oneIn,
    restInUse: rest * oneIn,
    allInUse: given + rest * oneIn,
    answer: rounded(answer, 3),
    short: answer.toFixed(1),
    shortWithComma: answer.toFixed(1).replace('.', ','),
    long: answer.toFixed(2),
    asShare: (answer / 100).toFixed(3),
    dividedShare: results.dividedShare.toFixed(1),
    oddsAsShare: results.oddsAsShare.toFixed(1),
    multiplied: results.multiplied.toFixed(1),
  };
}
