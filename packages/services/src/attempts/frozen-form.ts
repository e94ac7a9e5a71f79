import { documentLimit } from '@assay/core/attempts';
import type { AttemptId, QuestionVersionId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import type { AnswerText, LiveVersion, NewItem } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { type FormSection, formItems } from './form-items.ts';

type Drawn = {
  attemptId: AttemptId;
  languages: readonly Language[];
  live: readonly LiveVersion[];
  sections: readonly FormSection[];
  seed: string;
};

/** A drawn form as the rows of an attempt: items in their order, and for each language that is offered the starter's files as the first answer. */
export function frozenForm(
  ctx: ServiceContext,
  { attemptId, languages, live, sections, seed }: Drawn,
): { items: NewItem[]; answers: AnswerText[] } {
  const questionOf = (versionId: QuestionVersionId) => {
    const version = live.find((candidate) => candidate.versionId === versionId);
    if (version === undefined) throw new Error(`the form names ${versionId}, which was not in its inputs`);
    return version.question;
  };
  const items = formItems(sections, questionOf, seed).map((item) => ({ ...item, id: newIdIn(ctx, 'item'), attemptId, counts: true }));
  const answers = items.flatMap(({ id: itemId, questionVersionId }): AnswerText[] => {
    const { body, languages: own } = questionOf(questionVersionId);
    if (body.kind === 'essay') return [{ itemId, language: 'prose', text: '' }];
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
  return { items, answers };
}
