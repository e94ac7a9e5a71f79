import { playCases } from '../case/play-cases.ts';
import { createSpareRoom } from '../case/spare-room.ts';
import type { Clock } from '../case/stopwatch.ts';
import type { Engine } from '../engine.ts';
import { runSqlCase } from './case-run.ts';
import { createSqliteRooms, type SqliteRoom } from './sqlite-room.ts';

/** SQLite as WebAssembly in a bare V8 isolate, from the files in `folder`. */
export async function createSqlEngine(folder: string, clock: Clock): Promise<Engine> {
  const rooms = await createSqliteRooms(folder);
  const spare = createSpareRoom<SqliteRoom>((hasMb, wantedMb) => hasMb === wantedMb);

  return {
    languages: ['sql'],
    load: () => false,
    prepare: ({ memoryMb }) => spare.fill(() => rooms.open(memoryMb)),
    run: (request, signal) =>
      playCases(request.cases, signal, { kind: 'call', message: 'SQL has no functions to call.' }, async (runCase) => {
        const { memoryMb } = request.limits;
        const room = spare.take(memoryMb) ?? (await rooms.open(memoryMb));
        return runSqlCase({ ...request, ...room, room, runCase, signal, clock });
      }),
  };
}
