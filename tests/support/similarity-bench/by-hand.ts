import { readdirSync, readFileSync } from 'node:fs';
import { comparedLanguages, describer, openParser } from '@assay/similarity';
import type { KnownSet } from './known-sets.ts';

const folder = new URL('./by-hand/', import.meta.url);
const languageOf: Readonly<Record<string, KnownSet['lang']>> = { py: 'python', js: 'javascript', ts: 'typescript', sql: 'sql' };

/**
 * Problems of our own, each with honest solutions and with copies rewritten by hand as a careful copier would; nothing was ever fitted on
 * them. One file a problem: `--- 3` begins a solution, `--- 3a what was changed` a copy of it. Copies of one original are copies of each other.
 */
export async function setsByHand(): Promise<KnownSet[]> {
  const parsers = new Map(await Promise.all(comparedLanguages.map(async (language) => [language, await openParser(language)] as const)));
  return readdirSync(folder).map((file) => {
    const [problem = '', ending = ''] = file.split('.');
    const lang = languageOf[ending];
    const parse = lang && parsers.get(lang);
    if (lang === undefined || parse === undefined) throw new Error(`${file} ends in no language that is compared.`);
    const [, ...parts] = readFileSync(new URL(file, folder), 'utf8').split(/^--- /m);
    const submissions = parts.map((part) => {
      const head = part.indexOf('\n');
      return { id: part.slice(0, head).split(' ')[0] ?? '', code: part.slice(head + 1) };
    });
    const positives = submissions.flatMap(({ id: a }, at) =>
      submissions.slice(at + 1).flatMap(({ id: b }) => (originalOf(a) === originalOf(b) ? [{ a, b, level: 'by hand' }] : [])),
    );
    return { problem, lang, submissions, positives, described: submissions.map(({ code }) => describer(parse)(code)) };
  });
}

const originalOf = (id: string): string => id.replace(/[a-z]+$/, '');
