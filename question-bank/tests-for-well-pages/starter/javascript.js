import assert from 'node:assert';
import { listPage } from './paging.js';

function testTwoWells() {
  const wells = [
    { id: 3, added: '2026-04-01' },
    { id: 8, added: '2026-05-01' },
  ];
  assert.deepEqual(listPage(wells, { limit: '1' }), { items: [wells[1]], next: '8' });
}
