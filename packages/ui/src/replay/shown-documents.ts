import { fileNameOf } from '@assay/core/attempts';
import { type Film, type FilmMoment, isFollowUp, languageAt } from '@assay/core/recordings';
import { languageNames } from './film-events.ts';

/** The texts of an item that are worth a tab: those of the language it is answered in, and whatever else was written. */
export function shownDocuments({ documents }: Pick<Film, 'documents'>, moment: FilmMoment, item: number): number[] {
  const own = documents.flatMap((document, index) => (document.item === item ? [index] : []));
  const language = languageAt({ documents }, moment, item);
  return own.filter((index) => {
    const document = documents[index];
    if (document === undefined) return false;
    return document.language === language || isFollowUp(document) || moment.texts[index] !== document.starter;
  });
}

/** The one that is looked at: what was written last, the file that is run before anything was. */
export const documentInUse = (shown: readonly number[], { documents }: FilmMoment, item: number): number | null => {
  const written = documents[item] ?? null;
  return written !== null && shown.includes(written) ? written : (shown[0] ?? null);
};

/** Its name on a tab; the language is said where there are several. */
export function documentName({ documents }: Pick<Film, 'documents'>, index: number, among: readonly number[] = [index]): string {
  const document = documents[index];
  if (document === undefined) return '';
  if (isFollowUp(document)) return 'Question about the answer';
  const { language, path } = document;
  if (language === 'prose') return path ?? 'Answer';
  const name = fileNameOf(path === null ? { language } : { language, path });
  const isAmbiguous = among.some((other) => {
    const own = documents[other];
    return own !== undefined && own.language !== language && own.language !== 'prose' && own.path !== null && own.path === path;
  });
  return isAmbiguous ? `${name} (${languageNames[language]})` : name;
}
