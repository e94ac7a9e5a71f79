import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FrozenQuestion } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';
import type { UploadForCandidate } from '@assay/core/uploads';
import { bodyOf, startedAttempt } from './attempt.ts';
import { createPlatform, type TestBrowser } from './platform.ts';

const common = { version: 1, skills: [], roles: [], difficulty: 2, minutes: 60, languages: [], licence: 'own', authors: ['tests'] };

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What no candidate reads. */
export const secretNote = 'SECRET-NOTE-ON-A-GOOD-ANSWER';

export const material: Readonly<Record<string, string>> = {
  'data/orders.csv': 'id,cents\n1,250\n2,1200\n',
  'read-me.md': 'Start here.\n',
};

/** A question with its folder. */
export function cleanedOrders(rule: { types?: string[]; mostFiles?: number; mostBytes?: number } = {}): {
  question: FrozenQuestion;
  folder: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'assay-project-'));
  const files = Object.entries(material).map(([path, text]) => {
    const file = join(folder, 'material', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { path, bytes: Buffer.byteLength(text), sha256: sha256Of(text), crc32: crc32(text) };
  });
  writeFileSync(join(folder, 'question.yaml'), 'id: cleaned-orders\n');
  const question = frozenQuestion.parse({
    ...common,
    id: 'cleaned-orders',
    family: 'cleaned-orders',
    title: 'Cleaned orders',
    statementHtml: '<p>Clean the orders.</p>',
    reviewerNoteHtml: `<p>${secretNote}</p>`,
    body: {
      kind: 'project',
      material: files,
      uploads: { types: ['.csv', '.txt', '.zip', '.pdf', '.ipynb'], mostFiles: 3, mostBytes: 5_000_000, ...rule },
    },
  });
  return { question, folder };
}

export const reflection = (): FrozenQuestion =>
  frozenQuestion.parse({
    ...common,
    id: 'reflection',
    family: 'reflection',
    title: 'Reflection',
    statementHtml: '<p>What would you do next?</p>',
    body: { kind: 'essay', words: { from: 20, to: 200 }, hint: null },
  });

const hourMs = 3_600_000;
const pieceBytes = 4_000_000;

/** A running take-home of one project, with two days until its deadline. */
export async function startedTakeHome(options: Parameters<typeof createPlatform>[0] & { rule?: Parameters<typeof cleanedOrders>[0] } = {}) {
  const { rule, ...platformOptions } = options;
  const { question, folder } = cleanedOrders(rule);
  const platform = await createPlatform({ questions: [question], folders: { [question.id]: folder }, ...platformOptions });
  const sections = [{ title: 'Work', pool: { kinds: ['project' as const] }, count: 1, weight: 10 }];
  const started = await startedAttempt(platform, {
    assessment: { form: 'take_home', workingTimeMs: 48 * hourMs, expectedHours: 4, sections },
  });
  const itemId = started.attempt.page.items[0]?.itemId ?? '';
  return { ...started, platform, itemId, hand: handingIn(started.candidate, started.attempt.path, itemId) };
}

/** What the page does with a file, step by step. */
export function handingIn(candidate: TestBrowser, path: string, itemId: string) {
  const at = (uploadId: string) => `${path}/uploads/${uploadId}`;
  const create = (name: string, bytes: number, more: { replaces?: string | null; modifiedAt?: number } = {}) =>
    candidate.post<UploadForCandidate>(`${path}/uploads`, { itemId, name, bytes, modifiedAt: 1_700_000_000_000, replaces: null, ...more });
  const send = (uploadId: string, offset: number, piece: Uint8Array) =>
    candidate.patch<{ receivedBytes: number }>(at(uploadId), piece, { 'upload-offset': String(offset) });
  const finish = (uploadId: string, sha256: string) => candidate.post<UploadForCandidate>(`${at(uploadId)}/finish`, { sha256 });
  return {
    create,
    send,
    finish,
    read: (uploadId: string) => candidate.get<UploadForCandidate>(at(uploadId)),
    remove: (uploadId: string) => candidate.post(`${at(uploadId)}/remove`),
    /** Everything at once; answers what the last step answered. */
    async whole(name: string, content: Uint8Array | string, more: { replaces?: string | null } = {}) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const { uploadId } = bodyOf(await create(name, bytes.length, more), 201);
      for (let at = 0; at < bytes.length; at += pieceBytes) bodyOf(await send(uploadId, at, bytes.subarray(at, at + pieceBytes)));
      return finish(uploadId, sha256Of(bytes));
    },
  };
}
