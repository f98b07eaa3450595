#!/bin/bash
# Run once by the Postgres image on an empty data folder. Passwords: those of the local demo.
set -euo pipefail
options=
for role in content_owner content_service reminder_owner reminder_service activity_owner \
  activity_service analytics_owner analytics_engine analytics_reader analytics_bi; do
  options="$options -c interlude.password_$role=local-$role"
done
PGOPTIONS="$options" psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" \
  --dbname "$POSTGRES_DB" -f /provision.sql
