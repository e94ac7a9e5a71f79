import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Makes the data directory for its owner alone. */
export function prepareDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/** The installation's secret: made at the first start, mode 0600, and part of every backup. */
export function readSecret(dataDir: string, randomBytes: (count: number) => Uint8Array): string {
  const file = resolve(dataDir, 'secret');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, Buffer.from(randomBytes(32)).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another of our processes may have been faster; then its secret is the one.
      if (!existsSync(file)) throw error;
    }
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
