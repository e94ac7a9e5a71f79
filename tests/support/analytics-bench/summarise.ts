import { platformOn } from './half-a-year.ts';

// A process of its own that adds up every day of a database and says on standard output how long it took, so that its peak memory can be read at its end.
const [, , databaseFile = '', now = ''] = process.argv;
const platform = await platformOn(databaseFile, now);
const begun = performance.now();
await platform.summarise();
process.stdout.write(`${(performance.now() - begun) / 1000}\n`);
await platform.db.destroy();
