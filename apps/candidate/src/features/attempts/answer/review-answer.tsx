import type { ItemForCandidate } from '@assay/core/attempts';
import { type ChangedLine, isSamePlace, type ReviewComment, readReviewComments, writeReviewComments } from '@assay/core/questions';
import { ChangeView, formatCount } from '@assay/ui';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { plainChanges } from '../../../editor/plain-change.ts';
import { PlainEditor } from '../../../editor/plain-editor.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import { useRecorderView } from '../workplace/use-recorder-view.ts';
import { commentOn, placeWords, withComment } from './review-comments.ts';
import { TooLong } from './too-long.tsx';

type ReviewAnswerProps = {
  item: ItemForCandidate;
  review: NonNullable<ItemForCandidate['question']['review']>;
  recorder: Recorder;
  isReadOnly: boolean;
};

/** A change with comments on its lines. All comments are one text, recorded with each key like everything else. */
export function ReviewAnswer({ item, review: { files }, recorder, isReadOnly }: ReviewAnswerProps) {
  const [isTooLong, setIsTooLong] = useState(false);
  /** The comment that was begun last, which may still be empty. */
  const [begun, setBegun] = useState<ChangedLine | null>(null);
  const document = { itemId: item.itemId, language: 'prose' } as const;
  const written = useRecorderView(recorder, () => recorder.answers.textOf(document));
  const comments = readReviewComments(written);

  const edit = (place: ChangedLine | null, text: string, input: Parameters<Recorder['edit']>[1]) => {
    // Whoever empties a comment to write it anew keeps the field.
    if (place !== null) setBegun(place);
    const before = recorder.answers.textOf(document);
    const after = writeReviewComments(withComment(readReviewComments(before), files, place, text));
    const changes = plainChanges(before, after);
    if (changes === null) return 'recorded';
    const result = recorder.edit(document, input, changes, () => after);
    setIsTooLong(result === 'too_long');
    return result;
  };

  const field = (place: ChangedLine | null, takesFocus: boolean) => (
    <CommentField
      item={item}
      place={place}
      textOf={() => commentOn(readReviewComments(recorder.answers.textOf(document)), place)}
      isReadOnly={isReadOnly}
      takesFocus={takesFocus}
      onEdit={(text, input) => edit(place, text, input)}
    />
  );
  const below = (place: ChangedLine) => {
    const isBegun = isSamePlace(begun, place);
    if (!isBegun && commentOn(comments, place) === '') return null;
    return (
      <div className="assay-change-note">
        <Text size="xs" c="dimmed">
          On line {place.line}
        </Text>
        {field(place, isBegun)}
        {!isReadOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Remove the comment on ${placeWords(place)}`}
            onClick={() => {
              edit(place, '', 'delete');
              setBegun(null);
            }}
          >
            Remove
          </Button>
        )}
      </div>
    );
  };

  return (
    <div className="answer">
      <div className="bar">
        <Text size="sm" fw={550} role="status">
          {countWords(comments)}
        </Text>
      </div>
      {isTooLong && <TooLong />}
      <div className="review-place">
        <ChangeView
          files={files}
          below={below}
          {...(isReadOnly ? {} : { onChoose: setBegun })}
          keeps={(place) => commentOn(comments, place) !== ''}
        />
        <div className="review-whole">
          <Text size="sm" fw={550}>
            The change as a whole
          </Text>
          {field(null, false)}
        </div>
      </div>
      <Text size="xs" c="dimmed" className="editor-hint">
        Choose a line to comment on it, with the mouse or with the arrow keys and Enter. A person reads your comments.
      </Text>
    </div>
  );
}

function countWords(comments: readonly ReviewComment[]): string {
  const onLines = comments.filter(({ place }) => place !== null).length;
  return onLines === 0 ? 'No line has a comment yet' : formatCount(onLines, 'comment');
}

type CommentFieldProps = {
  item: ItemForCandidate;
  place: ChangedLine | null;
  textOf: () => string;
  isReadOnly: boolean;
  takesFocus: boolean;
  onEdit: (text: string, input: Parameters<Recorder['edit']>[1]) => ReturnType<Recorder['edit']>;
};

/** The field of one comment: a part of the text that is recorded. */
function CommentField({ item, place, textOf, isReadOnly, takesFocus, onEdit }: CommentFieldProps) {
  return (
    <div className="review-comment">
      <PlainEditor
        document={{ itemId: item.itemId, language: 'prose', path: placeWords(place) }}
        textOf={textOf}
        isReadOnly={isReadOnly}
        isProse
        takesFocus={takesFocus}
        label={`Comment on ${placeWords(place)}`}
        onEdit={(_, input, __, wholeText) => onEdit(wholeText(), input)}
      />
    </div>
  );
}
