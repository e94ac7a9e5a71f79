import { assertMay, may } from '@assay/core/accounts';
import type { KnownSolutionsOfQuestion } from '@assay/core/similarity';
import { getQuestion, listKnownSolutions } from '@assay/db';
import { namesOfActors } from '../accounts/names-of-actors.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';

/** What the team found published about a question. */
export async function readKnownSolutions(ctx: ServiceContext, input: { questionId: string }): Promise<KnownSolutionsOfQuestion> {
  const subject = subjectOfQuestion(await getQuestion(ctx.db, input.questionId));
  assertMay(ctx.actor, 'known-solution.read', subject);
  const solutions = await listKnownSolutions(ctx.db, input.questionId);
  const nameOf = await namesOfActors(
    ctx.db,
    solutions.map(({ addedBy }) => addedBy),
  );
  return {
    mayWrite: may(ctx.actor, 'known-solution.write', subject),
    solutions: solutions.map(({ id, language, title, source, text, addedBy, addedAt, checkedAt, problem }) => ({
      knownSolutionId: id,
      language,
      title,
      source,
      text,
      addedBy: nameOf(addedBy),
      addedAt: addedAt.toISOString(),
      checkedAt: checkedAt?.toISOString() ?? null,
      problem,
    })),
  };
}
