-- 退费 (规程 第十三、十四条): one paid due is given back through the collection account. A row a refund case; it is what the case
-- asks for, and what the books say once the money has left.
CREATE TABLE "refunds" (
  "case_id" TEXT NOT NULL,
  "due_id" BIGINT NOT NULL,
  -- The line that settled the due; its principal and late fee are given back whole.
  "ordinal" BIGINT NOT NULL,
  "seq" INTEGER NOT NULL,
  "principal_fen" BIGINT NOT NULL,
  "late_fee_fen" BIGINT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "ground" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "filed_at" TIMESTAMPTZ(3) NOT NULL,
  "maker" TEXT,
  "checker" TEXT,
  "ordered_at" TIMESTAMPTZ(3),
  "told_by" TEXT,
  -- Of one that has left: the movement's class, the waiver that ended the due, and the counter-entry's place in the journal.
  "class_id" TEXT,
  "waiver_id" TEXT,
  "revision" SMALLINT,
  CONSTRAINT "refunds_pkey" PRIMARY KEY ("case_id"),
  CONSTRAINT "refunds_amount" CHECK ("principal_fen" > 0 AND "late_fee_fen" >= 0),
  CONSTRAINT "refunds_ground" CHECK ("ground" IN ('death', 'insuredTwice', 'notInsured', 'wrongAssessment')),
  CONSTRAINT "refunds_state" CHECK ("state" IN ('filed', 'ordered', 'refunded', 'refused', 'withdrawn', 'notPaidOut')),
  CONSTRAINT "refunds_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "refunds_ordered_by_two" CHECK ("state" NOT IN ('ordered', 'refunded') OR ("maker" IS NOT NULL AND "checker" IS NOT NULL)),
  CONSTRAINT "refunds_left" CHECK (("state" = 'refunded') = ("class_id" IS NOT NULL AND "waiver_id" IS NOT NULL AND "revision" IS NOT NULL)),
  CONSTRAINT "refunds_revision" CHECK ("revision" < 0),
  CONSTRAINT "refunds_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "refunds_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "refunds_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "movement_classes" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "refunds_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "waivers" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One open refund a due, and no line's money leaves twice.
CREATE UNIQUE INDEX "refunds_one_open" ON "refunds" ("due_id") WHERE "state" IN ('filed', 'ordered');
CREATE UNIQUE INDEX "refunds_line_once" ON "refunds" ("ordinal", "seq") WHERE "state" IN ('filed', 'ordered', 'refunded');
CREATE UNIQUE INDEX "refunds_class_id_key" ON "refunds" ("class_id");
CREATE UNIQUE INDEX "refunds_waiver_id_key" ON "refunds" ("waiver_id");
CREATE INDEX "refunds_division_state_idx" ON "refunds" ("division", "state", "case_id");
REVOKE DELETE ON "refunds" FROM sscard_app;

-- A movement that is a refund names its case; one movement a case.
ALTER TABLE "movement_classes"
  ADD COLUMN "refund_case_id" TEXT,
  DROP CONSTRAINT "movement_classes_kind",
  ADD CONSTRAINT "movement_classes_kind" CHECK ("kind" IN ('treasury', 'funding', 'interest', 'return', 'refund', 'other')),
  ADD CONSTRAINT "movement_classes_refund" CHECK (("kind" = 'refund') = ("refund_case_id" IS NOT NULL)),
  ADD CONSTRAINT "movement_classes_refund_case_id_fkey" FOREIGN KEY ("refund_case_id") REFERENCES "refunds" ("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "movement_classes_one_refund" ON "movement_classes" ("refund_case_id") WHERE "state" IN ('proposed', 'released');

-- Where a line stands, in the words of domain/cycle/line-state: one whose money has left again is refunded.
CREATE OR REPLACE VIEW "line_now" AS
SELECT l."ordinal", l."seq", l."due_id", l."mandate_id", l."principal_fen", l."late_fee_fen", r."cycle_no", r."division",
  o."revision", o."code", o."class", o."serial", o."booked_on",
  CASE
    WHEN r."state" = 'withdrawn' THEN 'withdrawn'
    WHEN o."code" IS NULL THEN CASE WHEN r."state" IN ('drafting', 'drafted') THEN 'drafted' ELSE 'sent' END
    WHEN o."code" = '0' THEN CASE
      WHEN EXISTS (SELECT FROM "refunds" f WHERE f."ordinal" = l."ordinal" AND f."seq" = l."seq" AND f."state" = 'refunded') THEN 'refunded'
      ELSE 'settled'
    END
    WHEN EXISTS (SELECT FROM "line_outcomes" s WHERE s."ordinal" = l."ordinal" AND s."seq" = l."seq" AND s."code" = '0') THEN 'reversed'
    ELSE 'failed'
  END AS "state"
FROM "round_lines" l
JOIN "bank_rounds" r ON r."ordinal" = l."ordinal"
LEFT JOIN LATERAL (
  SELECT * FROM "line_outcomes" x WHERE x."ordinal" = l."ordinal" AND x."seq" = l."seq" ORDER BY x."revision" DESC LIMIT 1
) o ON true;
