-- PIN of the social side (附件1 第十七, 十八条): orders to the terminal and their results; the PIN itself is nowhere.

ALTER TABLE "cards" ADD COLUMN "pin_initial" BOOLEAN NOT NULL DEFAULT true;
-- Whoever brought a card from the old system has used it.
UPDATE "cards" SET "pin_initial" = false WHERE "state_case_id" LIKE 'load:%' AND "state" NOT IN ('delivered');

CREATE TABLE "pin_orders" (
  "case_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "order_id" TEXT NOT NULL,
  "card_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "errors" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "pin_orders_pkey" PRIMARY KEY ("case_id", "ordinal"),
  CONSTRAINT "pin_orders_action" CHECK ("action" IN ('change', 'unlock_reset')),
  CONSTRAINT "pin_orders_result" CHECK ("result" IN ('done', 'wrong_pin', 'locked', 'aborted', 'unclear'))
);
CREATE TRIGGER "pin_orders_append_only" BEFORE UPDATE OR DELETE ON "pin_orders" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "pin_orders" FROM sscard_app;
