import type { Json } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { dataOf } from '@assay/core/grading';
import type { CodeBody, FrozenQuestion, QuestionForStaff } from '@assay/core/questions';
import type { RunCase } from '@assay/core/runs';
import { countTimesShown, getQuestion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { projectForCandidate } from './question-for-candidate.ts';
import { questionRow, subjectOfQuestion } from './question-row.ts';

/** One question with its hidden cases, right options and proofs: for staff only. */
export async function readQuestion(ctx: ServiceContext, input: { questionId: string }): Promise<QuestionForStaff> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(question));
  const body = question.version?.question.body;
  const timesShown = await countTimesShown(ctx.db);
  return {
    ...questionRow(question, timesShown.get(question.id) ?? 0),
    statementHtml: question.version?.question.statementHtml ?? '',
    signature: body?.kind === 'code' ? body.signature : null,
    groups: body?.kind === 'code' ? groupsOf(body) : [],
    cases: body?.kind === 'code' ? casesOf(body) : [],
    database: body?.kind === 'code' && body.tables !== undefined ? { tables: body.tables, compare: body.compare } : null,
    options: body?.kind === 'choice' ? optionsOf(body) : [],
    number: body?.kind === 'number' ? numberOf(body) : null,
    text: body?.kind === 'text' ? { accept: body.accept, hint: body.hint } : null,
    essay: body?.kind === 'essay' ? { words: body.words, hint: body.hint } : null,
    project: body?.kind === 'project' ? projectForCandidate(body) : null,
    rubric: question.version?.question.rubric ?? null,
    reviewerNoteHtml: question.version?.question.reviewerNoteHtml ?? null,
    proofs: question.version?.proofs ?? [],
  };
}

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
