-- How many characters the sections and parts of a report should have at most: advice, never in the way.
ALTER TABLE "seasons" ADD COLUMN "text_lengths" JSONB NOT NULL DEFAULT '{}';
