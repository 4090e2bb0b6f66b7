-- What tells without looking through a month's lines that nothing came since they were compared.

-- The answers that a comparison knew, round by round with its corrections: '12.0 13.2'.
ALTER TABLE "reconciliations" ADD COLUMN "compared_answers" TEXT NOT NULL DEFAULT '';

-- The bank counts on in the statement: no serial comes twice.
ALTER TABLE "statements" ADD COLUMN "serials_ascend" BOOLEAN NOT NULL DEFAULT false;
