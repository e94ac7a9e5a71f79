// expects: limits fails, pages fails, order passes
import assert from 'node:assert';
import { listPage } from './paging.js';

const wells = [
  { id: 10, added: '2026-05-01' },
  { id: 9, added: '2026-05-01' },
];

function testLimitMessage() {
  assert.throws(() => listPage(wells, { limit: '0' }), { message: '0 is no limit' });
  assert.throws(() => listPage(wells, { limit: '7x' }), { message: '7x is no limit' });
}

function testAfterMessage() {
  assert.throws(() => listPage(wells, { after: '77' }), { message: 'there is no well 77' });
}

function testSecondPage() {
  assert.deepEqual(listPage(wells, { limit: '1', after: '9' }), { items: [wells[0]], next: null });
}
