-- Brings the items to one row an order before they meet the freight.
WITH wood AS (SELECT order_id, sum(boards * board_cents) AS cents FROM items GROUP BY order_id)
SELECT
  customers.name,
  count(orders.id) AS orders,
  coalesce(sum(orders.freight_cents + coalesce(wood.cents, 0)), 0) AS cents
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
LEFT JOIN wood ON wood.order_id = orders.id
GROUP BY customers.id, customers.name;
