-- A receipt is verified by the digest of what was submitted.
-- CreateIndex
CREATE INDEX "revisions_content_sha256_idx" ON "revisions"("content_sha256");
