-- CreateTable
CREATE TABLE "archive_batches" (
    "id" SERIAL NOT NULL,
    "region_id" INTEGER NOT NULL,
    "created_by" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "archive_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive_items" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "bytes" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "trouble" TEXT,
    "scan" BOOLEAN NOT NULL DEFAULT false,
    "clues" JSONB,
    "reading" JSONB,
    "office_id" INTEGER,
    "year" INTEGER,
    "report_id" INTEGER,

    CONSTRAINT "archive_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "archive_batches_region_id_id_idx" ON "archive_batches"("region_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "archive_items_report_id_key" ON "archive_items"("report_id");

-- CreateIndex
CREATE INDEX "archive_items_state_id_idx" ON "archive_items"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "archive_items_batch_id_name_key" ON "archive_items"("batch_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "archive_items_batch_id_sha256_key" ON "archive_items"("batch_id", "sha256");

-- AddForeignKey
ALTER TABLE "archive_batches" ADD CONSTRAINT "archive_batches_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "archive_batches" ADD CONSTRAINT "archive_batches_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "archive_items" ADD CONSTRAINT "archive_items_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "archive_batches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "archive_items" ADD CONSTRAINT "archive_items_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "archive_items" ADD CONSTRAINT "archive_items_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
