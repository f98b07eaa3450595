-- What tools for business intelligence may read, and all that they may: views of the owner on the published tables, of
-- tenants with an agreement. A hidden figure is a row with its reason and without numbers.
CREATE VIEW bi_period WITH (security_barrier) AS
SELECT tenant, unit_kind, unit, period_kind, period_start, metric_version, k, state, later_facts, updated_at
  FROM published_period period
 WHERE EXISTS (SELECT FROM agreement WHERE agreement.tenant = period.tenant);

CREATE VIEW bi_figure WITH (security_barrier) AS
SELECT tenant, unit_kind, unit, period_kind, period_start, metric_version, figure, item,
       state, value, low, high, reason AS suppressed
  FROM published_figure figure
 WHERE EXISTS (SELECT FROM agreement WHERE agreement.tenant = figure.tenant);

-- Without their authors.
CREATE VIEW bi_annotation WITH (security_barrier) AS
SELECT tenant, date, kind, unit_kind, unit, text
  FROM annotation
 WHERE EXISTS (SELECT FROM agreement WHERE agreement.tenant = annotation.tenant);

REVOKE ALL ON bi_period, bi_figure, bi_annotation FROM analytics_engine;
GRANT SELECT ON bi_period, bi_figure, bi_annotation TO analytics_bi;
