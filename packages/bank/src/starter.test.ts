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

const list = {
  kind: 'list',
  item: {
    kind: 'object',
    fields: [
      { name: 'id', type: { kind: 'string' } },
      { name: 'paid', type: { kind: 'boolean' } },
    ],
  },
} as const;

test('writes the types of the signature as TypeScript, one parameter a line where they are many', () => {
  const one = { name: 'paidTotal', parameters: [{ name: 'bills', type: list }], returns: { kind: 'int' } } as const;
  expect(makeStarter('typescript', one)).toBe(
    'function paidTotal(bills: { id: string, paid: boolean }[]): number {\n  // Write your solution here.\n}\n',
  );
  const parameters = ['bills', 'refunds', 'credits'].map((name) => ({ name, type: list }));
  expect(makeStarter('typescript', { ...one, parameters })).toMatch(
    /^function paidTotal\(\n {2}bills: .*\[\],\n {2}refunds: .*\[\],\n {2}credits: .*\[\],\n\): number \{\n/,
  );
});

test('writes names and types as Python has them, and says what dictionaries hold', () => {
  const one = { name: 'paidTotal', parameters: [{ name: 'openBills', type: list }], returns: { kind: 'int' } } as const;
  expect(makeStarter('python', one)).toBe(`def paid_total(open_bills: list[dict]) -> int:
    """
    open_bills: list[{'id': str, 'paid': bool}]
    """
    # Write your solution here.
    pass
`);
  const parameters = [
    { name: 'weights', type: { kind: 'map', value: { kind: 'float' } } },
    { name: 'from', type: { kind: 'union', options: [{ kind: 'string' }, { kind: 'null' }] } },
  ] as const;
  expect(makeStarter('python', { ...one, parameters })).toBe(
    'def paid_total(weights: dict[str, float], from_: str | None) -> int:\n    # Write your solution here.\n    pass\n',
  );
  const many = ['openBills', 'allRefunds', 'creditNotes'].map(
    (name) => ({ name, type: { kind: 'list', item: { kind: 'string' } } }) as const,
  );
  expect(makeStarter('python', { ...one, parameters: many })).toMatch(
    /^def paid_total\(\n {4}open_bills: list\[str\],\n {4}all_refunds: list\[str\],\n {4}credit_notes: list\[str\],\n\) -> int:\n/,
  );
});

test('reads standard input where there is no signature, in Python', () => {
  expect(makeStarter('python', null)).toContain('sys.stdin.read()');
});

test.each(['javascript', 'typescript'] as const)('reads standard input where there is no signature, in %s', (language) => {
  expect(makeStarter(language, null)).toContain("readFileSync(0, 'utf8')");
});
