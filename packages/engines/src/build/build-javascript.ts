import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleRealm } from './bundle-realm.ts';

const realmEntry = fileURLToPath(new URL('../javascript/realm/main.ts', import.meta.url));
const snapshotFile = fileURLToPath(new URL('./make-snapshot.ts', import.meta.url));

export async function buildJavascript(folder: string): Promise<void> {
  const realm = join(folder, 'javascript-realm.js');
  await writeFile(realm, await bundleRealm(realmEntry));
  await promisify(execFile)(process.execPath, ['--no-node-snapshot', snapshotFile, realm, folder], { env: {} });
}
