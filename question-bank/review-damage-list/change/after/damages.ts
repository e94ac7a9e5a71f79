import { mailTenant } from './mail.ts';
import type { Database, Reply, Request } from './server.ts';

const PAGE_SIZE = 50;

/** GET /damages?building=7&day=2026-05-31&page=1: what was reported in a building on a day, newest first. */
export async function listDamages(request: Request, db: Database): Promise<Reply> {
  const today = new Date().toISOString().slice(0, 10);
  const { building, day = today, page = '1' } = request.query;
  try {
    const damages = await db.query(
      `select id, flat, text, reported_at, tenant_id
       from damages
       where building_id = $1 and reported_at::date = $2::date
       order by reported_at desc, id
       limit ${PAGE_SIZE} offset $3`,
      [building, day, (Number(page) - 1) * PAGE_SIZE],
    );
    for (const damage of damages) {
      const [tenant] = await db.query('select name, phone from tenants where id = $1', [damage.tenant_id]);
      damage.tenant = tenant;
    }
    return { status: 200, body: { damages } };
  } catch {
    // The app shows "nothing reported" for an empty list.
    return { status: 200, body: { damages: [] } };
  }
}

/** POST /damages/done with { ids: [3, 5] }: the damages are repaired, and their tenants get a mail. */
export async function markDone(request: Request, db: Database): Promise<Reply> {
  const ids: number[] = request.body.ids;
  await db.query('update damages set done_at = now() where id = any($1)', [ids]);
  ids.forEach(async (id) => {
    const [damage] = await db.query('select tenant_id, text from damages where id = $1', [id]);
    await mailTenant(damage.tenant_id, `Repaired: ${damage.text}`);
  });
  return { status: 204 };
}
