-- How fast an app may report; neither or both. Without, the service's default holds.
ALTER TABLE client_app
  ADD COLUMN events_per_second integer CHECK (events_per_second > 0),
  ADD COLUMN burst integer CHECK (burst > 0),
  ADD CONSTRAINT client_app_quota_is_whole CHECK ((events_per_second IS NULL) = (burst IS NULL));
