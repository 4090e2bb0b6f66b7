-- Files between agencies and banks (interchange §1): every one that was drafted, sent or came, with what became of it.

CREATE TABLE "bank_files" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "subject" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "bytes" BIGINT NOT NULL,
  "content_sm3" TEXT NOT NULL,
  "trailer_sm3" TEXT NOT NULL,
  "envelope_bytes" BIGINT NOT NULL,
  "envelope_sm3" TEXT NOT NULL,
  "findings" JSONB NOT NULL DEFAULT '[]',
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "sent_at" TIMESTAMPTZ(3),
  "counted_on" DATE,
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "bank_files_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_files_state" CHECK (
    ("direction" = 'out' AND "state" IN ('draft', 'queued', 'sent', 'rejected'))
    OR ("direction" = 'in' AND "state" IN ('arrived', 'taken', 'held', 'confirmed', 'released', 'rejected'))),
  CONSTRAINT "bank_files_sent" CHECK (("sent_at" IS NULL) = ("counted_on" IS NULL))
);
-- A name is used once; a rejected file's is free again for the whole resend.
CREATE UNIQUE INDEX "bank_files_name_once" ON "bank_files" ("name") WHERE "state" <> 'rejected';
-- The same content is taken once, whatever it is called.
CREATE UNIQUE INDEX "bank_files_taken_once" ON "bank_files" ("bank", "trailer_sm3")
  WHERE "direction" = 'in' AND "state" IN ('taken', 'released');
CREATE INDEX "bank_files_newest" ON "bank_files" ("made_at" DESC, "id" DESC);
CREATE INDEX "bank_files_waiting" ON "bank_files" ("bank", "id") WHERE "state" IN ('queued', 'arrived', 'confirmed');
CREATE INDEX "bank_files_subject" ON "bank_files" ("subject") WHERE "subject" <> '';
REVOKE DELETE ON "bank_files" FROM sscard_app;

-- The bytes as they travel, a mebibyte a row: memory stays flat on the way in and out. They don't compress.
CREATE TABLE "bank_file_chunks" (
  "file_id" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "bank_file_chunks_pkey" PRIMARY KEY ("file_id", "n"),
  CONSTRAINT "bank_file_chunks_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE "bank_file_chunks" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
REVOKE UPDATE, DELETE ON "bank_file_chunks" FROM sscard_app;

-- A file's story. Append-only, by right and for the owner too.
CREATE TABLE "bank_file_events" (
  "id" TEXT NOT NULL,
  "file_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actor" TEXT NOT NULL,
  "detail" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "bank_file_events_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_file_events_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "bank_file_events_file_id_id_idx" ON "bank_file_events" ("file_id", "id");
CREATE TRIGGER "bank_file_events_append_only" BEFORE UPDATE OR DELETE ON "bank_file_events"
  FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "bank_file_events" FROM sscard_app;

-- Two people decide on a held file; one proposal at a time, and each stays on record.
CREATE TABLE "bank_file_proposals" (
  "id" TEXT NOT NULL,
  "file_id" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "bank_file_proposals_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_file_proposals_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_file_proposals_words"
    CHECK ("decision" IN ('release', 'reject') AND "state" IN ('open', 'confirmed', 'refused')),
  CONSTRAINT "bank_file_proposals_two_people" CHECK ("checker" <> "maker")
);
CREATE INDEX "bank_file_proposals_file_id_idx" ON "bank_file_proposals" ("file_id");
CREATE UNIQUE INDEX "bank_file_proposals_open_once" ON "bank_file_proposals" ("file_id") WHERE "state" = 'open';
REVOKE DELETE ON "bank_file_proposals" FROM sscard_app;

-- A bank's cut-off is part of its profile (rule bank.<code>); the one for all banks was never asked.
DELETE FROM "rules" WHERE "key" = 'bank.cutOff';
