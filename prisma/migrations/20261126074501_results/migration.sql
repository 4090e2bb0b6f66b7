-- A result is staged in pieces and planned with what is there; what was staged last is gone at once, without dead rows.
GRANT TRUNCATE, MAINTAIN ON "result_staging" TO sscard_app;

-- 结息: which years of a type are capitalised, at which rate. What is posted into such a year later corrects its interest.
CREATE TABLE "interest_years" (
  "insurance" TEXT NOT NULL,
  "year" SMALLINT NOT NULL,
  "rate" INTEGER NOT NULL,
  "accounts" INTEGER NOT NULL,
  "fen" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "interest_years_pkey" PRIMARY KEY ("insurance", "year"),
  CONSTRAINT "interest_years_rate" CHECK ("rate" >= 0),
  CONSTRAINT "interest_years_insurance_fkey" FOREIGN KEY ("insurance") REFERENCES "insurance_types" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "interest_years_append_only" BEFORE UPDATE OR DELETE ON "interest_years" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "interest_years" FROM sscard_app;
