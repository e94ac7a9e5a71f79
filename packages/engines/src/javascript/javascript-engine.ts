import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ivm, { type Isolate } from 'isolated-vm';
import type { Engine, EngineRequest } from '../engine.ts';
import { runCaseInContext } from './case-run.ts';
import { openRealm, type RealmHost } from './realm-host.ts';
import { isProgramFile, readSource, type Source } from './source-kind.ts';
import type { Clock } from './stopwatch.ts';

/** JavaScript in a bare V8 isolate that starts from the snapshot in `folder`. */
export async function createJavascriptEngine(folder: string, clock: Clock): Promise<Engine> {
  const bytes = await readFile(join(folder, 'javascript-snapshot.bin'));
  const snapshot = new ivm.ExternalCopy(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const builtinKeys: Record<string, string[]> = JSON.parse(await readFile(join(folder, 'javascript-builtins.json'), 'utf8'));

  let spare: Room | null = null;
  const takeRoom = (memoryMb: number): Room => {
    const taken = spare;
    spare = null;
    if (taken !== null && taken.memoryMb === memoryMb && !taken.isolate.isDisposed) return taken;
    if (taken !== null) close(taken);
    return openRoom(snapshot, memoryMb);
  };

  return {
    language: 'javascript',
    prepare: async ({ memoryMb }) => {
      if (spare !== null) close(spare);
      const room = openRoom(snapshot, memoryMb);
      room.realm = openRealm(room.isolate);
      await room.realm;
      spare = room;
    },
    async *run(request, signal) {
      const sources = await readSources(request);
      let room: Room | null = null;
      try {
        for (const runCase of request.cases) {
          if (signal.aborted) return;
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

async function readSources(request: EngineRequest): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const path of Object.keys(request.files)) {
    if (path === request.entry || isProgramFile(path)) sources.set(path, await readSource(path, request.files));
  }
  return sources;
}
