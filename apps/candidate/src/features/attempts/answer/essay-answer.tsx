import type { ItemForCandidate } from '@assay/core/attempts';
import { countWords } from '@assay/core/questions';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { PlainEditor } from '../../../editor/plain-editor.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import { useRecorderView } from '../workplace/use-recorder-view.ts';
import { essayWords } from './essay-words.ts';
import { TooLong } from './too-long.tsx';

type EssayAnswerProps = {
  item: ItemForCandidate;
  essay: NonNullable<ItemForCandidate['question']['essay']>;
  recorder: Recorder;
  isReadOnly: boolean;
};

/** A plain text area with its count of words; recorded with each key like everything else. */
export function EssayAnswer({ item, essay, recorder, isReadOnly }: EssayAnswerProps) {
  const [isTooLong, setIsTooLong] = useState(false);
  const document = { itemId: item.itemId, language: 'prose' } as const;
  const words = useRecorderView(recorder, () => countWords(recorder.answers.textOf(document)));
  return (
    <div className="answer">
      <div className="bar">
        <Text size="sm" fw={550} role="status" className="essay-count">
          {essayWords(words, essay.words)}
        </Text>
      </div>
      {isTooLong && <TooLong />}
      <div className="editor-place">
        <PlainEditor
          document={document}
          textOf={recorder.answers.textOf}
          isReadOnly={isReadOnly}
          isProse
          label={`Answer to question ${item.position}`}
          onEdit={(edited, input, changes, wholeText) => {
            const result = recorder.edit(edited, input, changes, wholeText);
            setIsTooLong(result === 'too_long');
            return result;
          }}
        />
      </div>
      <Text size="xs" c="dimmed" className="editor-hint">
        {essay.hint === null ? '' : `${essay.hint} `}Plain text; Markdown for headings, lists and emphasis is shown as such. A person reads
        it.
      </Text>
    </div>
  );
}
