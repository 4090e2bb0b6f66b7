-- The counter's desk: receipts voided by two people, day-end sheets, cards to destroy and their lists.

-- Papers of the window itself belong to no case; a voided one keeps its number and says so on every print.
ALTER TABLE "papers" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "papers" ADD COLUMN "voided_at" TIMESTAMPTZ(3);

CREATE TABLE "counter_voids" (
  "id" TEXT NOT NULL,
  "receipt_id" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "counter_voids_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "counter_voids_state" CHECK ("state" IN ('open', 'voided', 'kept')),
  CONSTRAINT "counter_voids_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "counter_voids_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "counter_receipts" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "counter_voids_one_open" ON "counter_voids" ("receipt_id") WHERE "state" = 'open';
CREATE INDEX "counter_voids_receipt_id_idx" ON "counter_voids" ("receipt_id");
CREATE INDEX "counter_voids_office_state_idx" ON "counter_voids" ("office", "state");

CREATE TABLE "counter_sheets" (
  "id" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "clerk" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "state" TEXT NOT NULL,
  "due" BIGINT NOT NULL,
  "counted" BIGINT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  "paper_id" TEXT,
  "number" TEXT,
  CONSTRAINT "counter_sheets_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "counter_sheets_state" CHECK ("state" IN ('made', 'returned', 'checked')),
  CONSTRAINT "counter_sheets_two_people" CHECK ("checker" <> "clerk"),
  CONSTRAINT "counter_sheets_reason" CHECK ("counted" = "due" OR "reason" <> '')
);
CREATE UNIQUE INDEX "counter_sheets_office_clerk_day_key" ON "counter_sheets" ("office", "clerk", "day");
CREATE INDEX "counter_sheets_office_state_idx" ON "counter_sheets" ("office", "state");

-- Each entry of a drawer is settled on one sheet.
CREATE TABLE "counter_sheet_entries" (
  "entry_id" TEXT NOT NULL,
  "sheet_id" TEXT NOT NULL,
  CONSTRAINT "counter_sheet_entries_pkey" PRIMARY KEY ("entry_id"),
  CONSTRAINT "counter_sheet_entries_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "counter_entries" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "counter_sheet_entries_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "counter_sheets" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "counter_sheet_entries_sheet_id_idx" ON "counter_sheet_entries" ("sheet_id");
ALTER TABLE "counter_entries" ADD COLUMN "sheet_id" TEXT;
CREATE UNIQUE INDEX "counter_entries_sheet_id_key" ON "counter_entries" ("sheet_id");

-- Cards that were taken back or never left the office, kept until two people destroy them with a list.
CREATE TABLE "kept_cards" (
  "card_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "case_id" TEXT,
  "kept_by" TEXT NOT NULL,
  "kept_at" TIMESTAMPTZ(3) NOT NULL,
  "list_id" TEXT,
  "destroyed_at" TIMESTAMPTZ(3),
  CONSTRAINT "kept_cards_pkey" PRIMARY KEY ("card_id"),
  CONSTRAINT "kept_cards_source" CHECK ("source" IN ('exchange', 'cancellation', 'temporary', 'recall', 'spoiled', 'found')),
  CONSTRAINT "kept_cards_listed" CHECK ("destroyed_at" IS NULL OR "list_id" IS NOT NULL)
);
CREATE INDEX "kept_cards_office_kept_at_idx" ON "kept_cards" ("office", "kept_at");
CREATE INDEX "kept_cards_list_id_idx" ON "kept_cards" ("list_id");

CREATE TABLE "destruction_lists" (
  "id" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "cards" INTEGER NOT NULL,
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  "paper_id" TEXT,
  "number" TEXT,
  CONSTRAINT "destruction_lists_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "destruction_lists_state" CHECK ("state" IN ('open', 'destroyed', 'refused')),
  CONSTRAINT "destruction_lists_two_people" CHECK ("checker" <> "maker")
);
CREATE INDEX "destruction_lists_office_made_at_idx" ON "destruction_lists" ("office", "made_at");
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "destruction_lists" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A destroyed card stays as it is on record.
CREATE FUNCTION kept_card_rests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.destroyed_at IS NOT NULL THEN RAISE EXCEPTION 'the card % is destroyed', OLD.card_id; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept_card_rests" BEFORE UPDATE OR DELETE ON "kept_cards" FOR EACH ROW EXECUTE FUNCTION kept_card_rests();

-- Counts and movements of an office's cards are read by time.
CREATE INDEX "card_transitions_stock" ON "card_transitions" ("at") WHERE "to_state" = 'in_stock' OR "from_state" IN ('in_stock', 'produced');

CREATE TRIGGER "counter_sheet_entries_append_only" BEFORE UPDATE OR DELETE ON "counter_sheet_entries" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "counter_sheet_entries" FROM sscard_app;
REVOKE DELETE ON "counter_voids", "counter_sheets", "kept_cards", "destruction_lists" FROM sscard_app;
