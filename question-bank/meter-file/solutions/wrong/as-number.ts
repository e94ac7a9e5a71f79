// expects: edges fails, basics passes
// Makes a number of the amount, which loses zeros and digits and takes too much for a number.
import { readFileSync } from 'node:fs';

const isDay = (day: number, month: number, year: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(year, month, 0).getDate();

readFileSync(0, 'utf8')
  .split('\n')
  .forEach((line: string, index: number): void => {
    if (index === 0 || line.trim() === '') return;
    const say = (problem: string): void => console.log(`line ${index + 1}: ${problem}`);
    const fields: string[] = line.split(';').map((field) => field.trim());
    if (fields.length !== 3) return say('fields');
    const [meter, date, text] = fields;
    if (!meter) return say('meter');
    const parts = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(date);
    if (!parts || !isDay(+parts[1], +parts[2], +parts[3])) return say('day');
    const amount: number = Number(text.replace(',', '.'));
    if (Number.isNaN(amount)) return say('amount');
    console.log(`${meter},${parts[3]}-${parts[2]}-${parts[1]},${amount}`);
  });
