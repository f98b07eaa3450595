-- One row per version of a routine. The columns beside the content are what lists filter by.
CREATE TABLE routine_version (
    owner          text        NOT NULL CHECK (owner ~ '^[a-z0-9-]{1,32}$'), -- 'shared', or a tenant
    routine_id     text        NOT NULL CHECK (routine_id ~ '^[a-z0-9-]{1,64}$'),
    version        integer     NOT NULL CHECK (version >= 1),
    status         text        NOT NULL CHECK (status IN ('draft', 'in-review', 'published', 'retired')),
    kind           text        NOT NULL,
    goal           text        NOT NULL,
    level          text        NOT NULL,
    position       text        NOT NULL,
    body_areas     text[]      NOT NULL,
    equipment      text[]      NOT NULL,
    locales        text[]      NOT NULL,
    seconds        integer     NOT NULL CHECK (seconds > 0),
    pain_related   boolean     NOT NULL,
    review_due     date        NOT NULL,
    content        jsonb       NOT NULL,
    published_at   timestamptz,
    retired_at     timestamptz,
    retired_reason text,
    retired_safety boolean,
    PRIMARY KEY (owner, routine_id, version),
    CHECK ((status IN ('published', 'retired')) = (published_at IS NOT NULL)),
    CHECK ((status = 'retired') = (retired_at IS NOT NULL))
);

CREATE INDEX routine_version_published ON routine_version (owner, routine_id, version DESC)
    WHERE status = 'published';

-- A published version never changes; the one thing that may happen to it is retirement.
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    retired routine_version;
BEGIN
    IF OLD.status NOT IN ('published', 'retired') THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.status = 'published' AND NEW.status = 'retired' THEN
        retired := OLD;
        retired.status := NEW.status;
        retired.retired_at := NEW.retired_at;
        retired.retired_reason := NEW.retired_reason;
        retired.retired_safety := NEW.retired_safety;
        IF retired IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'version % of % is published and cannot be changed', OLD.version, OLD.routine_id
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER routine_version_is_kept BEFORE UPDATE OR DELETE ON routine_version
    FOR EACH ROW EXECUTE FUNCTION keep_published_version();
