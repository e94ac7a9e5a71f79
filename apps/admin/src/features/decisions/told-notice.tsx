import type { AnswersTold } from '@assay/core/decisions';
import { formatCount } from '@assay/ui';
import { api } from '../../api.ts';
import { UndoNotice } from './undo-notice.tsx';

export function ToldNotice({ told: { tellingId, told }, onClose }: { told: AnswersTold; onClose: () => void }) {
  return (
    <UndoNotice
      key={tellingId}
      onClose={onClose}
      undo={async () => {
        const { takenBack } = await api.takeBackTelling(tellingId);
        return `${formatCount(takenBack, 'person', 'people')} wait${takenBack === 1 ? 's' : ''} for an answer again.`;
      }}
    >
      {`${formatCount(told, 'person', 'people')} ${told === 1 ? 'counts' : 'count'} as told.`}
    </UndoNotice>
  );
}
