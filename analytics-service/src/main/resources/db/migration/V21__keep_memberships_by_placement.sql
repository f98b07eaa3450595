-- Units lie within each other, so who counts where is kept by placement: each person at one place of the company, whole
-- for each week in which anything changed. Until now there was the company alone.
ALTER TABLE membership
  DROP CONSTRAINT membership_pkey,
  DROP COLUMN unit_kind,
  DROP COLUMN unit,
  ADD COLUMN department text NOT NULL DEFAULT '', -- the path of the innermost department; empty for none
  ADD COLUMN site       text NOT NULL DEFAULT '',
  ADD PRIMARY KEY (tenant, week_start, department, site);

-- Units of which a figure was ever shown: only their memberships need protection. No person in it; engine only.
CREATE TABLE shown_unit (
  tenant    text NOT NULL,
  unit_kind text NOT NULL CHECK (unit_kind IN ('company', 'department', 'site')),
  unit      text NOT NULL,
  PRIMARY KEY (tenant, unit_kind, unit)
);
INSERT INTO shown_unit (tenant, unit_kind, unit) SELECT DISTINCT tenant, 'company', '' FROM membership;
