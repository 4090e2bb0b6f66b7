-- What business systems must read anew: which fields of a person changed, by which case; never the values.
CREATE TABLE "person_changes" (
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "case_id" TEXT NOT NULL,
  "fields" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "person_changes_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "person_changes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "person_changes_case_id_key" ON "person_changes" ("case_id");
CREATE TRIGGER "person_changes_append_only" BEFORE UPDATE OR DELETE ON "person_changes" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "person_changes" FROM sscard_app;
