// Shares are whole per cent and groups are whole hundreds, so that each count is whole. The wrong results lie at least two from the answer and from one another.
const predicted = [10, 30, 50, 70, 90];

function setup(number) {
  const sizes = [9, 7, 5, 4, 3].map((size, group) => 100 * (size + ((number * (group + 3)) % 5)));
  const off = [6, 8, 7, -3, -5].map((points, group) => points + ((number * (2 * group + 1)) % 4) - 1);
  const counts = sizes.map((size, group) => (size * off[group]) / 100);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const answer = sum(counts);
  const unweighted = Math.round((sum(sizes) * sum(off)) / 500);
  const onlyMore = sum(counts.filter((count) => count > 0));
  const absolute = sum(counts.map(Math.abs));
  const observed = sum(sizes.map((size, group) => (size * (predicted[group] + off[group])) / 100));
  return { sizes, off, results: { answer, unweighted, onlyMore, absolute, observed } };
}

const setups = [];
const seen = new Set();
for (let number = 1; setups.length < 20 && number < 400; number += 1) {
  const made = setup(number);
  const results = Object.values(made.results).toSorted((a, b) => a - b);
  const areApart = results.every((result, index) => index === 0 || result - results[index - 1] >= 2);
  const key = JSON.stringify([made.sizes, made.off]);
  if (areApart && made.results.answer > 20 && made.off[3] < 0 && made.off[4] < 0 && !seen.has(key)) setups.push(made);
  seen.add(key);
}

function draw(seed) {
  const { sizes, off, results } = setups[seed - 1];
  const values = { ...results };
  for (const [group, size] of sizes.entries()) {
    values[`size${group + 1}`] = size.toLocaleString('en');
    values[`share${group + 1}`] = predicted[group] + off[group];
  }
  values.exampleSize = values.size1;
  values.exampleCount = sizes[0] / 10;
  return values;
}
