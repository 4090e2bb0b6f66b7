-- The same person entered twice: found by name, birth date and another sign, merged by two people.

ALTER TABLE "people" ADD COLUMN "merged_into" TEXT;

CREATE TABLE "person_pairs" (
  "id" TEXT NOT NULL,
  "first_id" TEXT NOT NULL,
  "second_id" TEXT NOT NULL,
  "signs" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  "keep_id" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "maker" TEXT,
  "made_at" TIMESTAMPTZ(3),
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "person_pairs_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "person_pairs_ordered" CHECK ("first_id" < "second_id"),
  CONSTRAINT "person_pairs_state" CHECK ("state" IN ('suspected', 'proposed', 'merged', 'different')),
  CONSTRAINT "person_pairs_two_people" CHECK ("checker" IS NULL OR "checker" <> "maker"),
  CONSTRAINT "person_pairs_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "person_pairs_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "person_pairs_first_id_second_id_key" ON "person_pairs" ("first_id", "second_id");
CREATE INDEX "person_pairs_state_id_idx" ON "person_pairs" ("state", "id");
CREATE INDEX "people_alike" ON "people" ("birth_date", "name") WHERE "merged_into" IS NULL;
REVOKE DELETE ON "person_pairs" FROM sscard_app;
