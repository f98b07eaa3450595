-- Who was erased: what is stamped with that directory version or an older one is not stored any more, for as long
-- as it may still come, late or by a replay of the log. Who stores something about people locks this table first
-- (IN ROW SHARE MODE) and looks into it in the same transaction; see the class ErasedPeople.
CREATE TABLE erased_person (
  tenant            text        NOT NULL,
  person            text        NOT NULL,
  directory_version integer     NOT NULL,
  erased_at         timestamptz NOT NULL,
  PRIMARY KEY (tenant, person)
);
