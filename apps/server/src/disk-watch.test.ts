import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchDisk } from './disk-watch.ts';

const watched = (dataDir: string) => watchDisk({ dataDir, monotonicMs: () => performance.now(), onChange: () => {} });

test('knows the free disk soon after its start, and no pace yet', async () => {
  const watch = watched(tmpdir());
  await vi.waitFor(() => expect(watch.forecast()).not.toBeNull());
  const disk = watch.forecast();
  expect(disk).toMatchObject({ lastHour: null, lastDay: null });
  expect(disk?.freeBytes).toBeGreaterThan(0);
  expect(disk?.totalBytes).toBeGreaterThan(disk?.freeBytes ?? 0);
  watch.stop();
});

test('says nothing where the disk does not tell', async () => {
  const watch = watched(join(tmpdir(), 'no-such-folder'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(watch.forecast()).toBeNull();
  watch.stop();
});
