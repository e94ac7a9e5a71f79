import { expect, test } from 'vitest';
import { tableColumns } from '../table-columns.ts';
import { personTableNames, tablesByAddress, tablesOfNobody } from './person-tables.ts';

test('every table says whether it holds something of a person, and how it hangs on them', () => {
  const told = [...personTableNames, ...tablesOfNobody, ...tablesByAddress];
  expect(told.toSorted(), 'name each table in person-tables.ts: what it holds must go with a person').toEqual(
    Object.keys(tableColumns).toSorted(),
  );
  expect(new Set(told).size).toBe(told.length);
});
