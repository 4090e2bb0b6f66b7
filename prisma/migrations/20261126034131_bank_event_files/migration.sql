-- Files of bank events are kept with their lines and entered line by line; what no card was found for is settled by a person.

ALTER TABLE "bank_event_files" ADD COLUMN "division" TEXT NOT NULL DEFAULT '';
ALTER TABLE "bank_event_files" DROP CONSTRAINT "bank_event_files_state";
ALTER TABLE "bank_event_files" ADD CONSTRAINT "bank_event_files_state" CHECK ("state" IN ('entering', 'taken', 'held', 'rejected'));
DROP INDEX "bank_event_files_taken_name";
CREATE UNIQUE INDEX "bank_event_files_taken_name" ON "bank_event_files" ("name") WHERE "state" IN ('entering', 'taken');
GRANT UPDATE ("state") ON "bank_event_files" TO sscard_app;

CREATE TABLE "bank_event_lines" (
  "file_id" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  "event_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "content_enc" BYTEA,
  "outcome" TEXT,
  "refusal" JSONB,
  CONSTRAINT "bank_event_lines_pkey" PRIMARY KEY ("file_id", "line"),
  CONSTRAINT "bank_event_lines_outcome" CHECK ("outcome" IN ('entered', 'repeated', 'unmatched', 'refused')),
  CONSTRAINT "bank_event_lines_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_event_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
REVOKE DELETE ON "bank_event_lines" FROM sscard_app;

ALTER TABLE "bank_events" ADD COLUMN "matched_by" TEXT;
ALTER TABLE "bank_events" ADD COLUMN "matched_at" TIMESTAMPTZ(3);
ALTER TABLE "bank_events" ADD COLUMN "set_aside_by" TEXT;
ALTER TABLE "bank_events" ADD COLUMN "set_aside_at" TIMESTAMPTZ(3);
ALTER TABLE "bank_events" ADD COLUMN "set_aside_reason_enc" BYTEA;
DROP INDEX "bank_events_unmatched";
CREATE INDEX "bank_events_unmatched" ON "bank_events" ("bank", "received_at" DESC, "id" DESC) WHERE "card_id" IS NULL AND "set_aside_at" IS NULL;
CREATE INDEX "bank_events_bank_received_at_id_idx" ON "bank_events" ("bank", "received_at" DESC, "id" DESC);

-- Messages about a card alone stand on its holder's page.
CREATE INDEX "notices_of_cards" ON "notices" ("card_id") WHERE "case_id" IS NULL;
