-- Routines as last published on interlude.routines.v1; key is tenant/routineId, shipped ones shared/….
CREATE TABLE routine (
  key   text  PRIMARY KEY,
  entry jsonb NOT NULL
);
