import { UnstyledButton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { Playback } from './playback.ts';
import { useShown } from './use-playback.ts';

type ItemListProps = { playback: Playback; item: number; onLook: (item: number) => void };

/** All items of the attempt: which one is looked at, and which one was on the candidate's screen. */
export function ItemList({ playback, item, onLook }: ItemListProps) {
  const onScreen = useShown(playback, ({ moment }) => moment.shown);
  return (
    <nav aria-label="Questions" className="replay-items">
      {playback.film.items.map(({ title }, index) => (
        <UnstyledButton
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          key={index}
          className="replay-item"
          aria-current={index === item ? 'true' : undefined}
          onClick={() => onLook(index)}
        >
          <span className="replay-item-number">{index + 1}</span>
          <span className="replay-item-title">{title}</span>
          {index === onScreen && <IconEye size={16} role="img" aria-label="On the candidate’s screen" />}
        </UnstyledButton>
      ))}
    </nav>
  );
}
