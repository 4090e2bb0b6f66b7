-- Loading of people and cards from the old system: facts without workflows, errors by line, repeatable.

ALTER TABLE "cards" ADD COLUMN "state_before_loss" TEXT;

CREATE TABLE "loads" (
  "id" TEXT NOT NULL,
  "file_digest" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "ended_at" TIMESTAMPTZ(3),
  "lines" BIGINT NOT NULL DEFAULT 0,
  "people_added" BIGINT NOT NULL DEFAULT 0,
  "cards_added" BIGINT NOT NULL DEFAULT 0,
  "unchanged" BIGINT NOT NULL DEFAULT 0,
  "refused" BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT "loads_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "loads_file_digest_key" ON "loads" ("file_digest");

CREATE TABLE "load_findings" (
  "load_id" TEXT NOT NULL,
  "line" BIGINT NOT NULL,
  "field" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "params" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "load_findings_pkey" PRIMARY KEY ("load_id", "line"),
  CONSTRAINT "load_findings_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "loads" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "load_findings_append_only" BEFORE UPDATE OR DELETE ON "load_findings" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE DELETE ON "loads" FROM sscard_app;
REVOKE UPDATE, DELETE ON "load_findings" FROM sscard_app;

-- Lines are compared with the tables as sets, in a table of the transaction's own.
DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sscard_app', current_database()); END $$;
