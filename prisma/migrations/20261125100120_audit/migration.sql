ALTER TABLE "events"
  ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "previous" BYTEA NOT NULL DEFAULT '\x',
  ADD COLUMN "digest" BYTEA NOT NULL DEFAULT '\x';

CREATE TABLE "audit_seals" (
  "number" INTEGER NOT NULL,
  "day" DATE NOT NULL,
  "sealed_at" TIMESTAMPTZ(3) NOT NULL,
  "events" BIGINT NOT NULL,
  "previous" BYTEA NOT NULL,
  "root" BYTEA NOT NULL,
  CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "audit_heads" (
  "seal_number" INTEGER NOT NULL,
  "subject" TEXT NOT NULL,
  "subject_id" INTEGER NOT NULL,
  "seq" INTEGER NOT NULL,
  "digest" BYTEA NOT NULL,
  CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("seal_number", "subject", "subject_id")
);
CREATE INDEX "audit_heads_subject_subject_id_seq_idx" ON "audit_heads"("subject", "subject_id", "seq");
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_seal_number_fkey"
  FOREIGN KEY ("seal_number") REFERENCES "audit_seals"("number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What happened before there were chains is chained in the order in which it was written down.
CREATE FUNCTION pg_temp.field(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1));
$$;
ALTER TABLE "events" DISABLE TRIGGER "events_immutable";
DO $$
DECLARE
  event public.events;
  head public.events;
BEGIN
  FOR event IN SELECT * FROM public.events ORDER BY subject, subject_id, id LOOP
    IF head.subject IS DISTINCT FROM event.subject OR head.subject_id IS DISTINCT FROM event.subject_id THEN
      head := NULL;
    END IF;
    event.seq := coalesce(head.seq, 0) + 1;
    event.previous := coalesce(head.digest, decode(repeat('00', 32), 'hex'));
    event.digest := sha256(event.previous || pg_temp.field(event.subject) || pg_temp.field(event.subject_id::text)
      || pg_temp.field(event.seq::text) || pg_temp.field(event.id::text)
      || pg_temp.field(trunc(extract(epoch FROM event.at) * 1000)::bigint::text)
      || pg_temp.field(event.actor_id::text) || pg_temp.field(event.kind) || pg_temp.field(event.detail::text));
    UPDATE public.events SET seq = event.seq, previous = event.previous, digest = event.digest WHERE id = event.id;
    head := event;
  END LOOP;
END $$;
ALTER TABLE "events" ENABLE ALWAYS TRIGGER "events_immutable";

CREATE UNIQUE INDEX "events_chain" ON "events"("subject", "subject_id", "seq");
