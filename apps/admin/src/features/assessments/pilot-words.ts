import { formatCount } from '@assay/ui';

/** How many questions in pilot fit the sections today; undefined: not known yet. */
export function pilotsWords(pilots: number | undefined): string {
  if (pilots === undefined) return 'How many fit today is not known yet.';
  if (pilots === 0) return 'Today no question in pilot fits these sections.';
  return `Today ${formatCount(pilots, 'question')} in pilot ${pilots === 1 ? 'fits' : 'fit'} these sections.`;
}
