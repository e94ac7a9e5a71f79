SELECT
  name,
  (SELECT count(*) FROM orders WHERE customer_id = customers.id) AS orders,
  coalesce((SELECT sum(freight_cents) FROM orders WHERE customer_id = customers.id), 0)
    + coalesce((
      SELECT sum(boards * board_cents) FROM items JOIN orders ON orders.id = items.order_id WHERE customer_id = customers.id
    ), 0) AS cents
FROM customers;
