import { Wordmark } from '@assay/ui';
import { Button } from '@mantine/core';
import { PreviewMark } from '../../../layout/preview-mark.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import { AttemptTimer } from './attempt-timer.tsx';
import { BreakButton } from './break-button.tsx';
import type { ItemState } from './item-progress.ts';
import { ItemStrip } from './item-strip.tsx';
import { ResumeCodeButton } from './resume-code.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { useServerNow } from './use-server-now.ts';

type WorkHeadProps = {
  recorder: Recorder;
  items: readonly ItemState[];
  isPractice: boolean;
  currentItemId: string;
  onChoose: (index: number) => void;
  closesAt: string | null;
  onSubmit: () => void;
  maySubmit: boolean;
  /** Null for a page that does not write. */
  resumeCode: string | null;
  isPreview: boolean;
  /** Null while there is none to take. */
  ownBreak: { leftMs: number; start: () => Promise<unknown> } | null;
};

export function WorkHead(props: WorkHeadProps) {
  const { recorder, items, isPractice, currentItemId, onChoose, closesAt, onSubmit, maySubmit, resumeCode, isPreview, ownBreak } = props;
  return (
    <header className="work-head">
      <span className="work-mark">
        <Wordmark />
      </span>
      <div className="work-items">
        {isPractice && <span className="practice-sign">Practice</span>}
        {isPreview && <PreviewMark />}
        <ItemStrip items={items} currentItemId={currentItemId} onChoose={onChoose} />
      </div>
      <SaveIndicator recorder={recorder} />
      {closesAt !== null && <Timer recorder={recorder} closesAt={closesAt} />}
      {ownBreak !== null && <BreakButton leftMs={ownBreak.leftMs} startBreak={ownBreak.start} />}
      {resumeCode !== null && <ResumeCodeButton code={resumeCode} />}
      <Button className="work-submit" size="xs" fz="sm" variant="light" onClick={onSubmit} disabled={!maySubmit}>
        Submit
      </Button>
    </header>
  );
}

function Timer({ recorder, closesAt }: { recorder: Recorder; closesAt: string }) {
  return <AttemptTimer closesAt={new Date(closesAt)} now={useServerNow(recorder)} />;
}
