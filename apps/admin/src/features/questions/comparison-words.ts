import type { DatabaseForCandidate } from '@assay/core/questions';

/** How two results are held against one another, as a sentence. */
export function comparisonWords({ order, columns, tolerance }: DatabaseForCandidate['compare']): string {
  const rows = order === 'exact' ? 'Rows must come in the expected order' : 'Rows may come in any order';
  const names = columns === 'named' ? 'columns must have the expected names' : 'names of columns do not matter, their order does';
  return `${rows}; ${names}${tolerance === undefined ? '' : `; ${toleranceWords(tolerance)}`}.`;
}

function toleranceWords({ absolute, relative }: NonNullable<DatabaseForCandidate['compare']['tolerance']>): string {
  const parts = [absolute > 0 ? `${absolute}` : null, relative > 0 ? `${100 * relative} %` : null].filter((part) => part !== null);
  return `numbers may differ by ${parts.join(' or ') || 'nothing'}`;
}
