-- When what was promised was ready: a card that waits in stock for its holder is no longer late.
ALTER TABLE "cases" ADD COLUMN "promise_met_at" TIMESTAMPTZ(3);
