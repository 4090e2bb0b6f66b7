-- What banks tell of their side of a card: single events and files of them, each event once.

CREATE TABLE "bank_event_files" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "trailer_sm3" TEXT NOT NULL,
  "envelope_sm3" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "findings" JSONB NOT NULL DEFAULT '[]',
  "taken_by" TEXT NOT NULL,
  "taken_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "bank_event_files_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_event_files_state" CHECK ("state" IN ('taken', 'held'))
);
CREATE UNIQUE INDEX "bank_event_files_taken_name" ON "bank_event_files" ("name") WHERE "state" = 'taken';
CREATE INDEX "bank_event_files_bank_taken_at_id_idx" ON "bank_event_files" ("bank", "taken_at" DESC, "id" DESC);
REVOKE UPDATE, DELETE ON "bank_event_files" FROM sscard_app;

CREATE TABLE "bank_events" (
  "id" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "event_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "card_id" TEXT,
  "division" TEXT NOT NULL,
  "card_number_enc" BYTEA,
  "account_enc" BYTEA,
  "detail_enc" BYTEA,
  "occurred_at" TIMESTAMPTZ(3) NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL,
  "source" TEXT NOT NULL,
  "file_id" TEXT,
  "actor" TEXT NOT NULL,
  "late" BOOLEAN NOT NULL DEFAULT false,
  "reaction" TEXT NOT NULL,
  "reaction_case_id" TEXT,
  "trace_id" TEXT NOT NULL,
  CONSTRAINT "bank_events_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_events_source" CHECK ("source" IN ('api', 'file', 'page')),
  CONSTRAINT "bank_events_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "cards" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_events_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_event_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "bank_events_bank_event_id_key" ON "bank_events" ("bank", "event_id");
CREATE INDEX "bank_events_card_id_occurred_at_id_idx" ON "bank_events" ("card_id", "occurred_at", "id");
CREATE INDEX "bank_events_unmatched" ON "bank_events" ("bank", "id") WHERE "card_id" IS NULL;
REVOKE DELETE ON "bank_events" FROM sscard_app;

-- What the bank side was before its first event: of loaded cards it may be anything.
ALTER TABLE "cards" ADD COLUMN "bank_state_base" TEXT;

-- A message may be about a card where no case is.
ALTER TABLE "notices" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "notices" ADD COLUMN "card_id" TEXT;
