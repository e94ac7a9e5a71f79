import type { BulkDone, BulkInputGiven, BulkPreview, BulkSketchInput } from '@assay/core/bulk';
import type { OpeningForStaff } from '@assay/core/openings';
import { bodyOf } from './attempt.ts';
import type { ErrorBody } from './deciding.ts';
import type { TestBrowser } from './platform.ts';

export const why = 'The lift was broken.';

/** What somebody does to many of an opening. */
export function doing(browser: TestBrowser, { openingId }: Pick<OpeningForStaff, 'openingId'>) {
  const path = `/api/staff/openings/${openingId}/bulk`;
  const preview = async (sketch: BulkSketchInput) => bodyOf(await browser.post<BulkPreview>(`${path}/preview`, sketch));
  const send = (input: BulkInputGiven) => browser.post<BulkDone & ErrorBody>(path, input);
  return {
    preview,
    send,
    async carryOut(sketch: BulkSketchInput, reason = why): Promise<BulkDone> {
      return bodyOf(await send({ ...sketch, reason, seen: (await preview(sketch)).seen }));
    },
  };
}

export const counts = ({ leftOut }: Pick<BulkDone, 'leftOut'>): Record<string, number> =>
  Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
