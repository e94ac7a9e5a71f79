import { analyseItems, type ItemStatistics, type TestStatistics, type TotalReliability } from '@assay/stats';
import type { Command } from 'commander';
import { type Cli, exitCodes } from '../cli.ts';
import { printable } from '../printable.ts';
import { progressOf } from '../progress.ts';
import { readResponses } from '../response-file.ts';

type NamedItem = ItemStatistics & { id: string };

export function addStats(program: Command, cli: Cli): void {
  program
    .command('stats')
    .description('Statistics of a test and of each of its questions, from a CSV with a row for each answer.')
    .argument(
      '<responses.csv>',
      'with the header candidate,question,score,max and, if known, language,seconds,at,form; what was not shown has no row',
    )
    .option('--json', 'prints one JSON object')
    .action(async (path: string, { json = false }: { json?: boolean }) => {
      const { columns, questionIds } = await readResponses(path, progressOf(cli, `reading ${printable(path)}`));
      const { test, items } = analyseItems(columns);
      const named = items.map((item, index) => ({ id: questionIds[index] ?? '', ...item }));
      for (const sentence of whatIsUnknown(test, named)) cli.say(`${sentence}\n`);
      cli.print(json ? `${JSON.stringify(reportOf(test, named))}\n` : describe(test, named));
      cli.exitWith(exitCodes.done);
    });
}

/** The shape that scripts are promised. */
const reportOf = (test: TestStatistics, items: readonly NamedItem[]) => ({
  test: {
    n: test.n,
    mean: test.mean,
    sd: test.sd,
    alpha: test.reliability.isKnown ? test.reliability.value : null,
    sem: test.standardErrorOfMeasurement,
    distribution: test.distribution,
  },
  questions: items.map(
    ({ id, n, facility, facilityInterval, discrimination, reliabilityIfDropped, medianSeconds, distribution, flags }) => ({
      id,
      n,
      facility,
      facilityInterval: facilityInterval.isKnown ? [facilityInterval.low, facilityInterval.high] : null,
      discrimination: discrimination.isKnown ? discrimination.r : null,
      discriminationInterval: discrimination.isKnown ? [discrimination.low, discrimination.high] : null,
      alphaIfDropped: reliabilityIfDropped,
      medianSeconds,
      distribution,
      flags,
    }),
  ),
});

function* whatIsUnknown({ reliability, sd }: TestStatistics, items: readonly NamedItem[]): Generator<string> {
  if (sd === null) yield 'sd, alpha and sem are not known: there is one candidate only.';
  else if (!reliability.isKnown) yield `alpha and sem are not known: ${reliabilityWords(reliability)}.`;
  else if (reliability.by === 'forms')
    yield 'Candidates saw different questions, or for different points: alpha is the reliability of a form as long as those they saw.';
  yield* listed('discrimination is not known', items, ({ discrimination }) =>
    discrimination.isKnown ? null : discriminationWords[discrimination.why],
  );
  yield* listed('the interval of the facility is not known', items, ({ facilityInterval }) =>
    facilityInterval.isKnown ? null : facilityInterval.why === 'few' ? 'there is one answer only' : 'everybody has the same score',
  );
}

/** One sentence for all questions of which the same is to be said. */
function* listed(what: string, items: readonly NamedItem[], why: (item: NamedItem) => string | null): Generator<string> {
  for (const [reason, own] of Map.groupBy(items, why)) {
    if (reason === null) continue;
    const names = own.slice(0, 5).map(({ id }) => printable(id, 40));
    yield `${names.join(', ')}${own.length > names.length ? ` and ${own.length - names.length} more` : ''}: ${what}, since ${reason}.`;
  }
}

const reliabilityWords = ({ why }: Extract<TotalReliability, { isKnown: false }>): string =>
  why === 'few' ? 'it takes two candidates, and two questions of one of them' : 'all candidates have the same score';

const discriminationWords = {
  few: 'it takes four candidates who answered something else as well',
  same_score: 'everybody has the same score',
  same_rest: 'everybody has the same score in the rest',
} as const;

const flagWords = {
  too_easy: 'too easy',
  too_hard: 'too hard',
  does_not_discriminate: 'does not discriminate',
  negative: 'strong candidates do worse',
  drifting: 'drifting',
  one_language_harder: 'one language is harder',
} as const satisfies Record<ItemStatistics['flags'][number], string>;

function describe(test: TestStatistics, items: readonly NamedItem[]): string {
  const { reliability } = test;
  const width = Math.max(8, ...items.map(({ id }) => printable(id, 40).length));
  const rows = items.map(({ id, n, facility, facilityInterval: f, discrimination: d, medianSeconds, flags }) =>
    [
      printable(id, 40).padEnd(width),
      String(n).padStart(7),
      `${two(facility)} ${f.isKnown ? `[${two(f.low)}, ${two(f.high)}]` : '–'}`.padEnd(18),
      (d.isKnown ? `${two(d.r)} [${two(d.low)}, ${two(d.high)}]` : '–').padEnd(20),
      (medianSeconds === null ? '–' : String(Math.round(medianSeconds))).padStart(6),
      flags.map((flag) => flagWords[flag]).join(', '),
    ]
      .join('  ')
      .trimEnd(),
  );
  return [
    `${test.n} ${test.n === 1 ? 'candidate' : 'candidates'}: mean ${two(test.mean)}${test.sd === null ? '' : `, standard deviation ${two(test.sd)}`}, reliability ${reliability.isKnown ? two(reliability.value) : 'not known'}${test.standardErrorOfMeasurement === null ? '' : `, standard error ${two(test.standardErrorOfMeasurement)}`} (shares of the points)`,
    '',
    `${'question'.padEnd(width)}  ${'n'.padStart(7)}  ${'facility'.padEnd(18)}  ${'discrimination'.padEnd(20)}  ${'median s'.padStart(6)}  flags`,
    ...rows,
    '',
  ].join('\n');
}

const two = (value: number): string => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
