import type { Clock } from '../case/stopwatch.ts';
import type { Engine } from '../engine.ts';
import { refusedCase } from '../refused-case.ts';
import { runSqlCase } from './case-run.ts';
import { closeRoom, createSqliteRooms, type SqliteRoom } from './sqlite-room.ts';

/** SQLite as WebAssembly in a bare V8 isolate, from the files in `folder`. */
export async function createSqlEngine(folder: string, clock: Clock): Promise<Engine> {
  const rooms = await createSqliteRooms(folder);
  let spare: SqliteRoom | null = null;
  const takeRoom = async (memoryMb: number): Promise<SqliteRoom> => {
    const taken = spare;
    spare = null;
    if (taken?.memoryMb === memoryMb && !taken.isolate.isDisposed) return taken;
    if (taken !== null) closeRoom(taken);
    return rooms.open(memoryMb);
  };

  return {
    languages: ['sql'],
    load: () => false,
    prepare: async ({ memoryMb }) => {
      if (spare !== null) closeRoom(spare);
      spare = null;
      spare = await rooms.open(memoryMb);
    },
    async *run({ cases, files, entry, limits }, signal) {
      for (const runCase of cases) {
        if (signal.aborted) return;
        if (runCase.kind === 'call') yield refusedCase('SQL has no functions to call.');
        else yield await runSqlCase({ room: await takeRoom(limits.memoryMb), files, entry, runCase, limits, signal, clock });
      }
    },
  };
}
