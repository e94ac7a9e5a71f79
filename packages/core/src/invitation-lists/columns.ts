import { lettersOf, saysYes } from '../pasted-rows.ts';
import type { ColumnMeaning, ListColumn } from './views.ts';

/** Headers as spreadsheets, forms and applicant tracking systems write them, without accents, spaces and signs. */
const spellings: Readonly<Record<ColumnMeaning, string>> = {
  email:
    'email emails mail emailaddress mailaddress emailadresse mailadresse emailid email1 candidateemail applicantemail primaryemail ' +
    'candidateemailaddress applicantemailaddress courriel adressemail adresseemail adresseelectronique correo correoelectronico',
  name: 'name fullname candidate candidatename applicant applicantname person personname displayname bewerber bewerberin kandidat kandidatin nomcomplet nombrecompleto nombreyapellidos',
  firstName: 'first firstname givenname givennames forename candidatefirstname applicantfirstname vorname rufname prenom nombre nombres',
  lastName:
    'last lastname surname familyname secondname candidatelastname applicantlastname nachname familienname zuname nom nomdefamille apellido apellidos',
  source: 'source channel origin candidatesource applicationsource sourcename foundvia quelle kanal herkunft fuente canal origine',
  warm: 'warm iswarm warmcold coldwarm warmorcold coldorwarm warmth temperature',
};

const meanings = new Map<string, ColumnMeaning>();
for (const meaning of ['email', 'name', 'firstName', 'lastName', 'source', 'warm'] as const) {
  for (const spelling of spellings[meaning].split(' ')) meanings.set(spelling, meaning);
}

export function columnOf(header: string): ListColumn {
  return { header, meaning: meanings.get(lettersOf(header)) ?? null };
}

/** Null: it says nothing; undefined: it says something else. */
export function readWarm(cell: string): boolean | null | undefined {
  const word = cell.trim().toLowerCase();
  if (word === '') return null;
  if (word === 'warm' || word === 'cold') return word === 'warm';
  return saysYes(word) ?? undefined;
}
