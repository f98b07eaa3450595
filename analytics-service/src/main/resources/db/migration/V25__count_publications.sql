-- Rises with whatever changes the answers about a tenant's groups, so that an answer made under the same number is
-- given again without reading. k is that of the newest publication.
CREATE TABLE published_revision (
  tenant     text        PRIMARY KEY,
  revision   bigint      NOT NULL,
  k          integer,
  updated_at timestamptz
);
GRANT SELECT ON published_revision TO analytics_reader;

INSERT INTO published_revision (tenant, revision, k, updated_at)
SELECT DISTINCT ON (tenant) tenant, 1, k, updated_at FROM published_period ORDER BY tenant, updated_at DESC;

-- Figures are replaced with their period, never alone: so the period's trigger sees every change.
CREATE FUNCTION revise_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO published_revision AS known (tenant, revision, k, updated_at)
  SELECT DISTINCT ON (tenant) tenant, 1, k, updated_at FROM changed ORDER BY tenant, updated_at DESC
      ON CONFLICT (tenant) DO UPDATE
     SET revision = known.revision + 1,
         k = CASE WHEN known.updated_at > excluded.updated_at THEN known.k ELSE excluded.k END,
         updated_at = greatest(known.updated_at, excluded.updated_at);
  RETURN NULL;
END
$$;

CREATE TRIGGER published_period_comes AFTER INSERT ON published_period
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_published();
CREATE TRIGGER published_period_changes AFTER UPDATE ON published_period
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_published();
CREATE TRIGGER published_period_goes AFTER DELETE ON published_period
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION revise_published();

-- How many person-days changed after the company's figures were frozen, to the nearest 5. The notes themselves stay
-- the publisher's.
CREATE VIEW published_later_facts AS
SELECT tenant, period_kind, period_start, metric_version, round(later_facts / 5.0)::integer * 5 AS later_facts
  FROM publication WHERE unit_kind = 'company' AND state = 'frozen';
GRANT SELECT ON published_later_facts TO analytics_reader;

CREATE FUNCTION revise_later_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE published_revision SET revision = revision + 1 WHERE tenant = NEW.tenant;
  RETURN NULL;
END
$$;

-- Only when the told number changes: a revision for each late fact would tell of it.
CREATE TRIGGER publication_counts_later_facts AFTER UPDATE OF later_facts ON publication FOR EACH ROW
  WHEN (NEW.unit_kind = 'company' AND round(OLD.later_facts / 5.0) <> round(NEW.later_facts / 5.0))
  EXECUTE FUNCTION revise_later_facts();
