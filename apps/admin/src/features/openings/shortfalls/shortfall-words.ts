import type { ShortSection } from '@assay/core/openings';
import { formatCount } from '@assay/ui';
import { relaxWords } from '../../../words/relax-words.ts';

/** "“Hard code”, 2 candidates: 2 questions one step easier or harder instead, 1 question missing." */
export function shortSectionWords({ title, candidates, replaced, missing }: ShortSection): string {
  const used = replaced.map(({ step, questions }) => `${formatCount(questions, 'question')} ${relaxWords[step]}`);
  const parts = [used.length === 0 ? '' : `${used.join(', ')} instead`, missing === 0 ? '' : `${formatCount(missing, 'question')} missing`];
  return `“${title}”, ${formatCount(candidates, 'candidate')}: ${parts.filter(Boolean).join('; ')}.`;
}
