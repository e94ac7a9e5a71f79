import { Wordmark } from '@assay/ui';
import { Button } from '@mantine/core';
import type { Recorder } from '../recorder/recorder.ts';
import { AttemptTimer } from './attempt-timer.tsx';
import type { ItemProgress } from './item-progress.ts';
import { ItemStrip } from './item-strip.tsx';
import { SaveIndicator } from './save-indicator.tsx';

type WorkHeadProps = {
  recorder: Recorder;
  items: readonly { itemId: string; title: string; progress: ItemProgress }[];
  currentItemId: string;
  onChoose: (index: number) => void;
  closesAt: string | null;
  now: Date;
  onSubmit: () => void;
  maySubmit: boolean;
};

export function WorkHead({ recorder, items, currentItemId, onChoose, closesAt, now, onSubmit, maySubmit }: WorkHeadProps) {
  return (
    <header className="work-head">
      <span className="work-mark">
        <Wordmark />
      </span>
      <ItemStrip items={items} currentItemId={currentItemId} onChoose={onChoose} />
      <SaveIndicator recorder={recorder} />
      {closesAt !== null && <AttemptTimer closesAt={new Date(closesAt)} now={now} />}
      <Button className="work-submit" size="xs" fz="sm" variant="light" onClick={onSubmit} disabled={!maySubmit}>
        Submit
      </Button>
    </header>
  );
}
