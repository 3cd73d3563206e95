-- DropIndex
DROP INDEX "reviews_revision_id_key";

-- AlterTable
ALTER TABLE "offices" ADD COLUMN     "closed_on" DATE;

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "seasons" ADD COLUMN     "edit_until" DATE,
ADD COLUMN     "prompts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "label_suffixes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "rules_off" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "rekey" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "due_on" DATE,
ADD COLUMN     "override_reason" TEXT;

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "correction_reason" TEXT;

-- CreateTable
CREATE TABLE "season_extensions" (
    "id" SERIAL NOT NULL,
    "season_id" INTEGER NOT NULL,
    "office_id" INTEGER NOT NULL,
    "campaign_due" DATE NOT NULL,
    "edit_until" DATE,
    "reason" TEXT NOT NULL,
    "granted_by" INTEGER NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "season_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_names" (
    "id" SERIAL NOT NULL,
    "office_id" INTEGER NOT NULL,
    "full_name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "until_on" DATE NOT NULL,

    CONSTRAINT "office_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_successions" (
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,

    CONSTRAINT "office_successions_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "rollup_choices" (
    "office_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "included" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rollup_choices_pkey" PRIMARY KEY ("office_id","year")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" BIGSERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "once" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "mail_tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_withdrawals" (
    "review_id" INTEGER NOT NULL,
    "withdrawn_by" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_withdrawals_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "remarks" (
    "id" SERIAL NOT NULL,
    "review_id" INTEGER NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "quote" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "words" TEXT NOT NULL,

    CONSTRAINT "remarks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark_answers" (
    "remark_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "remark_answers_pkey" PRIMARY KEY ("remark_id","revision_id")
);

-- CreateTable
CREATE TABLE "waivers" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "expires_on" DATE NOT NULL,
    "granted_by" INTEGER NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_by" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "waivers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rekeyings" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "totals" JSONB NOT NULL,
    "differing" TEXT[],
    "keyed_by" INTEGER NOT NULL,
    "keyed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rekeyings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "season_extensions_season_id_office_id_id_idx" ON "season_extensions"("season_id", "office_id", "id");

-- CreateIndex
CREATE INDEX "office_names_office_id_id_idx" ON "office_names"("office_id", "id");

-- CreateIndex
CREATE INDEX "office_names_slug_idx" ON "office_names"("slug");

-- CreateIndex
CREATE INDEX "office_successions_successor_id_idx" ON "office_successions"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_account_id_once_key" ON "notices"("account_id", "once");

-- CreateIndex
CREATE INDEX "notices_account_id_read_at_idx" ON "notices"("account_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_id_report_id_key" ON "reviews"("id", "report_id");

-- CreateIndex
CREATE INDEX "reviews_revision_id_idx" ON "reviews"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "remarks_review_id_number_key" ON "remarks"("review_id", "number");

-- CreateIndex
CREATE INDEX "remarks_report_id_idx" ON "remarks"("report_id");

-- CreateIndex
CREATE INDEX "waivers_report_id_idx" ON "waivers"("report_id");

-- CreateIndex
CREATE INDEX "rekeyings_report_id_id_idx" ON "rekeyings"("report_id", "id");

-- AddForeignKey
ALTER TABLE "season_extensions" ADD CONSTRAINT "season_extensions_season_id_fkey" FOREIGN KEY ("season_id") REFERENCES "seasons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "season_extensions" ADD CONSTRAINT "season_extensions_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "season_extensions" ADD CONSTRAINT "season_extensions_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "office_names" ADD CONSTRAINT "office_names_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "office_successions" ADD CONSTRAINT "office_successions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "office_successions" ADD CONSTRAINT "office_successions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rollup_choices" ADD CONSTRAINT "rollup_choices_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rollup_choices" ADD CONSTRAINT "rollup_choices_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_withdrawals" ADD CONSTRAINT "review_withdrawals_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_withdrawals" ADD CONSTRAINT "review_withdrawals_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_review_id_report_id_fkey" FOREIGN KEY ("review_id", "report_id") REFERENCES "reviews"("id", "report_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_answers" ADD CONSTRAINT "remark_answers_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "remarks"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_answers" ADD CONSTRAINT "remark_answers_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rekeyings" ADD CONSTRAINT "rekeyings_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rekeyings" ADD CONSTRAINT "rekeyings_keyed_by_fkey" FOREIGN KEY ("keyed_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

