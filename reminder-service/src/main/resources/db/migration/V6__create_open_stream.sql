-- Who has, or last had, a stream of breaks open: since when, and when it was seen last.
CREATE TABLE open_stream (
  tenant    text        NOT NULL,
  person    text        NOT NULL,
  opened_at timestamptz NOT NULL,
  seen_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant, person)
);
CREATE INDEX open_stream_seen ON open_stream (seen_at);
