import type { Json } from '@assay/core';
import { assertMay, may } from '@assay/core/accounts';
import { dataOf, expectedVerdictOf } from '@assay/core/grading';
import { type CodeBody, type FrozenCase, type FrozenQuestion, type QuestionForStaff, scoringRubric } from '@assay/core/questions';
import type { RunCase } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { countTimesShown, getQuestion, getVersion, listVariants, readPilotFigures } from '@assay/db';
import { measuredInBank } from '../analytics/measured-in-bank.ts';
import { auditRows } from '../audit/audit-rows.ts';
import type { ServiceContext } from '../context.ts';
import { approvalForStaff, decisionsFor } from './approval-gate.ts';
import { projectForCandidate } from './question-for-candidate.ts';
import { questionRow, subjectOfQuestion } from './question-row.ts';

/** One question with its hidden cases, right options and proofs: for staff only. `of`: which version is shown where one waits beside the approved one. */
export async function readQuestion(ctx: ServiceContext, input: { questionId: string; of?: 'waiting' }): Promise<QuestionForStaff> {
  const found = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(found));
  const question =
    input.of === 'waiting' && found.waiting !== null ? { ...found, version: await getVersion(ctx.db, found.waiting.versionId) } : found;
  const body = question.version?.question.body;
  const measuredOf = await measuredInBank(ctx.db, question.id);
  const timesShown = await countTimesShown(ctx.db, question.id);
  return {
    ...questionRow(question, { timesShown: timesShown.get(question.id) ?? 0, measured: measuredOf(question) }),
    source: question.source,
    heldState: question.heldState,
    isApproved: question.isApproved,
    isWaitingShown: question.version !== null && question.version.versionId === question.waiting?.versionId,
    approval: await approvalForStaff(ctx, question),
    pilot: question.version === null ? nothingPiloted : await readPilotFigures(ctx.db, question.version.versionId),
    decisions: may(ctx.actor, 'question.decide', subjectOfQuestion(question)) ? await decisionsFor(ctx, question) : [],
    history: await auditRows(ctx, [question.id]),
    statementHtml: question.version?.question.statementHtml ?? '',
    signature: body?.kind === 'code' ? body.signature : null,
    groups: body?.kind === 'code' ? groupsOf(body) : [],
    cases: body?.kind === 'code' && body.task !== 'tests' ? casesOf(body) : [],
    programVersions: body?.kind === 'code' ? programVersionsOf(body) : [],
    database: body?.kind === 'code' && body.tables !== undefined ? { tables: body.tables, compare: body.compare } : null,
    options: body?.kind === 'choice' ? optionsOf(body) : [],
    number: body?.kind === 'number' ? numberOf(body) : null,
    text: body?.kind === 'text' ? { accept: body.accept, hint: body.hint } : null,
    essay: body?.kind === 'essay' ? { words: body.words, hint: body.hint } : null,
    review: body?.kind === 'review' ? body : null,
    project: body?.kind === 'project' ? projectForCandidate(body) : null,
    followUp: question.version?.question.followUp ?? null,
    variants:
      question.version === null ? [] : (await listVariants(ctx.db, question.version.versionId)).map(({ variant }) => variant?.values ?? {}),
    rubric: question.version === null ? null : scoringRubric(question.version.question),
    hasOwnRubric: question.version?.question.rubric !== undefined,
    reviewerNoteHtml: question.version?.question.reviewerNoteHtml ?? null,
    proofs: question.version?.proofs ?? [],
  };
}

const nothingPiloted: QuestionForStaff['pilot'] = { shown: 0, graded: 0, meanShare: null };

const groupsOf = (body: CodeBody): QuestionForStaff['groups'] =>
  Object.entries(body.groups).map(([name, weight]) => ({
    name,
    weight,
    cases: body.cases.filter(({ group }) => group === name).length,
  }));

const casesOf = (body: CodeBody): QuestionForStaff['cases'] =>
  body.cases.map(({ id, group, isSample, why, input, expected }) => ({
    id,
    group,
    isSample,
    why,
    input: inputOf(input),
    expected,
  }));

const programVersionsOf = (body: CodeBody): QuestionForStaff['programVersions'] =>
  body.cases
    .flatMap(({ id, group, isSample, why, expected: wanted, files }) => {
      const expected = expectedVerdictOf(body, wanted);
      return expected === null ? [] : [{ id, group, isVisible: isSample, why, expected, files: filesByLanguage(files ?? {}) }];
    })
    .toSorted((a, b) => Number(b.isVisible) - Number(a.isVisible));

const filesByLanguage = (files: NonNullable<FrozenCase['files']>): QuestionForStaff['programVersions'][number]['files'] =>
  language.options.flatMap((written) => Object.entries(files[written] ?? {}).map(([path, text]) => ({ language: written, path, text })));

function inputOf(input: RunCase): Json {
  switch (input.kind) {
    case 'call':
      return input.arguments;
    case 'program':
      return input.stdin;
    case 'query':
      return dataOf(input);
    default:
      return input satisfies never;
  }
}

const optionsOf = (body: Extract<FrozenQuestion['body'], { kind: 'choice' }>): QuestionForStaff['options'] =>
  body.options.map(({ id, html, isCorrect, because }) => ({ id, html, isCorrect, because }));

const numberOf = ({ answer, tolerance, unit, hint }: Extract<FrozenQuestion['body'], { kind: 'number' }>): QuestionForStaff['number'] => ({
  answer,
  tolerance,
  unit,
  hint,
});
