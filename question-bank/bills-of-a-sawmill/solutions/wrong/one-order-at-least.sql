-- expects: basics passes, edges fails
-- count(*) counts the row that an outer join makes for a customer without an order.
WITH wood AS (SELECT order_id, sum(boards * board_cents) AS cents FROM items GROUP BY order_id)
SELECT
  customers.name,
  count(*) AS orders,
  coalesce(sum(orders.freight_cents + coalesce(wood.cents, 0)), 0) AS cents
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
LEFT JOIN wood ON wood.order_id = orders.id
GROUP BY customers.id, customers.name;
