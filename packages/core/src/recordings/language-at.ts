import type { DocumentLanguage } from '../runs/schema.ts';
import type { FilmMoment } from './film-moment.ts';
import type { Film } from './views.ts';

/** What an item is answered in at a moment: what was chosen; before that what is written in, or the first text that is code, as the page opens with. */
export function languageAt(
  { documents }: Pick<Film, 'documents'>,
  { answers, documents: last }: FilmMoment,
  item: number,
): DocumentLanguage | null {
  const chosen = answers[item]?.language ?? null;
  if (chosen !== null) return chosen;
  const own = documents.filter((document) => document.item === item);
  const written = documents[last[item] ?? -1];
  const code = [written, ...own].find((document) => document !== undefined && document.language !== 'prose');
  return (code ?? written ?? own[0])?.language ?? null;
}
