#!/bin/sh
# Runs once, when the volume is empty: one role a purpose (docs: the app has no UPDATE or DELETE on what is append-only).
set -eu
role() {
  psql -v ON_ERROR_STOP=1 -v role="$1" -v password="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
SQL
}
database() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v owner="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE DATABASE :"name" OWNER :"owner" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}
role sscard_migrator "$SSCARD_MIGRATOR_PASSWORD"
role sscard_app "$SSCARD_APP_PASSWORD"
role sscard_reader "$SSCARD_READER_PASSWORD"
role sscard_queue "$SSCARD_QUEUE_PASSWORD"
role sscard_counterparties "$SSCARD_COUNTERPARTIES_PASSWORD"
role sscard_banks "$SSCARD_BANKS_PASSWORD"
role temporal "$TEMPORAL_PASSWORD"
database sscard sscard_migrator
database sscard_queue sscard_queue
database counterparties sscard_counterparties
database banks sscard_banks
database temporal temporal
database temporal_visibility temporal
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -c 'GRANT CONNECT ON DATABASE sscard TO sscard_app, sscard_reader'
