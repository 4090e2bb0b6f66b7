-- A rejected file's name is free again for the whole resend: the name alone no longer says which file is meant.
ALTER TABLE "factory_files" ADD COLUMN "id" TEXT;
UPDATE "factory_files" SET "id" = md5("name");
ALTER TABLE "factory_files" DROP CONSTRAINT "factory_files_pkey";
ALTER TABLE "factory_files" ALTER COLUMN "id" SET NOT NULL;
ALTER TABLE "factory_files" ADD CONSTRAINT "factory_files_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "factory_files_name_once" ON "factory_files" ("name") WHERE "state" <> 'rejected';

-- Who may decide: supervisors of the office's division; of the whole province where the file names no office of ours.
ALTER TABLE "factory_files" ADD COLUMN "division" TEXT NOT NULL DEFAULT '';
UPDATE "factory_files" f SET "division" = coalesce(
  (SELECT o."division" FROM "offices" o WHERE o."code" = f."office"),
  (SELECT d."code" FROM "divisions" d WHERE d."parent" IS NULL ORDER BY d."code" LIMIT 1), '');
CREATE INDEX "factory_files_newest" ON "factory_files" ("made_at" DESC, "id" DESC);

-- What a held file holds, under our own key: whoever decides on it needs no key of the factory.
ALTER TABLE "factory_files" ADD COLUMN "content_enc" BYTEA;

-- Two people decide on a held file; one proposal at a time, and each stays on record.
CREATE TABLE "factory_file_proposals" (
    "id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "checker" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "check_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "factory_file_proposals_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "factory_file_proposals_file_id_idx" ON "factory_file_proposals"("file_id");
ALTER TABLE "factory_file_proposals" ADD CONSTRAINT "factory_file_proposals_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "factory_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "factory_file_proposals" ADD CONSTRAINT "factory_file_proposals_words"
  CHECK ("decision" IN ('release', 'reject') AND "state" IN ('open', 'confirmed', 'refused'));
ALTER TABLE "factory_file_proposals" ADD CONSTRAINT "factory_file_proposals_two_people" CHECK ("checker" <> "maker");
CREATE UNIQUE INDEX "factory_file_proposals_open_once" ON "factory_file_proposals" ("file_id") WHERE "state" = 'open';
REVOKE DELETE ON "factory_file_proposals" FROM sscard_app;

-- When the simulated factory will have its next card ready: a step of the training clock stops there.
ALTER TABLE "business_clock" ADD COLUMN "outside_due_at" TIMESTAMPTZ(3);
