import { readFileSync } from 'node:fs';

type Problem = 'fields' | 'meter' | 'day' | 'amount';
type Reading = { isGood: true; text: string } | { isGood: false; problem: Problem };

const bad = (problem: Problem): Reading => ({ isGood: false, problem });

function convertDay(day: string): string | null {
  if (!/^[0-9]{2}\.[0-9]{2}\.[0-9]{4}$/.test(day)) return null;
  const iso = day.split('.').reverse().join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().startsWith(iso) ? iso : null;
}

function read(line: string): Reading {
  const fields: string[] = line.split(';').map((field) => field.trim());
  if (fields.length !== 3) return bad('fields');
  const [meter, day, amount] = fields as [string, string, string];
  if (meter.length === 0) return bad('meter');
  const iso = convertDay(day);
  if (iso === null) return bad('day');
  const match = /^([0-9]+)(?:,([0-9]+))?$/.exec(amount);
  if (match === null) return bad('amount');
  const [, whole, part]: (string | undefined)[] = match;
  return { isGood: true, text: `${meter},${iso},${whole}${part === undefined ? '' : `.${part}`}` };
}

const output: string[] = [];
for (const [index, line] of readFileSync(0, 'utf8').split(/\r?\n/).entries()) {
  if (index === 0 || line.trim() === '') continue;
  const reading: Reading = read(line);
  output.push(reading.isGood ? reading.text : `line ${index + 1}: ${reading.problem}`);
}
for (const line of output) console.log(line);
