-- Where people work: whoever gives no zone or holidays has those of their site.
CREATE TABLE site (
  tenant  text NOT NULL REFERENCES tenant,
  site    text NOT NULL,
  name    text NOT NULL,
  zone    text NOT NULL,
  -- ISO 3166: DK, or DE-BY.
  region  text,
  PRIMARY KEY (tenant, site)
);

-- What was said of the person alone; the entry has the holidays too, and the zone of the site.
ALTER TABLE person
  ADD COLUMN own_dates jsonb NOT NULL DEFAULT '[]',
  -- A region, or none; null for that of the site or the tenant.
  ADD COLUMN own_holidays text,
  ADD COLUMN own_zone boolean NOT NULL DEFAULT true,
  -- When the entry is derived anew, for the holidays of another year or a changed site.
  ADD COLUMN refresh_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX person_refresh_at ON person (refresh_at);
UPDATE person p SET own_dates = v.entry -> 'nonWorkingDates'
FROM person_version v
WHERE v.tenant = p.tenant AND v.person = p.person AND v.version = p.version;
