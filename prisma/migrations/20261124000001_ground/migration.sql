-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "divisions" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "parent" TEXT,

    CONSTRAINT "divisions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "offices" (
    "code" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "offices_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "banks" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hotline" TEXT NOT NULL,

    CONSTRAINT "banks_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "factories" (
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "factories_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "sign_in_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_roles" (
    "staff_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "bank" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "staff_roles_pkey" PRIMARY KEY ("staff_id","role","division","office","bank")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" BYTEA NOT NULL,
    "staff_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requests" (
    "actor" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "body_enc" BYTEA,
    "status" INTEGER,
    "answer" JSONB,
    "trace_id" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "requests_pkey" PRIMARY KEY ("actor","request_id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content_enc" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "id_number_enc" BYTEA NOT NULL,
    "id_number_idx" TEXT NOT NULL,
    "id_last4_idx" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "division" TEXT NOT NULL,
    "phone_enc" BYTEA,
    "phone_idx" TEXT,
    "address_enc" BYTEA,
    "identity_checked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photos" (
    "id" TEXT NOT NULL,
    "content_enc" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cards" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pin_locked" BOOLEAN NOT NULL DEFAULT false,
    "card_number_enc" BYTEA,
    "card_number_idx" TEXT,
    "card_last4_idx" TEXT,
    "chip_number_enc" BYTEA,
    "bank" TEXT,
    "account_enc" BYTEA,
    "account_idx" TEXT,
    "bank_card_number_enc" BYTEA,
    "bank_state" TEXT NOT NULL DEFAULT 'not_activated',
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "produced_on" DATE,
    "state_case_id" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_transitions" (
    "id" BIGSERIAL NOT NULL,
    "card_id" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT,
    "person_id" TEXT NOT NULL,
    "card_id" TEXT,
    "subject" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "filed_by" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "promised_by" TIMESTAMPTZ(3),
    "promise_provisional" BOOLEAN NOT NULL DEFAULT false,
    "hold_since" TIMESTAMPTZ(3),
    "hold_reason" TEXT,
    "escalation" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),
    "data" JSONB NOT NULL DEFAULT '{}',
    "particulars_enc" BYTEA,
    "rules" JSONB NOT NULL DEFAULT '{}',
    "workflow_in" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "trace_id" TEXT NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_steps" (
    "case_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_steps_pkey" PRIMARY KEY ("case_id","step","ordinal")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "holder" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "urgent_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "choice" TEXT,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline" (
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "step" TEXT,
    "actor" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "text_enc" BYTEA,
    "trace_id" TEXT NOT NULL,

    CONSTRAINT "timeline_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "checklist_items" (
    "case_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "received_by" TEXT,

    CONSTRAINT "checklist_items_pkey" PRIMARY KEY ("case_id","code","party")
);

-- CreateTable
CREATE TABLE "deadlines" (
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "working_days" INTEGER,
    "calendar_days" INTEGER,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "fired_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("case_id","kind","ordinal")
);

-- CreateTable
CREATE TABLE "papers" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "data_enc" BYTEA NOT NULL,
    "content_enc" BYTEA,
    "digest" TEXT,
    "prints" INTEGER NOT NULL DEFAULT 0,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_prints" (
    "paper_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "copy" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paper_prints_pkey" PRIMARY KEY ("paper_id","ordinal")
);

-- CreateTable
CREATE TABLE "counters" (
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("kind","scope","year")
);

-- CreateTable
CREATE TABLE "identity_checks" (
    "case_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "detail_enc" BYTEA,
    "as_of" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_checks_pkey" PRIMARY KEY ("case_id","ordinal")
);

-- CreateTable
CREATE TABLE "card_orders" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "card_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "photo_id" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "factory" TEXT NOT NULL,
    "card_kind" TEXT NOT NULL,
    "apply_type" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT,
    "seq" INTEGER,
    "result_code" TEXT,
    "result_file" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "card_orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factory_files" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "factory" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "trailer_sm3" TEXT NOT NULL,
    "envelope_sm3" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "factory_files_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "stock_counts" (
    "id" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "listed" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "counted_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_counts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reassignments" (
    "id" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "task_ids" TEXT[],
    "to_staff" TEXT,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "reassignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "maker" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checker" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "real_epoch" TIMESTAMPTZ(3) NOT NULL,
    "business_epoch" TIMESTAMPTZ(3) NOT NULL,
    "rate" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "business_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "division" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "trace_id" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "seq" BIGINT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "key_rotations" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "last_id" TEXT NOT NULL DEFAULT '',
    "rows" BIGINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "key_rotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cleared_at" TIMESTAMPTZ(3),
    "taken_by" TEXT,

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_sign_in_name_key" ON "staff"("sign_in_name");

-- CreateIndex
CREATE INDEX "sessions_staff_id_idx" ON "sessions"("staff_id");

-- CreateIndex
CREATE INDEX "drafts_staff_id_updated_at_idx" ON "drafts"("staff_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "people_id_number_idx_key" ON "people"("id_number_idx");

-- CreateIndex
CREATE INDEX "people_id_last4_idx_idx" ON "people"("id_last4_idx");

-- CreateIndex
CREATE INDEX "people_name_idx" ON "people"("name" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "cards_card_number_idx_key" ON "cards"("card_number_idx");

-- CreateIndex
CREATE INDEX "cards_person_id_idx" ON "cards"("person_id");

-- CreateIndex
CREATE INDEX "cards_account_idx_idx" ON "cards"("account_idx");

-- CreateIndex
CREATE INDEX "cards_office_state_state_since_idx" ON "cards"("office", "state", "state_since");

-- CreateIndex
CREATE INDEX "card_transitions_card_id_id_idx" ON "card_transitions"("card_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE INDEX "cases_person_id_filed_at_idx" ON "cases"("person_id", "filed_at");

-- CreateIndex
CREATE INDEX "cases_card_id_idx" ON "cases"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_case_id_step_ordinal_key" ON "tasks"("case_id", "step", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "papers_number_key" ON "papers"("number");

-- CreateIndex
CREATE INDEX "papers_case_id_idx" ON "papers"("case_id");

-- CreateIndex
CREATE INDEX "card_orders_file_name_seq_idx" ON "card_orders"("file_name", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "card_orders_case_id_ordinal_key" ON "card_orders"("case_id", "ordinal");

-- CreateIndex
CREATE INDEX "stock_counts_office_at_idx" ON "stock_counts"("office", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "notices_case_id_idx" ON "notices"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "rules_key_version_key" ON "rules"("key", "version");

-- CreateIndex
CREATE INDEX "audit_entries_object_kind_object_id_idx" ON "audit_entries"("object_kind", "object_id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_entry_id_key" ON "audit_seals"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "key_rotations_purpose_to_key_table_name_key" ON "key_rotations"("purpose", "to_key", "table_name");

-- CreateIndex
CREATE UNIQUE INDEX "alerts_kind_subject_key" ON "alerts"("kind", "subject");

-- AddForeignKey
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_parent_fkey" FOREIGN KEY ("parent") REFERENCES "divisions"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_division_fkey" FOREIGN KEY ("division") REFERENCES "divisions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_prints" ADD CONSTRAINT "paper_prints_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

