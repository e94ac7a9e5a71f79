// expects: basics fails
// Leaves the reading of the day to Date, which takes month and day for one another or the other way round.
import { readFileSync } from 'node:fs';

type Fields = [meter: string, day: string, amount: string];

const lines: string[] = readFileSync(0, 'utf8').split(/\r?\n/);
for (let index = 1; index < lines.length; index += 1) {
  const line: string = lines[index].trim();
  if (line === '') continue;
  const fields = line.split(';').map((field) => field.trim());
  if (fields.length !== 3) {
    console.log(`line ${index + 1}: fields`);
    continue;
  }
  const [meter, day, amount] = fields as Fields;
  const date = new Date(day);
  if (meter === '') console.log(`line ${index + 1}: meter`);
  else if (Number.isNaN(date.getTime())) console.log(`line ${index + 1}: day`);
  else if (!/^\d+(,\d+)?$/.test(amount)) console.log(`line ${index + 1}: amount`);
  else console.log(`${meter},${date.toISOString().slice(0, 10)},${amount.replace(',', '.')}`);
}
