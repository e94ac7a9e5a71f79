-- expects: basics passes, edges fails
-- Joined to its items, an order and its freight are there once for each item.
SELECT
  customers.name,
  count(orders.id) AS orders,
  coalesce(sum(orders.freight_cents + coalesce(items.boards * items.board_cents, 0)), 0) AS cents
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
LEFT JOIN items ON items.order_id = orders.id
GROUP BY customers.id, customers.name;
