import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ivm from 'isolated-vm';
import { partNames } from '../python/part-names.ts';
import { rehearsedBoot } from './rehearsed-boot.ts';
import { madeSign } from './run-maker.ts';

// A program of its own, because isolated-vm needs `--no-node-snapshot`. Argument: the folder to read and write.
const [, , folder = ''] = process.argv;
const script = join(folder, partNames.script);
const warmUp = rehearsedBoot(readFileSync(join(folder, partNames.wasm)));
const snapshot = ivm.Isolate.createSnapshot([{ code: readFileSync(script, 'utf8'), filename: 'node:internal/assay' }], warmUp);
writeFileSync(join(folder, partNames.context), new Uint8Array(snapshot.copy()));
rmSync(script);
process.stdout.write(madeSign);
