import { mainFileOf } from '../runs/entry.ts';
import type { DocumentBefore } from './schema.ts';

/** One document: an item's answer in one language, or with a path another file of it than the one that is run. */
export type DocumentRef = Pick<DocumentBefore, 'itemId' | 'language' | 'path'>;

/** The same without what else a longer value carries. */
export const documentRef = ({ itemId, language, path }: DocumentRef): DocumentRef =>
  path === undefined ? { itemId, language } : { itemId, language, path };

export const isSameDocument = (a: DocumentRef | null, b: DocumentRef | null): boolean =>
  a?.itemId === b?.itemId && a?.language === b?.language && a?.path === b?.path;

/** The name that the file has in the sandbox and on the screen. */
export const fileNameOf = ({ language, path }: Pick<DocumentRef, 'language' | 'path'>): string => path ?? mainFileOf(language);
