// Each answer is whole and below 1,000, and no mistake comes near another or near the answer.
const setups = [];
for (const measured of [48, 60, 64, 72, 80, 90, 96, 108]) {
  for (const ratio of [1.5, 2, 2.5]) {
    for (const wanted of [0.2, 0.3, 0.4]) {
      const answer = 2 * measured * ratio * ratio;
      if (Number.isInteger(answer) && answer < 1000) setups.push({ measured, ratio, wanted, answer });
    }
  }
}

function draw(seed) {
  const { measured, ratio, wanted, answer } = setups[(seed * 11) % setups.length];
  return {
    measured,
    error: Math.round(wanted * ratio * 100) / 100,
    wanted,
    answer,
    oneMean: answer / 2,
    asIfLinear: measured * ratio,
    asIfLinearTwice: 2 * measured * ratio,
    addedErrors: 2 * answer,
    rootOfTwo: Math.round((answer / 2) * Math.SQRT2),
  };
}
