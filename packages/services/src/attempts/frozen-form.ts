import { documentLimit, followUpDocument, followUpMs, pilotMs } from '@assay/core/attempts';
import type { AttemptId, QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import type { AnswerText, LiveVersion, NewItem } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { type FormSection, formItems } from './form-items.ts';

type Drawn = {
  attemptId: AttemptId;
  languages: readonly Language[];
  live: readonly LiveVersion[];
  /** Of questions with parameters. */
  variants: ReadonlyMap<QuestionVersionId, FrozenQuestion>;
  sections: readonly FormSection[];
  seed: string;
};

/** A drawn form as the rows of an attempt: items in their order, and for each language that is offered the starter's files as the first answer; with what the questions about answers and a pilot add to the working time. */
export function frozenForm(
  ctx: ServiceContext,
  { attemptId, languages, live, variants, sections, seed }: Drawn,
): { items: NewItem[]; answers: AnswerText[]; extraMs: number } {
  const questionOf = (versionId: QuestionVersionId) => {
    const version = live.find((candidate) => candidate.versionId === versionId);
    if (version === undefined) throw new Error(`the form names ${versionId}, which was not in its inputs`);
    return variants.get(versionId) ?? version.question;
  };
  const items = formItems(sections, questionOf, seed).map((item) => ({
    ...item,
    id: newIdIn(ctx, 'item'),
    attemptId,
    counts: !item.isPilot,
    variant: variants.get(item.questionVersionId)?.variant?.number ?? null,
  }));
  const followUps = items.flatMap(({ id, questionVersionId }): AnswerText[] =>
    questionOf(questionVersionId).followUp === undefined ? [] : [{ ...followUpDocument(id), text: '' }],
  );
  const answers = items.flatMap(({ id: itemId, questionVersionId }): AnswerText[] => {
    const { body, languages: own } = questionOf(questionVersionId);
    if (body.kind === 'essay' || body.kind === 'review') return [{ itemId, language: 'prose', text: '' }];
    if (body.kind !== 'code') return [];
    return own
      .filter((language) => languages.includes(language))
      .flatMap((language) => [
        { itemId, language, text: (body.starters[language] ?? '').slice(0, documentLimit) },
        ...Object.entries(body.starterFiles?.[language] ?? {}).map(([path, text]) => ({
          itemId,
          language,
          path,
          text: text.slice(0, documentLimit),
        })),
      ]);
  });
  return {
    items,
    answers: [...answers, ...followUps],
    extraMs:
      followUpMs(items.map(({ questionVersionId }) => questionOf(questionVersionId))) +
      items.filter(({ isPilot }) => isPilot).reduce((sum, { questionVersionId }) => sum + pilotMs(questionOf(questionVersionId)), 0),
  };
}
