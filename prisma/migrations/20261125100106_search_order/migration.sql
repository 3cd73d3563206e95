-- Search shows the newest report year first and walks the years one by one.
CREATE INDEX "publications_year_published_at_id_idx"
ON "publications" ("year" DESC, "published_at" DESC, "id" DESC);

-- The report year is a word of its own, longer than any bigram: candidates of one year are found at once.
UPDATE "search_entries" s
SET "bigrams" = s."bigrams" || array_to_tsvector(ARRAY['year:' || p."year"])
FROM "publications" p WHERE p."id" = s."publication_id";

-- A text that is looked through for longer words is not unpacked first; what was written before stays as it is.
ALTER TABLE "search_entries" ALTER COLUMN "body" SET STORAGE EXTERNAL;
