import type { CandidateReport } from '@assay/core/candidates';
import type { DecisionPreview } from '@assay/core/decisions';
import { nothingKnown, type OutcomeListCheck, outcomeFields, outcomeFieldWords } from '@assay/core/outcomes';
import { expect, test } from 'vitest';
import { bodyOf, createOpening, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

/** One record after the other, quotes and line ends inside of them undone. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, cell = '', end = ''] of csv.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    records.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

async function exported(owner: TestBrowser, openingId: string, query = '') {
  const csv = bodyOf(await owner.get<string>(`/api/staff/openings/${openingId}/results.csv?${query}`));
  const [head = [], ...rows] = recordsOf(csv);
  return { head, rows: rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]]))) };
}

async function xlsxOf(platform: Platform, owner: TestBrowser, openingId: string): Promise<Response> {
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const path = `/api/staff/openings/${openingId}/results.xlsx?zone=Europe/Berlin`;
  return platform.app.request(
    `http://localhost:4310${path}`,
    { headers: { cookie } },
    { incoming: { socket: { remoteAddress: '203.0.113.1' } } },
  );
}

/** Somebody with time and a half, five minutes more and a break, who answered the first question, mostly rightly. */
async function sitting() {
  const platform = await createPlatform({ runner: doublingRunner });
  const { owner, opening, invitation, attempt } = await startedAttempt(platform, {
    invitation: { name: 'Cleo Candidate', email: 'cleo@example.org', timeMultiplier: 1.5 },
  });
  const act = async (action: string, body: object) => bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/${action}`, body));
  await attempt.send([attempt.rewriting('function double(n) { return 2 * n; }')]);
  await act('minutes', { minutes: 5, reason: 'The drill was loud.' });
  await act('break', { reason: 'A fire drill.' });
  platform.clock.advance(10 * 60_000);
  await act('break/end', {});
  platform.clock.advance(6 * 60_000);
  await attempt.submit();
  await platform.work();
  return { platform, owner, opening, invitation };
}

test('a row says what somebody earned per section and question, when, and what was decided', async () => {
  const { owner, opening, invitation } = await sitting();
  const path = `/api/staff/openings/${opening.openingId}/decisions`;
  const sketch = { selection: { kind: 'these', invitationIds: [invitation.invitationId] }, decision: 'hold', replaces: false };
  const { seen } = bodyOf(await owner.post<DecisionPreview>(`${path}/preview`, sketch));
  bodyOf(await owner.post(path, { ...sketch, reason: 'A secret of the team', seen }), 201);
  const { rows } = await exported(owner, opening.openingId, 'zone=Europe/Berlin');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    name: 'Cleo Candidate',
    opening: 'Data analyst',
    status: 'finished',
    decision: 'hold',
    told: 'no',
    started_at: '2026-01-05T10:00:00.000Z',
    'started (Europe/Berlin)': '2026-01-05 11:00',
    'closed (Europe/Berlin)': '2026-01-05 11:16',
    working_minutes_used: '6',
    score_percent: '62.5',
    points: '2.5',
    max_points: '4',
    'section Code: points': '2.5',
    'section Code: of': '3',
    'section Reading: points': '0',
    'section Reading: of': '1',
    'question 1': 'Doubling',
    'question 1: points': '2.5',
    'question 2: of': '1',
  });
  // Extra time, breaks and the reason stay in the house.
  expect(JSON.stringify(rows)).not.toMatch(/multiplier|fire drill|secret of the team/i);
});

test('is narrowed down as the list is', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const { openingId } = await createOpening(owner, { opening: { floorPercent: 60 } });
  await fillWith(platform, openingId, [{ name: 'Ada', attempt: { score: 90 } }, { name: 'Ben', attempt: { score: 20 } }, { name: 'Cai' }]);
  const names = async (query: string) => (await exported(owner, openingId, query)).rows.map(({ name }) => name);
  expect(await names('')).toEqual(['Ada', 'Ben', 'Cai']);
  expect(await names('decision=undecided')).toEqual(['Ada', 'Ben']);
  expect(await names('floor=below')).toEqual(['Ben']);
  expect(await names('told=told')).toEqual([]);
  expect(await names('sort=score&direction=asc')).toEqual(['Ben', 'Ada', 'Cai']);
});

test('a row says what became of somebody in the words of the page, and the sheet can be taken back', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const { openingId } = await createOpening(owner);
  const [ada] = await fillWith(platform, openingId, [
    { name: 'Ada', email: 'ada@example.org', attempt: { score: 90 } },
    { name: 'Ben', email: 'ben@example.org', attempt: { score: 20 } },
  ]);
  const values = { ...nothingKnown, interviewed: true, interviewRating: 4.5, offer: 'none', hired: false };
  bodyOf(await owner.put(`/api/staff/invitations/${ada}/outcome`, { basedOn: 0, values }));
  const { rows } = await exported(owner, openingId);
  expect(rows.map((row) => outcomeFields.map((field) => row[outcomeFieldWords[field]]))).toEqual([
    ['yes', '', '4.5', 'none made', 'no', '', ''],
    ['', '', '', '', '', '', ''],
  ]);
  const csv = bodyOf(await owner.get<string>(`/api/staff/openings/${openingId}/results.csv`));
  const check = async (text: string) =>
    bodyOf(await owner.post<OutcomeListCheck>(`/api/staff/openings/${openingId}/outcomes/check`, { text }));
  expect(await check(csv)).toMatchObject({ faults: [], changed: [], unknown: [], sameRows: 2 });
  const filledIn = csv.replace('4.5,none made,no', '4.5,accepted,yes');
  expect((await check(filledIn)).changed).toMatchObject([{ name: 'Ada', after: { offer: 'accepted', hired: true } }]);
});

test('names that look like formulas, hold line ends or quotes stay names, over a hundred columns', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const sections = Array.from({ length: 10 }, (_, index) => ({
    title: index === 0 ? '=SUM(A1)' : `Section ${index}`,
    pool: { kinds: ['choice' as const] },
    count: 3,
    weight: 1,
  }));
  const { openingId } = await createOpening(owner, { assessment: { sections }, opening: { title: '@Opening, "one"' } });
  const hostile = ['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', 'Line\r\nbreak', 'Quote " and, comma', '𝕏 \u0000 \uD83D'];
  await fillWith(
    platform,
    openingId,
    hostile.map((name, index) => ({ name, email: `p${index}@example.org`, attempt: { score: index } })),
  );
  const { head, rows } = await exported(owner, openingId, 'sort=score');
  expect(head.length).toBeGreaterThan(100);
  expect(head).toContain('section =SUM(A1): points');
  expect(head.at(-1)).toBe('invitation_id');
  expect(rows.map((row) => Object.keys(row).length)).toEqual(rows.map(() => head.length));
  expect(rows.map(({ name }) => name).slice(0, 7)).toEqual([
    `'=HYPERLINK("http://x","y")`,
    "'+1",
    "'-2",
    "'@SUM(A1)",
    "'\t=1",
    'Line\r\nbreak',
    'Quote " and, comma',
  ]);
  expect(rows.every((row) => row['opening'] === `'@Opening, "one"`)).toBe(true);
  expect(rows.every((row) => /^inv_/.test(row['invitation_id'] ?? ''))).toBe(true);
  const response = await xlsxOf(platform, owner, openingId);
  expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="opening-one-results.xlsx"');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('xl/worksheets/sheet1.xml')).toBe(true);
});

test('a report has answers, points, decision and receipt, and nothing about time granted, breaks or the network', async () => {
  const { owner, invitation } = await sitting();
  const report = bodyOf(await owner.get<CandidateReport>(`/api/staff/invitations/${invitation.invitationId}/report?zone=Asia/Tokyo`));
  expect(report).toMatchObject({
    name: 'Cleo Candidate',
    opening: 'Data analyst',
    startedOn: '2026-01-05',
    endedOn: '2026-01-05',
    score: { points: 2.5, maxPoints: 4, percent: 62.5, isAboveFloor: true },
    explanation: {
      points: 2.5,
      sections: [
        { title: 'Code', points: 2.5, maxPoints: 3 },
        { title: 'Reading', points: 0, maxPoints: 1, items: [{ isAnswered: false }] },
      ],
    },
    decision: null,
  });
  expect(report.receiptHash).toMatch(/^[0-9a-f]{64}$/);
  expect(report.questions.map(({ answer }) => answer)).toEqual([
    { kind: 'code', language: 'javascript', files: [{ path: null, text: 'function double(n) { return 2 * n; }' }] },
    { kind: 'none' },
  ]);
  const text = JSON.stringify(report);
  expect(text).not.toMatch(/multiplier|added|break|drill|interval|workingTime|usedMs|network|device|userAgent|[^0-9]1\.5/i);
  // Days, and no time of a day from which somebody could count.
  expect(text).not.toMatch(/T\d\d:\d\d/);
});
