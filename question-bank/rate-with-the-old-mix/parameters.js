// Visits are hundreds and shares tenths of a per cent, so that orders are whole. Each channel gets better, all together get worse, and no mistake comes near the answer. No answer comes twice.
const mixes = [
  { march: [6000, 2000, 2000], april: [4800, 1200, 6000] },
  { march: [5000, 3000, 2000], april: [4000, 2000, 6000] },
  { march: [7000, 2000, 1000], april: [6000, 1000, 5000] },
  { march: [4000, 4000, 2000], april: [4000, 2000, 4000] },
];
// Tenths of a per cent: search, mail, ads.
const sharesInMarch = [
  [50, 100, 10],
  [40, 90, 12],
  [60, 110, 20],
  [45, 80, 15],
  [55, 120, 18],
];
const rises = [
  [5, 5, 2],
  [3, 8, 1],
  [4, 6, 3],
  [2, 4, 4],
];

const sum = (values) => values.reduce((total, value) => total + value, 0);
const orders = (visits, shares) => visits.map((count, channel) => (count * shares[channel]) / 1000);
const perCent = (part, whole) => (100 * part) / whole;

const setups = [];
const answers = new Set();
for (const { march, april } of mixes) {
  for (const before of sharesInMarch) {
    for (const rise of rises) {
      const after = before.map((share, channel) => share + rise[channel]);
      const ordersInMarch = orders(march, before);
      const ordersInApril = orders(april, after);
      const answer = perCent(sum(orders(march, after)), sum(march));
      const results = {
        asItWas: perCent(sum(ordersInApril), sum(april)),
        plainMean: sum(after) / 30,
        inMarch: perCent(sum(ordersInMarch), sum(march)),
        sharesOfMarch: perCent(sum(orders(april, before)), sum(april)),
        roundedTooFar: Math.round(answer * 10) / 10,
      };
      const isWhole = [...ordersInMarch, ...ordersInApril].every(Number.isInteger);
      const hasFallen = results.inMarch - results.asItWas > 0.2;
      const areApart = Object.values(results).every((result) => Math.abs(result - answer) > 0.015);
      if (!isWhole || !hasFallen || !areApart || answers.has(answer.toFixed(2))) continue;
      answers.add(answer.toFixed(2));
      setups.push({ march, april, after, ordersInMarch, ordersInApril, answer, results });
    }
  }
}

function draw(seed) {
  const { march, april, after, ordersInMarch, ordersInApril, answer, results } = setups[(seed * 7) % setups.length];
  const values = { answer: answer.toFixed(2), answerWithComma: answer.toFixed(2).replace('.', ','), asShare: (answer / 100).toFixed(4) };
  for (const [name, result] of Object.entries(results)) values[name] = result.toFixed(name === 'roundedTooFar' ? 1 : 2);
  for (const [channel, name] of ['Search', 'Mail', 'Ads'].entries()) {
    values[`march${name}`] = march[channel].toLocaleString('en');
    values[`april${name}`] = april[channel].toLocaleString('en');
    values[`marchOrders${name}`] = ordersInMarch[channel];
    values[`aprilOrders${name}`] = ordersInApril[channel];
    values[`share${name}`] = (after[channel] / 10).toFixed(1);
    values[`weight${name}`] = perCent(march[channel], sum(march));
  }
  return values;
}
