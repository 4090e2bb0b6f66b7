-- Stock of cards as a count that ties out: every card that comes into an office's hands or leaves them is a line.

-- `kind` says what it does to the shelf (cards to hand over) and to the kept ones (cards to destroy): domain/card/stock.ts.
CREATE TABLE "stock_moves" (
  "id" BIGSERIAL NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "card_id" TEXT NOT NULL,
  "case_id" TEXT,
  "list_id" TEXT,
  "actor" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "stock_moves_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "stock_moves_kind" CHECK ("kind" IN ('received', 'handedOver', 'unclaimed', 'returned', 'spoiled', 'destroyed')),
  CONSTRAINT "stock_moves_list" CHECK (("kind" = 'destroyed') = ("list_id" IS NOT NULL)),
  CONSTRAINT "stock_moves_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "cards" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "stock_moves_office_at_kind_idx" ON "stock_moves" ("office", "at", "kind");
-- A card comes in, goes out, is kept and destroyed once each: whatever is written twice is a bug.
CREATE UNIQUE INDEX "stock_moves_card_id_kind_key" ON "stock_moves" ("card_id", "kind");
CREATE TRIGGER "stock_moves_append_only" BEFORE UPDATE OR DELETE ON "stock_moves" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "stock_moves_no_truncate" BEFORE TRUNCATE ON "stock_moves" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "stock_moves" FROM sscard_app;

-- The index that moves were read by before they had a table.
DROP INDEX "card_transitions_stock";

-- Temporary cards that are out, for the list of overdue ones.
CREATE INDEX "cards_temporary_out" ON "cards" ("division", "id") WHERE "kind" = 'temporary' AND "state" = 'delivered';

-- A card taken back at a bank's window lies there until the office has it.
ALTER TABLE "kept_cards" ADD COLUMN "bank" TEXT;
ALTER TABLE "kept_cards" ADD COLUMN "received_by" TEXT;
ALTER TABLE "kept_cards" ADD COLUMN "received_at" TIMESTAMPTZ(3);
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_received" CHECK ("received_at" IS NULL OR "bank" IS NOT NULL);
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_at_office" CHECK ("list_id" IS NULL OR "bank" IS NULL OR "received_at" IS NOT NULL);
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "cards" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a list named stays readable, also where it was refused or withdrawn.
ALTER TABLE "destruction_lists" ADD COLUMN "digest" TEXT NOT NULL;
ALTER TABLE "destruction_lists" DROP CONSTRAINT "destruction_lists_state";
ALTER TABLE "destruction_lists" ADD CONSTRAINT "destruction_lists_state" CHECK ("state" IN ('open', 'destroyed', 'refused', 'withdrawn'));
CREATE TABLE "destruction_list_lines" (
  "list_id" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  "card_id" TEXT NOT NULL,
  CONSTRAINT "destruction_list_lines_pkey" PRIMARY KEY ("list_id", "line"),
  CONSTRAINT "destruction_list_lines_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "destruction_lists" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "destruction_list_lines_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "kept_cards" ("card_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "destruction_list_lines_list_id_card_id_key" ON "destruction_list_lines" ("list_id", "card_id");
CREATE INDEX "destruction_list_lines_card_id_idx" ON "destruction_list_lines" ("card_id");
CREATE TRIGGER "destruction_list_lines_append_only" BEFORE UPDATE OR DELETE ON "destruction_list_lines" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "destruction_list_lines_no_truncate" BEFORE TRUNCATE ON "destruction_list_lines" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "destruction_list_lines" FROM sscard_app;

-- A count may take in the kept cards too.
ALTER TABLE "stock_counts" ADD COLUMN "kept_listed" INTEGER;
ALTER TABLE "stock_counts" ADD COLUMN "kept_counted" INTEGER;
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_kept" CHECK (("kept_listed" IS NULL) = ("kept_counted" IS NULL));

-- What happened before these tables did: cards of the shelf, and cards that were taken back.
INSERT INTO "kept_cards" ("card_id", "kind", "office", "division", "source", "case_id", "kept_by", "kept_at")
SELECT k.id, k.kind, c.office, c.division,
  CASE WHEN k.kind = 'temporary' THEN 'temporary' WHEN t.from_state = 'in_stock' THEN 'recall'
       WHEN t.from_state = 'produced' THEN 'spoiled' WHEN t.to_state = 'cancelled' THEN 'cancellation' ELSE 'exchange' END,
  c.id, t.actor, t.at
FROM "card_transitions" t JOIN "cards" k ON k.id = t.card_id JOIN "cases" c ON c.id = t.case_id
WHERE k.kind = 'temporary' AND t.to_state = 'destroyed'
   OR k.kind = 'formal' AND (t.from_state IN ('in_stock', 'produced') AND t.to_state = 'destroyed'
     OR t.from_state IN ('delivered', 'active') AND t.to_state IN ('replaced', 'cancelled'));
INSERT INTO "stock_moves" ("office", "division", "kind", "card_id", "case_id", "actor", "at")
SELECT c.office, c.division, CASE t.to_state WHEN 'in_stock' THEN 'received' ELSE 'handedOver' END, k.id, c.id, t.actor, t.at
FROM "card_transitions" t JOIN "cards" k ON k.id = t.card_id AND k.kind = 'formal' JOIN "cases" c ON c.id = t.case_id
WHERE t.to_state = 'in_stock' OR t.to_state = 'delivered' AND t.from_state = 'in_stock' ORDER BY t.id;
INSERT INTO "stock_moves" ("office", "division", "kind", "card_id", "case_id", "actor", "at")
SELECT "office", "division", CASE "source" WHEN 'recall' THEN 'unclaimed' WHEN 'spoiled' THEN 'spoiled' ELSE 'returned' END,
  "card_id", "case_id", "kept_by", "kept_at" FROM "kept_cards" ORDER BY "kept_at", "card_id";
