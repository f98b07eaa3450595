-- What a search looks through: one row a language of each published version.
CREATE TABLE routine_words (
    owner      text      NOT NULL,
    routine_id text      NOT NULL,
    version    integer   NOT NULL,
    locale     text      NOT NULL,
    title      text      NOT NULL,
    config     regconfig NOT NULL,
    words      tsvector  NOT NULL,
    PRIMARY KEY (owner, routine_id, version, locale),
    FOREIGN KEY (owner, routine_id, version) REFERENCES routine_version ON DELETE CASCADE
);

CREATE INDEX routine_words_found ON routine_words USING gin (words);

-- Words of one language at the places that the path names.
CREATE FUNCTION words_at(content jsonb, path jsonpath, locale text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(place ->> locale, ' '), '') FROM jsonb_path_query(content, path) AS place
$$;

CREATE FUNCTION index_routine_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    tag text;
    config regconfig;
BEGIN
    FOREACH tag IN ARRAY NEW.locales LOOP
        config := CASE split_part(tag, '-', 1)
            WHEN 'en' THEN 'english' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' ELSE 'simple'
        END;
        INSERT INTO routine_words (owner, routine_id, version, locale, title, config, words) VALUES (
            NEW.owner, NEW.routine_id, NEW.version, tag, words_at(NEW.content, '$.title', tag), config,
            setweight(to_tsvector(config, words_at(NEW.content, '$.title', tag)), 'A')
            || setweight(to_tsvector(config, words_at(NEW.content, '$.summary', tag)), 'B')
            || setweight(to_tsvector(config, words_at(NEW.content, '$.items[*].exercise.name', tag)), 'C')
            || to_tsvector(config, words_at(NEW.content, '$.items[*].exercise.purpose', tag))
            || to_tsvector(config, words_at(NEW.content, '$.items[*].exercise.muscles[*]', tag))
            || to_tsvector(config, words_at(NEW.content, '$.symptoms[*]', tag)))
        ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE TRIGGER routine_version_is_indexed AFTER INSERT OR UPDATE ON routine_version
    FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION index_routine_words();

-- Versions that were published before there was a search.
ALTER TABLE routine_version DISABLE TRIGGER routine_version_is_kept;
UPDATE routine_version SET status = status WHERE status = 'published';
ALTER TABLE routine_version ENABLE TRIGGER routine_version_is_kept;
