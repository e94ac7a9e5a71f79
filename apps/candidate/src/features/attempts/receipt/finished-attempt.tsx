import { type AttemptForCandidate, lateTailMs, type Receipt } from '@assay/core/attempts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { RecordingEnvironment } from '../recorder/open-recording.ts';
import type { UploadSurroundings } from '../uploads/use-uploads.ts';
import { handOver } from './hand-over.ts';
import { HoursCard } from './hours-card.tsx';
import { LateFiles } from './late-files.tsx';
import { lateNotices } from './late-words.ts';
import { ReceiptView } from './receipt-view.tsx';

const whileUndeliveredMs = 10_000;

type FinishedAttemptProps = {
  attempt: AttemptForCandidate;
  receipt: Receipt;
  /** Null until the device's storage is open. */
  env: RecordingEnvironment | null;
  clearDevice: () => Promise<void>;
  /** Late edits were just delivered: the server has news of them. */
  onDelivered: () => void;
  uploads: UploadSurroundings;
  declareHours: (hours: number) => Promise<unknown>;
  /** What came of it, where there is anything to say. */
  result: ReactNode;
};

/** The receipt; what this device could not send before the end is delivered from here. */
export function FinishedAttempt({ attempt, receipt, env, clearDevice, onDelivered, uploads, declareHours, result }: FinishedAttemptProps) {
  const device = useQuery({
    // An attempt may be reopened and end again.
    queryKey: ['hand-over', attempt.attemptId, receipt.closedAt],
    enabled: env !== null,
    queryFn: () => (env === null ? null : handOver(env, clearDevice)),
    staleTime: Number.POSITIVE_INFINITY,
    // Offline the answer is that edits wait here.
    networkMode: 'always',
    refetchOnReconnect: (query) => (query.state.data?.isCleared === true ? false : 'always'),
    refetchInterval: (query) => (query.state.data?.isCleared === false ? whileUndeliveredMs : false),
  });
  const delivered = device.data?.delivered ?? 0;
  const tell = useEffectEvent(onDelivered);
  useEffect(() => {
    // Follows the delivery, which changes what the server has to say.
    if (delivered > 0) tell();
  }, [delivered]);
  const notices = lateNotices({
    waiting: device.data?.waiting ?? 0,
    deliverableUntil: new Date(new Date(receipt.closedAt).getTime() + lateTailMs),
    now: new Date(attempt.timing.serverNow),
    lateTail: attempt.lateTail,
    contact: attempt.contact?.name ?? null,
  });
  const fileName = `assay-receipt-${receipt.attemptId}.json`;
  return (
    <ReceiptView
      attempt={attempt}
      receipt={receipt}
      notices={notices}
      isCleared={device.data?.isCleared ?? false}
      fileName={fileName}
      onDownload={() => download(receipt, fileName)}
      result={result}
      beforeReceipt={
        <>
          {attempt.lateUploads.length > 0 && <LateFiles uploads={attempt.lateUploads} surroundings={uploads} closedAt={receipt.closedAt} />}
          {attempt.form === 'take_home' && <HoursCard declared={attempt.declaredHours} onDeclare={declareHours} />}
        </>
      }
    />
  );
}

function download(receipt: Receipt, fileName: string): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
