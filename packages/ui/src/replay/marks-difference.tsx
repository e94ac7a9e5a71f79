import { type Film, type FilmMoment, isFollowUp } from '@assay/core/recordings';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { TextDifference } from '../text-difference.tsx';
import { itemName } from './film-events.ts';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { documentName } from './shown-documents.ts';

/** Two moments that are held against each other, as places of the film. */
export type Marks = { a: number | null; b: number | null };

/** What changed between two marked moments, the item that is looked at first. */
export function MarksDifference({
  playback,
  marks: { a, b },
  item,
  onClear,
}: {
  playback: Playback;
  marks: Marks;
  item: number;
  onClear: () => void;
}) {
  const changes = useMemo(
    () => (a === null || b === null ? [] : changesBetween(playback, Math.min(a, b), Math.max(a, b), item)),
    [playback, a, b, item],
  );
  if (a === null && b === null) return null;
  const words = (at: number | null) => (at === null ? 'not set' : placeWords(playback.film, at));
  return (
    <section aria-label="Between the marks" className="replay-panel">
      <Group gap="xs" justify="space-between">
        <Title order={3} size="h5">
          A at {words(a)}, B at {words(b)}
        </Title>
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Remove the marks
        </Button>
      </Group>
      {a === null || b === null ? (
        <Text size="sm" c="dimmed">
          Mark another moment to see what changed between the two.
        </Text>
      ) : changes.length === 0 ? (
        <Text size="sm">Nothing changed between the two.</Text>
      ) : (
        <Stack gap="md">
          {changes.map(({ label, before, after }) => (
            <TextDifference
              key={label}
              label={label}
              before={{ name: `At ${placeWords(playback.film, Math.min(a, b))}`, text: before }}
              after={{ name: `At ${placeWords(playback.film, Math.max(a, b))}`, text: after }}
            />
          ))}
        </Stack>
      )}
    </section>
  );
}

type Change = { label: string; before: string; after: string };

function changesBetween(playback: Playback, from: number, until: number, first: number): Change[] {
  const { film } = playback;
  const [before, after] = [playback.momentAt(from), playback.momentAt(until)];
  const items = film.items.map((_, item) => item).toSorted((a, b) => Number(b === first) - Number(a === first) || a - b);
  return items
    .flatMap((item) => [
      ...film.documents.flatMap((document, index): Change[] =>
        document.item === item ? [{ label: labelOf(film, index), before: before.texts[index] ?? '', after: after.texts[index] ?? '' }] : [],
      ),
      { label: itemName(film, item), before: answerWords(film, before, item), after: answerWords(film, after, item) },
    ])
    .filter((change) => change.before !== change.after);
}

const labelOf = (film: Film, document: number): string => {
  const { item } = film.documents[document] ?? { item: 0 };
  const name = film.documents.filter((own) => own.item === item && !isFollowUp(own)).length > 0 ? documentName(film, document) : '';
  return `${itemName(film, item)}, ${name}`;
};

/** An answer that is no text, so that it can be compared as one. */
function answerWords({ items }: Film, { answers }: FilmMoment, item: number): string {
  const { selected = [], typed = null } = answers[item] ?? {};
  const places = (items[item]?.options ?? []).flatMap(({ id }, index) => (selected.includes(id) ? [`Option ${index + 1}`] : []));
  return [...places, ...(typed === null ? [] : [typed])].join('\n');
}
