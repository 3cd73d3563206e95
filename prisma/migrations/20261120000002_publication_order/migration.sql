-- Search walks publications from the newest; the publisher asks for what waits four times a second.
CREATE INDEX "publications_published_at_id_idx" ON "publications"("published_at", "id");

CREATE INDEX "outbox_done_at_id_idx" ON "outbox"("done_at", "id");
