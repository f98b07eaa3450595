-- Who did what to which routine. Entries are added, never changed.
CREATE TABLE audit_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    owner      text        NOT NULL,
    routine_id text        NOT NULL,
    version    integer     NOT NULL,
    who        text        NOT NULL, -- the token's subject, or 'catalogue' for a file
    action     text        NOT NULL,
    comment    text
);

CREATE INDEX audit_entry_of_routine ON audit_entry (owner, routine_id, id DESC);

CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();

-- Drafts: who wrote them, and how often they were saved.
ALTER TABLE routine_version
    ADD COLUMN authors text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN edition integer NOT NULL DEFAULT 1;
