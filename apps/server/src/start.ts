import { buildApps } from './start/build-apps.ts';
import { startAll } from './start/start-all.ts';

try {
  await buildApps();
  await startAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
