-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "offices" (
    "id" SERIAL NOT NULL,
    "parent_id" INTEGER,
    "region_id" INTEGER NOT NULL DEFAULT 0,
    "type" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" SERIAL NOT NULL,
    "office_id" INTEGER NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" BYTEA NOT NULL,
    "account_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "seasons" (
    "id" SERIAL NOT NULL,
    "region_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "campaign_due" DATE NOT NULL,
    "legal_due" DATE NOT NULL,

    CONSTRAINT "seasons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" SERIAL NOT NULL,
    "office_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "season_id" INTEGER,
    "edition" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "archive" BOOLEAN NOT NULL DEFAULT false,
    "revision_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_entries" (
    "report_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL DEFAULT 'typed',
    "changed_by" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_entries_pkey" PRIMARY KEY ("report_id","key")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "archive" BOOLEAN NOT NULL DEFAULT false,
    "values" BIGINT[],
    "content" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "judgement" JSONB NOT NULL,
    "answer" TEXT,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "reviewer_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "office_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "content_sha256" TEXT NOT NULL,
    "secrecy_reviewer" TEXT,
    "secrecy_reviewed_on" DATE,
    "secrecy_note" TEXT,
    "published_by" INTEGER,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "publication_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "sequence" BIGINT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entries" (
    "publication_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "bigrams" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "txid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "actor_id" INTEGER,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "offices_slug_key" ON "offices"("slug");

-- CreateIndex
CREATE INDEX "offices_region_id_idx" ON "offices"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_username_key" ON "accounts"("username");

-- CreateIndex
CREATE INDEX "accounts_office_id_idx" ON "accounts"("office_id");

-- CreateIndex
CREATE INDEX "sessions_account_id_idx" ON "sessions"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "seasons_region_id_year_key" ON "seasons"("region_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "reports_revision_id_key" ON "reports"("revision_id");

-- CreateIndex
CREATE INDEX "reports_year_state_idx" ON "reports"("year", "state");

-- CreateIndex
CREATE INDEX "reports_season_id_idx" ON "reports"("season_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_office_id_year_key" ON "reports"("office_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "reports_id_office_id_year_key" ON "reports"("id", "office_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_report_id_number_key" ON "revisions"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_id_report_id_key" ON "revisions"("id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_id_report_id_content_sha256_key" ON "revisions"("id", "report_id", "content_sha256");

-- CreateIndex
CREATE INDEX "reviews_report_id_idx" ON "reviews"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_revision_id_key" ON "reviews"("revision_id");

-- CreateIndex
CREATE INDEX "publications_report_id_idx" ON "publications"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_office_id_year_number_key" ON "publications"("office_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_sequence_key" ON "outbox"("sequence");

-- CreateIndex
CREATE INDEX "outbox_publication_id_idx" ON "outbox"("publication_id");

-- CreateIndex
CREATE INDEX "search_entries_bigrams_idx" ON "search_entries" USING GIN ("bigrams");

-- CreateIndex
CREATE INDEX "events_subject_subject_id_id_idx" ON "events"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "events_txid_idx" ON "events"("txid");

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "seasons" ADD CONSTRAINT "seasons_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "seasons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_entries" ADD CONSTRAINT "draft_entries_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_entries" ADD CONSTRAINT "draft_entries_changed_by_fkey" FOREIGN KEY ("changed_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_report_id_fkey" FOREIGN KEY ("revision_id", "report_id") REFERENCES "revisions"("id", "report_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_report_id_office_id_year_fkey" FOREIGN KEY ("report_id", "office_id", "year") REFERENCES "reports"("id", "office_id", "year") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_report_id_content_sha256_fkey" FOREIGN KEY ("revision_id", "report_id", "content_sha256") REFERENCES "revisions"("id", "report_id", "content_sha256") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
