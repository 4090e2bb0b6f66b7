-- What stands before the fee period (规程 第十一–十三条): agencies and their agreements with banks, insurance types,
-- employers, streets and villages with their liaisons, enrolments, and mandates with all their versions.

CREATE TABLE "agencies" (
  "code" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "name_zh" TEXT NOT NULL,
  "name_en" TEXT NOT NULL,
  CONSTRAINT "agencies_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "agencies_code" CHECK ("code" ~ '^[0-9]{6}$'),
  CONSTRAINT "agencies_division_fkey" FOREIGN KEY ("division") REFERENCES "divisions" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "insurance_types" (
  "code" TEXT NOT NULL,
  "name_zh" TEXT NOT NULL,
  "name_en" TEXT NOT NULL,
  CONSTRAINT "insurance_types_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "insurance_types_code" CHECK ("code" ~ '^[0-9]{3}$')
);

-- 参保单位; its 专管员 reminds and collects (第十二, 十三条).
CREATE TABLE "employers" (
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "liaison_name" TEXT NOT NULL DEFAULT '',
  "liaison_phone_enc" BYTEA,
  "ended_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "employers_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "employers_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "employers_agency_code_idx" ON "employers" ("agency", "code");
CREATE INDEX "employers_division_code_idx" ON "employers" ("division", "code");

-- 街道事务所、社区、乡村 with their 协办员: 9 digits for a street or township, 12 for a community or village.
CREATE TABLE "localities" (
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "liaison_name" TEXT NOT NULL DEFAULT '',
  "liaison_phone_enc" BYTEA,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "localities_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "localities_code" CHECK ("code" ~ '^[0-9]{9}([0-9]{3})?$' AND starts_with("code", "division")),
  CONSTRAINT "localities_division_fkey" FOREIGN KEY ("division") REFERENCES "divisions" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "localities_division_code_idx" ON "localities" ("division", "code");

-- Who is insured where, and by what the dues are assessed. A change ends one row and begins another in the next month; one that
-- ends before it begins counts never.
CREATE TABLE "enrolments" (
  "id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "payer" TEXT NOT NULL,
  "fen" BIGINT,
  "base_fen" BIGINT,
  "grade" INTEGER,
  "employer" TEXT,
  "locality" TEXT,
  "from_month" TEXT NOT NULL,
  "to_month" TEXT,
  "end_reason" TEXT,
  "source" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "enrolments_payer" CHECK ("payer" IN ('employee', 'flexible', 'resident')),
  CONSTRAINT "enrolments_assessed_by_one" CHECK (num_nonnulls("fen", "base_fen", "grade") = 1
    AND coalesce("fen", "base_fen", "grade") > 0),
  CONSTRAINT "enrolments_months" CHECK ("from_month" ~ '^[0-9]{4}(0[1-9]|1[0-2])$' AND "to_month" ~ '^[0-9]{4}(0[1-9]|1[0-2])$'),
  CONSTRAINT "enrolments_ended_with_reason" CHECK (("to_month" IS NULL) = ("end_reason" IS NULL)),
  CONSTRAINT "enrolments_employee_of" CHECK (("payer" = 'employee') = ("employer" IS NOT NULL)),
  CONSTRAINT "enrolments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "enrolments_insurance_fkey" FOREIGN KEY ("insurance") REFERENCES "insurance_types" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "enrolments_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "enrolments_employer_fkey" FOREIGN KEY ("employer") REFERENCES "employers" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "enrolments_locality_fkey" FOREIGN KEY ("locality") REFERENCES "localities" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "enrolments_person_id_insurance_idx" ON "enrolments" ("person_id", "insurance");
-- One place pays into one type for a person at a time.
CREATE UNIQUE INDEX "enrolments_one_open" ON "enrolments" ("person_id", "insurance") WHERE "to_month" IS NULL;
CREATE UNIQUE INDEX "enrolments_one_from" ON "enrolments" ("person_id", "insurance", "from_month")
  WHERE "to_month" IS NULL OR "to_month" >= "from_month";
-- Assessment walks an agency's type in pieces of ids.
CREATE INDEX "enrolments_agency_insurance_id_idx" ON "enrolments" ("agency", "insurance", "id");
CREATE INDEX "enrolments_employer_idx" ON "enrolments" ("employer");
CREATE INDEX "enrolments_locality_idx" ON "enrolments" ("locality");

-- 双方签订协议,设立代发代扣账户 (第八条). The accounts come into force with their agreement: two people.
CREATE TABLE "agreements" (
  "id" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "signed_on" DATE NOT NULL,
  "from_day" DATE NOT NULL,
  "to_day" DATE,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "agreements_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "agreements_state" CHECK ("state" IN ('proposed', 'released', 'refused', 'ended')),
  CONSTRAINT "agreements_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "agreements_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "agreements_bank_fkey" FOREIGN KEY ("bank") REFERENCES "banks" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "agreements_agency_bank_number_key" ON "agreements" ("agency", "bank", "number");
CREATE UNIQUE INDEX "agreements_one_released" ON "agreements" ("agency", "bank") WHERE "state" = 'released';

-- 代扣账户 (DK) and 代发账户 (DF): one each an agreement, over all insurance types (interchange §1).
CREATE TABLE "agency_accounts" (
  "agreement_id" TEXT NOT NULL,
  "use" TEXT NOT NULL,
  "account_enc" BYTEA NOT NULL,
  "account_idx" TEXT NOT NULL,
  "account_name" TEXT NOT NULL,
  CONSTRAINT "agency_accounts_pkey" PRIMARY KEY ("agreement_id", "use"),
  CONSTRAINT "agency_accounts_use" CHECK ("use" IN ('DK', 'DF')),
  CONSTRAINT "agency_accounts_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- 《社会保障卡委托付款专用授权书》 (第十二条, interchange §4). A row is how the mandate stands now.
CREATE TABLE "mandates" (
  "id" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "card_id" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "account_enc" BYTEA NOT NULL,
  "account_idx" TEXT NOT NULL,
  "terms" TEXT NOT NULL,
  "ceiling_fen" BIGINT,
  "first_month" TEXT NOT NULL,
  "signed_on" DATE NOT NULL,
  "by_agent" BOOLEAN NOT NULL DEFAULT false,
  "state" TEXT NOT NULL,
  "state_before" TEXT,
  "suspended_for" TEXT,
  "follows_id" TEXT,
  "case_id" TEXT,
  "source" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "state_since" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "mandates_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "mandates_number" CHECK ("number" ~ '^[0-9A-Z]{1,32}$'),
  CONSTRAINT "mandates_state" CHECK ("state" IN ('pending', 'active', 'suspended', 'revoked', 'expired')),
  CONSTRAINT "mandates_suspended" CHECK (("state" = 'suspended') = ("suspended_for" IS NOT NULL)
    AND ("state" = 'suspended') = ("state_before" IS NOT NULL) AND "state_before" IN ('pending', 'active')),
  CONSTRAINT "mandates_terms" CHECK ("terms" IN ('fixed', 'assessed') AND "ceiling_fen" > 0
    AND ("terms" = 'assessed' OR "ceiling_fen" IS NOT NULL)),
  CONSTRAINT "mandates_first_month" CHECK ("first_month" ~ '^[0-9]{4}(0[1-9]|1[0-2])$'),
  CONSTRAINT "mandates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mandates_insurance_fkey" FOREIGN KEY ("insurance") REFERENCES "insurance_types" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mandates_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mandates_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "cards" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mandates_bank_fkey" FOREIGN KEY ("bank") REFERENCES "banks" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "mandates_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "mandates" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "mandates_number_key" ON "mandates" ("number");
-- A due has one mandate to go by: drafting joins on this.
CREATE UNIQUE INDEX "mandates_one_live" ON "mandates" ("person_id", "insurance") WHERE "state" IN ('pending', 'active', 'suspended');
CREATE INDEX "mandates_person_id_idx" ON "mandates" ("person_id");
CREATE INDEX "mandates_card_id_idx" ON "mandates" ("card_id");
CREATE INDEX "mandates_division_created_at_id_idx" ON "mandates" ("division", "created_at" DESC, "id" DESC);

-- How a mandate stood after each change, never overwritten.
CREATE TABLE "mandate_versions" (
  "mandate_id" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "state" TEXT NOT NULL,
  "suspended_for" TEXT,
  "card_id" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "case_id" TEXT,
  "actor" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "mandate_versions_pkey" PRIMARY KEY ("mandate_id", "version"),
  CONSTRAINT "mandate_versions_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandates" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "mandate_versions_append_only" BEFORE UPDATE OR DELETE ON "mandate_versions" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "mandate_versions_no_truncate" BEFORE TRUNCATE ON "mandate_versions" FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- What the bank is told of a mandate: one line of an SQ file, queued with the change that causes it.
CREATE TABLE "mandate_lines" (
  "line_id" TEXT NOT NULL,
  "mandate_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "file_name" TEXT,
  "seq" INTEGER,
  "code" TEXT,
  "message_enc" BYTEA,
  "queued_at" TIMESTAMPTZ(3) NOT NULL,
  "sent_at" TIMESTAMPTZ(3),
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "mandate_lines_pkey" PRIMARY KEY ("line_id"),
  CONSTRAINT "mandate_lines_action" CHECK ("action" IN ('A', 'R')),
  CONSTRAINT "mandate_lines_state" CHECK ("state" IN ('queued', 'drafted', 'sent', 'confirmed', 'refused', 'withdrawn')),
  CONSTRAINT "mandate_lines_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandates" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "mandate_lines_one_under_way" ON "mandate_lines" ("mandate_id", "action") WHERE "state" IN ('queued', 'drafted', 'sent');
CREATE INDEX "mandate_lines_mandate_id_idx" ON "mandate_lines" ("mandate_id");
CREATE INDEX "mandate_lines_queued" ON "mandate_lines" ("bank", "agency", "line_id") WHERE "state" = 'queued';
CREATE UNIQUE INDEX "mandate_lines_file_name_seq_key" ON "mandate_lines" ("file_name", "seq");

-- Facts by file: enrolments, employers, streets and villages, existing mandates. A file is taken in whole or not at all.
CREATE TABLE "fact_files" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "content_enc" BYTEA,
  "state" TEXT NOT NULL,
  "lines" INTEGER NOT NULL DEFAULT 0,
  "read" INTEGER NOT NULL DEFAULT 0,
  "added" INTEGER NOT NULL DEFAULT 0,
  "changed" INTEGER NOT NULL DEFAULT 0,
  "unchanged" INTEGER NOT NULL DEFAULT 0,
  "findings" INTEGER NOT NULL DEFAULT 0,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3),
  "trace_id" TEXT NOT NULL,
  CONSTRAINT "fact_files_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "fact_files_kind" CHECK ("kind" IN ('enrolments', 'employers', 'localities', 'mandates')),
  CONSTRAINT "fact_files_format" CHECK ("format" IN ('utf-8', 'gb18030', 'xlsx')),
  CONSTRAINT "fact_files_state" CHECK ("state" IN ('waiting', 'reading', 'taken', 'refused')),
  CONSTRAINT "fact_files_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- The same file twice is one; a refused one may be tried again, because what it refers to may be there by now.
CREATE UNIQUE INDEX "fact_files_once" ON "fact_files" ("kind", "agency", "digest") WHERE "state" <> 'refused';
CREATE INDEX "fact_files_division_at_id_idx" ON "fact_files" ("division", "at" DESC, "id" DESC);

CREATE TABLE "fact_file_findings" (
  "file_id" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  "field" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "params" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "fact_file_findings_pkey" PRIMARY KEY ("file_id", "line"),
  CONSTRAINT "fact_file_findings_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "fact_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "fact_file_findings_append_only" BEFORE UPDATE OR DELETE ON "fact_file_findings" FOR EACH ROW EXECUTE FUNCTION append_only();

REVOKE DELETE ON "agencies", "insurance_types", "employers", "localities", "enrolments", "agreements", "agency_accounts", "mandates",
  "mandate_lines", "fact_files" FROM sscard_app;
REVOKE UPDATE, DELETE ON "mandate_versions", "fact_file_findings" FROM sscard_app;
