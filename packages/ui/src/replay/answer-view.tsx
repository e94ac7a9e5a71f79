import { readReviewComments } from '@assay/core/questions';
import { type FilmItem, isFollowUp } from '@assay/core/recordings';
import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { LabelledText } from '../labelled-text.tsx';
import { Statement } from '../statement.tsx';
import type { Playback } from './playback.ts';
import { useShown } from './use-playback.ts';

/** An answer that is not written in an editor, as it stands in the film. */
export function AnswerView({ playback, item }: { playback: Playback; item: number }) {
  const filmed = playback.film.items[item];
  if (filmed === undefined) return null;
  return (
    <Stack gap="md" className="replay-answer">
      <OwnAnswer playback={playback} item={item} filmed={filmed} />
      {playback.film.documents.map((document, index) =>
        document.item === item && isFollowUp(document) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is its place
          <Words key={index} playback={playback} document={index} label="Question about the answer" />
        ) : null,
      )}
    </Stack>
  );
}

function OwnAnswer({ playback, item, filmed }: { playback: Playback; item: number; filmed: FilmItem }) {
  switch (filmed.kind) {
    case 'choice':
      return <Choice playback={playback} item={item} options={filmed.options} />;
    case 'number':
    case 'text':
      return <Typed playback={playback} item={item} />;
    case 'review':
      return <Comments playback={playback} item={item} />;
    case 'project':
      return <Text size="sm">Files that were handed in are no part of the recording. What was written beside them is.</Text>;
    case 'code':
    case 'essay':
      return <Text size="sm">Nothing can be written here.</Text>;
    default:
      return filmed.kind satisfies never;
  }
}

function Choice({ playback, item, options }: { playback: Playback; item: number; options: FilmItem['options'] }) {
  const selected = useShown(playback, ({ moment }) => moment.answers[item]?.selected);
  return (
    <ul className="replay-options" aria-label="Options">
      {options.map(({ id, html }) => {
        const isChosen = selected?.includes(id) === true;
        return (
          <li key={id} data-chosen={isChosen}>
            {isChosen ? <IconSquareCheckFilled size={18} aria-hidden /> : <IconSquare size={18} aria-hidden />}
            <VisuallyHidden>{isChosen ? 'Chosen:' : 'Not chosen:'}</VisuallyHidden>
            <Statement html={html} isInline />
          </li>
        );
      })}
    </ul>
  );
}

function Typed({ playback, item }: { playback: Playback; item: number }) {
  const typed = useShown(playback, ({ moment }) => moment.answers[item]?.typed ?? '');
  return typed === '' ? <Nothing /> : <LabelledText label="Answer" text={typed} maxHeight="20rem" />;
}

function Comments({ playback, item }: { playback: Playback; item: number }) {
  const document = playback.film.documents.findIndex((own) => own.item === item && !isFollowUp(own));
  const written = useShown(playback, ({ moment }) => moment.texts[document] ?? '');
  const comments = readReviewComments(written);
  if (comments.length === 0) return <Nothing />;
  return (
    <Stack gap="xs">
      {comments.map(({ place, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: comments have no other identity
        <div key={index}>
          <Text size="xs" c="dimmed">
            {place === null ? 'The change as a whole' : `${place.path}, line ${place.line} ${place.side} the change`}
          </Text>
          <div className="replay-words" dir="auto">
            {text}
          </div>
        </div>
      ))}
    </Stack>
  );
}

function Words({ playback, document, label }: { playback: Playback; document: number; label: string }) {
  const text = useShown(playback, ({ moment }) => moment.texts[document] ?? '');
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {text === '' ? (
        <Nothing />
      ) : (
        <div className="replay-words" dir="auto">
          {text}
        </div>
      )}
    </div>
  );
}

const Nothing = () => (
  <Text size="sm" c="dimmed">
    Nothing yet.
  </Text>
);
