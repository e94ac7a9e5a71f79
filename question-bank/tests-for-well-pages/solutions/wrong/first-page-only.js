// expects: limits fails, order fails, pages fails
import assert from 'node:assert';
import { listPage } from './paging.js';

const wells = [
  { id: 1, added: '2026-05-01' },
  { id: 2, added: '2026-04-01' },
  { id: 3, added: '2026-03-01' },
];

function testFirstPage() {
  const page = listPage(wells, { limit: '2' });
  assert.deepEqual(page.items, wells.slice(0, 2));
  assert.equal(page.next, '2');
}

function testEverything() {
  assert.equal(listPage(wells, {}).items.length, 3);
}

function testWrongLimit() {
  assert.throws(() => listPage(wells, { limit: 'many' }), RangeError);
}
