import { expect, test } from 'vitest';
import { compare } from '../scores/compare.ts';
import { model } from '../scores/model.ts';
import { describer } from '../submissions/submission.ts';
import { sqlTree } from './sql-tree.ts';

const describe = describer(sqlTree);

test('does not see case, spacing, comments or aliases', () => {
  const one = describe('SELECT c.name, COUNT(*) AS n FROM customers AS c JOIN orders o ON o.customer_id = c.id GROUP BY c.name');
  const other = describe(
    '-- mine\nselect x.name,\n  count(*) as total\nfrom customers as x\njoin orders y on y.customer_id = x.id\ngroup by x.name;',
  );
  expect([...other.views.subtrees]).toEqual([...one.views.subtrees]);
  expect(one.isWhole && other.isWhole).toBe(true);
});

test.each([
  [
    'a join and a list of tables',
    'select name from customers c inner join orders o on o.customer_id = c.id where total > 3',
    'select name from customers c, orders o where c.id = o.customer_id and 3 < total',
  ],
  [
    'the order of conditions',
    "select id from orders where total between 1 and 3 and (day is null or day > '2024') and paid = 1",
    "select id from orders where 1 = paid and ('2024' < day or day is null) and total between 1 and 3",
  ],
  [
    'a table of its own and a query in its place',
    'with t as (select id, sum(total) as s from orders group by id) select s from t where s > 3',
    'select s from (select id, sum(total) as s from orders group by id) t where s > 3',
  ],
])('finds %s again, condition by condition', (_, one, other) => {
  const [first, second] = [one, other].map((text) => describe(text).views.subtrees);
  const shared = [...(first ?? [])].filter(([fingerprint]) => second?.has(fingerprint)).length;
  expect(shared / Math.min(first?.size ?? 0, second?.size ?? 0)).toBeGreaterThan(0.55);
  const unlike = describe('select max(day) as last from invoices where number not in (select 7) order by 1 limit 3').views.subtrees;
  expect([...(first ?? [])].filter(([fingerprint]) => unlike.has(fingerprint)).length).toBeLessThan(shared / 3);
});

test('tells tables and columns apart', () => {
  const one = describe('select name from customers where id = 3');
  const other = describe('select title from products where id = 3');
  expect([...other.views.subtrees]).not.toEqual([...one.views.subtrees]);
});

test.each(['select (1', 'select 1)', "select 'a", '/* a', 'select `a'])('reads the broken %s', (text) => {
  expect(() => describe(text)).not.toThrow();
});

test('finds a copied query among queries of one task', () => {
  const honest = [
    'select c.name, sum(o.total) from customers c join orders o on o.customer_id = c.id group by c.id having sum(o.total) > 100 order by 2 desc',
    'with t as (select customer_id, sum(total) s from orders group by customer_id) select name, s from customers, t where t.customer_id = customers.id and s > 100 order by s desc',
    'select name, (select sum(total) from orders where customer_id = customers.id) as spent from customers where (select sum(total) from orders where customer_id = customers.id) > 100 order by spent desc',
    'select distinct name, sum(total) over (partition by customer_id) as s from orders left join customers on customers.id = customer_id where customer_id in (select customer_id from orders group by 1 having sum(total) > 100) order by s desc',
    'select customers.name, s.amount from customers inner join (select customer_id as cid, sum(total) as amount from orders group by customer_id having amount > 100) as s on s.cid = customers.id order by s.amount desc, customers.name',
    'select name, spent from (select c.name as name, coalesce(sum(o.total), 0) as spent from customers c left join orders o on c.id = o.customer_id group by c.name) where spent > 100 order by spent desc',
    'select max(name), sum(total) as t from orders natural join (select id as customer_id, name from customers) group by customer_id having t > 100 order by t desc',
    'select name, total_spent from customers join lateral_totals using (id) where total_spent > 100 union select name, 0 from customers where false order by 2 desc',
  ];
  const copied =
    '-- totals first\nWITH sums AS (\n  SELECT customer_id, SUM(total) amount\n  FROM orders\n  GROUP BY customer_id\n)\nSELECT name, amount\nFROM customers, sums\nWHERE amount > 100 AND sums.customer_id = customers.id\nORDER BY amount DESC;';
  const [first] = compare([...honest, copied].map(describe), model).toSorted((one, other) => other.surprise - one.surprise);
  expect(first).toMatchObject({ first: 1, second: 8 });
});
