-- What carrying out the reconciliation (规程 第十四条) needs beside the tables of the month.

-- Which movements the account had by our books is known by their number: outcomes are written once, so that the same number
-- is the same set. runs_in: the namespace in which its workflow runs; empty where it has to be started.
ALTER TABLE "reconciliations"
  ADD COLUMN "runs_in" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "statement_due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity',
  ADD COLUMN "provisional" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "overdue_since" TIMESTAMPTZ(3);
ALTER TABLE "reconciliations" ALTER COLUMN "statement_due_at" DROP DEFAULT;
CREATE INDEX "reconciliations_open" ON "reconciliations" ("id") WHERE "state" <> 'agreed';

-- Late corrections of a round, which may lie months after it.
CREATE INDEX "line_outcomes_corrections" ON "line_outcomes" ("ordinal") WHERE "revision" > 0;

-- A month's story: codes, counts and totals. Append-only.
CREATE TABLE "reconciliation_events" (
  "id" TEXT NOT NULL,
  "reconciliation_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actor" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "detail" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "reconciliation_events_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reconciliation_events_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliations" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "reconciliation_events_reconciliation_id_id_idx" ON "reconciliation_events" ("reconciliation_id", "id");
CREATE TRIGGER "reconciliation_events_append_only" BEFORE UPDATE OR DELETE ON "reconciliation_events" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "reconciliation_events_no_truncate" BEFORE TRUNCATE ON "reconciliation_events" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "reconciliation_events" FROM sscard_app;

-- A statement is read once: its movements are written under its number while it is read, and count from when it is let in.
-- One that was held stays 'reading' for ever, and its name is free for another.
ALTER TABLE "statements" DROP CONSTRAINT "statements_state";
ALTER TABLE "statements" ADD CONSTRAINT "statements_state" CHECK ("state" IN ('reading', 'current', 'replaced'));
DROP INDEX "statements_key";
CREATE UNIQUE INDEX "statements_key" ON "statements" ("agency", "bank", "use", "month", "correction") WHERE "state" <> 'reading';
CREATE UNIQUE INDEX "statements_file_id_key" ON "statements" ("file_id");

-- The first of two people proposes what a movement is, the second releases or refuses it; a corrected statement may
-- take the movement away.
ALTER TABLE "movement_classes"
  ADD COLUMN "state" TEXT NOT NULL,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "checked_at" TIMESTAMPTZ(3),
  ADD COLUMN "check_reason" TEXT NOT NULL DEFAULT '',
  ALTER COLUMN "checker" DROP NOT NULL,
  ADD CONSTRAINT "movement_classes_state" CHECK ("state" IN ('proposed', 'released', 'refused', 'gone')),
  ADD CONSTRAINT "movement_classes_released_by_two" CHECK ("state" <> 'released' OR "checker" IS NOT NULL);
ALTER TABLE "movement_classes" RENAME COLUMN "at" TO "made_at";
DROP INDEX "movement_classes_once";
CREATE UNIQUE INDEX "movement_classes_one_live" ON "movement_classes" ("reconciliation_id", "serial") WHERE "state" IN ('proposed', 'released');
GRANT UPDATE ("state", "checker", "checked_at", "check_reason") ON "movement_classes" TO sscard_app;

-- Amounts of differences and of classes are what they do to the account: credits positive, debits negative. serial and
-- settled_on are ours, where there is a line of ours in it.
ALTER TABLE "differences"
  ADD COLUMN "bank_serial" TEXT,
  ADD COLUMN "bank_settled_on" DATE,
  ADD COLUMN "other_line_id" TEXT,
  ADD CONSTRAINT "differences_way" CHECK ("way" IN ('bankCorrects', 'accepted', 'adjusted')),
  ADD CONSTRAINT "differences_settled_by_two" CHECK ("state" <> 'settled' OR ("checker" IS NOT NULL AND "way" IS NOT NULL AND "reason" <> ''));
