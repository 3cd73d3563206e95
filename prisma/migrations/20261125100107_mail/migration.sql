-- When a notice was last tried to be mailed: from it follows when it is tried again.
ALTER TABLE "notices" ADD COLUMN "mail_tried_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "notices_mailed_at_created_at_idx" ON "notices"("mailed_at", "created_at");
