import { ids } from '@assay/core/ids';
import type { UploadRule } from '@assay/core/questions';
import type { UploadForCandidate } from '@assay/core/uploads';
import { createUploader, type UploadTransport } from '../../../apps/candidate/src/features/attempts/uploads/uploader.ts';

type Options = { itemId: string; rule: UploadRule; transport: UploadTransport; uploads?: readonly UploadForCandidate[] };

/** The uploader of the candidate's page, at work; waits are a hundredth of what they are there. */
export function pageUploader({ itemId, rule, transport, uploads = [] }: Options) {
  const uploader = createUploader({
    itemId: ids.item.parse(itemId),
    rule,
    uploads,
    transport,
    random: () => 0.5,
    chosen: new Map(),
    clock: {
      monotonicMs: () => performance.now(),
      wallMs: () => Date.now(),
      after(delayMs, call) {
        const timer = setTimeout(call, delayMs / 100);
        return () => clearTimeout(timer);
      },
    },
    whenOnline: () => () => {},
  });
  uploader.start();
  return {
    ...uploader,
    /** Until each file has arrived or is refused. */
    settled: () =>
      new Promise<void>((resolve) => {
        const look = () => uploader.files().every(({ state }) => state === 'arrived' || state === 'refused') && resolve();
        uploader.subscribe(look);
        look();
      }),
  };
}
