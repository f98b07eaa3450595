-- Who was erased: facts stamped with that directory version or an older one are not stored any more, for as long
-- as they may still come, late or by a replay of the log.
CREATE TABLE erased_person (
  tenant            text        COLLATE "C" NOT NULL,
  person            text        COLLATE "C" NOT NULL,
  directory_version integer     NOT NULL,
  erased_at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, person)
);
