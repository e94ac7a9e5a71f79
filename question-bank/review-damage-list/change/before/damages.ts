import { mailTenant } from './mail.ts';
import type { Database, Reply, Request } from './server.ts';

/** GET /damages: what was reported in the buildings that the caretaker looks after, newest first. */
export async function listDamages(request: Request, db: Database): Promise<Reply> {
  const damages = await db.query(
    `select d.id, d.flat, d.text, d.reported_at
     from damages d join caretakers c on c.building_id = d.building_id
     where c.user_id = $1
     order by d.reported_at desc, d.id limit 200`,
    [request.user.id],
  );
  return { status: 200, body: { damages } };
}

/** POST /damages/:id/done: the damage is repaired, and its tenant gets a mail. */
export async function markDone(request: Request, db: Database): Promise<Reply> {
  const [damage] = await db.query(
    `update damages d set done_at = now() from caretakers c
     where d.id = $1 and d.done_at is null and c.building_id = d.building_id and c.user_id = $2
     returning d.tenant_id, d.text`,
    [request.params.id, request.user.id],
  );
  if (damage === undefined) return { status: 404, body: { error: 'not_found' } };
  await mailTenant(damage.tenant_id, `Repaired: ${damage.text}`);
  return { status: 204 };
}
