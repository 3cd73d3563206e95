-- CreateTable
CREATE TABLE "register_lines" (
    "report_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "applicant" TEXT NOT NULL,
    "result" TEXT,
    "replied_on" DATE,

    CONSTRAINT "register_lines_pkey" PRIMARY KEY ("report_id","line")
);

-- CreateTable
CREATE TABLE "presences" (
    "report_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("report_id","account_id")
);

-- CreateTable
CREATE TABLE "sealed_scans" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "matched_by" TEXT NOT NULL,
    "uploaded_by" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_scans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sealed_scans_report_id_id_idx" ON "sealed_scans"("report_id", "id");

-- AddForeignKey
ALTER TABLE "register_lines" ADD CONSTRAINT "register_lines_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sealed_scans" ADD CONSTRAINT "sealed_scans_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sealed_scans" ADD CONSTRAINT "sealed_scans_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
