-- expects: basics passes, edges fails
-- Freight plus NULL is NULL: an order without an item pays no freight.
WITH wood AS (SELECT order_id, sum(boards * board_cents) AS cents FROM items GROUP BY order_id)
SELECT
  customers.name,
  count(orders.id) AS orders,
  coalesce(sum(orders.freight_cents + wood.cents), 0) AS cents
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
LEFT JOIN wood ON wood.order_id = orders.id
GROUP BY customers.id, customers.name;
