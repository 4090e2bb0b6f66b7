-- 启用 by list (附件1 第十二条): an employer's whole delivery, each line with an outcome of its own.

CREATE TABLE "activation_lists" (
  "id" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "unit_code" TEXT NOT NULL,
  "unit_name" TEXT NOT NULL,
  "contact_enc" BYTEA NOT NULL,
  "file_digest" TEXT NOT NULL,
  "lines" INTEGER NOT NULL,
  "state" TEXT NOT NULL,
  "made_by" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by" TEXT,
  "confirmed_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "trace_id" TEXT NOT NULL,
  CONSTRAINT "activation_lists_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "activation_lists_state" CHECK ("state" IN ('drafted', 'confirmed', 'done')),
  CONSTRAINT "activation_lists_done" CHECK (("state" = 'done') = ("ended_at" IS NOT NULL))
);
-- The same file of a unit at a window is the same list.
CREATE UNIQUE INDEX "activation_lists_office_unit_code_file_digest_key" ON "activation_lists" ("office", "unit_code", "file_digest");
CREATE INDEX "activation_lists_division_made_at_id_idx" ON "activation_lists" ("division", "made_at", "id");

CREATE TABLE "activation_list_lines" (
  "list_id" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  "content_enc" BYTEA NOT NULL,
  "expected" TEXT NOT NULL,
  "card_id" TEXT,
  "outcome" TEXT,
  "refusal" JSONB,
  "at" TIMESTAMPTZ(3),
  CONSTRAINT "activation_list_lines_pkey" PRIMARY KEY ("list_id", "line"),
  CONSTRAINT "activation_list_lines_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "activation_lists" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "activation_list_lines_outcome" CHECK ("outcome" IN ('activated', 'refused', 'unknown')),
  CONSTRAINT "activation_list_lines_expected" CHECK ("expected" IN ('activated', 'refused', 'unknown'))
);
