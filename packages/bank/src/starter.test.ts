import { expect, test } from 'vitest';
import { makeStarter } from './starter.ts';

test('writes the types of the signature as JSDoc', () => {
  const starter = makeStarter('javascript', {
    name: 'lateDeliveries',
    parameters: [
      {
        name: 'deliveries',
        type: {
          kind: 'list',
          item: {
            kind: 'object',
            fields: [
              { name: 'id', type: { kind: 'string' } },
              { name: 'arrived', type: { kind: 'union', options: [{ kind: 'int' }, { kind: 'null' }] } },
            ],
          },
        },
      },
      { name: 'weights', type: { kind: 'map', value: { kind: 'float' } } },
    ],
    returns: { kind: 'list', item: { kind: 'union', options: [{ kind: 'string' }, { kind: 'null' }] } },
  });
  expect(starter).toBe(`/**
 * @param {{ id: string, arrived: number | null }[]} deliveries
 * @param {Record<string, number>} weights
 * @returns {(string | null)[]}
 */
function lateDeliveries(deliveries, weights) {
  // Write your solution here.
}
`);
});

test('reads standard input where there is no signature', () => {
  expect(makeStarter('javascript', null)).toContain("readFileSync(0, 'utf8')");
});
