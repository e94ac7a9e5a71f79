import { columnOf } from '../invitation-lists/columns.ts';
import { lettersOf } from '../pasted-rows.ts';
import type { OutcomeColumn, OutcomeColumnMeaning } from './views.ts';

/** Headers as spreadsheets and applicant tracking systems write them, without accents, spaces and signs. */
const spellings: Readonly<Record<Exclude<OutcomeColumnMeaning, 'email'>, string>> = {
  code: 'code candidatecode assaycode invitationid invitation',
  interviewed: 'interviewed interview wasinterviewed interviewheld interviewdone gespraech gesprach',
  interviewedOn: 'interviewedon interviewdate interviewday dateofinterview dayofinterview dayoftheinterview',
  interviewRating: 'interviewrating interviewscore interviewersrating interviewerrating interviewerscore rating bewertung',
  offer: 'offer offermade offerstatus joboffer angebot',
  hired: 'hired ishired washired hire eingestellt',
  hiredOn: 'hiredon hiredate hiringdate dateofhire dayofhiring hireday',
  laterRating: 'laterrating ratingaftersixmonths ratingafter6months sixmonthrating sixmonthsrating performance performancerating',
};

const meanings = new Map<string, OutcomeColumnMeaning>();
for (const meaning of ['code', 'interviewed', 'interviewedOn', 'interviewRating', 'offer', 'hired', 'hiredOn', 'laterRating'] as const) {
  for (const spelling of spellings[meaning].split(' ')) meanings.set(spelling, meaning);
}

export function outcomeColumnOf(header: string): OutcomeColumn {
  const meaning = meanings.get(lettersOf(header)) ?? null;
  return { header, meaning: meaning ?? (columnOf(header).meaning === 'email' ? 'email' : null) };
}
