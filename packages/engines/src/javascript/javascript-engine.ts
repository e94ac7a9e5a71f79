import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ivm from 'isolated-vm';
import { noQueries, playCases } from '../case/play-cases.ts';
import { closeRoom, createSpareRoom, type Room } from '../case/spare-room.ts';
import type { Clock } from '../case/stopwatch.ts';
import type { Engine, EngineRequest } from '../engine.ts';
import { runCaseInContext } from './case-run.ts';
import { openRealm, type RealmHost } from './realm-host.ts';
import { isProgramFile, isTypescriptFile, readSource, type Source } from './source-kind.ts';
import { loadTypes } from './types.ts';

/** JavaScript and TypeScript in a bare V8 isolate that starts from the snapshot in `folder`. */
export async function createJavascriptEngine(folder: string, clock: Clock): Promise<Engine> {
  const bytes = await readFile(join(folder, 'javascript-snapshot.bin'));
  const snapshot = new ivm.ExternalCopy(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const builtinKeys: Record<string, string[]> = JSON.parse(await readFile(join(folder, 'javascript-builtins.json'), 'utf8'));

  const spare = createSpareRoom<JavascriptRoom>((hasMb, wantedMb) => hasMb === wantedMb);
  let hasLoadedTypes = false;
  let isBroken = false;
  /** Whoever started this process ends it then. */
  const refuseIfBroken = () => {
    if (isBroken) throw new Error('The parser of types overflowed.');
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
      refuseIfBroken();
      await spare.fill(async () => {
        const room = openRoom(snapshot, memoryMb);
        room.realm = openRealm(room.isolate);
        await room.realm;
        return room;
      });
    },
    async *run(request, signal) {
      refuseIfBroken();
      const sources = await readSources(request);
      isBroken ||= [...sources.values()].some(({ breaksReader }) => breaksReader);
      const { memoryMb } = request.limits;
      let room = spare.take(memoryMb);
      try {
        yield* playCases(request.cases, signal, noQueries, (runCase) => {
          if (room === null || room.isolate.isDisposed) room = openRoom(snapshot, memoryMb);
          const realm = room.realm ?? openRealm(room.isolate);
          // The next case gets a context of its own.
          room.realm = null;
          return runCaseInContext({ ...request, ...room, realm, sources, runCase, builtinKeys, signal, clock });
        });
      } finally {
        if (room !== null) closeRoom(room);
      }
    },
  };
}

type JavascriptRoom = Room & { catastrophe: Promise<void>; realm: Promise<RealmHost> | null };

function openRoom(snapshot: ivm.ExternalCopy<ArrayBuffer>, memoryMb: number): JavascriptRoom {
  const catastrophe = Promise.withResolvers<void>();
  const isolate = new ivm.Isolate({ memoryLimit: memoryMb, snapshot, onCatastrophicError: () => catastrophe.resolve() });
  return { isolate, memoryMb, catastrophe: catastrophe.promise, realm: null };
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
