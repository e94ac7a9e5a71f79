import {
  type ChangedOutcome,
  type OutcomeColumn,
  type OutcomeListCheck,
  type OutcomeValues,
  offerWords,
  outcomeFields,
  outcomeFieldWords,
} from '@assay/core/outcomes';
import { formatDate, formatNumber } from '@assay/ui';

/** "2 of 8 rows say something new." */
export function newWords({ changedRows, rows }: Pick<OutcomeListCheck, 'changedRows' | 'rows'>): string {
  if (changedRows === 0) return rows === 1 ? 'The one row says nothing new.' : `None of ${formatNumber(rows)} rows says anything new.`;
  if (changedRows === rows) return rows === 1 ? 'The one row can be saved.' : `All ${formatNumber(rows)} rows can be saved.`;
  return `${formatNumber(changedRows)} of ${formatNumber(rows)} rows ${changedRows === 1 ? 'says' : 'say'} something new.`;
}

const meaningWords: Readonly<Record<NonNullable<OutcomeColumn['meaning']>, string>> = {
  ...outcomeFieldWords,
  email: 'e-mail address',
  code: 'candidate’s code',
};

/** How the columns were understood, and which are of no use here. */
export function outcomeColumnsWords(columns: readonly OutcomeColumn[]): string {
  const used = columns.flatMap(({ header, meaning }) => (meaning === null ? [] : [`“${header}”: ${meaningWords[meaning]}`]));
  const unused = columns.flatMap(({ header, meaning }) => (meaning === null && header !== '' ? [`“${header}”`] : []));
  return `Read as ${used.join(', ')}.${unused.length === 0 ? '' : ` Not used: ${unused.join(', ')}.`}`;
}

/** What a row would change, field by field. */
export const changeWords = ({ before, after }: Pick<ChangedOutcome, 'before' | 'after'>): readonly string[] =>
  outcomeFields
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const old = valueWords(before, field);
      return `${outcomeFieldWords[field]}: ${old === null ? '' : `${old} → `}${valueWords(after, field) ?? 'not known'}`;
    });

function valueWords(values: OutcomeValues, field: keyof OutcomeValues): string | null {
  switch (field) {
    case 'interviewed':
    case 'hired':
      return values[field] === null ? null : values[field] ? 'yes' : 'no';
    case 'interviewedOn':
    case 'hiredOn':
      return values[field] === null ? null : formatDate(`${values[field]}T00:00:00.000Z`, 'UTC');
    case 'interviewRating':
    case 'laterRating':
      return values[field] === null ? null : formatNumber(values[field], 2);
    case 'offer':
      return values.offer === null ? null : offerWords[values.offer];
    default:
      return field satisfies never;
  }
}

/** Why rows are left out, and how many. */
export function leftOutWords({ faultyRows, repeatedRows, unknownRows, unfinishedRows, sameRows }: OutcomeListCheck): string | null {
  const parts = [
    ...(faultyRows === 0 ? [] : [`${formatNumber(faultyRows)} with faults`]),
    ...(unknownRows === 0 ? [] : [`${formatNumber(unknownRows)} of nobody here`]),
    ...(unfinishedRows === 0 ? [] : [`${formatNumber(unfinishedRows)} not finished`]),
    ...(repeatedRows === 0 ? [] : [`${formatNumber(repeatedRows)} named twice`]),
    ...(sameRows === 0 ? [] : [`${formatNumber(sameRows)} with nothing new`]),
  ];
  return parts.length === 0 ? null : `Left out: ${parts.join(', ')}.`;
}
