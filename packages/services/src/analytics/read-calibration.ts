import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type CalibrationForStaff, fewestAnswers, isScoredByPeople, type MeasuredFigures, mostAnswersRead } from '@assay/core/analytics';
import {
  type Database,
  getQuestion,
  listLeakSignals,
  listMeasuredVersions,
  listQuestionFigures,
  type MeasuredQuestion,
  type MeasuredVersion,
  mapVersionsOf,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { measuredFigures } from './measured-figures.ts';

/** How a question measures. Whoever may read it reads the figures of all teams that ask it together: they name nobody, and of fewer than five there are none. */
export async function readCalibration(
  ctx: ServiceContext,
  input: { questionId: string; version: number | 'all' | null },
): Promise<CalibrationForStaff> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(question));
  const current = question.version?.question.version ?? null;
  const measured = await listMeasuredVersions(ctx.db, question.id);
  const version = input.version === 'all' ? null : (input.version ?? current);
  const meant = measured.filter((one) => version === null || one.version === version);
  if (typeof input.version === 'number' && version !== current && meant.length === 0) throw nothingHere();
  const areReadByPeople = isScoredByPeople(question.version?.question.body.kind ?? null);
  const n = areReadByPeople ? 0 : meant.reduce((sum, one) => sum + one.n, 0);
  const days = n < fewestAnswers ? [] : meant.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).toSorted();
  return {
    version,
    versions: areReadByPeople ? [] : measured.map((one) => ({ version: one.version, n: one.n, isCurrent: one.version === current })),
    n,
    firstDay: days.at(0) ?? null,
    lastDay: days.at(-1) ?? null,
    isScoredByPeople: areReadByPeople,
    figures: n < fewestAnswers ? null : await figuresOf(ctx.db, { questionId: question.id, version }, meant),
    ...(await reckonedOf(ctx.db, { questionId: question.id, version }, n)),
  };
}

async function figuresOf(db: Database, of: MeasuredQuestion, meant: readonly MeasuredVersion[]): Promise<MeasuredFigures | null> {
  const numbers = meant.map(({ version }) => version);
  const contents = await mapVersionsOf(db, of.questionId, numbers);
  const [newest, ...older] = numbers.flatMap((number) => contents.get(number) ?? []);
  return newest === undefined ? null : measuredFigures(db, of, [newest, ...older]);
}

async function reckonedOf(
  db: Database,
  { questionId, version }: MeasuredQuestion,
  n: number,
): Promise<Pick<CalibrationForStaff, 'reckoned' | 'byVersion' | 'leak'>> {
  const stored = await listQuestionFigures(db, questionId);
  const own = n < fewestAnswers ? undefined : stored.find((one) => one.version === version);
  const signal = (await listLeakSignals(db, questionId)).find(({ settled }) => settled === null);
  return {
    reckoned:
      own === undefined
        ? null
        : { asOf: own.asOf.toISOString(), isBehind: own.figures.n !== Math.min(n, mostAnswersRead), figures: own.figures },
    byVersion:
      stored.length < 2
        ? []
        : stored.map((one) => ({ version: one.version, n: one.figures.n, facility: one.figures.facility, itemRest: one.figures.itemRest })),
    leak: signal === undefined ? null : { sinceDay: dayOf(signal.sinceAt), raisedDay: dayOf(signal.raisedAt) },
  };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
