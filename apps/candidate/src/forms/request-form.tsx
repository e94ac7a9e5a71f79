import type { ReactNode } from 'react';
import { SendingForm } from './sending-form.tsx';

export type RequestFormProps = { onCancel: () => void; isAsking: boolean; error: Error | null };

type Asked = { isWhole: boolean; onAsk: () => void; children: (isChecked: boolean) => ReactNode };

/** What a candidate asks the team for. */
export const RequestForm = ({ onAsk, onCancel, isAsking, ...form }: RequestFormProps & Asked) => (
  <SendingForm
    {...form}
    onSend={onAsk}
    sendLabel="Send to the team"
    onLeave={onCancel}
    leaveLabel="Cancel"
    isSending={isAsking}
    kept="What you wrote is still here."
  />
);
