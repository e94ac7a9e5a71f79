import type { Dice } from '../dice.ts';
import { instant } from '../words.ts';
import { data as jsonData, record, text, value } from './values.ts';

const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Adelaide'];

/** JSON there and back, and dates in a fixed zone. */
export const data: readonly ((dice: Dice) => string)[] = [
  (dice) => `  const subject = ${JSON.stringify(jsonData(dice, 4))};
  const json = JSON.stringify(subject, null, ${dice.pick(['0', '2', '"\\t"', '12'])});
  console.log(json, JSON.stringify(JSON.parse(json)) === JSON.stringify(subject));
  console.log(JSON.parse(json, (key, held) => (typeof held === 'number' ? held * 2 : held)), subject);
  for (const odd of [${dice.list(3, 6, () => value(dice, 2)).join(',\n    ')}]) {
    try { console.log(JSON.stringify(odd), JSON.stringify([odd]), JSON.stringify({ odd })); } catch (error) { console.log(error.name, error.message); }
  }
  console.log(JSON.stringify(${record(dice)}, (key, held) => (key === 'x' ? undefined : typeof held === 'bigint' ? String(held) : held)), JSON.stringify({ b: 1, a: { b: 2, c: 3 } }, ['a', 'b']));
  console.log(JSON.stringify({ when: new Date(${instant(dice)}000), own: { toJSON(key) { return 'as ' + key; } }, lone: '\\ud83d', line: '\\u2028' }));`,

  (dice) => `  for (const seconds of [${dice.list(2, 5, () => instant(dice)).join(', ')}]) {
    const date = new Date(seconds * 1000 + ${dice.whole(0, 999)});
    console.log(date, String(date), date.toJSON(), date.toUTCString(), date.getDay(), date.getHours(), +date, date.getTimezoneOffset());
    console.log(date.toLocaleString(), date.toLocaleDateString('de-DE'), date.toLocaleTimeString('en-GB'), date.toLocaleDateString('en-US', { weekday: 'short', month: 'long', day: 'numeric', year: '2-digit' }));
    console.log(new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: ${text(dice.pick(zones))} }).format(date), date.toLocaleString('sv', { timeZone: ${text(dice.pick(zones))} }));
    date.setMonth(date.getMonth() + ${dice.whole(-20, 20)}, ${dice.whole(-40, 40)});
    date.setHours(${dice.whole(-30, 60)}, ${dice.whole(0, 99)});
    console.log([date], { date }, date.getFullYear(), date.toDateString(), Math.round((date - new Date(0)) / 86400000));
  }
  for (const text of [${dice
    .some(
      [
        '2024-01-15',
        '2024-01-15T10:00',
        '2024-01-15T10:00:00+02:00',
        'Jan 15, 2024 10:30',
        '15 March 2021 GMT',
        '2024-02-30',
        '2024-13-01',
        'nothing',
        '12/25/1995',
        '',
        '2024-W03',
        'Tue Mar 01 2022 10:00:00 GMT+0100',
      ],
      8,
    )
    .map(text)
    .join(', ')}]) console.log(text, new Date(text), Date.parse(text));
  const days = (year, month) => new Date(year, month, 0).getDate();
  console.log([2023, 2024, 1900, 2000].map((year) => days(year, 2)), new Date(2024, ${dice.whole(-5, 15)}, ${dice.whole(-5, 40)}), Date.UTC(${dice.whole(0, 2100)}, 5), new Date(8.64e15 + 1));
  const [start, end] = [new Date(Date.UTC(2024, 0, ${dice.whole(1, 31)})), new Date(Date.UTC(2024, ${dice.whole(1, 11)}, 28))];
  const months = []; for (const at = new Date(start); at <= end; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(at.toISOString().slice(0, 10));
  console.log(months, new Intl.RelativeTimeFormat('en').format(${dice.whole(-40, 40)}, 'day'), typeof (start + 1), end - start);`,
];
