import { fewestAnswers, type WrongAnswer, type WrongAnswers } from '@assay/core/analytics';
import type { FrozenQuestion } from '@assay/core/questions';
import { type Database, listCasePatterns, listOptionSums, listTypedGrades } from '@assay/db';
import { inTurn } from './in-turn.ts';
import { shareOf } from './share-of.ts';

const mostShown = 10;

type Version = { questionId: string; version: number };

/** What wrong answers have in common, the most frequent first; what fewer than five gave is only counted. Null where answers have nothing of the kind, and where there are too few. */
export async function wrongAnswers(db: Database, of: Version, { body }: FrozenQuestion): Promise<WrongAnswers | null> {
  switch (body.kind) {
    case 'number':
    case 'text':
      return clustered(await inTurn(() => typedAnswers(db, of)));
    case 'choice':
      // Where one is chosen the table of options says it.
      return body.select === 'one' ? null : clustered(await inTurn(() => chosenSets(db, of, rightOf(body))));
    case 'code': {
      const ids = body.cases.map(({ id }) => id);
      return clustered(await inTurn(() => failedSets(db, of, ids)));
    }
    case 'essay':
    case 'review':
    case 'project':
      return null;
    default:
      return body satisfies never;
  }
}

/** `key`: null for an answer that is right or empty. */
type Given = { key: string | null; what: WrongAnswer['what']; count: number };

function clustered(given: readonly Given[]): WrongAnswers | null {
  const n = countOf(given);
  if (n < fewestAnswers) return null;
  const wrong = given.filter(({ key }) => key !== null);
  const clusters = [...Map.groupBy(wrong, ({ key }) => key).values()]
    .map((own) => ({ what: own.toSorted((a, b) => b.count - a.count)[0]?.what, count: countOf(own) }))
    .toSorted((a, b) => b.count - a.count);
  const shown = clusters
    .flatMap(({ what, count }) => (what === undefined || count < fewestAnswers ? [] : [{ what, share: shareOf(count, n) }]))
    .slice(0, mostShown);
  const inShown = shown.reduce((sum, { share }) => sum + Math.round(share.value * n), 0);
  return { n, wrong: countOf(wrong), shown, others: countOf(wrong) - inShown };
}

const countOf = (given: readonly { count: number }[]): number => given.reduce((sum, { count }) => sum + count, 0);

/** A number as it was read, whatever its spelling; a text without regard to case and spaces. */
async function typedAnswers(db: Database, of: Version): Promise<readonly Given[]> {
  const spelt = (await listTypedGrades(db, of)).map((grade): Given => {
    const right: Given = { key: null, what: { kind: 'typed', text: '' }, count: 1 };
    // Of somebody who is gone it is no longer known what was typed.
    if ((grade.kind !== 'number' && grade.kind !== 'text') || grade.share > 0 || grade.typed.trim() === '') return right;
    const text = grade.typed.trim().replaceAll(/\s+/g, ' ');
    const key = grade.kind === 'number' && grade.value !== null ? String(grade.value) : text.toLowerCase();
    return { key, what: { kind: 'typed', text }, count: 1 };
  });
  return [...Map.groupBy(spelt, ({ key, what }) => JSON.stringify([key, what])).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, count: 1 + others.length }],
  );
}

const rightOf = (body: Extract<FrozenQuestion['body'], { kind: 'choice' }>): string =>
  body.options
    .filter(({ isCorrect }) => isCorrect)
    .map(({ id }) => id)
    .toSorted()
    .join(' ');

async function chosenSets(db: Database, of: Version, right: string): Promise<readonly Given[]> {
  return (await listOptionSums(db, of)).map(({ chosen, count }) => {
    const options = chosen.toSorted();
    const key = options.join(' ');
    return { key: options.length === 0 || key === right ? null : key, what: { kind: 'options', options }, count };
  });
}

async function failedSets(db: Database, of: Version, ids: readonly string[]): Promise<readonly Given[]> {
  return (await listCasePatterns(db, of)).map(({ passed, count }) => {
    const cases = ids.filter((id) => !passed.includes(id));
    return { key: cases.length === 0 ? null : cases.join(' '), what: { kind: 'cases', cases }, count };
  });
}
