import type { FrozenQuestion } from '@assay/core/questions';
import { writing } from '@assay/db';
import { submitVersion } from '../../packages/services/src/questions/submit-version.ts';
import type { Platform, TestBrowser } from './platform.ts';

/** As the editor does when somebody publishes a version: it waits for approval. */
export async function submittedBy(platform: Platform, staff: TestBrowser, frozen: FrozenQuestion): Promise<void> {
  const { body: me } = await staff.get<{ accountId: never }>('/api/staff/me');
  const actor = { kind: 'staff', accountId: me.accountId, name: 'The author', isOwner: false, teams: [] } as const;
  const ctx = { ...platform.base, actor, device: { userAgent: '', address: '' } };
  const proofs = frozen.languages.map((language) => ({
    ...{ file: `accepted.${language}`, language, promise: 'passes every case' },
    ...{ isKept: true, explanation: '' },
  }));
  await writing(platform.db, (tx) =>
    submitVersion(tx, ctx, {
      frozen,
      contentHash: `${frozen.id} ${frozen.version} ${frozen.title}`,
      proofs,
      variants: [],
      folderFile: null,
    }),
  );
}
