-- Cases on a card: the card that a replacement makes, tasks of a bank, and answers that cases wait for.

ALTER TABLE "cases" ADD COLUMN "new_card_id" TEXT;
CREATE INDEX "cases_new_card_id_idx" ON "cases" ("new_card_id");
ALTER TABLE "tasks" ADD COLUMN "bank" TEXT;
CREATE INDEX "tasks_of_bank" ON "tasks" ("bank", "urgent_at", "id") WHERE "state" = 'open' AND "bank" IS NOT NULL;

CREATE TABLE "case_answers" (
  "case_id" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "result" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "told_at" TIMESTAMPTZ(3),
  CONSTRAINT "case_answers_pkey" PRIMARY KEY ("case_id", "step", "ordinal"),
  CONSTRAINT "case_answers_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "case_answers_untold" ON "case_answers" ("at") WHERE "told_at" IS NULL;
REVOKE DELETE ON "case_answers" FROM sscard_app;

-- The counter's money: receipts numbered by their paper, and a double-entry journal that nobody changes afterwards.
CREATE TABLE "counter_receipts" (
  "id" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "paper_id" TEXT NOT NULL,
  "case_id" TEXT NOT NULL,
  "charge" TEXT NOT NULL,
  "fen" BIGINT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "taken_by" TEXT NOT NULL,
  "taken_at" TIMESTAMPTZ(3) NOT NULL,
  "state" TEXT NOT NULL,
  "ended_by" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  "end_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "counter_receipts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "counter_receipts_state" CHECK ("state" IN ('valid', 'refunded', 'voided')),
  CONSTRAINT "counter_receipts_fen" CHECK ("fen" > 0)
);
CREATE UNIQUE INDEX "counter_receipts_number_key" ON "counter_receipts" ("number");
CREATE UNIQUE INDEX "counter_receipts_paper_id_key" ON "counter_receipts" ("paper_id");
CREATE UNIQUE INDEX "counter_receipts_one_valid" ON "counter_receipts" ("case_id", "charge") WHERE "state" = 'valid';
CREATE INDEX "counter_receipts_case_id_idx" ON "counter_receipts" ("case_id");
CREATE INDEX "counter_receipts_office_taken_at_idx" ON "counter_receipts" ("office", "taken_at");

CREATE TABLE "counter_entries" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "clerk" TEXT NOT NULL,
  "receipt_id" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "trace_id" TEXT NOT NULL,
  CONSTRAINT "counter_entries_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "counter_entries_office_clerk_at_idx" ON "counter_entries" ("office", "clerk", "at");
CREATE INDEX "counter_entries_receipt_id_idx" ON "counter_entries" ("receipt_id");

CREATE TABLE "counter_postings" (
  "entry_id" TEXT NOT NULL,
  "account" TEXT NOT NULL,
  "fen" BIGINT NOT NULL,
  CONSTRAINT "counter_postings_pkey" PRIMARY KEY ("entry_id", "account"),
  CONSTRAINT "counter_postings_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "counter_entries" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "counter_postings_account" CHECK ("account" IN ('cash', 'feeIncome', 'depositsHeld', 'handedIn', 'cashDifference'))
);

CREATE FUNCTION counter_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT coalesce(sum(fen), 0) <> 0 OR count(*) < 2 FROM counter_postings WHERE entry_id = NEW.entry_id) THEN
    RAISE EXCEPTION 'counter entry % does not balance', NEW.entry_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "counter_entry_balances" AFTER INSERT ON "counter_postings" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION counter_entry_balances();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['counter_entries', 'counter_postings'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', name || '_append_only', name);
  END LOOP;
END $$;
REVOKE UPDATE, DELETE ON "counter_entries", "counter_postings" FROM sscard_app;
REVOKE DELETE ON "counter_receipts" FROM sscard_app;
