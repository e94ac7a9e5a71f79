import { listResultsAnew, markSlicesStale, writing } from '@assay/db';
import { sql } from 'kysely';
import { createOpening } from '../attempt.ts';
import { createPlatform, type Platform } from '../platform.ts';
import { rightOption } from '../questions.ts';

const questions = 40;
const asked = 10;
const days = 182;
const openingCount = 3;
const rowsAtOnce = 400;

/** Skills as a bank has them: some dozens, one or two a question. */
const banked = Array.from({ length: questions }, (_, index) =>
  rightOption({
    ...{ id: `question-${index}`, family: `question-${index}`, title: `Question ${index}` },
    skills: [`skill ${index % 24}`, ...(index % 3 === 0 ? [`skill ${24 + (index % 12)}`] : [])],
  }),
);

export const platformOn = (databaseFile: string, now: string): Promise<Platform> =>
  createPlatform({ databaseFile, now, questions: banked });

/**
 * One assessment with three openings and so many attempts that ended within half a year, six invitations for five of them, each attempt with ten graded answers in four sections. Written by
 * the database itself, so that it takes seconds; half of those who ended are decided on, and a third say what they thought of it.
 */
export async function halfAYear(platform: Platform, attempts: number) {
  const { db } = platform;
  const owner = await platform.signedInOwner();
  const first = await createOpening(owner, { assessment: { hasSurvey: true }, opening: { interviewsPerWeek: 12, daysToKeep: 2 * days } });
  const { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorReason, daysToKeep } = first;
  const input = { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorReason, daysToKeep };
  for (let opening = 1; opening < openingCount; opening += 1) {
    const answer = await owner.post('/api/staff/openings', { ...input, floorPercent: 50 + opening * 5 });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
  const invited = Math.round(attempts * 1.2);
  const start = new Date(platform.clock.now().getTime() - days * 86_400_000).toISOString();
  const revision = await db.selectFrom('assessmentRevisions').select('id').executeTakeFirstOrThrow();
  // What looks like chance: always the same for a number, and another for each place it is used in.
  const chance = (place: number) => sql`((n.i * 7919 + ${place} * 104729 + (n.i * n.i) % 99991) % 1000)`;
  const id = (prefix: string) => sql`${`${prefix}_`} || printf('%026d', n.i)`;
  const seconds = sql`n.i * ${(days * 86_400) / invited}`;
  const after = (hours: ReturnType<typeof sql>) =>
    sql`strftime('%Y-%m-%dT%H:%M:%S.000Z', ${start}, (${seconds} + (${hours}) * 3600.0) || ' seconds')`;
  const [opened, started] = [sql`${chance(1)} / 20.0`, sql`${chance(1)} / 20.0 + ${chance(2)} / 40.0`];
  const used = sql`0.2 + ${chance(3)} * 0.0008`;
  const numbers = (count: number) => sql`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})`;
  await sql`create temporary table chosen as select id, row_number() over (order by id) - 1 as place from openings where purpose = 'real'`.execute(
    db,
  );
  await sql`create temporary table drawn as select id, question_id, row_number() over (order by question_id) - 1 as place from question_versions`.execute(
    db,
  );
  const team = sql`(select team_id from openings limit 1)`;
  await sql`${numbers(invited)} insert into candidates (id, team_id, subject_id, name, email, created_at)
    select ${id('cand')}, ${team}, ${id('sub')}, 'Person ' || n.i, n.i || '@example.org', ${start} from n`.execute(db);
  await sql`${numbers(invited)} insert into invitations (id, opening_id, candidate_id, time_multiplier, break_minutes, source, is_warm, created_at, opened_at)
    select ${id('inv')}, (select id from chosen where place = n.i % ${openingCount}), ${id('cand')}, 1, 0, 'staff', 0, ${after(sql`0`)},
      case when n.i < ${attempts} or n.i % 2 = 0 then ${after(opened)} end from n`.execute(db);
  await sql`${numbers(attempts)} insert into attempts (id, invitation_id, purpose, assessment_revision_id, seed, assembly_version, assembly_inputs, working_time_ms, time_multiplier,
      added_ms, break_ms, started_at, closed_at, closed_by, submitted_at, points, max_points, graded_at, to_review, to_review_points, resume_code_number, voided_at, is_surveyed)
    select ${id('att')}, ${id('inv')}, 'real', ${revision.id}, '', 3, '{}', 3600000, 1, 0, 0, ${after(started)}, ${after(sql`${started} + ${used}`)},
      case when ${chance(3)} > 900 then 'deadline' else 'submit' end, null, 0, 0, ${after(sql`${started} + 1.2`)}, case when ${chance(9)} < 20 then 1 else 0 end, 0, 1,
      case when ${chance(8)} < 10 then ${after(sql`${started} + 30`)} end, n.i % 3 = 0 from n`.execute(db);
  await sql`${numbers(attempts)} insert into survey_answers (id, opening_id, day, fair, job, comment)
    select ${id('ans')}, (select id from chosen where place = n.i % ${openingCount}), substr(${after(started)}, 1, 10), 1 + ${chance(6)} / 200, 1 + ${chance(7)} / 200,
      case when n.i % 30 = 0 then ${JSON.stringify('The chart could be read in two ways.')} end from n where n.i % 3 = 0`.execute(db);
  await sql`${numbers(attempts)} insert into attempt_intervals (attempt_id, number, started_at, ended_at, is_after_own_break)
    select ${id('att')}, 1, ${after(started)}, ${after(sql`${started} + ${used}`)}, 0 from n`.execute(db);
  for (let position = 1; position <= asked; position += 1) {
    const versionPlace = sql`(${chance(20)} + ${position} * 4) % ${questions}`;
    const itemId = sql`${`itm_${position % 10}`} || printf('%025d', n.i)`;
    const section = `Section ${Math.ceil(position / 3)}`;
    await sql`${numbers(attempts)} insert into items (id, attempt_id, position, section, question_version_id, counts, is_pilot, weight, option_order, selected, marked)
      select ${itemId}, ${id('att')}, ${position}, ${section}, drawn.id, 1, 0, ${1 + (position % 3)}, '[]', '[]', 0
      from n join drawn on drawn.place = ${versionPlace}`.execute(db);
    const share = sql`min(4, (${chance(4)} + ${chance(30 + position)}) / 400) / 4.0`;
    await sql`${numbers(attempts)} insert into responses (item_id, subject_id, question_id, question_version, score, max, day, assessment_revision_id, opening_id, form, position,
        options_chosen, cases_passed, counts, is_pilot, purpose, closed_by, is_answered)
      select ${itemId}, ${id('sub')}, drawn.question_id, 1, ${share} * ${1 + (position % 3)}, ${1 + (position % 3)}, substr(${after(started)}, 1, 10), ${revision.id},
        (select id from chosen where place = n.i % ${openingCount}), 'form', ${position}, '[]', '[]', 1, 0, 'real', 'submit', 1
      from n join drawn on drawn.place = ${versionPlace}`.execute(db);
  }
  await sql`update attempts set (points, max_points) = (
    select sum(score), sum(max) from items join responses on responses.item_id = items.id where items.attempt_id = attempts.id)`.execute(
    db,
  );
  await sql`${numbers(attempts)} insert into decisions (id, batch_id, invitation_id, kind, reason, is_provisional, decided_at, decided_by)
    select ${id('dec')}, ${id('dbat')}, ${id('inv')}, case when ${chance(5)} < 300 then 'advance' else 'reject' end, '', 0, ${after(sql`${started} + 40`)}, 'acc'
    from n where n.i % 2 = 0`.execute(db);
  const results = await listResultsAnew(db);
  for (let from = 0; from < results.length; from += rowsAtOnce) {
    const rows = results.slice(from, from + rowsAtOnce);
    await writing(db, async (tx) => {
      await tx.insertInto('results').values(rows).execute();
      await markSlicesStale(
        tx,
        rows.flatMap(({ openingId, invitedAt, closedAt }) =>
          [invitedAt, closedAt].flatMap((at) => (at == null ? [] : [{ openingId, day: at.slice(0, 10) }])),
        ),
      );
    });
  }
  return {
    owner,
    assessmentId,
    openingIds: (await db.selectFrom('openings').select('id').where('purpose', '=', 'real').execute()).map((one) => one.id),
  };
}
