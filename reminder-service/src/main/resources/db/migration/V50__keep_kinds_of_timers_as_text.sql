-- The kinds of a timer are read and written by the service alone, tens of thousands of times a
-- second: as text the database has nothing to parse, and the service little. For each kind
-- kind,last due,last break end,dues,routines: seconds of the epoch, routines with a space between;
-- kinds with a semicolon between.
ALTER TABLE timer ADD COLUMN said text NOT NULL DEFAULT '';
UPDATE timer SET said = (
  SELECT string_agg(concat_ws(',', k ->> 'kind',
    coalesce(extract(epoch FROM (k ->> 'last_due')::timestamptz)::bigint::text, ''),
    coalesce(extract(epoch FROM (k ->> 'last_break_end')::timestamptz)::bigint::text, ''),
    coalesce(k ->> 'dues', '0'),
    coalesce((SELECT string_agg(r, ' ')
      FROM jsonb_array_elements_text(coalesce(nullif(k -> 'routines', 'null'), '[]')) r), '')), ';')
  FROM jsonb_array_elements(kinds) k)
WHERE kinds <> '[]';
ALTER TABLE timer DROP COLUMN kinds;
ALTER TABLE timer RENAME COLUMN said TO kinds;
