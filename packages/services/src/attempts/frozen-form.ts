import type { AssessmentContent } from '@assay/core/assessments';
import { documentLimit } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import type { ChoiceBody } from '@assay/core/questions';
import type { AnswerText, LiveVersion, NewItem } from '@assay/db';
import { type AssemblyCandidate, seededRandom, shuffled } from '@assay/stats';
import { newIdIn, type ServiceContext } from '../context.ts';

type Drawn = {
  attemptId: AttemptId;
  content: AssessmentContent;
  live: readonly LiveVersion[];
  sections: readonly (readonly AssemblyCandidate[])[];
  seed: string;
};

/** A drawn form as the rows of an attempt: items in their order, and for each language that is offered the starter's files as the first answer. */
export function frozenForm(
  ctx: ServiceContext,
  { attemptId, content, live, sections, seed }: Drawn,
): { items: NewItem[]; answers: AnswerText[] } {
  const random = seededRandom(`${seed} options`);
  const items: NewItem[] = [];
  const answers: AnswerText[] = [];
  for (const [index, chosen] of sections.entries()) {
    const section = content.sections[index];
    for (const { versionId } of chosen) {
      const version = live.find((candidate) => candidate.versionId === versionId);
      if (section === undefined || version === undefined) throw new Error(`the form names ${versionId}, which was not in its inputs`);
      const { body, languages } = version.question;
      const itemId = newIdIn(ctx, 'item');
      items.push({
        id: itemId,
        attemptId,
        position: items.length + 1,
        section: section.title,
        questionVersionId: version.versionId,
        counts: true,
        weight: section.weight,
        optionOrder: body.kind === 'choice' ? optionOrder(body, random) : [],
      });
      if (body.kind !== 'code') continue;
      for (const language of languages.filter((offered) => content.languages.includes(offered))) {
        answers.push({ itemId, language, text: (body.starters[language] ?? '').slice(0, documentLimit) });
        for (const [path, text] of Object.entries(body.starterFiles?.[language] ?? {})) {
          answers.push({ itemId, language, path, text: text.slice(0, documentLimit) });
        }
      }
    }
  }
  return { items, answers };
}

function optionOrder(body: ChoiceBody, random: () => number): string[] {
  const optionIds = body.options.map(({ id }) => id);
  return body.isShuffled ? shuffled(optionIds, random) : optionIds;
}
