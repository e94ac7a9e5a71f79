import { IconBookmarkFilled, IconCheck } from '@tabler/icons-react';
import { type ItemState, progressWords } from './item-progress.ts';

type ItemStripProps = {
  items: readonly ItemState[];
  currentItemId: string;
  onChoose: (index: number) => void;
};

/** Every question with where it stands; the sign beside the number is never the only sign: the name says it too. */
export function ItemStrip({ items, currentItemId, onChoose }: ItemStripProps) {
  return (
    <nav aria-label="Questions" className="item-strip">
      <ol>
        {items.map((item, index) => (
          <li key={item.itemId}>
            <button
              type="button"
              className="item-button"
              data-progress={item.progress}
              aria-current={item.itemId === currentItemId ? 'step' : undefined}
              aria-label={`Question ${index + 1}: ${item.title}, ${progressWords(item)}`}
              title={`${item.title} (${progressWords(item)})`}
              onClick={() => onChoose(index)}
            >
              {index + 1}
              <span className="item-sign" aria-hidden>
                {item.progress === 'answered' && <IconCheck size={10} stroke={3.5} />}
              </span>
              {item.isMarked && <IconBookmarkFilled size={12} aria-hidden className="item-mark" />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
