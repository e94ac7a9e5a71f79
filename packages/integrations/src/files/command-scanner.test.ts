import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandScanner } from './command-scanner.ts';

/** Infected is what says so; a file that is not there is trouble. */
const script = '#!/bin/sh\n[ -f "$2" ] || { echo "no such file" >&2; exit 2; }\nif grep -q EVIL "$2"; then exit 1; fi\nexit 0\n';

const folder = mkdtempSync(join(tmpdir(), 'assay-scan-'));
const command = join(folder, 'scan.sh');
writeFileSync(command, script);
chmodSync(command, 0o700);
const scan = commandScanner(`${command} --quiet`);
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('tells clean from infected by how the command ends', async () => {
  expect(await scan(fileOf('clean file.txt', 'nothing'))).toBe('clean');
  expect(await scan(fileOf('$(touch pwned).txt', 'EVIL'))).toBe('infected');
});

test('says nothing when the command cannot', async () => {
  await expect(scan(join(folder, 'missing'))).rejects.toThrow('ended with 2: no such file');
  await expect(commandScanner('/no/such/scanner')(join(folder, 'x'))).rejects.toThrow('did not start');
});
