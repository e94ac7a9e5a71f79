// expects: limits fails, pages fails, order passes
import assert from 'node:assert';
import { listPage, type Well } from './paging.ts';

const wells: Well[] = [
  { id: 10, added: '2026-05-01' },
  { id: 9, added: '2026-05-01' },
  { id: 1, added: '2026-06-01' },
];

function testOrder(): void {
  const before = wells.map(({ id }) => id);
  const page = listPage(wells, {});
  assert.deepEqual(
    page.items.map(({ id }) => id),
    [1, 9, 10],
  );
  assert.deepEqual(
    wells.map(({ id }) => id),
    before,
  );
}

function testRefusals(): void {
  for (const query of [{ limit: '0' }, { limit: '7x' }, { after: '77' }]) {
    try {
      listPage(wells, query);
    } catch (error) {
      assert.ok(error instanceof RangeError);
    }
  }
}

function testSecondPage(): void {
  const { items } = listPage(wells, { limit: '1', after: '1' });
  assert.equal(items[0]?.id, 9);
}
