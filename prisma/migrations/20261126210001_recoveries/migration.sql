-- 追回 (规程 第十四条): what was refunded wrongly is owed again. A row a recovery case.
CREATE TABLE "recoveries" (
  "case_id" TEXT NOT NULL,
  "refund_case_id" TEXT NOT NULL,
  "due_id" BIGINT NOT NULL,
  "state" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  "filed_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "released_at" TIMESTAMPTZ(3),
  CONSTRAINT "recoveries_pkey" PRIMARY KEY ("case_id"),
  CONSTRAINT "recoveries_state" CHECK ("state" IN ('filed', 'released', 'recovered', 'waived', 'refused')),
  CONSTRAINT "recoveries_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "recoveries_released_by_two" CHECK ("state" IN ('filed', 'refused') OR "checker" IS NOT NULL),
  CONSTRAINT "recoveries_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "recoveries_refund_case_id_fkey" FOREIGN KEY ("refund_case_id") REFERENCES "refunds" ("case_id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "recoveries_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A refund is taken back once.
CREATE UNIQUE INDEX "recoveries_once" ON "recoveries" ("refund_case_id") WHERE "state" <> 'refused';
-- The few that wait for their due, which every answer of a bank looks for.
CREATE INDEX "recoveries_waiting" ON "recoveries" ("due_id") WHERE "state" = 'released';
REVOKE DELETE ON "recoveries" FROM sscard_app;
