import { enableCompileCache } from 'node:module';
import { compiledDir } from './compiled-dir.ts';

enableCompileCache(compiledDir);

try {
  const [{ buildApps }, { startAll }] = await Promise.all([import('./start/build-apps.ts'), import('./start/start-all.ts')]);
  await buildApps();
  await startAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
