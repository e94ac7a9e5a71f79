const given = [
  'Ada',
  'Ben',
  'Chloé',
  'Dmitri',
  'Elif',
  'Fatou',
  'Grzegorz',
  'Hana',
  'Íñigo',
  'Jürgen',
  'Kwame',
  'Lea',
  'Mårten',
  'Nguyễn',
  'Olu',
  'Priya',
  'Quentin',
  'Rosa',
  'Søren',
  'Tomás',
  'Ursula',
  'Vera',
  'Wei',
  'Xenia',
  'Yusuf',
  'Zoë',
  'أمينة',
  '健',
  'Мария',
  'דוד',
];
const family = [
  'Adeyemi',
  'Berg',
  'Çelik',
  'da Silva',
  'Eriksson',
  'Fischer',
  'García',
  'Haddad',
  'Ibrahim',
  'Jansen',
  'Kowalska',
  'Lovelace',
  'Müller',
  'Nakamura',
  'O’Neil',
  'Petrov',
  'Quispe',
  'Rossi',
  'Sørensen',
  'Tanaka',
  'Ünal',
  'van der Berg',
  'Wiśniewski',
  'Xu',
  'Yılmaz',
  'Zhang',
  'العلي',
  '田中',
  'Иванова',
  'כהן',
];

/** Now and then somebody whose name a table was not made for. */
const odd = [
  'Ana 👩🏽‍💻 Lima',
  '=HYPERLINK("http://example.org")',
  '100 %_\\ "Quote"',
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(9).slice(0, 300),
];

export type Person = { name: string; email: string };

/** The person with this number: always the same one, with an address of their own. */
export function personNumber(number: number, chance: () => number): Person {
  const pick = (words: readonly string[]): string => words[Math.floor(chance() * words.length)] ?? '';
  const name = number % 997 === 0 ? pick(odd) : `${pick(given)} ${pick(family)}`;
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z]+/g, '.')
    .toLowerCase()
    .slice(0, 40);
  return { name, email: `${plain}.${number}@example.org` };
}
