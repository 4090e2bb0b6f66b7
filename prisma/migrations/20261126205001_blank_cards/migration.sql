-- Blank temporary cards (空白临时卡) as a count that ties out: they have no numbers before they are handed over.

-- What an office has; its row comes with the first delivery and is the lock of whoever takes one away.
CREATE TABLE "blank_stock" (
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "on_hand" INTEGER NOT NULL,
  "spoiled" INTEGER NOT NULL DEFAULT 0,
  -- Of the spoiled ones, those on a destruction list that nobody has checked.
  "listed" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "blank_stock_pkey" PRIMARY KEY ("office"),
  CONSTRAINT "blank_stock_on_hand" CHECK ("on_hand" >= 0),
  CONSTRAINT "blank_stock_listed" CHECK ("listed" >= 0 AND "listed" <= "spoiled")
);
REVOKE DELETE ON "blank_stock" FROM sscard_app;

-- `kind` says what it does to the drawer and to the spoiled ones: domain/card/blank-stock.ts.
CREATE TABLE "blank_card_moves" (
  "id" BIGSERIAL NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "delivery" TEXT,
  "case_id" TEXT,
  "list_id" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "actor" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "blank_card_moves_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "blank_card_moves_kind" CHECK ("kind" IN ('received', 'handedOver', 'spoiled', 'destroyed')),
  CONSTRAINT "blank_card_moves_quantity" CHECK ("quantity" > 0),
  CONSTRAINT "blank_card_moves_delivery" CHECK (("kind" = 'received') = ("delivery" IS NOT NULL)),
  CONSTRAINT "blank_card_moves_case" CHECK (("kind" = 'handedOver') = ("case_id" IS NOT NULL)),
  CONSTRAINT "blank_card_moves_list" CHECK (("kind" = 'destroyed') = ("list_id" IS NOT NULL))
);
CREATE INDEX "blank_card_moves_office_at_id_idx" ON "blank_card_moves" ("office", "at", "id");
-- A delivery comes once, a case takes one blank, a list destroys once: whatever is written twice is a bug or a repetition.
CREATE UNIQUE INDEX "blank_card_moves_office_delivery_key" ON "blank_card_moves" ("office", "delivery");
CREATE UNIQUE INDEX "blank_card_moves_case_id_key" ON "blank_card_moves" ("case_id");
CREATE UNIQUE INDEX "blank_card_moves_list_id_key" ON "blank_card_moves" ("list_id");
CREATE TRIGGER "blank_card_moves_append_only" BEFORE UPDATE OR DELETE ON "blank_card_moves" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "blank_card_moves_no_truncate" BEFORE TRUNCATE ON "blank_card_moves" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "blank_card_moves" FROM sscard_app;

-- Spoiled blanks are destroyed by the same lists as kept cards.
ALTER TABLE "destruction_lists" ADD COLUMN "blanks" INTEGER NOT NULL DEFAULT 0;

-- A count may take in the blanks too.
ALTER TABLE "stock_counts" ADD COLUMN "blanks_listed" INTEGER;
ALTER TABLE "stock_counts" ADD COLUMN "blanks_counted" INTEGER;
ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_blanks" CHECK (("blanks_listed" IS NULL) = ("blanks_counted" IS NULL));
