-- AlterTable
ALTER TABLE "seasons" ADD COLUMN     "draw_key" UUID NOT NULL DEFAULT gen_random_uuid();
