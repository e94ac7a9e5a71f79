import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttemptForCandidate } from '@assay/core/attempts';
import { assay } from '../assay-command.ts';
import { assessmentOf } from '../attempt.ts';
import { startBare } from '../bare-processes.ts';
import { freePort } from '../installation.ts';
import { breakingLine } from '../uploads/breaking-line.ts';
import { pageUploader } from '../uploads/page-uploader.ts';
import { uploadTransport } from '../uploads/upload-transport.ts';

type Say = (line: string) => void;

const house = fileURLToPath(new URL('../../../question-bank/', import.meta.url));
const lineBytes = 100;

/**
 * Part of the `campaign` suite: a large file handed in by the uploader of the candidate's page, over a line to the real `serve` that is cut five times, from the first byte until the
 * server says that it has all of it with the same hash. Waits between tries are a hundredth of the page's. Beside it by how much the memory of `serve` grew.
 */
export async function measureUpload(bytes: number, say: Say): Promise<Record<string, number | null>> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-upload-'));
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const work = startBare('work', { dataDir, port, bankDir: bankWithLargeProject(folder, bytes) });
  await work.ready;
  const serve = startBare('serve', { dataDir, port });
  await serve.ready;
  try {
    const url = `http://localhost:${port}`;
    const { attemptId, cookie, item } = await takeHome(dataDir, port, url);
    const rule = item.question.project?.uploads;
    if (rule === undefined) throw new Error('the form has no project');
    const path = join(folder, 'measurements.csv');
    const sha256 = await writeLines(path, bytes);
    const file = new File([await openAsBlob(path)], 'measurements.csv', { lastModified: 1_700_000_000_000 });
    const cutAt = [0.07, 0.3, 0.301, 0.62, 0.93].map((share) => Math.round(share * bytes));
    const line = await breakingLine(port, cutAt);
    const memory = watchMemory(serve.pid);
    const began = performance.now();
    const uploader = pageUploader({
      itemId: item.itemId,
      rule,
      transport: uploadTransport({ url: line.url, attemptId, cookie, origin: url }),
    });
    uploader.add([file]);
    await uploader.settled();
    const seconds = (performance.now() - began) / 1000;
    uploader.stop();
    await line.close();
    const [handedIn] = uploader.files();
    const isSame = handedIn?.state === 'arrived' && handedIn.sha256 === sha256;
    const growthMb = memory.stop();
    say(
      `${Math.round(bytes / 1e6)} MB over a line that was cut ${line.cuts()} times: ${seconds.toFixed(1)} s, ${isSame ? 'the hash is equal' : `NOT THE SAME: ${handedIn?.message}`}; serve grew by ${growthMb} MB at most`,
    );
    if (!isSame || line.cuts() !== cutAt.length) throw new Error('the file did not arrive as it was sent, or the line was not cut');
    return { uploadSeconds: Math.round(seconds * 10) / 10, uploadMemoryGrowthMb: growthMb };
  } finally {
    await serve.stop();
    await work.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The house's project, which takes a larger file. */
function bankWithLargeProject(folder: string, bytes: number): string {
  const bankDir = join(folder, 'bank');
  mkdirSync(bankDir);
  cpSync(join(house, 'returns-take-home'), join(bankDir, 'returns-take-home'), { recursive: true });
  const yaml = join(bankDir, 'returns-take-home', 'question.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/mostMb: \d+/, `mostMb: ${Math.ceil(bytes / 1e6)}`));
  return bankDir;
}

/** Text of so many bytes, written and hashed line by line. */
async function writeLines(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  const atOnce = 10_000;
  for (let written = 0; written < bytes; written += lineBytes * atOnce) {
    const left = Math.min(atOnce, Math.ceil((bytes - written) / lineBytes));
    const text = Array.from({ length: left }, (_, row) =>
      `${`${written + row},`.repeat(20).slice(0, lineBytes - 1)}\n`.padStart(lineBytes, '0'),
    ).join('');
    hash.update(text);
    await appendFile(path, text);
  }
  return hash.digest('hex');
}

/** Of a process in MB: by how much it grew at most since now. */
function watchMemory(pid: number) {
  const residentMb = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  const before = residentMb();
  let most = before;
  const look = () => {
    most = Math.max(most, residentMb());
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(most - before);
    },
  };
}

/** From an owner's link to a running take-home, over HTTP. */
async function takeHome(dataDir: string, port: number, url: string) {
  const { stdout } = await assay({ ASSAY_DATA_DIR: dataDir, PORT: String(port) }, 'owner', 'olga@example.org');
  const token = /#([A-Za-z0-9_-]{43})/.exec(stdout)?.[1] ?? '';
  const staff = browserTo(url);
  await staff.post('/api/staff/set-up', { token, name: 'Olga Owner', email: 'olga@example.org', password: 'correct horse battery' });
  const content = assessmentOf({
    form: 'take_home',
    workingTimeMs: 24 * 3_600_000,
    expectedHours: 1,
    sections: [{ title: 'Work', pool: { kinds: ['project'] }, count: 1 }],
  });
  const { assessmentId } = await staff.post<{ assessmentId: string }>('/api/staff/assessments', { teamId: null, content });
  const manager = { managerName: 'Mara Manager', managerEmail: 'mara@example.org', answerByDays: 7, floorPercent: null };
  const { openingId } = await staff.post<{ openingId: string }>('/api/staff/openings', { title: 'Upload', assessmentId, ...manager });
  const person = { openingId, name: 'Tara', email: 'tara@example.org', startsFrom: null, startsUntil: null, timeMultiplier: 1 };
  const { invitationId } = await staff.post<{ invitationId: string }>('/api/staff/invitations', person);
  const { url: link } = await staff.post<{ url: string }>(`/api/staff/invitations/${invitationId}/links`, {});
  const candidate = browserTo(url);
  await candidate.post('/api/candidate/links/enter', { token: link.split('#')[1], email: person.email });
  const { attemptId } = await candidate.post<{ attemptId: string }>('/api/candidate/attempts', {});
  const attempt = await candidate.get<AttemptForCandidate>(`/api/candidate/attempts/${attemptId}`);
  const [item] = attempt.items;
  if (item === undefined) throw new Error('the form is empty');
  return { attemptId, cookie: candidate.cookie(), item };
}

/** Keeps the cookies of one who is signed in. */
function browserTo(url: string) {
  let cookie = '';
  const ask = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { origin: url, cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const set = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    return (await response.json()) as Body;
  };
  return {
    cookie: () => cookie,
    get: <Body>(path: string) => ask<Body>('GET', path),
    post: <Body>(path: string, body: unknown) => ask<Body>('POST', path, body),
  };
}
