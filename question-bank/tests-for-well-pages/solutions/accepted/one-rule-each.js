import assert from 'node:assert';
import { listPage } from './paging.js';

const well = (id, added = '2026-05-01') => ({ id, added });
const ids = (page) => page.items.map(({ id }) => id);
const many = (count) => Array.from({ length: count }, (_, index) => well(index + 1));

function testOrder() {
  const wells = [well(10), well(9), well(4, '2026-04-30'), well(7, '2026-06-01')];
  const before = structuredClone(wells);
  assert.deepEqual(ids(listPage(wells, {})), [7, 9, 10, 4]);
  assert.deepEqual(wells, before);
}

function testLimits() {
  assert.equal(listPage(many(150), {}).items.length, 20);
  assert.equal(listPage(many(150), { limit: '100' }).items.length, 100);
  assert.equal(listPage(many(150), { limit: '101' }).items.length, 100);
  for (const limit of ['0', '-1', '2.5', '7x', '']) assert.throws(() => listPage(many(3), { limit }), RangeError);
}

function testPages() {
  const wells = many(4);
  assert.deepEqual(listPage(wells, { limit: '2' }), { items: [well(1), well(2)], next: '2' });
  assert.deepEqual(listPage(wells, { limit: '2', after: '2' }), { items: [well(3), well(4)], next: null });
  assert.deepEqual(listPage(wells, { limit: '2', after: '4' }), { items: [], next: null });
}

function testNoSuchWell() {
  assert.throws(() => listPage(many(4), { after: '5' }), RangeError);
}

function testNoWells() {
  assert.deepEqual(listPage([], {}), { items: [], next: null });
}
