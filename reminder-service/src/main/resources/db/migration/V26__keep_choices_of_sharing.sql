-- Whether the person said what is shared: others may then only let less be shared. Until now
-- nobody noted who had said so, but the audit log, in which people stand as actors by their login.
ALTER TABLE person ADD COLUMN chose_sharing boolean NOT NULL DEFAULT false;
