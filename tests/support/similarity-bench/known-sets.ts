import { readFileSync } from 'node:fs';
import {
  comparedLanguages,
  describer,
  type KnownPair,
  openParser,
  pairFeatures,
  type Submission,
  type SyntaxParser,
} from '@assay/similarity';
import { z } from 'zod';

const language = z.enum(comparedLanguages);

/** A line of dev.jsonl or irplag.jsonl: the submissions of one problem in one language, and which of them are copies of each other. */
const line = z.object({
  problem: z.string(),
  lang: language,
  template: z.string().nullish(),
  submissions: z.array(z.object({ id: z.string(), code: z.string() })),
  positives: z.array(z.object({ a: z.string(), b: z.string(), level: z.string() })),
  ignore: z.array(z.tuple([z.string(), z.string()])).optional(),
  onlyWith: z.array(z.string()).optional(),
});

export type KnownSet = z.infer<typeof line> & { described: readonly Submission[] };
export type SetPair = KnownPair & {
  readonly key: string;
  readonly level: string | null;
  readonly counts: boolean;
  /** At least one of the two has neither copied nor been copied: what is promised about false flags is promised to them. */
  readonly isOfUninvolved: boolean;
};

export async function readKnownSets(file: string): Promise<KnownSet[]> {
  const parsers = new Map<string, SyntaxParser>();
  const sets: KnownSet[] = [];
  for (const text of readFileSync(file, 'utf8').trim().split('\n')) {
    const set = line.parse(JSON.parse(text));
    const parse = parsers.get(set.lang) ?? (await openParser(set.lang));
    parsers.set(set.lang, parse);
    const describe = describer(parse, set.template ? [set.template] : []);
    sets.push({ ...set, described: set.submissions.map(({ code }) => describe(code)) });
  }
  return sets;
}

export const keyOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The pairs of a set, or of some of its submissions as if there were no others. */
export function pairsOf(set: KnownSet, chosen: readonly number[] = [...set.submissions.keys()]): SetPair[] {
  const levels = new Map(set.positives.map(({ a, b, level }) => [keyOf(a, b), level]));
  const involved = new Set(set.positives.flatMap(({ a, b }) => [a, b]));
  const ignored = new Set((set.ignore ?? []).map(([a, b]) => keyOf(a, b)));
  const submissions = chosen.flatMap((place) => set.described[place] ?? []);
  const ids = chosen.map((place) => set.submissions[place]?.id ?? '');
  const pairs: SetPair[] = [];
  pairFeatures(submissions).forEach((first, second, values) => {
    const [a = '', b = ''] = [ids[first], ids[second]];
    const key = keyOf(a, b);
    const level = levels.get(key) ?? null;
    const isNamed = set.onlyWith === undefined || set.onlyWith.includes(a) || set.onlyWith.includes(b);
    pairs.push({
      key,
      values: values.slice(),
      isCopy: level !== null,
      level,
      counts: isNamed && !ignored.has(key),
      isOfUninvolved: !involved.has(a) || !involved.has(b),
    });
  });
  return pairs;
}
