import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ivm from 'isolated-vm';
import { sharedBytes } from '../case/shared-memory.ts';

// A program of its own, because isolated-vm needs `--no-node-snapshot`. Arguments: the bundled realm, the folder to write into.
const [, , realmFile = '', folder = ''] = process.argv;
/** What nearly every program does, so that the snapshot holds these functions compiled. */
const warmUp = `
  const handle = globalThis.__assay;
  const program = { files: { 'main.js': '' }, entry: 'main.js', stdin: '1', isCall: false, places: {} };
  handle.start(new ArrayBuffer(${sharedBytes}), JSON.stringify(program));
  handle.adopt('main.js', (exports, require) => {
    console.log('text', 1, { a: [1, 'b', null], c: undefined }, new Map([[1, 2]]));
    console.error(1);
    require('fs').readFileSync(0, 'utf8');
    setTimeout(() => {}, 0);
  });
  handle.runEntry();
  for (let i = 0; i < 4; i += 1) handle.step();
  handle.call('solve', '[[1],{"a":2}]');
  handle.isLoaded();
  handle.exit();
  handle.result();
`;
const code = readFileSync(realmFile, 'utf8');
const snapshot = ivm.Isolate.createSnapshot([{ code, filename: 'node:internal/assay' }], warmUp);
writeFileSync(join(folder, 'javascript-snapshot.bin'), new Uint8Array(snapshot.copy()));

const isolate = new ivm.Isolate({ snapshot });
const context = await isolate.createContext();
writeFileSync(join(folder, 'javascript-builtins.json'), String(await context.eval('globalThis.__assay.builtinKeys()')));
isolate.dispose();
