import assert from 'node:assert';
import { listPage, type Query, type Well } from './paging.ts';

const register: readonly Well[] = Object.freeze([
  { id: 12, added: '2026-03-02' },
  { id: 3, added: '2026-03-02' },
  { id: 8, added: '2026-03-09' },
  { id: 20, added: '2025-12-31' },
]);

function walk(wells: readonly Well[], limit: string): { seen: number[]; pages: number } {
  const seen: number[] = [];
  let after: string | null = null;
  for (let pages = 1; pages <= 10; pages += 1) {
    const page = listPage(wells, after === null ? { limit } : { limit, after });
    seen.push(...page.items.map(({ id }) => id));
    if (page.next === null) return { seen, pages };
    after = page.next;
  }
  throw new Error('the pages do not end');
}

export function testEveryWellOnce(): void {
  const order = [8, 3, 12, 20];
  assert.deepEqual(walk(register, '1'), { seen: order, pages: 4 });
  assert.deepEqual(walk(register, '2'), { seen: order, pages: 2 });
  assert.deepEqual(walk(register, '3'), { seen: order, pages: 2 });
}

export function testHowManyAreAnswered(): void {
  const wells = Array.from({ length: 120 }, (_, id): Well => ({ id, added: '2026-01-01' }));
  const count = (query: Query) => listPage(wells, query).items.length;
  assert.deepEqual([count({}), count({ limit: '99' }), count({ limit: '120' })], [20, 99, 100]);
}

export function testRefusals(): void {
  const refused: Query[] = [{ limit: '0' }, { limit: '3 wells' }, { limit: '1.5' }, { after: '99' }];
  for (const query of refused) assert.throws(() => listPage(register, query), RangeError);
}
