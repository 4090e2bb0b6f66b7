#!/bin/sh
# Temporal's own tables, brought up to the server's version; runs at each start and changes nothing that is there.
set -eu
schema() {
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $1"
  # "setup-schema" makes the version table of an empty database; a second time it fails, and the update goes on.
  $tool setup-schema -v 0.0 || true
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}
schema temporal temporal
schema temporal_visibility visibility
