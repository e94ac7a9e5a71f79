import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ivm, { type Isolate } from 'isolated-vm';
import type { Clock } from '../case/stopwatch.ts';
import type { Engine, EngineRequest } from '../engine.ts';
import { refusedCase } from '../refused-case.ts';
import { runCaseInContext } from './case-run.ts';
import { openRealm, type RealmHost } from './realm-host.ts';
import { isProgramFile, isTypescriptFile, readSource, type Source } from './source-kind.ts';
import { loadTypes } from './types.ts';

/** JavaScript and TypeScript in a bare V8 isolate that starts from the snapshot in `folder`. */
export async function createJavascriptEngine(folder: string, clock: Clock): Promise<Engine> {
  const bytes = await readFile(join(folder, 'javascript-snapshot.bin'));
  const snapshot = new ivm.ExternalCopy(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const builtinKeys: Record<string, string[]> = JSON.parse(await readFile(join(folder, 'javascript-builtins.json'), 'utf8'));

  let spare: Room | null = null;
  let hasLoadedTypes = false;
  let isBroken = false;
  const takeRoom = (memoryMb: number): Room => {
    const taken = spare;
    spare = null;
    if (taken !== null && taken.memoryMb === memoryMb && !taken.isolate.isDisposed) return taken;
    if (taken !== null) close(taken);
    return openRoom(snapshot, memoryMb);
  };

  return {
    languages: ['javascript', 'typescript'],
    load: (request) => {
      if (hasLoadedTypes || !Object.keys(request.files).some((path) => isTyped(path, request))) return false;
      hasLoadedTypes = true;
      loadTypes();
      return true;
    },
    prepare: async ({ memoryMb }) => {
      // Whoever started this process ends it then.
      if (isBroken) throw new Error('The parser of types overflowed.');
      if (spare !== null) close(spare);
      const room = openRoom(snapshot, memoryMb);
      room.realm = openRealm(room.isolate);
      await room.realm;
      spare = room;
    },
    async *run(request, signal) {
      const sources = await readSources(request);
      isBroken ||= [...sources.values()].some(({ breaksReader }) => breaksReader);
      let room: Room | null = null;
      try {
        for (const runCase of request.cases) {
          if (signal.aborted) return;
          if (runCase.kind === 'query') {
            yield refusedCase('A query is written in SQL.');
            continue;
          }
          if (room === null || room.isolate.isDisposed) room = takeRoom(request.limits.memoryMb);
          const realm = room.realm ?? openRealm(room.isolate);
          // The next case gets a context of its own.
          room.realm = null;
          yield await runCaseInContext({ ...request, ...room, realm, sources, runCase, builtinKeys, signal, clock });
        }
      } finally {
        if (room !== null) close(room);
      }
    },
  };
}

type Room = { isolate: Isolate; memoryMb: number; catastrophe: Promise<void>; realm: Promise<RealmHost> | null };

function openRoom(snapshot: ivm.ExternalCopy<ArrayBuffer>, memoryMb: number): Room {
  const catastrophe = Promise.withResolvers<void>();
  const isolate = new ivm.Isolate({ memoryLimit: memoryMb, snapshot, onCatastrophicError: () => catastrophe.resolve() });
  return { isolate, memoryMb, catastrophe: catastrophe.promise, realm: null };
}

function close(room: Room): void {
  if (!room.isolate.isDisposed) room.isolate.dispose();
}

/** By its ending; an entry that has none is in the language that was asked for. */
function isTyped(path: string, { entry, language }: EngineRequest): boolean {
  return isTypescriptFile(path) || (path === entry && language === 'typescript' && !isProgramFile(path));
}

async function readSources(request: EngineRequest): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const path of Object.keys(request.files)) {
    if (path === request.entry || isProgramFile(path)) sources.set(path, await readSource(path, request.files, isTyped(path, request)));
  }
  return sources;
}
