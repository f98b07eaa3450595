-- What happened on a date, for the charts: notes of the health team, changes of policies.
CREATE TABLE annotation (
  id            uuid        PRIMARY KEY,
  tenant        text        NOT NULL,
  date          date        NOT NULL,
  text          text        NOT NULL CHECK (length(text) <= 200),
  unit_kind     text        NOT NULL CHECK (unit_kind IN ('company', 'department', 'site')),
  unit          text        NOT NULL, -- empty for the company
  kind          text        NOT NULL CHECK (kind IN ('note', 'policy')),
  author        text,                 -- the token's subject; null after an erasure
  author_person text,                 -- who that is in the directory, where the token says it
  created_at    timestamptz NOT NULL
);
CREATE INDEX annotation_by_date ON annotation (tenant, date);
CREATE INDEX annotation_by_author ON annotation (tenant, author_person);
GRANT SELECT ON annotation TO analytics_reader;

CREATE FUNCTION revise_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO published_revision AS known (tenant, revision) VALUES (coalesce(NEW.tenant, OLD.tenant), 1)
      ON CONFLICT (tenant) DO UPDATE SET revision = known.revision + 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER annotation_changes AFTER INSERT OR UPDATE OR DELETE ON annotation
  FOR EACH ROW EXECUTE FUNCTION revise_annotations();
