import type { ItemForStaff } from '@assay/core/candidates';
import { formatNumber } from '@assay/ui';

type Grade = NonNullable<ItemForStaff['grade']>;

/** What a typed answer had to be, as a sentence; null for other kinds. */
export function acceptedWords(grade: Grade): string | null {
  switch (grade.kind) {
    case 'number': {
      const { answer, from, to, unit } = grade.accepted;
      const withUnit = (value: number) => `${formatNumber(value, 6)}${unit === null ? '' : ` ${unit}`}`;
      return from === to
        ? `Accepted is ${withUnit(answer)}.`
        : `Accepted is ${withUnit(answer)}, from ${withUnit(from)} to ${withUnit(to)}.`;
    }
    case 'text':
      return `Accepted is ${grade.accepted.map((one) => (one.form === 'exact' ? `“${one.text}”` : `what matches ${one.pattern}`)).join(', or ')}.`;
    case 'unanswered':
    case 'to_review':
    case 'reviewed':
    case 'code':
    case 'choice':
      return null;
    default:
      return grade satisfies never;
  }
}
