-- 提醒名单 (规程 第十三条): how many of an employer, street or village are reminded before a deduction, and of how much: what
-- its liaison works with. The lines are the dues that are open at the time.
CREATE TABLE "reminder_lists" (
  "cycle_no" INTEGER NOT NULL,
  "deduction" INTEGER NOT NULL,
  "place" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "fen" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "reminder_lists_pkey" PRIMARY KEY ("cycle_no", "deduction", "kind", "place"),
  CONSTRAINT "reminder_lists_kind" CHECK ("kind" IN ('employer', 'locality')),
  CONSTRAINT "reminder_lists_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "reminder_lists_place_idx" ON "reminder_lists" ("kind", "place", "at");
REVOKE DELETE ON "reminder_lists" FROM sscard_app;

-- In which Temporal namespace its workflow was started: when Temporal's data is lost, the sweep sees another id.
ALTER TABLE "cycles" ADD COLUMN "workflow_in" TEXT;
ALTER TABLE "bank_rounds" ADD COLUMN "workflow_in" TEXT;
CREATE INDEX "bank_rounds_under_way" ON "bank_rounds" ("ordinal") WHERE "state" NOT IN ('posted', 'withdrawn');
