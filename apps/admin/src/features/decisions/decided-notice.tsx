import { formatCount } from '@assay/ui';
import { api } from '../../api.ts';
import { TextLink } from '../../layout/links.tsx';
import { decisionWords } from '../../words/decision-words.ts';
import type { Decided } from './decide-dialog.tsx';
import { UndoNotice } from './undo-notice.tsx';

export function DecidedNotice({ decided: { batchId, decided, decision }, onClose }: { decided: Decided; onClose: () => void }) {
  return (
    <UndoNotice
      key={batchId}
      onClose={onClose}
      undo={async () => {
        const { takenBack, kept } = await api.takeBackDecisions(batchId);
        const back = `${formatCount(takenBack, 'decision')} taken back.`;
        return kept === 0 ? back : `${back} ${formatCount(kept, 'person', 'people')} had been told or decided on anew, and stay.`;
      }}
    >
      {`Decided on ${formatCount(decided, 'person', 'people')}: ${decisionWords[decision].word.toLowerCase()}. Nobody has told them yet: `}
      <TextLink to="/answers" search={{ show: 'untold' }} inherit underline="always">
        answers owed
      </TextLink>
      .
    </UndoNotice>
  );
}
