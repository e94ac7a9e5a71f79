import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildEngines } from './build.ts';
import { enginesFolder } from './ensure-engines.ts';

// `npm run build:engines`: makes the engine files anew and drops those of older sources.
const folder = enginesFolder();
await rm(dirname(folder), { recursive: true, force: true });
await buildEngines(folder);
process.stdout.write(`${folder}\n`);
