-- Login sessions of the page /me, as service-defaults wants them (classpath:interlude/sessions.sql).
CREATE TABLE spring_session (
  primary_id            char(36) NOT NULL PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint   NOT NULL,
  last_access_time      bigint   NOT NULL,
  max_inactive_interval integer  NOT NULL,
  expiry_time           bigint   NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
