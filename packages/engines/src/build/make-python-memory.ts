import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootRealm, readBuiltParts } from '../python/interpreter-host.ts';
import { partNames } from '../python/part-names.ts';
import { packMemory } from '../python/sparse-memory.ts';
import { harnessLoader, harnessModules } from './preloaded-modules.ts';
import { madeSign } from './run-maker.ts';

// A program of its own, because isolated-vm needs `--no-node-snapshot`. Arguments: the folder of our Python sources, the folder to read and write.
const [, , harnessFolder = '', folder = ''] = process.argv;
const settings: { initialPages: number } = JSON.parse(readFileSync(join(folder, partNames.settings), 'utf8'));
const sources = new Map(harnessModules.map((name) => [name, readFileSync(join(harnessFolder, `${name}.py`), 'utf8')]));

const making = await bootRealm({ ...readBuiltParts(folder), memory: null, initialPages: settings.initialPages }, 512);
await making.handle.getSync('runOwn', { reference: true }).apply(undefined, [harnessLoader(sources)]);
const snapshot = await making.handle.getSync('snapshot', { reference: true }).apply(undefined, [], { result: { copy: true } });
if (!(snapshot instanceof ArrayBuffer)) throw new Error('Python gave no snapshot.');
writeFileSync(join(folder, partNames.memory), packMemory(new Uint8Array(snapshot)));
process.stdout.write(madeSign);
