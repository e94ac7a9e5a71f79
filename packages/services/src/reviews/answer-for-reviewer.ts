import { renderForeign } from '@assay/bank';
import type { AnswerForCandidate } from '@assay/core/attempts';
import type { CodeGrade, ItemGrade } from '@assay/core/grading/schema';
import { countWords, type FrozenQuestion } from '@assay/core/questions';
import { maskJson, maskNames, type NameFinder, nameFinder, type PersonNames } from '@assay/core/recordings';
import type { AnswerForReviewer, UploadForReviewer } from '@assay/core/reviews';
import { type Database, getAttempt, getReviewedPerson, type Item, listRuns, type ReviewTask, type Tx, type Upload } from '@assay/db';
import { countedState } from '../attempts/counted-state.ts';
import { answerForCandidate } from '../attempts/read-attempt.ts';
import { casesForStaff } from '../candidates/attempt-for-staff.ts';
import { machineGradings } from '../grading/counted-gradings.ts';
import { inBlindOrder, numberedName } from './blind-order.ts';
import { rubricOfTask } from './rubric-of-task.ts';

/** An answer to score, field by field. Blind: the name in it is dots, files have numbers for names, and nothing says who, when, where or for how long. */
export async function answerForReviewer(
  db: Database | Tx,
  task: ReviewTask,
  { isBlind, mayReveal }: { isBlind: boolean; mayReveal: boolean },
): Promise<AnswerForReviewer> {
  const attempt = await getAttempt(db, task.attemptId);
  const state = await countedState(db, attempt);
  const item = state.items.find(({ id }) => id === task.itemId);
  if (item === undefined) throw new Error(`the item of ${task.id} is gone`);
  const person = await getReviewedPerson(db, attempt.id);
  const { question } = item;
  const { body } = question;
  const inText = isBlind ? maskedFor(person, question) : (text: string) => text;
  const grading = (await machineGradings(db, attempt)).find(({ itemId }) => itemId === item.id);
  const answer = inAnswer(
    answerForCandidate(
      item,
      state.answers.filter(({ itemId }) => itemId === item.id),
    ),
    inText,
  );
  return {
    title: question.title,
    kind: body.kind,
    statementHtml: question.statementHtml,
    answer,
    essay:
      body.kind === 'essay'
        ? { html: renderForeign(answer.prose ?? '') ?? '', words: countWords(answer.prose ?? ''), asked: body.words }
        : null,
    review: body.kind === 'review' ? body : null,
    followUpHtml: question.followUp?.html ?? null,
    rubric: await rubricOfTask(db, task),
    reviewerNoteHtml: question.reviewerNoteHtml ?? null,
    gradedLanguage: grading?.language ?? null,
    grade: grading === undefined ? null : gradeForReviewer(grading.grade, inText),
    cases: casesForStaff(body),
    compare: body.kind === 'code' ? body.compare : null,
    candidate: isBlind ? null : person.name,
    mayReveal,
    runs: (await listRuns(db, attempt.id)).filter(({ itemId }) => itemId === item.id).length,
    rubricPart: task.rubricPart,
    files: filesForReviewer(item, state.uploads, isBlind),
  };
}

/** What finds a person's names in whatever they wrote to a question. */
export const finderFor = (person: PersonNames, question: FrozenQuestion): NameFinder => nameFinder(person, wordsOf(question));

function maskedFor(person: PersonNames, question: FrozenQuestion): (text: string) => string {
  const finder = finderFor(person, question);
  return (text) => maskNames(text, finder);
}

/** What stands in the question is nobody's name. */
function wordsOf({ title, statementHtml, body, followUp, rubric }: FrozenQuestion): string {
  const plain = (html: string) => html.replace(/<[^>]*>/g, ' ');
  const given =
    body.kind === 'code'
      ? [body.starters, body.starterFiles, body.tables, body.cases.map(({ input, why }) => [input, why])]
      : body.kind === 'review'
        ? [body.files, body.findings]
        : [];
  return [title, plain(statementHtml), plain(followUp?.html ?? ''), JSON.stringify(rubric ?? ''), JSON.stringify(given)].join(' ');
}

function inAnswer(answer: AnswerForCandidate, inText: (text: string) => string): AnswerForCandidate {
  const orNull = (text: string | null) => (text === null ? null : inText(text));
  return {
    texts: answer.texts.map((written) => ({ ...written, text: inText(written.text) })),
    prose: orNull(answer.prose),
    followUp: orNull(answer.followUp),
    language: answer.language,
    selected: answer.selected,
    typed: orNull(answer.typed),
  };
}

function gradeForReviewer(grade: ItemGrade, inText: (text: string) => string): ItemGrade {
  if (grade.kind === 'code') return codeForReviewer(grade, inText);
  return grade.kind === 'number' || grade.kind === 'text' ? { ...grade, typed: inText(grade.typed) } : grade;
}

/** Wall time and memory tell of the machine and how busy it was when somebody sat. */
const codeForReviewer = (grade: CodeGrade, inText: (text: string) => string): CodeGrade => ({
  ...grade,
  cases: grade.cases.map(({ run, ...verdict }) => ({
    ...verdict,
    run: {
      outcome: run.outcome,
      exitCode: run.exitCode,
      stdout: inText(run.stdout),
      stderr: inText(run.stderr),
      ...(run.returned === undefined ? {} : { returned: maskJson(run.returned, inText) }),
      ...(run.error === undefined ? {} : { error: { ...run.error, message: inText(run.error.message) } }),
      cpuMs: run.cpuMs,
      wallMs: 0,
      peakMemoryBytes: 0,
    },
  })),
});

function filesForReviewer(item: Item, uploads: readonly Upload[], isBlind: boolean): UploadForReviewer[] {
  const arrived = uploads.filter(({ itemId, stored }) => itemId === item.id && stored !== null);
  return inBlindOrder(arrived).map(({ name, bytes }, index) => ({ name: isBlind ? numberedName(name, index + 1) : name, bytes }));
}
