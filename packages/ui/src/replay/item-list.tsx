import { UnstyledButton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef } from 'react';
import type { Playback } from './playback.ts';
import { useShown } from './use-playback.ts';
import { usePersonWords } from './watcher.ts';

type ItemListProps = { playback: Playback; item: number; onLook: (item: number) => void };

/** All items of the attempt: which one is looked at, and which one was on the screen. */
export function ItemList({ playback, item, onLook }: ItemListProps) {
  const onScreen = useShown(playback, ({ moment }) => moment.shown);
  const { onScreen: onScreenWords } = usePersonWords();
  const list = useRef<HTMLElement>(null);
  // The text comes first: to measure the list is to lay out the page.
  const followed = useDeferredValue(item);
  useEffect(() => {
    // Follows the item that is looked at: in sight where the list scrolls, without moving the page.
    const shown = list.current?.children[followed];
    if (list.current === null || !(shown instanceof HTMLElement)) return;
    list.current.scrollTo({
      left: shown.offsetLeft - list.current.offsetLeft - list.current.clientWidth / 3,
      top: shown.offsetTop - list.current.offsetTop - list.current.clientHeight / 2,
    });
  }, [followed]);
  return (
    <nav ref={list} aria-label="Questions" className="replay-items">
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
          {index === onScreen && <IconEye size={16} role="img" aria-label={onScreenWords} />}
        </UnstyledButton>
      ))}
    </nav>
  );
}
