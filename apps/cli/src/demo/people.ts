import { type Chance, chanceOf } from './chance.ts';

export type DemoPerson = { number: number; name: string; email: string; skill: number; chance: Chance };

const given = [
  ...['Adaeze', 'Agnieszka', 'Aino', 'Amara', 'Anouk', 'Antoine', 'Arjun', 'Ayşe', 'Bashir', 'Bea', 'Bilal', 'Bruno', 'Camila', 'Chiara'],
  ...['Clément', 'Daan', 'Dalia', 'Deniz', 'Diego', 'Ebba', 'Emeka', 'Emil', 'Esther', 'Farid', 'Femke', 'Filip', 'Freya', 'Gabriela'],
  ...['Gianni', 'Greta', 'Hamza', 'Hedda', 'Hiroshi', 'Ida', 'Ilias', 'Ingrid', 'Isha', 'Ivan', 'Jana', 'Jonas', 'Joana', 'Kaito', 'Karim'],
  ...[
    'Katya',
    'Kofi',
    'Lars',
    'Leila',
    'Lena',
    'Linh',
    'Luca',
    'Mads',
    'Maite',
    'Malik',
    'Marek',
    'Maya',
    'Mehmet',
    'Mei',
    'Milan',
    'Mira',
  ],
  ...[
    'Nadia',
    'Niamh',
    'Nikolai',
    'Noor',
    'Oskar',
    'Paloma',
    'Pavel',
    'Rafael',
    'Rania',
    'Ravi',
    'Ronan',
    'Sanne',
    'Selma',
    'Sofia',
    'Tariq',
  ],
  ...['Teresa', 'Thandi', 'Tuan', 'Uma', 'Viktor', 'Wanjiru', 'Yara', 'Yuki', 'Zofia'],
] as const;

const family = [
  ...['Abebe', 'Achterberg', 'Almeida', 'Andersson', 'Bakker', 'Banerjee', 'Baptiste', 'Bergström', 'Bianchi', 'Bondarenko', 'Castillo'],
  ...['Cho', 'Cohen', 'Costa', 'Dahl', 'de Vries', 'Demir', 'Diallo', 'Dubois', 'Edwards', 'Farah', 'Ferreira', 'Fontaine', 'Gallagher'],
  ...['Georgiou', 'Gupta', 'Haas', 'Hakimi', 'Hernández', 'Hoang', 'Horvat', 'Ivanova', 'Jokinen', 'Kamau', 'Kaya', 'Keller', 'Khan'],
  ...[
    'Kovács',
    'Kruger',
    'Laurent',
    'Lindqvist',
    'Lopes',
    'Maier',
    'Marchetti',
    'Mensah',
    'Moreau',
    'Mwangi',
    'Nguyen',
    'Nowak',
    'Nyström',
  ],
  ...['O’Connor', 'Okafor', 'Olsen', 'Ortega', 'Pereira', 'Petrova', 'Popescu', 'Rahman', 'Reyes', 'Ricci', 'Roberts', 'Sato', 'Schneider'],
  ...['Silva', 'Singh', 'Suzuki', 'Svensson', 'Szabó', 'Tanaka', 'Torres', 'Vargas', 'Virtanen', 'Weber', 'Wójcik', 'Yamamoto', 'Zhou'],
] as const;

/** The candidate with this number: of normal skill, with an address that nobody else has. */
export function personNumber(seed: string, number: number): DemoPerson {
  const chance = chanceOf(`${seed} person ${number}`);
  const name = `${chance.oneOf(given)} ${chance.oneOf(family)}`;
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll(/[^A-Za-z]+/g, '.')
    .toLowerCase();
  return { number, name, email: `${plain}.${number + 1}@example.org`, skill: chance.normal(), chance };
}
