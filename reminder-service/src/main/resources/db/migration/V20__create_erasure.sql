-- Who was erased, up to which version: kept for as long as facts stamped with it may still come.
CREATE TABLE erasure (
  tenant            text        NOT NULL REFERENCES tenant,
  person            text        NOT NULL,
  directory_version integer     NOT NULL,
  requested_at      timestamptz NOT NULL,
  -- When the services were last asked.
  asked_at          timestamptz NOT NULL,
  done_at           timestamptz,
  PRIMARY KEY (tenant, person)
);
CREATE INDEX erasure_open ON erasure (asked_at) WHERE done_at IS NULL;
CREATE INDEX erasure_by_time ON erasure (requested_at);

-- Which services have deleted what they held.
CREATE TABLE erasure_answer (
  tenant  text        NOT NULL,
  person  text        NOT NULL,
  service text        NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, person, service),
  FOREIGN KEY (tenant, person) REFERENCES erasure ON DELETE CASCADE
);

-- No person who was erased and forgotten had a higher version: whoever is new begins above it.
ALTER TABLE tenant ADD COLUMN erased_version integer NOT NULL DEFAULT 0;

-- When a deactivated person is erased.
ALTER TABLE person ADD COLUMN erase_at timestamptz;
CREATE INDEX person_erase_at ON person (erase_at) WHERE erase_at IS NOT NULL;
UPDATE person p SET erase_at = now() + interval '30 days'
FROM person_version v
WHERE v.tenant = p.tenant AND v.person = p.person AND v.version = p.version
  AND v.entry ->> 'status' = 'deactivated';
