// expects: edges fails, basics passes
// Is content with a number at the start of the amount.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function convert(text) {
  const fields = text.split(';').map((field) => field.trim());
  if (fields.length !== 3) return { problem: 'fields' };
  const [meter, day, amount] = fields;
  if (meter === '') return { problem: 'meter' };
  const date = isoDate(day);
  if (date === null) return { problem: 'day' };
  if (!/^[0-9]+(?:,[0-9]+)?/.test(amount)) return { problem: 'amount' };
  return { line: [meter, date, amount.replace(',', '.')].join(',') };
}

function isoDate(text) {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(20\d\d)$/.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isSame = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  return isSame ? `${year}-${month}-${day}` : null;
}

const printed = [];
lines.forEach((text, index) => {
  if (index === 0 || text.trim() === '') return;
  const { problem, line } = convert(text);
  printed.push(problem === undefined ? line : `line ${index + 1}: ${problem}`);
});
if (printed.length > 0) console.log(printed.join('\n'));
