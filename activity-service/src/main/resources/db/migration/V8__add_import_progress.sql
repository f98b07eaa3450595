-- When anything of a job was last delivered: it is given up when nothing has been for long.
ALTER TABLE import_job ADD COLUMN progressed_at timestamptz;
