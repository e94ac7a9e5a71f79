// Looks at the characters one by one and knows the lengths of the months.
const { readFileSync } = require('node:fs');

const isDigits = (text) => text.length > 0 && [...text].every((char) => char >= '0' && char <= '9');

function daysIn(month, year) {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isDay(text) {
  const parts = text.split('.');
  if (parts.length !== 3 || !parts.every(isDigits)) return false;
  if (parts[0].length !== 2 || parts[1].length !== 2 || parts[2].length !== 4) return false;
  const [day, month, year] = parts.map(Number);
  return year >= 2000 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function problemOf(fields) {
  if (fields.length !== 3) return 'fields';
  if (fields[0] === '') return 'meter';
  if (!isDay(fields[1])) return 'day';
  const parts = fields[2].split(',');
  return parts.length <= 2 && parts.every(isDigits) ? null : 'amount';
}

let number = 0;
for (const text of readFileSync(0, 'utf8').split('\n')) {
  number += 1;
  if (number === 1 || text.trim().length === 0) continue;
  const fields = text.split(';').map((field) => field.trim());
  const problem = problemOf(fields);
  if (problem !== null) {
    console.log(`line ${number}: ${problem}`);
    continue;
  }
  const [day, month, year] = fields[1].split('.');
  console.log(`${fields[0]},${year}-${month}-${day},${fields[2].split(',').join('.')}`);
}
