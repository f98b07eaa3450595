-- Grows whenever what readers of an owner's routines see changes: every instance forgets its
-- encoded answers when it sees a new number. The row's lock also puts an owner's changes in one
-- order, the order in which they reach the outbox.
CREATE TABLE catalogue_revision (
    owner    text   PRIMARY KEY,
    revision bigint NOT NULL
);

CREATE FUNCTION revise_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO catalogue_revision AS known (owner, revision) VALUES (NEW.owner, 1)
        ON CONFLICT (owner) DO UPDATE SET revision = known.revision + 1;
    RETURN NULL;
END
$$;

CREATE TRIGGER routine_version_is_revised AFTER INSERT OR UPDATE ON routine_version
    FOR EACH ROW WHEN (NEW.status IN ('published', 'retired')) EXECUTE FUNCTION revise_catalogue();

-- Tenants whose routines may be read without a token, as interlude.tenants.v1 says.
CREATE TABLE public_tenant (
    tenant text PRIMARY KEY
);
