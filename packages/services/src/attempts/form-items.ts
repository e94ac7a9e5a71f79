import type { QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import { seededRandom, shuffled } from '@assay/stats';

export type FormSection = {
  title: string;
  points: number;
  areOptionsShuffled: boolean;
  versionIds: readonly QuestionVersionId[];
  /** What each of them is worth; absent where all are worth the same. */
  worth?: readonly number[];
  /** The one of them that rides unscored. */
  pilotId?: QuestionVersionId;
};

/** An item of a form as far as the draw decides it. */
export type FormItem = {
  position: number;
  section: string;
  questionVersionId: QuestionVersionId;
  /** Of a pilot what an average one of its section is worth: its share of the points is measured by it. */
  weight: number;
  isPilot: boolean;
  /** Option ids in the order shown. */
  optionOrder: readonly string[];
};

/** Drawn sections as items in their order. The options have a stream of chance of their own, so that they change no draw. */
export function formItems(
  sections: readonly FormSection[],
  questionOf: (versionId: QuestionVersionId) => FrozenQuestion,
  seed: string,
): readonly FormItem[] {
  const random = seededRandom(`${seed} options`);
  const optionOrder = ({ body }: FrozenQuestion, areOptionsShuffled: boolean): readonly string[] => {
    if (body.kind !== 'choice') return [];
    const optionIds = body.options.map(({ id }) => id);
    return body.isShuffled && areOptionsShuffled ? shuffled(optionIds, random) : optionIds;
  };
  return sections
    .flatMap(({ versionIds, worth, points, ...section }) =>
      versionIds.map((versionId, index) => ({ ...section, versionId, points: worth?.[index] ?? points })),
    )
    .map(({ versionId, title, points, areOptionsShuffled, pilotId }, index) => ({
      position: index + 1,
      section: title,
      questionVersionId: versionId,
      weight: points,
      isPilot: versionId === pilotId,
      optionOrder: optionOrder(questionOf(versionId), areOptionsShuffled),
    }));
}
