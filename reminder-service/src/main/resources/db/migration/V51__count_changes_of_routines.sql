-- How often routines have changed: who has read them asks for this number alone. The row is locked
-- until a change is committed, so numbers are seen in order.
CREATE TABLE routine_changes (
  number bigint NOT NULL
);
INSERT INTO routine_changes VALUES (0);

CREATE FUNCTION count_routine_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE routine_changes SET number = number + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER routine_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON routine
  FOR EACH STATEMENT EXECUTE FUNCTION count_routine_change();
