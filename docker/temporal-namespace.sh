#!/bin/sh
# The namespace of all cases; closed histories are kept 30 days, facts stay in PostgreSQL.
set -eu
temporal operator namespace describe --namespace sscard >/dev/null 2>&1 ||
  temporal operator namespace create --namespace sscard --retention 30d
