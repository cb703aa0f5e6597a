-- A driver who asks for a code is found by the number alone.
CREATE INDEX drivers_phone ON drivers (phone);
