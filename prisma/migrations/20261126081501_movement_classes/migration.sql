-- A bank may use one serial for two movements, which is a difference of its own; each is still classified as what it is.
DROP INDEX "movement_classes_one_live";
CREATE UNIQUE INDEX "movement_classes_one_live" ON "movement_classes" ("reconciliation_id", "serial", "amount_fen", "settled_on")
  WHERE "state" IN ('proposed', 'released');

-- The few movements of a statement that belong to no line of ours.
CREATE INDEX "statement_movements_without_line" ON "statement_movements" ("statement_no", "n") WHERE "ordinal" IS NULL;
