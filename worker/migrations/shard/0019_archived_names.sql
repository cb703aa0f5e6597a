-- A short id names one order of a courier for good: none is given again that an archived order has.
CREATE TRIGGER orders_archived_name BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM archived_orders WHERE courier_id = new.courier_id AND short_id = new.short_id)
BEGIN
  SELECT RAISE(ABORT, 'orders.short_id names an archived order');
END;
