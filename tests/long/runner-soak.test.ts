import { startSupervisorProcess } from '@assay/runner-pool';
import { expect, test } from 'vitest';
import { superviseFile } from '../sandbox/requests.ts';
import { soak } from '../support/runner-bench/soak.ts';

test('the supervisor is no larger after 10,000 runs, and none of them is lost', async () => {
  const supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 1024 });
  try {
    const { growthMb, lost } = await soak(supervisor, 10_000);
    console.log(`grown by ${growthMb} MB`);
    expect(lost).toBe(0);
    expect(growthMb).toBeLessThanOrEqual(5);
  } finally {
    await supervisor.stop();
  }
});
