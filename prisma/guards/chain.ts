import { trigger, triggerFunction } from "./sql";

/**
 * Every event is bound to the one before it about the same thing: `digest` is SHA-256 over the digest before
 * and all fields, each with its length in front, so that no two rows give the same bytes.
 * Recomputed outside of the database by lib/audit/link.
 */
export function chain(): readonly string[] {
  return [
    FIELD,
    LINK,
    triggerFunction("chain_event", CHAIN),
    trigger({ table: "events", name: "events_z_chained", when: "BEFORE INSERT", run: "chain_event()" }),
  ];
}

/** 4 bytes of length, then UTF-8; a NULL has the length -1. */
const FIELD = `CREATE OR REPLACE FUNCTION public.chain_field(value text) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $guard$
  SELECT coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1));
$guard$;`;

const LINK = `CREATE OR REPLACE FUNCTION public.chain_link(event public.events) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $guard$
  SELECT sha256(event.previous || chain_field(event.subject) || chain_field(event.subject_id::text)
    || chain_field(event.seq::text) || chain_field(event.id::text)
    || chain_field(trunc(extract(epoch FROM event.at) * 1000)::bigint::text)
    || chain_field(event.actor_id::text) || chain_field(event.kind) || chain_field(event.detail::text));
$guard$;`;

/** The lock lasts to the end of the transaction: nobody writes after a head that may still be taken back. */
const CHAIN = `DECLARE head public.events;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(NEW.subject), NEW.subject_id);
  SELECT * INTO head FROM public.events e
    WHERE e.subject = NEW.subject AND e.subject_id = NEW.subject_id ORDER BY e.seq DESC LIMIT 1;
  NEW.seq := coalesce(head.seq, 0) + 1;
  NEW.previous := coalesce(head.digest, decode(repeat('00', 32), 'hex'));
  NEW.digest := public.chain_link(NEW);
  RETURN NEW;
END`;
