import {
  type ComparedPair,
  compare,
  describer,
  model,
  openParser,
  type Region,
  regionsOf,
  type Submission,
  smallestSize,
  surpriseToFlag,
} from '@assay/similarity';
import type { Command } from 'commander';
import { type Cli, exitCodes, wrongCall } from '../cli.ts';
import { printable } from '../printable.ts';
import { progressOf } from '../progress.ts';
import { comparedLanguageOf, readSubmissions, type SubmissionText, templateText } from '../submission-files.ts';

type Options = { language?: string; template?: string[]; json?: boolean };

type NamedPair = { a: string; b: string; similarity: number; surprise: number; regions: () => Region[] };

/** More pairs than memory is for. */
const mostSubmissions = 3_000;
/** Where every tenth honest pair is as alike, matching lines are no evidence, and finding them would take longer than all the rest. */
const leastSurpriseForRegions = 1;
const rowsForPeople = 20;
/** What a reader is told beside the table; a team sets its own. */
const flagsPer1000 = 10;
const linesAtOnce = 5_000;

export function addCompare(program: Command, cli: Cli): void {
  program
    .command('compare')
    .description('All pairs of submissions in a folder, most similar first. A result is evidence to look at, never a verdict.')
    .argument('<dir>', 'the folder; each file in it is a submission, and each folder with all its files')
    .option('--language <language>', 'compares only this language: javascript, typescript, python, java or sql')
    .option('--template <file...>', 'starter code that everybody was given; it counts for nothing')
    .option('--json', 'prints one JSON object a line and pair')
    .action(async (dir: string, options: Options) => {
      await comparePairs(cli, dir, options);
      cli.exitWith(exitCodes.done);
    });
}

async function comparePairs(cli: Cli, dir: string, { language, template = [], json = false }: Options): Promise<void> {
  const asked = language === undefined ? undefined : comparedLanguageOf(language);
  const templates = await Promise.all(template.map(templateText));
  const { submissions, complaints } = await readSubmissions(dir, asked);
  for (const complaint of complaints) cli.say(`${printable(complaint, 300)}\n`);
  if (submissions.length < 2)
    throw wrongCall(
      `${dir} holds ${submissions.length === 0 ? 'no submission' : 'one submission'}${asked === undefined ? '' : ` in ${asked}`}. Two are needed at least; files end in .js, .ts, .py, .java or .sql.`,
    );
  if (submissions.length > mostSubmissions)
    throw wrongCall(`${dir} holds ${submissions.length} submissions. Compare ${mostSubmissions} at most at once.`);
  const found: NamedPair[][] = [];
  let largestGroup = 0;
  for (const group of Map.groupBy(submissions, (submission) => submission.language).values()) {
    found.push(await pairsWithin(cli, group, templates));
    largestGroup = Math.max(largestGroup, group.length);
  }
  const pairs = found.flat();
  if (json) printJson(cli, pairs);
  else cli.print(describe(pairs, largestGroup));
}

/** Several languages of one question are compared each within itself. */
async function pairsWithin(cli: Cli, group: readonly SubmissionText[], templates: readonly string[]): Promise<NamedPair[]> {
  const [{ language } = { language: 'javascript' as const }] = group;
  const progress = progressOf(cli, `comparing ${group.length} in ${language}`);
  const describeText = describer(await openParser(language), templates);
  const described = group.map(({ text }, index) => {
    progress((0.5 * index) / group.length);
    return describeText(text);
  });
  const pairs = compare(described, model, (share) => progress(0.5 + share / 2));
  complain(cli, group, described);
  return pairs.map((pair) => named(pair, group, described));
}

function named(
  { first, second, similarity, surprise }: ComparedPair,
  group: readonly SubmissionText[],
  described: readonly Submission[],
): NamedPair {
  const [one, other] = [described[first], described[second]];
  return {
    a: group[first]?.name ?? '',
    b: group[second]?.name ?? '',
    similarity: Number(similarity.toFixed(4)),
    surprise: Number(surprise.toFixed(4)),
    regions: () => (one === undefined || other === undefined || surprise < leastSurpriseForRegions ? [] : regionsOf(one, other)),
  };
}

function complain(cli: Cli, group: readonly SubmissionText[], described: readonly Submission[]): void {
  const say = (names: readonly string[], sentence: string): void => {
    if (names.length === 0) return;
    const shown = names.slice(0, 5).map((name) => printable(name));
    cli.say(`${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}: ${sentence}\n`);
  };
  const namesOf = (keep: (submission: Submission) => boolean) =>
    group
      .filter((_, index) => {
        const one = described[index];
        return one !== undefined && keep(one);
      })
      .map(({ name }) => name);
  say(
    namesOf(({ isWhole, size }) => !isWhole && size > 0),
    'not understood as a whole; what could not be parsed is compared by its words and signs.',
  );
  say(
    namesOf(({ size }) => size < smallestSize),
    `fewer than ${smallestSize} words and signs of its own; its surprise is 0, which is no verdict.`,
  );
  say(
    namesOf(({ isCut }) => isCut),
    'too long; only its beginning is compared.',
  );
}

/** The shape that scripts are promised. */
function printJson(cli: Cli, pairs: NamedPair[]): void {
  pairs.sort((one, other) => other.similarity - one.similarity || other.surprise - one.surprise);
  for (let start = 0; start < pairs.length; start += linesAtOnce)
    cli.print(
      pairs
        .slice(start, start + linesAtOnce)
        .map((pair) => `${JSON.stringify({ ...pair, regions: pair.regions() })}\n`)
        .join(''),
    );
}

function describe(pairs: NamedPair[], groupSize: number): string {
  pairs.sort((one, other) => other.surprise - one.surprise || other.similarity - one.similarity);
  const shown = pairs.slice(0, rowsForPeople);
  const width = Math.max(1, ...shown.map(({ a }) => printable(a, 40).length));
  const rows = shown.map(
    (pair) =>
      `${pair.surprise.toFixed(1).padStart(8)}  ${pair.similarity.toFixed(2).padStart(10)}  ${printable(pair.a, 40).padEnd(width)}  ${printable(pair.b, 40)}${linesOf(pair.regions())}`,
  );
  const expected = Math.round(pairs.length / 100);
  return [
    'surprise  similarity  pair',
    ...rows,
    '',
    `${shown.length < pairs.length ? `The ${shown.length} most surprising of ${pairs.length} pairs` : `${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}`}. Surprise 2: one honest pair in 100 is so alike, 3: one in 1,000; so of as many honest pairs ${expected === 0 ? 'hardly any' : `about ${expected}`} would reach 2.`,
    `Each is compared with ${groupSize - 1} ${groupSize === 2 ? 'other' : 'others'}: of 1,000 honest ones, ${flagsPer1000} have a pair of ${surpriseToFlag(flagsPer1000, groupSize - 1).toFixed(1)} or more by chance.`,
    'Look at the code before you ask anybody. Code that an assistant wrote, or a person in other words, is not found.',
    '',
  ].join('\n');
}

function linesOf(regions: readonly Region[]): string {
  const longest = regions.toSorted((one, other) => other.a[1] - other.a[0] - (one.a[1] - one.a[0])).slice(0, 1);
  const [region] = longest;
  if (region === undefined) return '';
  return `  lines ${region.a[0]}–${region.a[1]} and ${region.b[0]}–${region.b[1]}${regions.length > 1 ? `, ${regions.length - 1} more` : ''}`;
}
