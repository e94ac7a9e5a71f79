import { assertMay, may, teamsFor } from '@assay/core/accounts';
import { type ComparedGroup, type Comparison, fewestAnswers } from '@assay/core/analytics';
import { type ComparedAnswer, listBankQuestions, listComparedAnswers } from '@assay/db';
import { meanWithInterval, momentsOf } from '@assay/stats';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';

const mostCompared = 20_000;

/** How people did in the questions of one skill or family, by the role they applied for or by the quarter they sat in: at openings of the actor's teams. */
export async function compareQuestions(
  ctx: ServiceContext,
  input: { kind: 'skill' | 'family'; name: string | null; across: Comparison['across'] },
): Promise<Comparison> {
  assertMay(ctx.actor, 'result.read', { kind: 'installation' });
  const questions = (await listBankQuestions(ctx.db)).flatMap((question) => {
    const content = question.version?.question;
    if (content === undefined || content.isPractice || !may(ctx.actor, 'question.read', subjectOfQuestion(question))) return [];
    return [{ id: question.id, skills: content.skills, family: content.family }];
  });
  const names =
    input.kind === 'skill'
      ? [...new Set(questions.flatMap(({ skills }) => skills))]
      : // Of one question its own page says it.
        [...Map.groupBy(questions, ({ family }) => family)].flatMap(([family, own]) => (own.length < 2 ? [] : [family]));
  const sorted = names.toSorted((a, b) => a.localeCompare(b, 'en'));
  const named = (name: string) =>
    questions.filter(({ skills, family }) => (input.kind === 'skill' ? skills.includes(name) : family === name));
  // Of the widest one most is known.
  const name = sorted.find((one) => one === input.name) ?? sorted.toSorted((a, b) => named(b).length - named(a).length)[0] ?? null;
  const meant = name === null ? [] : named(name);
  const answers = await listComparedAnswers(ctx.db, teamsFor(ctx.actor, 'result.read'), {
    questionIds: meant.map(({ id }) => id),
    most: mostCompared,
  });
  return {
    kind: input.kind,
    names: sorted,
    name,
    across: input.across,
    questions: meant.length,
    answers: answers.length,
    groups: groupsOf(answers, input.across),
  };
}

function groupsOf(answers: readonly ComparedAnswer[], across: Comparison['across']): readonly ComparedGroup[] {
  const versionOf = ({ questionId, version }: ComparedAnswer) => `${questionId} ${version}`;
  const usual = new Map([...Map.groupBy(answers, versionOf)].map(([key, own]) => [key, shareIn(own)]));
  const groupOf = ({ role, day }: ComparedAnswer) => (across === 'role' ? role : quarterOf(day));
  return [...Map.groupBy(answers, groupOf)]
    .map(([group, own]): ComparedGroup => {
      // A person is one observation, however many of the questions they had.
      const people = [...Map.groupBy(own, ({ subjectId }) => subjectId).values()];
      const share = meanWithInterval(momentsOf(people.map((theirs) => ({ value: shareIn(theirs), count: 1 }))));
      const expected = people.map((theirs) => {
        const whole = theirs.reduce((sum, { max }) => sum + max, 0);
        return theirs.reduce((sum, one) => sum + one.max * (usual.get(versionOf(one)) ?? 0), 0) / whole;
      });
      return people.length < fewestAnswers
        ? { group, n: people.length, share: null, expected: null }
        : { group, n: people.length, share, expected: expected.reduce((sum, one) => sum + one, 0) / people.length };
    })
    .toSorted((a, b) => a.group.localeCompare(b.group, 'en'));
}

const shareIn = (answers: readonly ComparedAnswer[]): number =>
  Math.min(1, Math.max(0, answers.reduce((sum, { score }) => sum + score, 0) / answers.reduce((sum, { max }) => sum + max, 0)));

const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
