import type { AttemptId } from '@assay/core/ids';
import type { SharedMistakes } from '@assay/core/similarity';
import { type GivenAnswer, type Item, listGivenAnswers, listItems } from '@assay/db';
import { type AnswersOfAll, chosenText, numberText, sharedWrongAnswers, writtenText } from '@assay/similarity';
import type { ServiceContext } from '../context.ts';

/** The same wrong answers of two attempts to questions with a short answer, and how many others gave them. Null where there is no question that both got wrong. */
export async function sharedMistakes(
  ctx: Pick<ServiceContext, 'db'>,
  one: AttemptId,
  other: AttemptId,
  mostOthers: number,
): Promise<SharedMistakes | null> {
  const theirs = new Set((await listItems(ctx.db, other)).map(({ question }) => question.id));
  const common = (await listItems(ctx.db, one)).filter((item) => theirs.has(item.question.id) && textOf(item, nothing) !== undefined);
  const answers: AnswersOfAll[] = [];
  for (const item of common) {
    const given = await listGivenAnswers(ctx.db, item.question.id, mostOthers);
    answers.push(
      new Map(
        given.flatMap((answer) => {
          const text = textOf(item, answer) ?? '';
          return text === '' ? [] : [[answer.attemptId, { text, isRight: answer.share >= 1 }] as const];
        }),
      ),
    );
  }
  const { shared, bothWrong, surprise } = sharedWrongAnswers(answers, one, other);
  if (bothWrong === 0) return null;
  return {
    bothWrong,
    surprise,
    shared: shared.map(({ question, othersGiving, othersWrong }) => ({
      title: common[question]?.question.title ?? '',
      othersGiving,
      othersWrong,
    })),
  };
}

const nothing: Pick<GivenAnswer, 'selected' | 'typed'> = { selected: [], typed: null };

/** In a form in which equal answers are equal texts; empty where nothing was answered, undefined for answers that are not short. */
function textOf({ question }: Item, { selected, typed }: Pick<GivenAnswer, 'selected' | 'typed'>): string | undefined {
  switch (question.body.kind) {
    case 'choice':
      return chosenText(selected);
    case 'number':
      return numberText(typed ?? '');
    case 'text':
      return writtenText(typed ?? '');
    default:
      return undefined;
  }
}
