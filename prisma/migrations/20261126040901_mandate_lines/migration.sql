-- A line's id is its file's ordinal and its place there (domain/interchange/line-id), so it has one only once it is in a file.
ALTER TABLE "mandate_lines" DROP CONSTRAINT "mandate_lines_pkey";
ALTER TABLE "mandate_lines" ALTER COLUMN "line_id" DROP NOT NULL;
ALTER TABLE "mandate_lines" ADD COLUMN "id" TEXT NOT NULL;
ALTER TABLE "mandate_lines" ADD CONSTRAINT "mandate_lines_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "mandate_lines_line_id_key" ON "mandate_lines" ("line_id");
-- The case that waits for the bank's answer.
ALTER TABLE "mandate_lines" ADD COLUMN "case_id" TEXT;
DROP INDEX "mandate_lines_queued";
CREATE INDEX "mandate_lines_queued" ON "mandate_lines" ("bank", "agency", "id") WHERE "state" = 'queued';
