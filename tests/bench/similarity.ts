import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkOf, compare, fitModel, logOddsOf, model, surpriseIn, surpriseToFlag } from '@assay/similarity';
import { assayFile } from '../support/assay-command.ts';
import { setsByHand } from '../support/similarity-bench/by-hand.ts';
import { dolosScores } from '../support/similarity-bench/dolos.ts';
import { fitted, foldsOf, scoresOf } from '../support/similarity-bench/fitted.ts';
import { type KnownSet, keyOf, pairsOf, readKnownSets, type SetPair } from '../support/similarity-bench/known-sets.ts';
import { rankingOf, type Scored } from '../support/similarity-bench/ranking.ts';
import { checkAgainst100k } from '../support/similarity-bench/stored-answers.ts';
import type { Figures } from './bench.ts';

const folder = process.env['ASSAY_SIMILARITY_DATA'];
const promised = 2;

/** The `similarity` suite: how well copies are told from honest pairs, on sets where they are known, and how long a thousand submissions take. */
export async function similarity(say: (line: string) => void): Promise<Figures> {
  const development = await setsIn('dev.jsonl', say);
  const irPlag = await setsIn('irplag.jsonl', say);
  return {
    ...(development === null
      ? {
          averagePrecision: null,
          averagePrecisionDolos: null,
          averagePrecisionLowestOfFiveFolds: null,
          recallAt1Percent: null,
          recallAt1PercentLowestOfFiveFolds: null,
          falseFlagPercentAtPromised1: null,
          falseFlagsPer1000AtPromised50: null,
        }
      : await developmentFigures(development, say)),
    ...(irPlag === null ? { irPlagAuc: null, irPlagAucDolos: null } : await irPlagFigures(irPlag, say)),
    ...(await byHandFigures(say)),
    ...(await checkAgainst100k(say)),
    allPairs1000Seconds: development === null ? null : await allPairsSeconds(development),
  };
}

async function setsIn(name: string, say: (line: string) => void): Promise<KnownSet[] | null> {
  const file = join(folder ?? '', name);
  if (folder !== undefined && existsSync(file)) return readKnownSets(file);
  say(`${name}: ASSAY_SIMILARITY_DATA names no folder that holds it, so its figures are null.`);
  return null;
}

type ScoredPair = Scored & { set: KnownSet; pair: SetPair };

const otherFolds = ['second cut', 'third cut', 'fourth cut', 'fifth cut'];

/** By the log-odds alone: tails put the pairs of a set in no other order. */
function scoredByWeights(sets: readonly KnownSet[], seed: string): Scored[] {
  return foldsOf(sets, seed).flatMap((fold) => {
    const logOdds = logOddsOf(fitModel(sets.filter((set) => !fold.includes(set)).flatMap((set) => pairsOf(set))));
    return fold.flatMap((set) => {
      const pairs = pairsOf(set);
      const scores = scoresOf(pairs, logOdds, set.submissions.length);
      return pairs.map(({ isCopy }, index) => ({ isCopy, score: scores[index] ?? 0 }));
    });
  });
}

/** Each problem is scored by weights and tails that were fitted without it. */
async function developmentFigures(sets: readonly KnownSet[], say: (line: string) => void): Promise<Figures> {
  const scored: ScoredPair[] = [];
  for (const fold of foldsOf(sets)) {
    const learned = fitted(sets.filter((set) => !fold.includes(set)));
    const logOdds = logOddsOf(learned);
    for (const set of fold) {
      const pairs = pairsOf(set);
      const scores = scoresOf(pairs, logOdds, set.submissions.length);
      const surprise = surpriseIn(learned.tails, set.submissions.length, bulkOf(Float64Array.from(scores)));
      pairs.forEach((pair, index) => {
        scored.push({ set, pair, isCopy: pair.isCopy, score: surprise(scores[index] ?? 0) });
      });
    }
  }
  const honest = scored.filter(({ isCopy }) => !isCopy);
  const falseFlags = (100 * honest.filter(({ score }) => score >= promised).length) / honest.length;
  const uninvolved = honest.filter(({ pair }) => pair.isOfUninvolved);
  say(
    `of honest pairs ${falseFlags.toFixed(2)} % are flagged where 1 % is promised, of those with one who neither copied nor was copied ${((100 * uninvolved.filter(({ score }) => score >= promised).length) / uninvolved.length).toFixed(2)} %`,
  );
  const dolos = await rankedByDolos(sets, say);
  for (const promise of [5, 20, 50, 100])
    say(`promised ${promise} false flags per 1,000 honest attempts: ${flagsAt(sets, scored, promise).toFixed(1)}`);
  const ranking = rankingOf(scored);
  const spread = [ranking, ...otherFolds.map((seed) => rankingOf(scoredByWeights(sets, seed)))];
  const lowest = {
    averagePrecision: Math.min(...spread.map(({ averagePrecision }) => averagePrecision)),
    recallAt1Percent: Math.min(...spread.map(({ recallAt1Percent }) => recallAt1Percent)),
  };
  say(
    `five ways to cut the folds: AP ${spread.map((one) => one.averagePrecision.toFixed(3)).join(' ')}, recall at 1 % ${spread.map((one) => one.recallAt1Percent.toFixed(3)).join(' ')}`,
  );
  const told = (name: string, keep: (one: { set: KnownSet; pair: SetPair }) => boolean): void => {
    const [ours, theirs] = [scored, dolos].map((all) => (all === null ? null : rankingOf(all.filter(keep))));
    say(`${name}: ${figuresOf(ours)}${theirs === null ? '' : `; Dolos ${figuresOf(theirs)}`}`);
  };
  told('development set', () => true);
  for (const level of [...new Set(scored.flatMap(({ pair }) => pair.level ?? []))].toSorted())
    told(`level ${level}`, ({ pair }) => pair.level === null || pair.level === level);
  for (const language of [...new Set(sets.map(({ lang }) => lang))]) told(language, ({ set }) => set.lang === language);
  return {
    averagePrecision: round(ranking.averagePrecision),
    averagePrecisionDolos: dolos === null ? null : round(rankingOf(dolos).averagePrecision),
    averagePrecisionLowestOfFiveFolds: round(lowest.averagePrecision),
    recallAt1Percent: round(ranking.recallAt1Percent),
    recallAt1PercentLowestOfFiveFolds: round(lowest.recallAt1Percent),
    falseFlagPercentAtPromised1: round(falseFlags),
    falseFlagsPer1000AtPromised50: round(flagsAt(sets, scored, 50)),
  };
}

/** Of 1,000 answers that nobody copied and that are no copies, how many are shown where so many are promised. */
function flagsAt(sets: readonly KnownSet[], scored: readonly ScoredPair[], promise: number): number {
  let [answers, flags] = [0, 0];
  for (const set of sets) {
    const from = surpriseToFlag(promise, set.submissions.length - 1);
    const inCopies = new Set(set.positives.flatMap(({ a, b }) => [a, b]));
    const shown = new Set(scored.filter((one) => one.set === set && one.score >= from).flatMap(({ pair }) => pair.key.split('|')));
    for (const { id } of set.submissions) {
      if (inCopies.has(id)) continue;
      answers += 1;
      if (shown.has(id)) flags += 1;
    }
  }
  return (1000 * flags) / answers;
}

/** With the model as it is shipped, which has seen none of this. */
function rankedByModel(sets: readonly KnownSet[]): ScoredPair[] {
  return sets.flatMap((set) => {
    const surpriseOf = new Map(
      compare(set.described, model).map(({ first, second, surprise }) => [
        keyOf(set.submissions[first]?.id ?? '', set.submissions[second]?.id ?? ''),
        surprise,
      ]),
    );
    return pairsOf(set).flatMap((pair) => (pair.counts ? [{ set, pair, isCopy: pair.isCopy, score: surpriseOf.get(pair.key) ?? 0 }] : []));
  });
}

/** Copies that a person made, in code and in SQL. */
async function byHandFigures(say: (line: string) => void): Promise<Figures> {
  const sets = await setsByHand();
  const ours = rankedByModel(sets);
  const dolos = await rankedByDolos(sets, say);
  const figures: Figures = {};
  for (const [name, isPart] of [
    ['byHand', ({ set }: ScoredPair) => set.lang !== 'sql'],
    ['sql', ({ set }: ScoredPair) => set.lang === 'sql'],
  ] as const) {
    const part = ours.filter(isPart);
    const theirs = dolos?.filter(isPart);
    const ranking = rankingOf(part);
    const honest = part.filter(({ isCopy }) => !isCopy);
    figures[`${name}AveragePrecision`] = round(ranking.averagePrecision);
    figures[`${name}AveragePrecisionDolos`] = theirs === undefined ? null : round(rankingOf(theirs).averagePrecision);
    figures[`${name}RecallAt1Percent`] = round(ranking.recallAt1Percent);
    say(
      `${name}: ${part.length - honest.length} copies, ${honest.length} honest pairs, ${honest.filter(({ score }) => score >= promised).length} of them flagged; ${figuresOf(ranking)}${theirs === undefined ? '' : `; Dolos ${figuresOf(rankingOf(theirs))}`}`,
    );
  }
  for (const lang of ['python', 'javascript', 'typescript'])
    say(`by hand, ${lang}: ${figuresOf(rankingOf(ours.filter(({ set }) => set.lang === lang)))}`);
  return figures;
}

async function irPlagFigures(sets: readonly KnownSet[], say: (line: string) => void): Promise<Figures> {
  const scored = rankedByModel(sets);
  const dolos = await rankedByDolos(sets, say);
  const honest = scored.filter(({ isCopy }) => !isCopy);
  say(
    `IR-Plag: ${figuresOf(rankingOf(scored))}; ${honest.filter(({ score }) => score >= promised).length} of ${honest.length} honest pairs flagged`,
  );
  for (const level of [...new Set(scored.flatMap(({ pair }) => pair.level ?? []))].toSorted())
    say(`level ${level}: ${figuresOf(rankingOf(scored.filter(({ pair }) => pair.level === null || pair.level === level)))}`);
  return { irPlagAuc: round(rankingOf(scored).auc), irPlagAucDolos: dolos === null ? null : round(rankingOf(dolos).auc) };
}

async function rankedByDolos(sets: readonly KnownSet[], say: (line: string) => void): Promise<ScoredPair[] | null> {
  const scores = await dolosScores(sets, say);
  if (scores === null) return null;
  return sets.flatMap((set, index) =>
    pairsOf(set).flatMap((pair) => (pair.counts ? [{ set, pair, isCopy: pair.isCopy, score: scores[index]?.get(pair.key) ?? 0 }] : [])),
  );
}

/** `assay compare --json` on a folder, from its start to its end: solutions of all problems, as if they were of one. */
async function allPairsSeconds(sets: readonly KnownSet[]): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'assay-similarity-'));
  try {
    const python = sets.filter(({ lang }) => lang === 'python').flatMap(({ submissions }) => submissions);
    for (let at = 0; at < 1_000; at += 1) writeFileSync(join(directory, `${at}.py`), python[at % python.length]?.code ?? '');
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, [assayFile, 'compare', directory, '--json'], { maxBuffer: 2 ** 28 }, (error) =>
        error === null ? resolve() : reject(error),
      );
    });
    return round((performance.now() - began) / 1000);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const figuresOf = (ranking: ReturnType<typeof rankingOf> | null | undefined): string =>
  ranking === null || ranking === undefined
    ? ''
    : `AP ${ranking.averagePrecision.toFixed(3)}, AUC ${ranking.auc.toFixed(3)}, recall at 1 % ${ranking.recallAt1Percent.toFixed(3)}`;

/** To four significant digits. */
const round = (value: number): number => Number(value.toPrecision(4));
