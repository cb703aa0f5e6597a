-- A page of a list reads as many rows as it shows, whatever filter is on and however it is sorted.
CREATE INDEX orders_client_status_created ON orders (client_id, status, created_at, id);
CREATE INDEX orders_courier_status_created ON orders (courier_id, status, created_at, id);
CREATE INDEX orders_connection_updated ON orders (connection_id, updated_at, id);
CREATE INDEX orders_connection_created ON orders (connection_id, created_at, id);
CREATE INDEX orders_client_delayed_updated ON orders (client_id, updated_at, id) WHERE delayed_minutes IS NOT NULL;
CREATE INDEX orders_client_delayed_created ON orders (client_id, created_at, id) WHERE delayed_minutes IS NOT NULL;
CREATE INDEX orders_courier_delayed_updated ON orders (courier_id, updated_at, id) WHERE delayed_minutes IS NOT NULL;
CREATE INDEX orders_courier_delayed_created ON orders (courier_id, created_at, id) WHERE delayed_minutes IS NOT NULL;
CREATE INDEX threads_connection ON threads (connection_id, last_at);
