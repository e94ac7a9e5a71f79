import { openSqlite } from './open.ts';
import { writing } from './writing.ts';

// Reads, thinks, writes, 200 times: only a transaction that locks before it reads loses no count to the other process.
const db = openSqlite(process.argv[2] ?? '');
for (let i = 0; i < 200; i += 1) {
  await writing(db, async (tx) => {
    const { name } = await tx.selectFrom('teams').select('name').where('id', '=', 'counter').executeTakeFirstOrThrow();
    await tx
      .updateTable('teams')
      .set({ name: String(Number(name) + 1) })
      .where('id', '=', 'counter')
      .execute();
  });
}
await db.destroy();
