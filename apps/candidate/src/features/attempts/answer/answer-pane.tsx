import type { ItemForCandidate } from '@assay/core/attempts';
import type { Recorder } from '../recorder/recorder.ts';
import { ProjectAnswer } from '../uploads/project-answer.tsx';
import type { Uploader } from '../uploads/uploader.ts';
import { useRecorderView } from '../workplace/use-recorder-view.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { CodeAnswer, type CodeAnswerProps } from './code-answer.tsx';
import { EssayAnswer } from './essay-answer.tsx';
import { numberReading } from './number-reading.ts';
import { ReviewAnswer } from './review-answer.tsx';
import { TypedAnswer } from './typed-answer.tsx';

type AnswerPaneProps = {
  item: ItemForCandidate;
  recorder: Recorder;
  isReadOnly: boolean;
  /** Of a project. */
  uploader: Uploader | undefined;
  /** Of a question that is answered in code. */
  code: Omit<CodeAnswerProps, 'item' | 'recorder' | 'isReadOnly'> | null;
};

/** Where the answer to a question is given, by its kind. */
export function AnswerPane({ item, recorder, isReadOnly, uploader, code }: AnswerPaneProps) {
  const { itemId } = item;
  const selected = useRecorderView(recorder, () => recorder.answers.selectedOf(itemId));
  const typed = useRecorderView(recorder, () => recorder.answers.typedOf(itemId));
  const { number, text, essay, review, project, choice } = item.question;
  const field = number ?? text;
  if (field !== null) {
    return (
      <TypedAnswer
        key={itemId}
        itemId={itemId}
        label={`Your answer to question ${item.position}`}
        unit={number?.unit ?? null}
        hint={field.hint}
        readingOf={(written) => (number === null ? null : numberReading(written, number.unit))}
        typed={typed ?? ''}
        isReadOnly={isReadOnly}
        onType={(written) => recorder.fill(itemId, written)}
      />
    );
  }
  if (essay !== null) return <EssayAnswer key={itemId} item={item} essay={essay} recorder={recorder} isReadOnly={isReadOnly} />;
  if (review !== null) return <ReviewAnswer key={itemId} item={item} review={review} recorder={recorder} isReadOnly={isReadOnly} />;
  if (project !== null && uploader !== undefined)
    return <ProjectAnswer key={itemId} item={item} project={project} uploader={uploader} isReadOnly={isReadOnly} />;
  if (choice !== null) {
    return (
      <ChoiceAnswer
        item={item}
        choice={choice}
        selected={selected ?? []}
        isReadOnly={isReadOnly}
        onChoose={(chosen) => recorder.choose(itemId, chosen)}
      />
    );
  }
  return code === null ? null : <CodeAnswer item={item} recorder={recorder} isReadOnly={isReadOnly} {...code} />;
}
