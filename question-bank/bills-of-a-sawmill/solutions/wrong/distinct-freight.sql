-- expects: basics passes, edges fails
-- Two orders with the same freight pay it once.
SELECT
  customers.name,
  count(DISTINCT orders.id) AS orders,
  coalesce(sum(DISTINCT orders.freight_cents), 0) + coalesce(sum(items.boards * items.board_cents), 0) AS cents
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
LEFT JOIN items ON items.order_id = orders.id
GROUP BY customers.id, customers.name;
