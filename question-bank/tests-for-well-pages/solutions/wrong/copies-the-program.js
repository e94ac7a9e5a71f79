// expects: order fails, limits fails, pages passes
import assert from 'node:assert';
import { listPage } from './paging.js';

const wells = [4, 2, 3, 1].map((id) => ({ id, added: `2026-05-0${id}` }));

function expected(limit, after) {
  const sorted = wells.sort((a, b) => (a.added < b.added ? 1 : -1));
  const start = sorted.findIndex(({ id }) => String(id) === after) + 1;
  const items = sorted.slice(start, start + limit);
  return { items, next: start + limit < sorted.length ? String(items.at(-1).id) : null };
}

function testPages() {
  assert.deepEqual(listPage(wells, { limit: '2' }), expected(2));
  assert.deepEqual(listPage(wells, { limit: '2', after: '3' }), expected(2, '3'));
  assert.deepEqual(listPage(wells, { limit: '3', after: '4' }), expected(3, '4'));
}

function testUnknown() {
  assert.throws(() => listPage(wells, { after: '9' }));
}

function testLetters() {
  assert.throws(() => listPage(wells, { limit: 'x' }));
}
