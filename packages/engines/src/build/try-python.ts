import { sharedBytes } from '../case/shared-memory.ts';
import { bootInterpreter, readParts } from '../python/interpreter-host.ts';
import { madeSign } from './run-maker.ts';

// A snapshot that does not boot is worse than none. A program of its own, because isolated-vm needs `--no-node-snapshot`. Argument: the folder.
const [, , folder = ''] = process.argv;
const python = await bootInterpreter(readParts(folder), 64);
const source = 'import json, unittest, asyncio\nassert json.loads("[1]") == [1]';
const program = { files: { 'main.py': source }, entry: 'main.py', stdin: '', call: null };
python.start(new SharedArrayBuffer(sharedBytes), JSON.stringify(program), 64);
const result: { failure: unknown } = JSON.parse(await python.run());
if (result.failure !== null) throw new Error(`The snapshot of Python does not work: ${JSON.stringify(result.failure)}`);
process.stdout.write(madeSign);
