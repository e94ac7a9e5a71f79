-- expects: basics passes, edges fails
-- Loses the orders without an item, and their freight.
WITH bills AS (
  SELECT orders.id, orders.customer_id, orders.freight_cents + sum(items.boards * items.board_cents) AS cents
  FROM orders
  JOIN items ON items.order_id = orders.id
  GROUP BY orders.id, orders.customer_id, orders.freight_cents
)
SELECT customers.name, count(bills.id) AS orders, coalesce(sum(bills.cents), 0) AS cents
FROM customers
LEFT JOIN bills ON bills.customer_id = customers.id
GROUP BY customers.id, customers.name;
