-- Compiled by prisma/guards from lib/template and lib/report. Do not edit: change those, then
--   npx tsx prisma/guards/print.ts > prisma/migrations/<next>_guards/migration.sql

ALTER TABLE public.offices DROP CONSTRAINT IF EXISTS office_type;
ALTER TABLE public.offices ADD CONSTRAINT office_type CHECK ((type IN ('region', 'county-government', 'government-office', 'bureau', 'town', 'subdistrict')) IS TRUE);

ALTER TABLE public.offices DROP CONSTRAINT IF EXISTS office_region;
ALTER TABLE public.offices ADD CONSTRAINT office_region CHECK (((type = 'region') = (region_id = id)) IS TRUE);

ALTER TABLE public.accounts DROP CONSTRAINT IF EXISTS account_role;
ALTER TABLE public.accounts ADD CONSTRAINT account_role CHECK ((role IN ('clerk', 'reviewer', 'administrator')) IS TRUE);

ALTER TABLE public.accounts DROP CONSTRAINT IF EXISTS account_named;
ALTER TABLE public.accounts ADD CONSTRAINT account_named CHECK (((username IS NOT NULL AND btrim(username, E' \t\r\n\u00a0\u3000') <> '') AND (name IS NOT NULL AND btrim(name, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.seasons DROP CONSTRAINT IF EXISTS season_edition;
ALTER TABLE public.seasons ADD CONSTRAINT season_edition CHECK (((edition = '2019' AND year >= 2019 AND year <= 2020 OR edition = '2021' AND year >= 2021)) IS TRUE);

ALTER TABLE public.reports DROP CONSTRAINT IF EXISTS report_state;
ALTER TABLE public.reports ADD CONSTRAINT report_state CHECK ((state IN ('draft', 'submitted', 'reviewing', 'returned', 'approved', 'published', 'correcting')) IS TRUE);

ALTER TABLE public.reports DROP CONSTRAINT IF EXISTS report_edition;
ALTER TABLE public.reports ADD CONSTRAINT report_edition CHECK ((edition IN ('2019', '2021') AND (archive OR (edition = '2019' AND year >= 2019 AND year <= 2020 OR edition = '2021' AND year >= 2021))) IS TRUE);

ALTER TABLE public.reports DROP CONSTRAINT IF EXISTS report_archive;
ALTER TABLE public.reports ADD CONSTRAINT report_archive CHECK ((archive = (season_id IS NULL)) IS TRUE);

ALTER TABLE public.reports DROP CONSTRAINT IF EXISTS report_archive_state;
ALTER TABLE public.reports ADD CONSTRAINT report_archive_state CHECK ((NOT archive OR state = 'published') IS TRUE);

ALTER TABLE public.reports DROP CONSTRAINT IF EXISTS report_revision;
ALTER TABLE public.reports ADD CONSTRAINT report_revision CHECK ((archive OR NOT state IN ('submitted', 'reviewing', 'approved', 'published') OR revision_id IS NOT NULL) IS TRUE);

ALTER TABLE public.draft_entries DROP CONSTRAINT IF EXISTS entry_source;
ALTER TABLE public.draft_entries ADD CONSTRAINT entry_source CHECK ((source IN ('typed', 'import', 'carry', 'zero', 'register', 'rollup', 'published')) IS TRUE);

ALTER TABLE public.reviews DROP CONSTRAINT IF EXISTS review_verdict;
ALTER TABLE public.reviews ADD CONSTRAINT review_verdict CHECK ((verdict IN ('returned', 'approved')) IS TRUE);

ALTER TABLE public.register_lines DROP CONSTRAINT IF EXISTS register_line;
ALTER TABLE public.register_lines ADD CONSTRAINT register_line CHECK ((line >= 1 AND (replied_on IS NULL OR replied_on >= received_on)) IS TRUE);

ALTER TABLE public.register_lines DROP CONSTRAINT IF EXISTS register_pending;
ALTER TABLE public.register_lines ADD CONSTRAINT register_pending CHECK ((result IS NOT NULL OR replied_on IS NULL) IS TRUE);

ALTER TABLE public.sealed_scans DROP CONSTRAINT IF EXISTS scan_media_type;
ALTER TABLE public.sealed_scans ADD CONSTRAINT scan_media_type CHECK ((media_type IN ('application/pdf', 'image/jpeg', 'image/png')) IS TRUE);

ALTER TABLE public.sealed_scans DROP CONSTRAINT IF EXISTS scan_matched;
ALTER TABLE public.sealed_scans ADD CONSTRAINT scan_matched CHECK ((matched_by IN ('qr', 'typed')) IS TRUE);

ALTER TABLE public.sealed_scans DROP CONSTRAINT IF EXISTS scan_hashed;
ALTER TABLE public.sealed_scans ADD CONSTRAINT scan_hashed CHECK ((sha256 = encode(sha256(bytes), 'hex')) IS TRUE);

ALTER TABLE public.sealed_scans DROP CONSTRAINT IF EXISTS scan_digest;
ALTER TABLE public.sealed_scans ADD CONSTRAINT scan_digest CHECK ((content_sha256 ~ '^[0-9a-f]{64}$') IS TRUE);

ALTER TABLE public.reviews DROP CONSTRAINT IF EXISTS review_reason;
ALTER TABLE public.reviews ADD CONSTRAINT review_reason CHECK ((NOT verdict IN ('returned') OR (reason IS NOT NULL AND btrim(reason, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.publications DROP CONSTRAINT IF EXISTS publication_number;
ALTER TABLE public.publications ADD CONSTRAINT publication_number CHECK ((number >= 1) IS TRUE);

ALTER TABLE public.remarks DROP CONSTRAINT IF EXISTS remark_words;
ALTER TABLE public.remarks ADD CONSTRAINT remark_words CHECK (((words IS NOT NULL AND btrim(words, E' \t\r\n\u00a0\u3000') <> '') AND (place IS NOT NULL AND btrim(place, E' \t\r\n\u00a0\u3000') <> '') AND number >= 1) IS TRUE);

ALTER TABLE public.remark_answers DROP CONSTRAINT IF EXISTS answer_kind;
ALTER TABLE public.remark_answers ADD CONSTRAINT answer_kind CHECK ((kind IN ('changed', 'explained')) IS TRUE);

ALTER TABLE public.remark_answers DROP CONSTRAINT IF EXISTS answer_words;
ALTER TABLE public.remark_answers ADD CONSTRAINT answer_words CHECK ((kind <> 'explained' OR (words IS NOT NULL AND btrim(words, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.waivers DROP CONSTRAINT IF EXISTS waiver_reason;
ALTER TABLE public.waivers ADD CONSTRAINT waiver_reason CHECK (((reason IS NOT NULL AND btrim(reason, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.waivers DROP CONSTRAINT IF EXISTS waiver_rule;
ALTER TABLE public.waivers ADD CONSTRAINT waiver_rule CHECK ((rule NOT IN ('T3-SUM', 'T3-ROW', 'T3-BAL', 'T4-SUM', 'NUM', 'T3-OTHER19')) IS TRUE);

ALTER TABLE public.waivers DROP CONSTRAINT IF EXISTS waiver_revoked;
ALTER TABLE public.waivers ADD CONSTRAINT waiver_revoked CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)) IS TRUE);

ALTER TABLE public.season_extensions DROP CONSTRAINT IF EXISTS extension_reason;
ALTER TABLE public.season_extensions ADD CONSTRAINT extension_reason CHECK (((reason IS NOT NULL AND btrim(reason, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.rollup_choices DROP CONSTRAINT IF EXISTS rollup_reason;
ALTER TABLE public.rollup_choices ADD CONSTRAINT rollup_reason CHECK (((reason IS NOT NULL AND btrim(reason, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.office_successions DROP CONSTRAINT IF EXISTS succession_kind;
ALTER TABLE public.office_successions ADD CONSTRAINT succession_kind CHECK ((kind IN ('merged', 'split', 'abolished') AND predecessor_id <> successor_id) IS TRUE);

ALTER TABLE public.notices DROP CONSTRAINT IF EXISTS notice_once;
ALTER TABLE public.notices ADD CONSTRAINT notice_once CHECK (((once IS NOT NULL AND btrim(once, E' \t\r\n\u00a0\u3000') <> '') AND (kind IS NOT NULL AND btrim(kind, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.events DROP CONSTRAINT IF EXISTS event_subject;
ALTER TABLE public.events ADD CONSTRAINT event_subject CHECK ((subject IN ('offices', 'accounts', 'seasons', 'reports', 'publications', 'archive_batches')) IS TRUE);

ALTER TABLE public.events DROP CONSTRAINT IF EXISTS event_kind;
ALTER TABLE public.events ADD CONSTRAINT event_kind CHECK (((kind IS NOT NULL AND btrim(kind, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

CREATE OR REPLACE FUNCTION public.cell_ids(edition text)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT CASE edition
  WHEN '2019' THEN ARRAY['disclosure2019:a20_1:rule:made', 'disclosure2019:a20_1:rule:disclosed', 'disclosure2019:a20_1:rule:publicTotal', 'disclosure2019:a20_1:normative:made', 'disclosure2019:a20_1:normative:disclosed', 'disclosure2019:a20_1:normative:publicTotal', 'disclosure2019:a20_5:license:itemsPrior', 'disclosure2019:a20_5:license:itemsDelta', 'disclosure2019:a20_5:license:decisions', 'disclosure2019:a20_5:otherService:itemsPrior', 'disclosure2019:a20_5:otherService:itemsDelta', 'disclosure2019:a20_5:otherService:decisions', 'disclosure2019:a20_6:penalty:itemsPrior', 'disclosure2019:a20_6:penalty:itemsDelta', 'disclosure2019:a20_6:penalty:decisions', 'disclosure2019:a20_6:coercion:itemsPrior', 'disclosure2019:a20_6:coercion:itemsDelta', 'disclosure2019:a20_6:coercion:decisions', 'disclosure2019:a20_8:fee:itemsPrior', 'disclosure2019:a20_8:fee:itemsDelta', 'disclosure2019:a20_9:procurement:projects', 'disclosure2019:a20_9:procurement:amount', 'applications:received:new|natural', 'applications:received:new|org:business', 'applications:received:new|org:research', 'applications:received:new|org:publicInterest', 'applications:received:new|org:legalService', 'applications:received:new|org:other', 'applications:received:new|total', 'applications:received:carriedIn|natural', 'applications:received:carriedIn|org:business', 'applications:received:carriedIn|org:research', 'applications:received:carriedIn|org:publicInterest', 'applications:received:carriedIn|org:legalService', 'applications:received:carriedIn|org:other', 'applications:received:carriedIn|total', 'applications:result:granted|natural', 'applications:result:granted|org:business', 'applications:result:granted|org:research', 'applications:result:granted|org:publicInterest', 'applications:result:granted|org:legalService', 'applications:result:granted|org:other', 'applications:result:granted|total', 'applications:result:partial|natural', 'applications:result:partial|org:business', 'applications:result:partial|org:research', 'applications:result:partial|org:publicInterest', 'applications:result:partial|org:legalService', 'applications:result:partial|org:other', 'applications:result:partial|total', 'applications:result:refuse:stateSecret|natural', 'applications:result:refuse:stateSecret|org:business', 'applications:result:refuse:stateSecret|org:research', 'applications:result:refuse:stateSecret|org:publicInterest', 'applications:result:refuse:stateSecret|org:legalService', 'applications:result:refuse:stateSecret|org:other', 'applications:result:refuse:stateSecret|total', 'applications:result:refuse:otherLaw|natural', 'applications:result:refuse:otherLaw|org:business', 'applications:result:refuse:otherLaw|org:research', 'applications:result:refuse:otherLaw|org:publicInterest', 'applications:result:refuse:otherLaw|org:legalService', 'applications:result:refuse:otherLaw|org:other', 'applications:result:refuse:otherLaw|total', 'applications:result:refuse:securityStability|natural', 'applications:result:refuse:securityStability|org:business', 'applications:result:refuse:securityStability|org:research', 'applications:result:refuse:securityStability|org:publicInterest', 'applications:result:refuse:securityStability|org:legalService', 'applications:result:refuse:securityStability|org:other', 'applications:result:refuse:securityStability|total', 'applications:result:refuse:thirdParty|natural', 'applications:result:refuse:thirdParty|org:business', 'applications:result:refuse:thirdParty|org:research', 'applications:result:refuse:thirdParty|org:publicInterest', 'applications:result:refuse:thirdParty|org:legalService', 'applications:result:refuse:thirdParty|org:other', 'applications:result:refuse:thirdParty|total', 'applications:result:refuse:internalAffairs|natural', 'applications:result:refuse:internalAffairs|org:business', 'applications:result:refuse:internalAffairs|org:research', 'applications:result:refuse:internalAffairs|org:publicInterest', 'applications:result:refuse:internalAffairs|org:legalService', 'applications:result:refuse:internalAffairs|org:other', 'applications:result:refuse:internalAffairs|total', 'applications:result:refuse:process|natural', 'applications:result:refuse:process|org:business', 'applications:result:refuse:process|org:research', 'applications:result:refuse:process|org:publicInterest', 'applications:result:refuse:process|org:legalService', 'applications:result:refuse:process|org:other', 'applications:result:refuse:process|total', 'applications:result:refuse:enforcementFile|natural', 'applications:result:refuse:enforcementFile|org:business', 'applications:result:refuse:enforcementFile|org:research', 'applications:result:refuse:enforcementFile|org:publicInterest', 'applications:result:refuse:enforcementFile|org:legalService', 'applications:result:refuse:enforcementFile|org:other', 'applications:result:refuse:enforcementFile|total', 'applications:result:refuse:registryQuery|natural', 'applications:result:refuse:registryQuery|org:business', 'applications:result:refuse:registryQuery|org:research', 'applications:result:refuse:registryQuery|org:publicInterest', 'applications:result:refuse:registryQuery|org:legalService', 'applications:result:refuse:registryQuery|org:other', 'applications:result:refuse:registryQuery|total', 'applications:result:unable:notHeld|natural', 'applications:result:unable:notHeld|org:business', 'applications:result:unable:notHeld|org:research', 'applications:result:unable:notHeld|org:publicInterest', 'applications:result:unable:notHeld|org:legalService', 'applications:result:unable:notHeld|org:other', 'applications:result:unable:notHeld|total', 'applications:result:unable:needsCreation|natural', 'applications:result:unable:needsCreation|org:business', 'applications:result:unable:needsCreation|org:research', 'applications:result:unable:needsCreation|org:publicInterest', 'applications:result:unable:needsCreation|org:legalService', 'applications:result:unable:needsCreation|org:other', 'applications:result:unable:needsCreation|total', 'applications:result:unable:stillUnclear|natural', 'applications:result:unable:stillUnclear|org:business', 'applications:result:unable:stillUnclear|org:research', 'applications:result:unable:stillUnclear|org:publicInterest', 'applications:result:unable:stillUnclear|org:legalService', 'applications:result:unable:stillUnclear|org:other', 'applications:result:unable:stillUnclear|total', 'applications:result:decline:petition|natural', 'applications:result:decline:petition|org:business', 'applications:result:decline:petition|org:research', 'applications:result:decline:petition|org:publicInterest', 'applications:result:decline:petition|org:legalService', 'applications:result:decline:petition|org:other', 'applications:result:decline:petition|total', 'applications:result:decline:repeat|natural', 'applications:result:decline:repeat|org:business', 'applications:result:decline:repeat|org:research', 'applications:result:decline:repeat|org:publicInterest', 'applications:result:decline:repeat|org:legalService', 'applications:result:decline:repeat|org:other', 'applications:result:decline:repeat|total', 'applications:result:decline:publication|natural', 'applications:result:decline:publication|org:business', 'applications:result:decline:publication|org:research', 'applications:result:decline:publication|org:publicInterest', 'applications:result:decline:publication|org:legalService', 'applications:result:decline:publication|org:other', 'applications:result:decline:publication|total', 'applications:result:decline:excessive|natural', 'applications:result:decline:excessive|org:business', 'applications:result:decline:excessive|org:research', 'applications:result:decline:excessive|org:publicInterest', 'applications:result:decline:excessive|org:legalService', 'applications:result:decline:excessive|org:other', 'applications:result:decline:excessive|total', 'applications:result:decline:reconfirm|natural', 'applications:result:decline:reconfirm|org:business', 'applications:result:decline:reconfirm|org:research', 'applications:result:decline:reconfirm|org:publicInterest', 'applications:result:decline:reconfirm|org:legalService', 'applications:result:decline:reconfirm|org:other', 'applications:result:decline:reconfirm|total', 'applications:result:other|natural', 'applications:result:other|org:business', 'applications:result:other|org:research', 'applications:result:other|org:publicInterest', 'applications:result:other|org:legalService', 'applications:result:other|org:other', 'applications:result:other|total', 'applications:result:total|natural', 'applications:result:total|org:business', 'applications:result:total|org:research', 'applications:result:total|org:publicInterest', 'applications:result:total|org:legalService', 'applications:result:total|org:other', 'applications:result:total|total', 'applications:carriedOut|natural', 'applications:carriedOut|org:business', 'applications:carriedOut|org:research', 'applications:carriedOut|org:publicInterest', 'applications:carriedOut|org:legalService', 'applications:carriedOut|org:other', 'applications:carriedOut|total', 'disputes:review:upheld', 'disputes:review:corrected', 'disputes:review:other', 'disputes:review:pending', 'disputes:review:total', 'disputes:suitDirect:upheld', 'disputes:suitDirect:corrected', 'disputes:suitDirect:other', 'disputes:suitDirect:pending', 'disputes:suitDirect:total', 'disputes:suitAfterReview:upheld', 'disputes:suitAfterReview:corrected', 'disputes:suitAfterReview:other', 'disputes:suitAfterReview:pending', 'disputes:suitAfterReview:total']
  WHEN '2021' THEN ARRAY['disclosure:a20_1:rule:issued', 'disclosure:a20_1:rule:repealed', 'disclosure:a20_1:rule:inForce', 'disclosure:a20_1:normative:issued', 'disclosure:a20_1:normative:repealed', 'disclosure:a20_1:normative:inForce', 'disclosure:a20_5:license:decisions', 'disclosure:a20_6:penalty:decisions', 'disclosure:a20_6:coercion:decisions', 'disclosure:a20_8:fee:amountWan', 'applications:received:new|natural', 'applications:received:new|org:business', 'applications:received:new|org:research', 'applications:received:new|org:publicInterest', 'applications:received:new|org:legalService', 'applications:received:new|org:other', 'applications:received:new|total', 'applications:received:carriedIn|natural', 'applications:received:carriedIn|org:business', 'applications:received:carriedIn|org:research', 'applications:received:carriedIn|org:publicInterest', 'applications:received:carriedIn|org:legalService', 'applications:received:carriedIn|org:other', 'applications:received:carriedIn|total', 'applications:result:granted|natural', 'applications:result:granted|org:business', 'applications:result:granted|org:research', 'applications:result:granted|org:publicInterest', 'applications:result:granted|org:legalService', 'applications:result:granted|org:other', 'applications:result:granted|total', 'applications:result:partial|natural', 'applications:result:partial|org:business', 'applications:result:partial|org:research', 'applications:result:partial|org:publicInterest', 'applications:result:partial|org:legalService', 'applications:result:partial|org:other', 'applications:result:partial|total', 'applications:result:refuse:stateSecret|natural', 'applications:result:refuse:stateSecret|org:business', 'applications:result:refuse:stateSecret|org:research', 'applications:result:refuse:stateSecret|org:publicInterest', 'applications:result:refuse:stateSecret|org:legalService', 'applications:result:refuse:stateSecret|org:other', 'applications:result:refuse:stateSecret|total', 'applications:result:refuse:otherLaw|natural', 'applications:result:refuse:otherLaw|org:business', 'applications:result:refuse:otherLaw|org:research', 'applications:result:refuse:otherLaw|org:publicInterest', 'applications:result:refuse:otherLaw|org:legalService', 'applications:result:refuse:otherLaw|org:other', 'applications:result:refuse:otherLaw|total', 'applications:result:refuse:securityStability|natural', 'applications:result:refuse:securityStability|org:business', 'applications:result:refuse:securityStability|org:research', 'applications:result:refuse:securityStability|org:publicInterest', 'applications:result:refuse:securityStability|org:legalService', 'applications:result:refuse:securityStability|org:other', 'applications:result:refuse:securityStability|total', 'applications:result:refuse:thirdParty|natural', 'applications:result:refuse:thirdParty|org:business', 'applications:result:refuse:thirdParty|org:research', 'applications:result:refuse:thirdParty|org:publicInterest', 'applications:result:refuse:thirdParty|org:legalService', 'applications:result:refuse:thirdParty|org:other', 'applications:result:refuse:thirdParty|total', 'applications:result:refuse:internalAffairs|natural', 'applications:result:refuse:internalAffairs|org:business', 'applications:result:refuse:internalAffairs|org:research', 'applications:result:refuse:internalAffairs|org:publicInterest', 'applications:result:refuse:internalAffairs|org:legalService', 'applications:result:refuse:internalAffairs|org:other', 'applications:result:refuse:internalAffairs|total', 'applications:result:refuse:process|natural', 'applications:result:refuse:process|org:business', 'applications:result:refuse:process|org:research', 'applications:result:refuse:process|org:publicInterest', 'applications:result:refuse:process|org:legalService', 'applications:result:refuse:process|org:other', 'applications:result:refuse:process|total', 'applications:result:refuse:enforcementFile|natural', 'applications:result:refuse:enforcementFile|org:business', 'applications:result:refuse:enforcementFile|org:research', 'applications:result:refuse:enforcementFile|org:publicInterest', 'applications:result:refuse:enforcementFile|org:legalService', 'applications:result:refuse:enforcementFile|org:other', 'applications:result:refuse:enforcementFile|total', 'applications:result:refuse:registryQuery|natural', 'applications:result:refuse:registryQuery|org:business', 'applications:result:refuse:registryQuery|org:research', 'applications:result:refuse:registryQuery|org:publicInterest', 'applications:result:refuse:registryQuery|org:legalService', 'applications:result:refuse:registryQuery|org:other', 'applications:result:refuse:registryQuery|total', 'applications:result:unable:notHeld|natural', 'applications:result:unable:notHeld|org:business', 'applications:result:unable:notHeld|org:research', 'applications:result:unable:notHeld|org:publicInterest', 'applications:result:unable:notHeld|org:legalService', 'applications:result:unable:notHeld|org:other', 'applications:result:unable:notHeld|total', 'applications:result:unable:needsCreation|natural', 'applications:result:unable:needsCreation|org:business', 'applications:result:unable:needsCreation|org:research', 'applications:result:unable:needsCreation|org:publicInterest', 'applications:result:unable:needsCreation|org:legalService', 'applications:result:unable:needsCreation|org:other', 'applications:result:unable:needsCreation|total', 'applications:result:unable:stillUnclear|natural', 'applications:result:unable:stillUnclear|org:business', 'applications:result:unable:stillUnclear|org:research', 'applications:result:unable:stillUnclear|org:publicInterest', 'applications:result:unable:stillUnclear|org:legalService', 'applications:result:unable:stillUnclear|org:other', 'applications:result:unable:stillUnclear|total', 'applications:result:decline:petition|natural', 'applications:result:decline:petition|org:business', 'applications:result:decline:petition|org:research', 'applications:result:decline:petition|org:publicInterest', 'applications:result:decline:petition|org:legalService', 'applications:result:decline:petition|org:other', 'applications:result:decline:petition|total', 'applications:result:decline:repeat|natural', 'applications:result:decline:repeat|org:business', 'applications:result:decline:repeat|org:research', 'applications:result:decline:repeat|org:publicInterest', 'applications:result:decline:repeat|org:legalService', 'applications:result:decline:repeat|org:other', 'applications:result:decline:repeat|total', 'applications:result:decline:publication|natural', 'applications:result:decline:publication|org:business', 'applications:result:decline:publication|org:research', 'applications:result:decline:publication|org:publicInterest', 'applications:result:decline:publication|org:legalService', 'applications:result:decline:publication|org:other', 'applications:result:decline:publication|total', 'applications:result:decline:excessive|natural', 'applications:result:decline:excessive|org:business', 'applications:result:decline:excessive|org:research', 'applications:result:decline:excessive|org:publicInterest', 'applications:result:decline:excessive|org:legalService', 'applications:result:decline:excessive|org:other', 'applications:result:decline:excessive|total', 'applications:result:decline:reconfirm|natural', 'applications:result:decline:reconfirm|org:business', 'applications:result:decline:reconfirm|org:research', 'applications:result:decline:reconfirm|org:publicInterest', 'applications:result:decline:reconfirm|org:legalService', 'applications:result:decline:reconfirm|org:other', 'applications:result:decline:reconfirm|total', 'applications:result:other:uncorrected|natural', 'applications:result:other:uncorrected|org:business', 'applications:result:other:uncorrected|org:research', 'applications:result:other:uncorrected|org:publicInterest', 'applications:result:other:uncorrected|org:legalService', 'applications:result:other:uncorrected|org:other', 'applications:result:other:uncorrected|total', 'applications:result:other:feeUnpaid|natural', 'applications:result:other:feeUnpaid|org:business', 'applications:result:other:feeUnpaid|org:research', 'applications:result:other:feeUnpaid|org:publicInterest', 'applications:result:other:feeUnpaid|org:legalService', 'applications:result:other:feeUnpaid|org:other', 'applications:result:other:feeUnpaid|total', 'applications:result:other:misc|natural', 'applications:result:other:misc|org:business', 'applications:result:other:misc|org:research', 'applications:result:other:misc|org:publicInterest', 'applications:result:other:misc|org:legalService', 'applications:result:other:misc|org:other', 'applications:result:other:misc|total', 'applications:result:total|natural', 'applications:result:total|org:business', 'applications:result:total|org:research', 'applications:result:total|org:publicInterest', 'applications:result:total|org:legalService', 'applications:result:total|org:other', 'applications:result:total|total', 'applications:carriedOut|natural', 'applications:carriedOut|org:business', 'applications:carriedOut|org:research', 'applications:carriedOut|org:publicInterest', 'applications:carriedOut|org:legalService', 'applications:carriedOut|org:other', 'applications:carriedOut|total', 'disputes:review:upheld', 'disputes:review:corrected', 'disputes:review:other', 'disputes:review:pending', 'disputes:review:total', 'disputes:suitDirect:upheld', 'disputes:suitDirect:corrected', 'disputes:suitDirect:other', 'disputes:suitDirect:pending', 'disputes:suitDirect:total', 'disputes:suitAfterReview:upheld', 'disputes:suitAfterReview:corrected', 'disputes:suitAfterReview:other', 'disputes:suitAfterReview:pending', 'disputes:suitAfterReview:total']
END
$guard$;

CREATE OR REPLACE FUNCTION public.cell_scales(edition text)
RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT CASE edition
  WHEN '2019' THEN ARRAY[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10000, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]::bigint[]
  WHEN '2021' THEN ARRAY[1, 1, 1, 1, 1, 1, 1, 1, 1, 10000, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]::bigint[]
END
$guard$;

CREATE OR REPLACE FUNCTION public.out_of_bounds(edition text, figures bigint[])
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT CASE edition
  WHEN '2019' THEN array_remove(ARRAY[
    CASE WHEN (figures[1] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:rule:made' END,
    CASE WHEN (figures[2] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:rule:disclosed' END,
    CASE WHEN (figures[3] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:rule:publicTotal' END,
    CASE WHEN (figures[4] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:normative:made' END,
    CASE WHEN (figures[5] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:normative:disclosed' END,
    CASE WHEN (figures[6] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_1:normative:publicTotal' END,
    CASE WHEN (figures[7] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:license:itemsPrior' END,
    CASE WHEN (figures[8] BETWEEN -1000000000 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:license:itemsDelta' END,
    CASE WHEN (figures[9] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:license:decisions' END,
    CASE WHEN (figures[10] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:otherService:itemsPrior' END,
    CASE WHEN (figures[11] BETWEEN -1000000000 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:otherService:itemsDelta' END,
    CASE WHEN (figures[12] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_5:otherService:decisions' END,
    CASE WHEN (figures[13] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:penalty:itemsPrior' END,
    CASE WHEN (figures[14] BETWEEN -1000000000 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:penalty:itemsDelta' END,
    CASE WHEN (figures[15] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:penalty:decisions' END,
    CASE WHEN (figures[16] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:coercion:itemsPrior' END,
    CASE WHEN (figures[17] BETWEEN -1000000000 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:coercion:itemsDelta' END,
    CASE WHEN (figures[18] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_6:coercion:decisions' END,
    CASE WHEN (figures[19] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_8:fee:itemsPrior' END,
    CASE WHEN (figures[20] BETWEEN -1000000000 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_8:fee:itemsDelta' END,
    CASE WHEN (figures[21] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure2019:a20_9:procurement:projects' END,
    CASE WHEN (figures[22] BETWEEN 0 AND 10000000000000) IS NOT TRUE THEN 'disclosure2019:a20_9:procurement:amount' END,
    CASE WHEN (figures[23] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|natural' END,
    CASE WHEN (figures[24] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:business' END,
    CASE WHEN (figures[25] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:research' END,
    CASE WHEN (figures[26] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:publicInterest' END,
    CASE WHEN (figures[27] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:legalService' END,
    CASE WHEN (figures[28] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:other' END,
    CASE WHEN (figures[29] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:received:new|total' END,
    CASE WHEN (figures[30] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|natural' END,
    CASE WHEN (figures[31] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:business' END,
    CASE WHEN (figures[32] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:research' END,
    CASE WHEN (figures[33] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:publicInterest' END,
    CASE WHEN (figures[34] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:legalService' END,
    CASE WHEN (figures[35] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:other' END,
    CASE WHEN (figures[36] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:received:carriedIn|total' END,
    CASE WHEN (figures[37] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|natural' END,
    CASE WHEN (figures[38] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:business' END,
    CASE WHEN (figures[39] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:research' END,
    CASE WHEN (figures[40] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:publicInterest' END,
    CASE WHEN (figures[41] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:legalService' END,
    CASE WHEN (figures[42] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:other' END,
    CASE WHEN (figures[43] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:granted|total' END,
    CASE WHEN (figures[44] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|natural' END,
    CASE WHEN (figures[45] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:business' END,
    CASE WHEN (figures[46] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:research' END,
    CASE WHEN (figures[47] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:publicInterest' END,
    CASE WHEN (figures[48] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:legalService' END,
    CASE WHEN (figures[49] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:other' END,
    CASE WHEN (figures[50] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:partial|total' END,
    CASE WHEN (figures[51] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|natural' END,
    CASE WHEN (figures[52] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:business' END,
    CASE WHEN (figures[53] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:research' END,
    CASE WHEN (figures[54] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:publicInterest' END,
    CASE WHEN (figures[55] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:legalService' END,
    CASE WHEN (figures[56] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:other' END,
    CASE WHEN (figures[57] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|total' END,
    CASE WHEN (figures[58] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|natural' END,
    CASE WHEN (figures[59] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:business' END,
    CASE WHEN (figures[60] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:research' END,
    CASE WHEN (figures[61] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:publicInterest' END,
    CASE WHEN (figures[62] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:legalService' END,
    CASE WHEN (figures[63] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:other' END,
    CASE WHEN (figures[64] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|total' END,
    CASE WHEN (figures[65] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|natural' END,
    CASE WHEN (figures[66] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:business' END,
    CASE WHEN (figures[67] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:research' END,
    CASE WHEN (figures[68] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:publicInterest' END,
    CASE WHEN (figures[69] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:legalService' END,
    CASE WHEN (figures[70] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:other' END,
    CASE WHEN (figures[71] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|total' END,
    CASE WHEN (figures[72] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|natural' END,
    CASE WHEN (figures[73] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:business' END,
    CASE WHEN (figures[74] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:research' END,
    CASE WHEN (figures[75] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:publicInterest' END,
    CASE WHEN (figures[76] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:legalService' END,
    CASE WHEN (figures[77] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:other' END,
    CASE WHEN (figures[78] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|total' END,
    CASE WHEN (figures[79] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|natural' END,
    CASE WHEN (figures[80] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:business' END,
    CASE WHEN (figures[81] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:research' END,
    CASE WHEN (figures[82] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:publicInterest' END,
    CASE WHEN (figures[83] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:legalService' END,
    CASE WHEN (figures[84] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:other' END,
    CASE WHEN (figures[85] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|total' END,
    CASE WHEN (figures[86] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|natural' END,
    CASE WHEN (figures[87] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:business' END,
    CASE WHEN (figures[88] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:research' END,
    CASE WHEN (figures[89] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:publicInterest' END,
    CASE WHEN (figures[90] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:legalService' END,
    CASE WHEN (figures[91] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:other' END,
    CASE WHEN (figures[92] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:process|total' END,
    CASE WHEN (figures[93] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|natural' END,
    CASE WHEN (figures[94] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:business' END,
    CASE WHEN (figures[95] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:research' END,
    CASE WHEN (figures[96] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:publicInterest' END,
    CASE WHEN (figures[97] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:legalService' END,
    CASE WHEN (figures[98] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:other' END,
    CASE WHEN (figures[99] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|total' END,
    CASE WHEN (figures[100] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|natural' END,
    CASE WHEN (figures[101] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:business' END,
    CASE WHEN (figures[102] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:research' END,
    CASE WHEN (figures[103] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:publicInterest' END,
    CASE WHEN (figures[104] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:legalService' END,
    CASE WHEN (figures[105] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:other' END,
    CASE WHEN (figures[106] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|total' END,
    CASE WHEN (figures[107] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|natural' END,
    CASE WHEN (figures[108] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:business' END,
    CASE WHEN (figures[109] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:research' END,
    CASE WHEN (figures[110] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:publicInterest' END,
    CASE WHEN (figures[111] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:legalService' END,
    CASE WHEN (figures[112] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:other' END,
    CASE WHEN (figures[113] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|total' END,
    CASE WHEN (figures[114] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|natural' END,
    CASE WHEN (figures[115] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:business' END,
    CASE WHEN (figures[116] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:research' END,
    CASE WHEN (figures[117] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:publicInterest' END,
    CASE WHEN (figures[118] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:legalService' END,
    CASE WHEN (figures[119] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:other' END,
    CASE WHEN (figures[120] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|total' END,
    CASE WHEN (figures[121] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|natural' END,
    CASE WHEN (figures[122] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:business' END,
    CASE WHEN (figures[123] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:research' END,
    CASE WHEN (figures[124] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:publicInterest' END,
    CASE WHEN (figures[125] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:legalService' END,
    CASE WHEN (figures[126] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:other' END,
    CASE WHEN (figures[127] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|total' END,
    CASE WHEN (figures[128] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|natural' END,
    CASE WHEN (figures[129] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:business' END,
    CASE WHEN (figures[130] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:research' END,
    CASE WHEN (figures[131] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:publicInterest' END,
    CASE WHEN (figures[132] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:legalService' END,
    CASE WHEN (figures[133] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:other' END,
    CASE WHEN (figures[134] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:petition|total' END,
    CASE WHEN (figures[135] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|natural' END,
    CASE WHEN (figures[136] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:business' END,
    CASE WHEN (figures[137] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:research' END,
    CASE WHEN (figures[138] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:publicInterest' END,
    CASE WHEN (figures[139] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:legalService' END,
    CASE WHEN (figures[140] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:other' END,
    CASE WHEN (figures[141] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|total' END,
    CASE WHEN (figures[142] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|natural' END,
    CASE WHEN (figures[143] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:business' END,
    CASE WHEN (figures[144] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:research' END,
    CASE WHEN (figures[145] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:publicInterest' END,
    CASE WHEN (figures[146] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:legalService' END,
    CASE WHEN (figures[147] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:other' END,
    CASE WHEN (figures[148] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:publication|total' END,
    CASE WHEN (figures[149] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|natural' END,
    CASE WHEN (figures[150] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:business' END,
    CASE WHEN (figures[151] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:research' END,
    CASE WHEN (figures[152] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:publicInterest' END,
    CASE WHEN (figures[153] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:legalService' END,
    CASE WHEN (figures[154] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:other' END,
    CASE WHEN (figures[155] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|total' END,
    CASE WHEN (figures[156] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|natural' END,
    CASE WHEN (figures[157] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:business' END,
    CASE WHEN (figures[158] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:research' END,
    CASE WHEN (figures[159] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:publicInterest' END,
    CASE WHEN (figures[160] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:legalService' END,
    CASE WHEN (figures[161] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:other' END,
    CASE WHEN (figures[162] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|total' END,
    CASE WHEN (figures[163] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|natural' END,
    CASE WHEN (figures[164] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|org:business' END,
    CASE WHEN (figures[165] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|org:research' END,
    CASE WHEN (figures[166] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|org:publicInterest' END,
    CASE WHEN (figures[167] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|org:legalService' END,
    CASE WHEN (figures[168] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other|org:other' END,
    CASE WHEN (figures[169] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:other|total' END,
    CASE WHEN (figures[170] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|natural' END,
    CASE WHEN (figures[171] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:business' END,
    CASE WHEN (figures[172] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:research' END,
    CASE WHEN (figures[173] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:publicInterest' END,
    CASE WHEN (figures[174] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:legalService' END,
    CASE WHEN (figures[175] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:other' END,
    CASE WHEN (figures[176] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|total' END,
    CASE WHEN (figures[177] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|natural' END,
    CASE WHEN (figures[178] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:business' END,
    CASE WHEN (figures[179] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:research' END,
    CASE WHEN (figures[180] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:publicInterest' END,
    CASE WHEN (figures[181] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:legalService' END,
    CASE WHEN (figures[182] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:other' END,
    CASE WHEN (figures[183] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:carriedOut|total' END,
    CASE WHEN (figures[184] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:upheld' END,
    CASE WHEN (figures[185] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:corrected' END,
    CASE WHEN (figures[186] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:other' END,
    CASE WHEN (figures[187] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:pending' END,
    CASE WHEN (figures[188] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:review:total' END,
    CASE WHEN (figures[189] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:upheld' END,
    CASE WHEN (figures[190] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:corrected' END,
    CASE WHEN (figures[191] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:other' END,
    CASE WHEN (figures[192] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:pending' END,
    CASE WHEN (figures[193] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:suitDirect:total' END,
    CASE WHEN (figures[194] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:upheld' END,
    CASE WHEN (figures[195] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:corrected' END,
    CASE WHEN (figures[196] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:other' END,
    CASE WHEN (figures[197] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:pending' END,
    CASE WHEN (figures[198] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:total' END
  ], NULL)
  WHEN '2021' THEN array_remove(ARRAY[
    CASE WHEN (figures[1] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:rule:issued' END,
    CASE WHEN (figures[2] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:rule:repealed' END,
    CASE WHEN (figures[3] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:rule:inForce' END,
    CASE WHEN (figures[4] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:normative:issued' END,
    CASE WHEN (figures[5] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:normative:repealed' END,
    CASE WHEN (figures[6] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_1:normative:inForce' END,
    CASE WHEN (figures[7] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_5:license:decisions' END,
    CASE WHEN (figures[8] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_6:penalty:decisions' END,
    CASE WHEN (figures[9] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disclosure:a20_6:coercion:decisions' END,
    CASE WHEN (figures[10] BETWEEN 0 AND 10000000000000) IS NOT TRUE THEN 'disclosure:a20_8:fee:amountWan' END,
    CASE WHEN (figures[11] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|natural' END,
    CASE WHEN (figures[12] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:business' END,
    CASE WHEN (figures[13] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:research' END,
    CASE WHEN (figures[14] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:publicInterest' END,
    CASE WHEN (figures[15] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:legalService' END,
    CASE WHEN (figures[16] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:new|org:other' END,
    CASE WHEN (figures[17] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:received:new|total' END,
    CASE WHEN (figures[18] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|natural' END,
    CASE WHEN (figures[19] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:business' END,
    CASE WHEN (figures[20] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:research' END,
    CASE WHEN (figures[21] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:publicInterest' END,
    CASE WHEN (figures[22] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:legalService' END,
    CASE WHEN (figures[23] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:received:carriedIn|org:other' END,
    CASE WHEN (figures[24] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:received:carriedIn|total' END,
    CASE WHEN (figures[25] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|natural' END,
    CASE WHEN (figures[26] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:business' END,
    CASE WHEN (figures[27] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:research' END,
    CASE WHEN (figures[28] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:publicInterest' END,
    CASE WHEN (figures[29] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:legalService' END,
    CASE WHEN (figures[30] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:granted|org:other' END,
    CASE WHEN (figures[31] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:granted|total' END,
    CASE WHEN (figures[32] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|natural' END,
    CASE WHEN (figures[33] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:business' END,
    CASE WHEN (figures[34] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:research' END,
    CASE WHEN (figures[35] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:publicInterest' END,
    CASE WHEN (figures[36] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:legalService' END,
    CASE WHEN (figures[37] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:partial|org:other' END,
    CASE WHEN (figures[38] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:partial|total' END,
    CASE WHEN (figures[39] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|natural' END,
    CASE WHEN (figures[40] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:business' END,
    CASE WHEN (figures[41] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:research' END,
    CASE WHEN (figures[42] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:publicInterest' END,
    CASE WHEN (figures[43] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:legalService' END,
    CASE WHEN (figures[44] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|org:other' END,
    CASE WHEN (figures[45] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:stateSecret|total' END,
    CASE WHEN (figures[46] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|natural' END,
    CASE WHEN (figures[47] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:business' END,
    CASE WHEN (figures[48] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:research' END,
    CASE WHEN (figures[49] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:publicInterest' END,
    CASE WHEN (figures[50] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:legalService' END,
    CASE WHEN (figures[51] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|org:other' END,
    CASE WHEN (figures[52] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:otherLaw|total' END,
    CASE WHEN (figures[53] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|natural' END,
    CASE WHEN (figures[54] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:business' END,
    CASE WHEN (figures[55] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:research' END,
    CASE WHEN (figures[56] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:publicInterest' END,
    CASE WHEN (figures[57] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:legalService' END,
    CASE WHEN (figures[58] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|org:other' END,
    CASE WHEN (figures[59] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:securityStability|total' END,
    CASE WHEN (figures[60] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|natural' END,
    CASE WHEN (figures[61] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:business' END,
    CASE WHEN (figures[62] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:research' END,
    CASE WHEN (figures[63] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:publicInterest' END,
    CASE WHEN (figures[64] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:legalService' END,
    CASE WHEN (figures[65] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|org:other' END,
    CASE WHEN (figures[66] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:thirdParty|total' END,
    CASE WHEN (figures[67] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|natural' END,
    CASE WHEN (figures[68] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:business' END,
    CASE WHEN (figures[69] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:research' END,
    CASE WHEN (figures[70] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:publicInterest' END,
    CASE WHEN (figures[71] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:legalService' END,
    CASE WHEN (figures[72] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|org:other' END,
    CASE WHEN (figures[73] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:internalAffairs|total' END,
    CASE WHEN (figures[74] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|natural' END,
    CASE WHEN (figures[75] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:business' END,
    CASE WHEN (figures[76] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:research' END,
    CASE WHEN (figures[77] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:publicInterest' END,
    CASE WHEN (figures[78] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:legalService' END,
    CASE WHEN (figures[79] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:process|org:other' END,
    CASE WHEN (figures[80] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:process|total' END,
    CASE WHEN (figures[81] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|natural' END,
    CASE WHEN (figures[82] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:business' END,
    CASE WHEN (figures[83] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:research' END,
    CASE WHEN (figures[84] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:publicInterest' END,
    CASE WHEN (figures[85] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:legalService' END,
    CASE WHEN (figures[86] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|org:other' END,
    CASE WHEN (figures[87] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:enforcementFile|total' END,
    CASE WHEN (figures[88] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|natural' END,
    CASE WHEN (figures[89] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:business' END,
    CASE WHEN (figures[90] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:research' END,
    CASE WHEN (figures[91] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:publicInterest' END,
    CASE WHEN (figures[92] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:legalService' END,
    CASE WHEN (figures[93] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|org:other' END,
    CASE WHEN (figures[94] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:refuse:registryQuery|total' END,
    CASE WHEN (figures[95] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|natural' END,
    CASE WHEN (figures[96] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:business' END,
    CASE WHEN (figures[97] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:research' END,
    CASE WHEN (figures[98] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:publicInterest' END,
    CASE WHEN (figures[99] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:legalService' END,
    CASE WHEN (figures[100] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|org:other' END,
    CASE WHEN (figures[101] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:notHeld|total' END,
    CASE WHEN (figures[102] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|natural' END,
    CASE WHEN (figures[103] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:business' END,
    CASE WHEN (figures[104] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:research' END,
    CASE WHEN (figures[105] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:publicInterest' END,
    CASE WHEN (figures[106] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:legalService' END,
    CASE WHEN (figures[107] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|org:other' END,
    CASE WHEN (figures[108] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:needsCreation|total' END,
    CASE WHEN (figures[109] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|natural' END,
    CASE WHEN (figures[110] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:business' END,
    CASE WHEN (figures[111] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:research' END,
    CASE WHEN (figures[112] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:publicInterest' END,
    CASE WHEN (figures[113] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:legalService' END,
    CASE WHEN (figures[114] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|org:other' END,
    CASE WHEN (figures[115] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:unable:stillUnclear|total' END,
    CASE WHEN (figures[116] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|natural' END,
    CASE WHEN (figures[117] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:business' END,
    CASE WHEN (figures[118] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:research' END,
    CASE WHEN (figures[119] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:publicInterest' END,
    CASE WHEN (figures[120] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:legalService' END,
    CASE WHEN (figures[121] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:petition|org:other' END,
    CASE WHEN (figures[122] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:petition|total' END,
    CASE WHEN (figures[123] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|natural' END,
    CASE WHEN (figures[124] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:business' END,
    CASE WHEN (figures[125] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:research' END,
    CASE WHEN (figures[126] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:publicInterest' END,
    CASE WHEN (figures[127] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:legalService' END,
    CASE WHEN (figures[128] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|org:other' END,
    CASE WHEN (figures[129] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:repeat|total' END,
    CASE WHEN (figures[130] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|natural' END,
    CASE WHEN (figures[131] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:business' END,
    CASE WHEN (figures[132] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:research' END,
    CASE WHEN (figures[133] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:publicInterest' END,
    CASE WHEN (figures[134] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:legalService' END,
    CASE WHEN (figures[135] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:publication|org:other' END,
    CASE WHEN (figures[136] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:publication|total' END,
    CASE WHEN (figures[137] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|natural' END,
    CASE WHEN (figures[138] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:business' END,
    CASE WHEN (figures[139] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:research' END,
    CASE WHEN (figures[140] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:publicInterest' END,
    CASE WHEN (figures[141] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:legalService' END,
    CASE WHEN (figures[142] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|org:other' END,
    CASE WHEN (figures[143] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:excessive|total' END,
    CASE WHEN (figures[144] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|natural' END,
    CASE WHEN (figures[145] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:business' END,
    CASE WHEN (figures[146] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:research' END,
    CASE WHEN (figures[147] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:publicInterest' END,
    CASE WHEN (figures[148] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:legalService' END,
    CASE WHEN (figures[149] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|org:other' END,
    CASE WHEN (figures[150] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:decline:reconfirm|total' END,
    CASE WHEN (figures[151] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|natural' END,
    CASE WHEN (figures[152] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|org:business' END,
    CASE WHEN (figures[153] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|org:research' END,
    CASE WHEN (figures[154] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|org:publicInterest' END,
    CASE WHEN (figures[155] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|org:legalService' END,
    CASE WHEN (figures[156] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|org:other' END,
    CASE WHEN (figures[157] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:other:uncorrected|total' END,
    CASE WHEN (figures[158] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|natural' END,
    CASE WHEN (figures[159] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|org:business' END,
    CASE WHEN (figures[160] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|org:research' END,
    CASE WHEN (figures[161] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|org:publicInterest' END,
    CASE WHEN (figures[162] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|org:legalService' END,
    CASE WHEN (figures[163] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|org:other' END,
    CASE WHEN (figures[164] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:other:feeUnpaid|total' END,
    CASE WHEN (figures[165] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|natural' END,
    CASE WHEN (figures[166] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|org:business' END,
    CASE WHEN (figures[167] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|org:research' END,
    CASE WHEN (figures[168] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|org:publicInterest' END,
    CASE WHEN (figures[169] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|org:legalService' END,
    CASE WHEN (figures[170] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:result:other:misc|org:other' END,
    CASE WHEN (figures[171] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:other:misc|total' END,
    CASE WHEN (figures[172] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|natural' END,
    CASE WHEN (figures[173] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:business' END,
    CASE WHEN (figures[174] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:research' END,
    CASE WHEN (figures[175] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:publicInterest' END,
    CASE WHEN (figures[176] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:legalService' END,
    CASE WHEN (figures[177] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|org:other' END,
    CASE WHEN (figures[178] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:result:total|total' END,
    CASE WHEN (figures[179] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|natural' END,
    CASE WHEN (figures[180] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:business' END,
    CASE WHEN (figures[181] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:research' END,
    CASE WHEN (figures[182] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:publicInterest' END,
    CASE WHEN (figures[183] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:legalService' END,
    CASE WHEN (figures[184] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'applications:carriedOut|org:other' END,
    CASE WHEN (figures[185] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'applications:carriedOut|total' END,
    CASE WHEN (figures[186] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:upheld' END,
    CASE WHEN (figures[187] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:corrected' END,
    CASE WHEN (figures[188] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:other' END,
    CASE WHEN (figures[189] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:review:pending' END,
    CASE WHEN (figures[190] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:review:total' END,
    CASE WHEN (figures[191] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:upheld' END,
    CASE WHEN (figures[192] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:corrected' END,
    CASE WHEN (figures[193] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:other' END,
    CASE WHEN (figures[194] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitDirect:pending' END,
    CASE WHEN (figures[195] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:suitDirect:total' END,
    CASE WHEN (figures[196] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:upheld' END,
    CASE WHEN (figures[197] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:corrected' END,
    CASE WHEN (figures[198] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:other' END,
    CASE WHEN (figures[199] BETWEEN 0 AND 1000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:pending' END,
    CASE WHEN (figures[200] BETWEEN 0 AND 1000000000000) IS NOT TRUE THEN 'disputes:suitAfterReview:total' END
  ], NULL)
END
$guard$;

CREATE OR REPLACE FUNCTION public.broken_equations(edition text, figures bigint[])
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT CASE edition
  WHEN '2019' THEN array_remove(ARRAY[
    CASE WHEN (figures[37] + figures[44] + figures[51] + figures[58] + figures[65] + figures[72] + figures[79] + figures[86] + figures[93] + figures[100] + figures[107] + figures[114] + figures[121] + figures[128] + figures[135] + figures[142] + figures[149] + figures[156] + figures[163] = figures[170]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|natural' END,
    CASE WHEN (figures[38] + figures[45] + figures[52] + figures[59] + figures[66] + figures[73] + figures[80] + figures[87] + figures[94] + figures[101] + figures[108] + figures[115] + figures[122] + figures[129] + figures[136] + figures[143] + figures[150] + figures[157] + figures[164] = figures[171]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:business' END,
    CASE WHEN (figures[39] + figures[46] + figures[53] + figures[60] + figures[67] + figures[74] + figures[81] + figures[88] + figures[95] + figures[102] + figures[109] + figures[116] + figures[123] + figures[130] + figures[137] + figures[144] + figures[151] + figures[158] + figures[165] = figures[172]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:research' END,
    CASE WHEN (figures[40] + figures[47] + figures[54] + figures[61] + figures[68] + figures[75] + figures[82] + figures[89] + figures[96] + figures[103] + figures[110] + figures[117] + figures[124] + figures[131] + figures[138] + figures[145] + figures[152] + figures[159] + figures[166] = figures[173]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:publicInterest' END,
    CASE WHEN (figures[41] + figures[48] + figures[55] + figures[62] + figures[69] + figures[76] + figures[83] + figures[90] + figures[97] + figures[104] + figures[111] + figures[118] + figures[125] + figures[132] + figures[139] + figures[146] + figures[153] + figures[160] + figures[167] = figures[174]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:legalService' END,
    CASE WHEN (figures[42] + figures[49] + figures[56] + figures[63] + figures[70] + figures[77] + figures[84] + figures[91] + figures[98] + figures[105] + figures[112] + figures[119] + figures[126] + figures[133] + figures[140] + figures[147] + figures[154] + figures[161] + figures[168] = figures[175]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:other' END,
    CASE WHEN (figures[23] + figures[24] + figures[25] + figures[26] + figures[27] + figures[28] = figures[29]) IS NOT TRUE THEN 'T3-ROW:applications:received:new|total' END,
    CASE WHEN (figures[30] + figures[31] + figures[32] + figures[33] + figures[34] + figures[35] = figures[36]) IS NOT TRUE THEN 'T3-ROW:applications:received:carriedIn|total' END,
    CASE WHEN (figures[37] + figures[38] + figures[39] + figures[40] + figures[41] + figures[42] = figures[43]) IS NOT TRUE THEN 'T3-ROW:applications:result:granted|total' END,
    CASE WHEN (figures[44] + figures[45] + figures[46] + figures[47] + figures[48] + figures[49] = figures[50]) IS NOT TRUE THEN 'T3-ROW:applications:result:partial|total' END,
    CASE WHEN (figures[51] + figures[52] + figures[53] + figures[54] + figures[55] + figures[56] = figures[57]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:stateSecret|total' END,
    CASE WHEN (figures[58] + figures[59] + figures[60] + figures[61] + figures[62] + figures[63] = figures[64]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:otherLaw|total' END,
    CASE WHEN (figures[65] + figures[66] + figures[67] + figures[68] + figures[69] + figures[70] = figures[71]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:securityStability|total' END,
    CASE WHEN (figures[72] + figures[73] + figures[74] + figures[75] + figures[76] + figures[77] = figures[78]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:thirdParty|total' END,
    CASE WHEN (figures[79] + figures[80] + figures[81] + figures[82] + figures[83] + figures[84] = figures[85]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:internalAffairs|total' END,
    CASE WHEN (figures[86] + figures[87] + figures[88] + figures[89] + figures[90] + figures[91] = figures[92]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:process|total' END,
    CASE WHEN (figures[93] + figures[94] + figures[95] + figures[96] + figures[97] + figures[98] = figures[99]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:enforcementFile|total' END,
    CASE WHEN (figures[100] + figures[101] + figures[102] + figures[103] + figures[104] + figures[105] = figures[106]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:registryQuery|total' END,
    CASE WHEN (figures[107] + figures[108] + figures[109] + figures[110] + figures[111] + figures[112] = figures[113]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:notHeld|total' END,
    CASE WHEN (figures[114] + figures[115] + figures[116] + figures[117] + figures[118] + figures[119] = figures[120]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:needsCreation|total' END,
    CASE WHEN (figures[121] + figures[122] + figures[123] + figures[124] + figures[125] + figures[126] = figures[127]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:stillUnclear|total' END,
    CASE WHEN (figures[128] + figures[129] + figures[130] + figures[131] + figures[132] + figures[133] = figures[134]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:petition|total' END,
    CASE WHEN (figures[135] + figures[136] + figures[137] + figures[138] + figures[139] + figures[140] = figures[141]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:repeat|total' END,
    CASE WHEN (figures[142] + figures[143] + figures[144] + figures[145] + figures[146] + figures[147] = figures[148]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:publication|total' END,
    CASE WHEN (figures[149] + figures[150] + figures[151] + figures[152] + figures[153] + figures[154] = figures[155]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:excessive|total' END,
    CASE WHEN (figures[156] + figures[157] + figures[158] + figures[159] + figures[160] + figures[161] = figures[162]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:reconfirm|total' END,
    CASE WHEN (figures[163] + figures[164] + figures[165] + figures[166] + figures[167] + figures[168] = figures[169]) IS NOT TRUE THEN 'T3-ROW:applications:result:other|total' END,
    CASE WHEN (figures[170] + figures[171] + figures[172] + figures[173] + figures[174] + figures[175] = figures[176]) IS NOT TRUE THEN 'T3-ROW:applications:result:total|total' END,
    CASE WHEN (figures[177] + figures[178] + figures[179] + figures[180] + figures[181] + figures[182] = figures[183]) IS NOT TRUE THEN 'T3-ROW:applications:carriedOut|total' END,
    CASE WHEN (figures[43] + figures[50] + figures[57] + figures[64] + figures[71] + figures[78] + figures[85] + figures[92] + figures[99] + figures[106] + figures[113] + figures[120] + figures[127] + figures[134] + figures[141] + figures[148] + figures[155] + figures[162] + figures[169] = figures[176]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|total' END,
    CASE WHEN (figures[23] + figures[30] = figures[170] + figures[177]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|natural' END,
    CASE WHEN (figures[24] + figures[31] = figures[171] + figures[178]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:business' END,
    CASE WHEN (figures[25] + figures[32] = figures[172] + figures[179]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:research' END,
    CASE WHEN (figures[26] + figures[33] = figures[173] + figures[180]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:publicInterest' END,
    CASE WHEN (figures[27] + figures[34] = figures[174] + figures[181]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:legalService' END,
    CASE WHEN (figures[28] + figures[35] = figures[175] + figures[182]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:other' END,
    CASE WHEN (figures[29] + figures[36] = figures[176] + figures[183]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|total' END,
    CASE WHEN (figures[184] + figures[185] + figures[186] + figures[187] = figures[188]) IS NOT TRUE THEN 'T4-SUM:disputes:review:total' END,
    CASE WHEN (figures[189] + figures[190] + figures[191] + figures[192] = figures[193]) IS NOT TRUE THEN 'T4-SUM:disputes:suitDirect:total' END,
    CASE WHEN (figures[194] + figures[195] + figures[196] + figures[197] = figures[198]) IS NOT TRUE THEN 'T4-SUM:disputes:suitAfterReview:total' END
  ], NULL)
  WHEN '2021' THEN array_remove(ARRAY[
    CASE WHEN (figures[25] + figures[32] + figures[39] + figures[46] + figures[53] + figures[60] + figures[67] + figures[74] + figures[81] + figures[88] + figures[95] + figures[102] + figures[109] + figures[116] + figures[123] + figures[130] + figures[137] + figures[144] + figures[151] + figures[158] + figures[165] = figures[172]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|natural' END,
    CASE WHEN (figures[26] + figures[33] + figures[40] + figures[47] + figures[54] + figures[61] + figures[68] + figures[75] + figures[82] + figures[89] + figures[96] + figures[103] + figures[110] + figures[117] + figures[124] + figures[131] + figures[138] + figures[145] + figures[152] + figures[159] + figures[166] = figures[173]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:business' END,
    CASE WHEN (figures[27] + figures[34] + figures[41] + figures[48] + figures[55] + figures[62] + figures[69] + figures[76] + figures[83] + figures[90] + figures[97] + figures[104] + figures[111] + figures[118] + figures[125] + figures[132] + figures[139] + figures[146] + figures[153] + figures[160] + figures[167] = figures[174]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:research' END,
    CASE WHEN (figures[28] + figures[35] + figures[42] + figures[49] + figures[56] + figures[63] + figures[70] + figures[77] + figures[84] + figures[91] + figures[98] + figures[105] + figures[112] + figures[119] + figures[126] + figures[133] + figures[140] + figures[147] + figures[154] + figures[161] + figures[168] = figures[175]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:publicInterest' END,
    CASE WHEN (figures[29] + figures[36] + figures[43] + figures[50] + figures[57] + figures[64] + figures[71] + figures[78] + figures[85] + figures[92] + figures[99] + figures[106] + figures[113] + figures[120] + figures[127] + figures[134] + figures[141] + figures[148] + figures[155] + figures[162] + figures[169] = figures[176]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:legalService' END,
    CASE WHEN (figures[30] + figures[37] + figures[44] + figures[51] + figures[58] + figures[65] + figures[72] + figures[79] + figures[86] + figures[93] + figures[100] + figures[107] + figures[114] + figures[121] + figures[128] + figures[135] + figures[142] + figures[149] + figures[156] + figures[163] + figures[170] = figures[177]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|org:other' END,
    CASE WHEN (figures[11] + figures[12] + figures[13] + figures[14] + figures[15] + figures[16] = figures[17]) IS NOT TRUE THEN 'T3-ROW:applications:received:new|total' END,
    CASE WHEN (figures[18] + figures[19] + figures[20] + figures[21] + figures[22] + figures[23] = figures[24]) IS NOT TRUE THEN 'T3-ROW:applications:received:carriedIn|total' END,
    CASE WHEN (figures[25] + figures[26] + figures[27] + figures[28] + figures[29] + figures[30] = figures[31]) IS NOT TRUE THEN 'T3-ROW:applications:result:granted|total' END,
    CASE WHEN (figures[32] + figures[33] + figures[34] + figures[35] + figures[36] + figures[37] = figures[38]) IS NOT TRUE THEN 'T3-ROW:applications:result:partial|total' END,
    CASE WHEN (figures[39] + figures[40] + figures[41] + figures[42] + figures[43] + figures[44] = figures[45]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:stateSecret|total' END,
    CASE WHEN (figures[46] + figures[47] + figures[48] + figures[49] + figures[50] + figures[51] = figures[52]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:otherLaw|total' END,
    CASE WHEN (figures[53] + figures[54] + figures[55] + figures[56] + figures[57] + figures[58] = figures[59]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:securityStability|total' END,
    CASE WHEN (figures[60] + figures[61] + figures[62] + figures[63] + figures[64] + figures[65] = figures[66]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:thirdParty|total' END,
    CASE WHEN (figures[67] + figures[68] + figures[69] + figures[70] + figures[71] + figures[72] = figures[73]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:internalAffairs|total' END,
    CASE WHEN (figures[74] + figures[75] + figures[76] + figures[77] + figures[78] + figures[79] = figures[80]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:process|total' END,
    CASE WHEN (figures[81] + figures[82] + figures[83] + figures[84] + figures[85] + figures[86] = figures[87]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:enforcementFile|total' END,
    CASE WHEN (figures[88] + figures[89] + figures[90] + figures[91] + figures[92] + figures[93] = figures[94]) IS NOT TRUE THEN 'T3-ROW:applications:result:refuse:registryQuery|total' END,
    CASE WHEN (figures[95] + figures[96] + figures[97] + figures[98] + figures[99] + figures[100] = figures[101]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:notHeld|total' END,
    CASE WHEN (figures[102] + figures[103] + figures[104] + figures[105] + figures[106] + figures[107] = figures[108]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:needsCreation|total' END,
    CASE WHEN (figures[109] + figures[110] + figures[111] + figures[112] + figures[113] + figures[114] = figures[115]) IS NOT TRUE THEN 'T3-ROW:applications:result:unable:stillUnclear|total' END,
    CASE WHEN (figures[116] + figures[117] + figures[118] + figures[119] + figures[120] + figures[121] = figures[122]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:petition|total' END,
    CASE WHEN (figures[123] + figures[124] + figures[125] + figures[126] + figures[127] + figures[128] = figures[129]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:repeat|total' END,
    CASE WHEN (figures[130] + figures[131] + figures[132] + figures[133] + figures[134] + figures[135] = figures[136]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:publication|total' END,
    CASE WHEN (figures[137] + figures[138] + figures[139] + figures[140] + figures[141] + figures[142] = figures[143]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:excessive|total' END,
    CASE WHEN (figures[144] + figures[145] + figures[146] + figures[147] + figures[148] + figures[149] = figures[150]) IS NOT TRUE THEN 'T3-ROW:applications:result:decline:reconfirm|total' END,
    CASE WHEN (figures[151] + figures[152] + figures[153] + figures[154] + figures[155] + figures[156] = figures[157]) IS NOT TRUE THEN 'T3-ROW:applications:result:other:uncorrected|total' END,
    CASE WHEN (figures[158] + figures[159] + figures[160] + figures[161] + figures[162] + figures[163] = figures[164]) IS NOT TRUE THEN 'T3-ROW:applications:result:other:feeUnpaid|total' END,
    CASE WHEN (figures[165] + figures[166] + figures[167] + figures[168] + figures[169] + figures[170] = figures[171]) IS NOT TRUE THEN 'T3-ROW:applications:result:other:misc|total' END,
    CASE WHEN (figures[172] + figures[173] + figures[174] + figures[175] + figures[176] + figures[177] = figures[178]) IS NOT TRUE THEN 'T3-ROW:applications:result:total|total' END,
    CASE WHEN (figures[179] + figures[180] + figures[181] + figures[182] + figures[183] + figures[184] = figures[185]) IS NOT TRUE THEN 'T3-ROW:applications:carriedOut|total' END,
    CASE WHEN (figures[31] + figures[38] + figures[45] + figures[52] + figures[59] + figures[66] + figures[73] + figures[80] + figures[87] + figures[94] + figures[101] + figures[108] + figures[115] + figures[122] + figures[129] + figures[136] + figures[143] + figures[150] + figures[157] + figures[164] + figures[171] = figures[178]) IS NOT TRUE THEN 'T3-SUM:applications:result:total|total' END,
    CASE WHEN (figures[11] + figures[18] = figures[172] + figures[179]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|natural' END,
    CASE WHEN (figures[12] + figures[19] = figures[173] + figures[180]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:business' END,
    CASE WHEN (figures[13] + figures[20] = figures[174] + figures[181]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:research' END,
    CASE WHEN (figures[14] + figures[21] = figures[175] + figures[182]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:publicInterest' END,
    CASE WHEN (figures[15] + figures[22] = figures[176] + figures[183]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:legalService' END,
    CASE WHEN (figures[16] + figures[23] = figures[177] + figures[184]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|org:other' END,
    CASE WHEN (figures[17] + figures[24] = figures[178] + figures[185]) IS NOT TRUE THEN 'T3-BAL:applications:received:new|total' END,
    CASE WHEN (figures[186] + figures[187] + figures[188] + figures[189] = figures[190]) IS NOT TRUE THEN 'T4-SUM:disputes:review:total' END,
    CASE WHEN (figures[191] + figures[192] + figures[193] + figures[194] = figures[195]) IS NOT TRUE THEN 'T4-SUM:disputes:suitDirect:total' END,
    CASE WHEN (figures[196] + figures[197] + figures[198] + figures[199] = figures[200]) IS NOT TRUE THEN 'T4-SUM:disputes:suitAfterReview:total' END
  ], NULL)
END
$guard$;

CREATE OR REPLACE FUNCTION public.states_figures(edition text, content jsonb, figures bigint[])
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT content->>'edition' = edition
  AND (SELECT count(*) FROM jsonb_object_keys(content->'values')) = cardinality(public.cell_ids(edition))
  AND NOT EXISTS (
    SELECT FROM unnest(public.cell_ids(edition), public.cell_scales(edition), figures) AS cell(id, scale, figure)
    WHERE (jsonb_typeof(content->'values'->id) IN ('number', 'null')) IS NOT TRUE
       OR (content->'values'->>id)::numeric * scale IS DISTINCT FROM figure::numeric
  )
$guard$;

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_cells;
ALTER TABLE public.revisions ADD CONSTRAINT revision_cells CHECK (("values" IS NOT NULL AND array_ndims("values") = 1 AND array_lower("values", 1) = 1 AND cardinality("values") = cardinality(public.cell_ids(edition))) IS TRUE);

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_complete;
ALTER TABLE public.revisions ADD CONSTRAINT revision_complete CHECK ((archive OR array_position("values", NULL) IS NULL) IS TRUE);

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_bounds;
ALTER TABLE public.revisions ADD CONSTRAINT revision_bounds CHECK ((archive OR public.out_of_bounds(edition, "values") = '{}') IS TRUE);

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_balanced;
ALTER TABLE public.revisions ADD CONSTRAINT revision_balanced CHECK ((archive OR public.broken_equations(edition, "values") = '{}') IS TRUE);

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_stated;
ALTER TABLE public.revisions ADD CONSTRAINT revision_stated CHECK ((public.states_figures(edition, content::jsonb, "values")) IS TRUE);

ALTER TABLE public.revisions DROP CONSTRAINT IF EXISTS revision_hashed;
ALTER TABLE public.revisions ADD CONSTRAINT revision_hashed CHECK ((content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')) IS TRUE);

CREATE OR REPLACE FUNCTION public.witness_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.id);
  END IF;
  RETURN NULL;
END
$guard$;

CREATE OR REPLACE FUNCTION public.witness_report_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.report_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.report_id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.report_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.report_id);
  END IF;
  RETURN NULL;
END
$guard$;

CREATE OR REPLACE FUNCTION public.witness_season_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.season_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.season_id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.season_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.season_id);
  END IF;
  RETURN NULL;
END
$guard$;

CREATE OR REPLACE FUNCTION public.witness_office_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.office_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.office_id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.office_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.office_id);
  END IF;
  RETURN NULL;
END
$guard$;

CREATE OR REPLACE FUNCTION public.witness_predecessor_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.predecessor_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.predecessor_id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.predecessor_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.predecessor_id);
  END IF;
  RETURN NULL;
END
$guard$;

CREATE OR REPLACE FUNCTION public.witness_batch_id() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = OLD.batch_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], OLD.batch_id);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT FROM public.events WHERE txid = pg_current_xact_id() AND age(xmin) <= 0
      AND subject = TG_ARGV[0] AND subject_id = NEW.batch_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'witnessed', MESSAGE = format('guard witnessed: %s %s changed without an event of the transaction', TG_ARGV[0], NEW.batch_id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS offices_witnessed ON public.offices;
CREATE CONSTRAINT TRIGGER offices_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.offices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('offices');
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_witnessed;

DROP TRIGGER IF EXISTS accounts_witnessed ON public.accounts;
CREATE CONSTRAINT TRIGGER accounts_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.accounts DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('accounts');
ALTER TABLE public.accounts ENABLE ALWAYS TRIGGER accounts_witnessed;

DROP TRIGGER IF EXISTS seasons_witnessed ON public.seasons;
CREATE CONSTRAINT TRIGGER seasons_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.seasons DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('seasons');
ALTER TABLE public.seasons ENABLE ALWAYS TRIGGER seasons_witnessed;

DROP TRIGGER IF EXISTS reports_witnessed ON public.reports;
CREATE CONSTRAINT TRIGGER reports_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.reports DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('reports');
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_witnessed;

DROP TRIGGER IF EXISTS draft_entries_witnessed ON public.draft_entries;
CREATE CONSTRAINT TRIGGER draft_entries_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.draft_entries DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.draft_entries ENABLE ALWAYS TRIGGER draft_entries_witnessed;

DROP TRIGGER IF EXISTS register_lines_witnessed ON public.register_lines;
CREATE CONSTRAINT TRIGGER register_lines_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.register_lines DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.register_lines ENABLE ALWAYS TRIGGER register_lines_witnessed;

DROP TRIGGER IF EXISTS sealed_scans_witnessed ON public.sealed_scans;
CREATE CONSTRAINT TRIGGER sealed_scans_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.sealed_scans DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.sealed_scans ENABLE ALWAYS TRIGGER sealed_scans_witnessed;

DROP TRIGGER IF EXISTS revisions_witnessed ON public.revisions;
CREATE CONSTRAINT TRIGGER revisions_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.revisions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_witnessed;

DROP TRIGGER IF EXISTS reviews_witnessed ON public.reviews;
CREATE CONSTRAINT TRIGGER reviews_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.reviews DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.reviews ENABLE ALWAYS TRIGGER reviews_witnessed;

DROP TRIGGER IF EXISTS remarks_witnessed ON public.remarks;
CREATE CONSTRAINT TRIGGER remarks_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.remarks DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.remarks ENABLE ALWAYS TRIGGER remarks_witnessed;

DROP TRIGGER IF EXISTS waivers_witnessed ON public.waivers;
CREATE CONSTRAINT TRIGGER waivers_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.waivers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.waivers ENABLE ALWAYS TRIGGER waivers_witnessed;

DROP TRIGGER IF EXISTS rekeyings_witnessed ON public.rekeyings;
CREATE CONSTRAINT TRIGGER rekeyings_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.rekeyings DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_report_id('reports');
ALTER TABLE public.rekeyings ENABLE ALWAYS TRIGGER rekeyings_witnessed;

DROP TRIGGER IF EXISTS season_extensions_witnessed ON public.season_extensions;
CREATE CONSTRAINT TRIGGER season_extensions_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.season_extensions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_season_id('seasons');
ALTER TABLE public.season_extensions ENABLE ALWAYS TRIGGER season_extensions_witnessed;

DROP TRIGGER IF EXISTS office_names_witnessed ON public.office_names;
CREATE CONSTRAINT TRIGGER office_names_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.office_names DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_office_id('offices');
ALTER TABLE public.office_names ENABLE ALWAYS TRIGGER office_names_witnessed;

DROP TRIGGER IF EXISTS office_successions_witnessed ON public.office_successions;
CREATE CONSTRAINT TRIGGER office_successions_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.office_successions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_predecessor_id('offices');
ALTER TABLE public.office_successions ENABLE ALWAYS TRIGGER office_successions_witnessed;

DROP TRIGGER IF EXISTS rollup_choices_witnessed ON public.rollup_choices;
CREATE CONSTRAINT TRIGGER rollup_choices_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.rollup_choices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_office_id('offices');
ALTER TABLE public.rollup_choices ENABLE ALWAYS TRIGGER rollup_choices_witnessed;

DROP TRIGGER IF EXISTS publications_witnessed ON public.publications;
CREATE CONSTRAINT TRIGGER publications_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.publications DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('publications');
ALTER TABLE public.publications ENABLE ALWAYS TRIGGER publications_witnessed;

DROP TRIGGER IF EXISTS archive_batches_witnessed ON public.archive_batches;
CREATE CONSTRAINT TRIGGER archive_batches_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.archive_batches DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_id('archive_batches');
ALTER TABLE public.archive_batches ENABLE ALWAYS TRIGGER archive_batches_witnessed;

DROP TRIGGER IF EXISTS archive_items_witnessed ON public.archive_items;
CREATE CONSTRAINT TRIGGER archive_items_witnessed AFTER INSERT OR UPDATE OR DELETE ON public.archive_items DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.witness_batch_id('archive_batches');
ALTER TABLE public.archive_items ENABLE ALWAYS TRIGGER archive_items_witnessed;

CREATE OR REPLACE FUNCTION public.stamp_event() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  NEW.txid := pg_current_xact_id();
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS events_stamped ON public.events;
CREATE TRIGGER events_stamped BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.stamp_event();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_stamped;

CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable', MESSAGE = format('guard immutable: %s is never changed: %s refused', TG_TABLE_NAME, lower(TG_OP));
END
$guard$;

DROP TRIGGER IF EXISTS events_immutable ON public.events;
CREATE TRIGGER events_immutable BEFORE UPDATE OR DELETE ON public.events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_immutable;

DROP TRIGGER IF EXISTS revisions_immutable ON public.revisions;
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE ON public.revisions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_immutable;

DROP TRIGGER IF EXISTS reviews_immutable ON public.reviews;
CREATE TRIGGER reviews_immutable BEFORE UPDATE OR DELETE ON public.reviews FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.reviews ENABLE ALWAYS TRIGGER reviews_immutable;

DROP TRIGGER IF EXISTS review_withdrawals_immutable ON public.review_withdrawals;
CREATE TRIGGER review_withdrawals_immutable BEFORE UPDATE OR DELETE ON public.review_withdrawals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.review_withdrawals ENABLE ALWAYS TRIGGER review_withdrawals_immutable;

DROP TRIGGER IF EXISTS remarks_immutable ON public.remarks;
CREATE TRIGGER remarks_immutable BEFORE UPDATE OR DELETE ON public.remarks FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.remarks ENABLE ALWAYS TRIGGER remarks_immutable;

DROP TRIGGER IF EXISTS remark_answers_immutable ON public.remark_answers;
CREATE TRIGGER remark_answers_immutable BEFORE UPDATE OR DELETE ON public.remark_answers FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.remark_answers ENABLE ALWAYS TRIGGER remark_answers_immutable;

DROP TRIGGER IF EXISTS rekeyings_immutable ON public.rekeyings;
CREATE TRIGGER rekeyings_immutable BEFORE UPDATE OR DELETE ON public.rekeyings FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.rekeyings ENABLE ALWAYS TRIGGER rekeyings_immutable;

DROP TRIGGER IF EXISTS season_extensions_immutable ON public.season_extensions;
CREATE TRIGGER season_extensions_immutable BEFORE UPDATE OR DELETE ON public.season_extensions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.season_extensions ENABLE ALWAYS TRIGGER season_extensions_immutable;

DROP TRIGGER IF EXISTS office_names_immutable ON public.office_names;
CREATE TRIGGER office_names_immutable BEFORE UPDATE OR DELETE ON public.office_names FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.office_names ENABLE ALWAYS TRIGGER office_names_immutable;

DROP TRIGGER IF EXISTS office_successions_immutable ON public.office_successions;
CREATE TRIGGER office_successions_immutable BEFORE UPDATE OR DELETE ON public.office_successions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.office_successions ENABLE ALWAYS TRIGGER office_successions_immutable;

DROP TRIGGER IF EXISTS publications_immutable ON public.publications;
CREATE TRIGGER publications_immutable BEFORE UPDATE OR DELETE ON public.publications FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.publications ENABLE ALWAYS TRIGGER publications_immutable;

DROP TRIGGER IF EXISTS sealed_scans_immutable ON public.sealed_scans;
CREATE TRIGGER sealed_scans_immutable BEFORE UPDATE OR DELETE ON public.sealed_scans FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.sealed_scans ENABLE ALWAYS TRIGGER sealed_scans_immutable;

DROP TRIGGER IF EXISTS audit_seals_immutable ON public.audit_seals;
CREATE TRIGGER audit_seals_immutable BEFORE UPDATE OR DELETE ON public.audit_seals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.audit_seals ENABLE ALWAYS TRIGGER audit_seals_immutable;

DROP TRIGGER IF EXISTS audit_heads_immutable ON public.audit_heads;
CREATE TRIGGER audit_heads_immutable BEFORE UPDATE OR DELETE ON public.audit_heads FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.audit_heads ENABLE ALWAYS TRIGGER audit_heads_immutable;

DROP TRIGGER IF EXISTS outbox_kept ON public.outbox;
CREATE TRIGGER outbox_kept BEFORE DELETE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.outbox ENABLE ALWAYS TRIGGER outbox_kept;

DROP TRIGGER IF EXISTS events_not_emptied ON public.events;
CREATE TRIGGER events_not_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_not_emptied;

DROP TRIGGER IF EXISTS revisions_not_emptied ON public.revisions;
CREATE TRIGGER revisions_not_emptied BEFORE TRUNCATE ON public.revisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_not_emptied;

DROP TRIGGER IF EXISTS reviews_not_emptied ON public.reviews;
CREATE TRIGGER reviews_not_emptied BEFORE TRUNCATE ON public.reviews FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.reviews ENABLE ALWAYS TRIGGER reviews_not_emptied;

DROP TRIGGER IF EXISTS review_withdrawals_not_emptied ON public.review_withdrawals;
CREATE TRIGGER review_withdrawals_not_emptied BEFORE TRUNCATE ON public.review_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.review_withdrawals ENABLE ALWAYS TRIGGER review_withdrawals_not_emptied;

DROP TRIGGER IF EXISTS remarks_not_emptied ON public.remarks;
CREATE TRIGGER remarks_not_emptied BEFORE TRUNCATE ON public.remarks FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.remarks ENABLE ALWAYS TRIGGER remarks_not_emptied;

DROP TRIGGER IF EXISTS remark_answers_not_emptied ON public.remark_answers;
CREATE TRIGGER remark_answers_not_emptied BEFORE TRUNCATE ON public.remark_answers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.remark_answers ENABLE ALWAYS TRIGGER remark_answers_not_emptied;

DROP TRIGGER IF EXISTS rekeyings_not_emptied ON public.rekeyings;
CREATE TRIGGER rekeyings_not_emptied BEFORE TRUNCATE ON public.rekeyings FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.rekeyings ENABLE ALWAYS TRIGGER rekeyings_not_emptied;

DROP TRIGGER IF EXISTS season_extensions_not_emptied ON public.season_extensions;
CREATE TRIGGER season_extensions_not_emptied BEFORE TRUNCATE ON public.season_extensions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.season_extensions ENABLE ALWAYS TRIGGER season_extensions_not_emptied;

DROP TRIGGER IF EXISTS office_names_not_emptied ON public.office_names;
CREATE TRIGGER office_names_not_emptied BEFORE TRUNCATE ON public.office_names FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.office_names ENABLE ALWAYS TRIGGER office_names_not_emptied;

DROP TRIGGER IF EXISTS office_successions_not_emptied ON public.office_successions;
CREATE TRIGGER office_successions_not_emptied BEFORE TRUNCATE ON public.office_successions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.office_successions ENABLE ALWAYS TRIGGER office_successions_not_emptied;

DROP TRIGGER IF EXISTS publications_not_emptied ON public.publications;
CREATE TRIGGER publications_not_emptied BEFORE TRUNCATE ON public.publications FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.publications ENABLE ALWAYS TRIGGER publications_not_emptied;

DROP TRIGGER IF EXISTS sealed_scans_not_emptied ON public.sealed_scans;
CREATE TRIGGER sealed_scans_not_emptied BEFORE TRUNCATE ON public.sealed_scans FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.sealed_scans ENABLE ALWAYS TRIGGER sealed_scans_not_emptied;

DROP TRIGGER IF EXISTS audit_seals_not_emptied ON public.audit_seals;
CREATE TRIGGER audit_seals_not_emptied BEFORE TRUNCATE ON public.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.audit_seals ENABLE ALWAYS TRIGGER audit_seals_not_emptied;

DROP TRIGGER IF EXISTS audit_heads_not_emptied ON public.audit_heads;
CREATE TRIGGER audit_heads_not_emptied BEFORE TRUNCATE ON public.audit_heads FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.audit_heads ENABLE ALWAYS TRIGGER audit_heads_not_emptied;

DROP TRIGGER IF EXISTS offices_not_emptied ON public.offices;
CREATE TRIGGER offices_not_emptied BEFORE TRUNCATE ON public.offices FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_not_emptied;

DROP TRIGGER IF EXISTS accounts_not_emptied ON public.accounts;
CREATE TRIGGER accounts_not_emptied BEFORE TRUNCATE ON public.accounts FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.accounts ENABLE ALWAYS TRIGGER accounts_not_emptied;

DROP TRIGGER IF EXISTS seasons_not_emptied ON public.seasons;
CREATE TRIGGER seasons_not_emptied BEFORE TRUNCATE ON public.seasons FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.seasons ENABLE ALWAYS TRIGGER seasons_not_emptied;

DROP TRIGGER IF EXISTS reports_not_emptied ON public.reports;
CREATE TRIGGER reports_not_emptied BEFORE TRUNCATE ON public.reports FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_not_emptied;

DROP TRIGGER IF EXISTS draft_entries_not_emptied ON public.draft_entries;
CREATE TRIGGER draft_entries_not_emptied BEFORE TRUNCATE ON public.draft_entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.draft_entries ENABLE ALWAYS TRIGGER draft_entries_not_emptied;

DROP TRIGGER IF EXISTS register_lines_not_emptied ON public.register_lines;
CREATE TRIGGER register_lines_not_emptied BEFORE TRUNCATE ON public.register_lines FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.register_lines ENABLE ALWAYS TRIGGER register_lines_not_emptied;

DROP TRIGGER IF EXISTS waivers_not_emptied ON public.waivers;
CREATE TRIGGER waivers_not_emptied BEFORE TRUNCATE ON public.waivers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.waivers ENABLE ALWAYS TRIGGER waivers_not_emptied;

DROP TRIGGER IF EXISTS rollup_choices_not_emptied ON public.rollup_choices;
CREATE TRIGGER rollup_choices_not_emptied BEFORE TRUNCATE ON public.rollup_choices FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.rollup_choices ENABLE ALWAYS TRIGGER rollup_choices_not_emptied;

DROP TRIGGER IF EXISTS archive_batches_not_emptied ON public.archive_batches;
CREATE TRIGGER archive_batches_not_emptied BEFORE TRUNCATE ON public.archive_batches FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.archive_batches ENABLE ALWAYS TRIGGER archive_batches_not_emptied;

DROP TRIGGER IF EXISTS archive_items_not_emptied ON public.archive_items;
CREATE TRIGGER archive_items_not_emptied BEFORE TRUNCATE ON public.archive_items FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.archive_items ENABLE ALWAYS TRIGGER archive_items_not_emptied;

DROP TRIGGER IF EXISTS outbox_not_emptied ON public.outbox;
CREATE TRIGGER outbox_not_emptied BEFORE TRUNCATE ON public.outbox FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE public.outbox ENABLE ALWAYS TRIGGER outbox_not_emptied;

CREATE OR REPLACE FUNCTION public.chain_field(value text) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $guard$
  SELECT coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1));
$guard$;

CREATE OR REPLACE FUNCTION public.chain_link(event public.events) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $guard$
  SELECT sha256(event.previous || chain_field(event.subject) || chain_field(event.subject_id::text)
    || chain_field(event.seq::text) || chain_field(event.id::text)
    || chain_field(trunc(extract(epoch FROM event.at) * 1000)::bigint::text)
    || chain_field(event.actor_id::text) || chain_field(event.kind) || chain_field(event.detail::text));
$guard$;

CREATE OR REPLACE FUNCTION public.chain_event() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE head public.events;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(NEW.subject), NEW.subject_id);
  SELECT * INTO head FROM public.events e
    WHERE e.subject = NEW.subject AND e.subject_id = NEW.subject_id ORDER BY e.seq DESC LIMIT 1;
  NEW.seq := coalesce(head.seq, 0) + 1;
  NEW.previous := coalesce(head.digest, decode(repeat('00', 32), 'hex'));
  NEW.digest := public.chain_link(NEW);
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS events_z_chained ON public.events;
CREATE TRIGGER events_z_chained BEFORE INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION public.chain_event();
ALTER TABLE public.events ENABLE ALWAYS TRIGGER events_z_chained;

CREATE OR REPLACE FUNCTION public.office_files_to() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NEW.type = 'region' THEN NEW.region_id := NEW.id; END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS offices_file_to ON public.offices;
CREATE TRIGGER offices_file_to BEFORE INSERT ON public.offices FOR EACH ROW EXECUTE FUNCTION public.office_files_to();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_file_to;

CREATE OR REPLACE FUNCTION public.season_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF (NEW.id, NEW.region_id, NEW.year, NEW.edition) IS DISTINCT FROM (OLD.id, OLD.region_id, OLD.year, OLD.edition) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'season_fixed', MESSAGE = format('guard season_fixed: region, year and edition of season %s are fixed', OLD.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS seasons_fixed ON public.seasons;
CREATE TRIGGER seasons_fixed BEFORE UPDATE ON public.seasons FOR EACH ROW EXECUTE FUNCTION public.season_fixed();
ALTER TABLE public.seasons ENABLE ALWAYS TRIGGER seasons_fixed;

CREATE OR REPLACE FUNCTION public.report_begins() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NOT NEW.archive AND (NEW.state <> 'draft' OR NEW.revision_id IS NOT NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_begins', MESSAGE = format('guard report_begins: a report begins as %s, not %s', 'draft', NEW.state);
  END IF;
  IF NOT NEW.archive AND NOT EXISTS (
    SELECT FROM public.seasons s JOIN public.offices o ON o.region_id = s.region_id
    WHERE s.id = NEW.season_id AND o.id = NEW.office_id AND s.year = NEW.year AND s.edition = NEW.edition) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_season', MESSAGE = format('guard report_season: report does not fit season %s: another region, year or edition', NEW.season_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS reports_begin ON public.reports;
CREATE TRIGGER reports_begin BEFORE INSERT ON public.reports FOR EACH ROW EXECUTE FUNCTION public.report_begins();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_begin;

CREATE OR REPLACE FUNCTION public.report_moves() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE
  arrow text := OLD.state || ' > ' || NEW.state;
  was_published boolean;
  gives_up boolean;
BEGIN
  IF (NEW.id, NEW.office_id, NEW.year, NEW.season_id, NEW.edition, NEW.archive, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.office_id, OLD.year, OLD.season_id, OLD.edition, OLD.archive, OLD.created_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_fixed', MESSAGE = format('guard report_fixed: office, year, season and edition of report %s are fixed', OLD.id);
  END IF;
  was_published := EXISTS (SELECT FROM public.publications WHERE report_id = OLD.id);
  IF NEW.state <> OLD.state AND NOT (
    was_published AND arrow IN ('draft > submitted', 'returned > submitted', 'correcting > submitted', 'submitted > correcting', 'submitted > reviewing', 'reviewing > returned', 'reviewing > approved', 'returned > reviewing', 'approved > reviewing', 'approved > published', 'published > correcting', 'draft > published', 'returned > published', 'correcting > published')
    OR NOT was_published AND arrow IN ('draft > submitted', 'returned > submitted', 'correcting > submitted', 'submitted > draft', 'submitted > reviewing', 'reviewing > returned', 'reviewing > approved', 'returned > reviewing', 'approved > reviewing', 'approved > published', 'published > correcting', 'draft > published', 'returned > published', 'correcting > published')) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_move', MESSAGE = format('guard report_move: no move leads report %s from %s to %s', OLD.id, OLD.state, NEW.state);
  END IF;
  gives_up := NEW.state <> OLD.state AND arrow IN ('draft > published', 'returned > published', 'correcting > published');
  IF NOT gives_up AND (NEW.revision_id IS DISTINCT FROM OLD.revision_id)
     <> (NEW.state <> OLD.state AND NEW.state = 'submitted' OR NEW.archive AND OLD.revision_id IS NULL AND NEW.revision_id IS NOT NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_frozen', MESSAGE = format('guard report_frozen: report %s takes up a new revision when it is submitted, and only then', OLD.id);
  END IF;
  IF NEW.state <> OLD.state AND arrow IN ('returned > reviewing', 'approved > reviewing') AND EXISTS (
    SELECT FROM public.draft_entries WHERE report_id = OLD.id AND changed_at >
      (SELECT max(created_at) FROM public.reviews WHERE revision_id = OLD.revision_id AND verdict = OLD.state)) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_untouched', MESSAGE = format('guard report_untouched: report %s was worked on after the verdict', OLD.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS reports_move ON public.reports;
CREATE TRIGGER reports_move BEFORE UPDATE ON public.reports FOR EACH ROW EXECUTE FUNCTION public.report_moves();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_move;

CREATE OR REPLACE FUNCTION public.report_stands() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF report.revision_id IS NULL THEN
    IF report.state IN ('submitted', 'reviewing', 'approved', 'published') THEN
      RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_revision', MESSAGE = format('guard report_revision: report %s is %s without a revision', report.id, report.state);
    END IF;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM public.revisions WHERE id = report.revision_id AND report_id = report.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_own_revision', MESSAGE = format('guard report_own_revision: revision %s is not of report %s', report.revision_id, report.id);
  END IF;
  IF report.state IN ('returned', 'approved') AND NOT EXISTS (
    SELECT FROM public.reviews v WHERE v.revision_id = report.revision_id AND v.verdict = report.state AND NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = v.id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_reviewed', MESSAGE = format('guard report_reviewed: report %s is %s without such a review of its revision', report.id, report.state);
  END IF;
  IF report.state = 'reviewing' AND EXISTS (
    SELECT FROM public.reviews v WHERE v.revision_id = report.revision_id AND NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = v.id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_unreviewed', MESSAGE = format('guard report_unreviewed: report %s is under review and has a verdict', report.id);
  END IF;
  IF report.state = 'published' AND NOT EXISTS (
    SELECT FROM public.publications WHERE revision_id = report.revision_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_published', MESSAGE = format('guard report_published: report %s is %s without a publication of its revision', report.id, report.state);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS reports_stand ON public.reports;
CREATE CONSTRAINT TRIGGER reports_stand AFTER INSERT OR UPDATE ON public.reports DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.report_stands();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_stand;

CREATE OR REPLACE FUNCTION public.entry_open() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE entry public.draft_entries := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.report_id, NEW.key, NEW.version) IS DISTINCT FROM (OLD.report_id, OLD.key, OLD.version + 1) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_version', MESSAGE = format('guard entry_version: entry %s of report %s: the next version is %s', OLD.key, OLD.report_id, OLD.version + 1);
  END IF;
  PERFORM FROM public.reports WHERE id = entry.report_id AND state IN ('draft', 'returned', 'correcting') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_open', MESSAGE = format('guard entry_open: report %s is not open for editing', entry.report_id);
  END IF;
  RETURN entry;
END
$guard$;

DROP TRIGGER IF EXISTS draft_entries_open ON public.draft_entries;
CREATE TRIGGER draft_entries_open BEFORE INSERT OR UPDATE OR DELETE ON public.draft_entries FOR EACH ROW EXECUTE FUNCTION public.entry_open();
ALTER TABLE public.draft_entries ENABLE ALWAYS TRIGGER draft_entries_open;

CREATE OR REPLACE FUNCTION public.register_open() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE line public.register_lines := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM FROM public.reports WHERE id = line.report_id AND state IN ('draft', 'returned', 'correcting') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_open', MESSAGE = format('guard entry_open: report %s is not open for editing', line.report_id);
  END IF;
  RETURN line;
END
$guard$;

DROP TRIGGER IF EXISTS register_lines_open ON public.register_lines;
CREATE TRIGGER register_lines_open BEFORE INSERT OR UPDATE OR DELETE ON public.register_lines FOR EACH ROW EXECUTE FUNCTION public.register_open();
ALTER TABLE public.register_lines ENABLE ALWAYS TRIGGER register_lines_open;

CREATE OR REPLACE FUNCTION public.revision_fits() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id;
  IF (NEW.edition, NEW.archive, (NEW.content::jsonb->>'year')::int) IS DISTINCT FROM (report.edition, report.archive, report.year) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_fits', MESSAGE = format('guard revision_fits: revision of report %s has another edition, year or archive mark', NEW.report_id);
  END IF;
  IF NOT (report.archive AND report.revision_id IS NULL OR report.state IN ('draft', 'returned', 'correcting', 'submitted')) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_open', MESSAGE = format('guard revision_open: report %s is %s: nothing can be submitted', report.id, report.state);
  END IF;
  IF EXISTS (SELECT FROM public.seasons WHERE id = report.season_id AND rekey) AND NOT EXISTS (
    SELECT FROM public.rekeyings k WHERE k.report_id = report.id AND k.content_sha256 = NEW.content_sha256
      AND k.differing = '{}' AND k.keyed_by <> NEW.created_by) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_rekeyed', MESSAGE = format('guard revision_rekeyed: nobody else typed the totals of this content of report %s again', report.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS revisions_fit ON public.revisions;
CREATE TRIGGER revisions_fit BEFORE INSERT ON public.revisions FOR EACH ROW EXECUTE FUNCTION public.revision_fits();
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_fit;

CREATE OR REPLACE FUNCTION public.review_fits() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id FOR UPDATE;
  IF report.revision_id IS DISTINCT FROM NEW.revision_id OR (report.state || ' > ' || NEW.verdict) NOT IN ('reviewing > returned', 'returned > returned', 'reviewing > approved', 'approved > approved') THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_current', MESSAGE = format('guard review_current: revision %s of report %s is not under review', NEW.revision_id, NEW.report_id);
  END IF;
  IF EXISTS (SELECT FROM public.reviews v WHERE v.revision_id = NEW.revision_id AND NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = v.id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_once', MESSAGE = format('guard review_once: revision %s has its verdict', NEW.revision_id);
  END IF;
  IF NOT (NEW.override_reason IS NOT NULL AND btrim(NEW.override_reason, E' \t\r\n\u00a0\u3000') <> '') AND EXISTS (SELECT FROM public.revisions WHERE id = NEW.revision_id AND created_by = NEW.reviewer_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_four_eyes', MESSAGE = format('guard review_four_eyes: account %s submitted revision %s and cannot judge it', NEW.reviewer_id, NEW.revision_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS reviews_fit ON public.reviews;
CREATE TRIGGER reviews_fit BEFORE INSERT ON public.reviews FOR EACH ROW EXECUTE FUNCTION public.review_fits();
ALTER TABLE public.reviews ENABLE ALWAYS TRIGGER reviews_fit;

CREATE OR REPLACE FUNCTION public.publication_stands() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE report public.reports;
BEGIN
  SELECT * INTO report FROM public.reports WHERE id = NEW.report_id;
  IF (report.state, report.revision_id) IS DISTINCT FROM ('published', NEW.revision_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_current', MESSAGE = format('guard publication_current: publication %s is not of the revision report %s stands by', NEW.id, NEW.report_id);
  END IF;
  IF NOT report.archive AND NOT EXISTS (
    SELECT FROM public.reviews v JOIN public.revisions r ON r.id = v.revision_id
    WHERE v.revision_id = NEW.revision_id AND v.verdict IN ('approved') AND NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = v.id)
      AND (v.reviewer_id <> r.created_by OR (v.override_reason IS NOT NULL AND btrim(v.override_reason, E' \t\r\n\u00a0\u3000') <> ''))) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_approved', MESSAGE = format('guard publication_approved: publication %s has no approving review by somebody else', NEW.id);
  END IF;
  IF NOT report.archive AND (NEW.published_by IS NOT NULL AND NEW.secrecy_reviewed_on IS NOT NULL AND NEW.secrecy_note IS NOT NULL
      AND (NEW.secrecy_reviewer IS NOT NULL AND btrim(NEW.secrecy_reviewer, E' \t\r\n\u00a0\u3000') <> '')) IS NOT TRUE THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_secrecy', MESSAGE = format('guard publication_secrecy: publication %s has no recorded secrecy review', NEW.id);
  END IF;
  IF NEW.number > 1 AND NOT report.archive AND NOT (NEW.correction_reason IS NOT NULL AND btrim(NEW.correction_reason, E' \t\r\n\u00a0\u3000') <> '') THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_correction', MESSAGE = format('guard publication_correction: publication %s corrects an earlier one and gives no reason', NEW.id);
  END IF;
  IF NOT EXISTS (SELECT FROM public.outbox WHERE publication_id = NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_outbox', MESSAGE = format('guard publication_outbox: publication %s is not in the outbox', NEW.id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS publications_stand ON public.publications;
CREATE CONSTRAINT TRIGGER publications_stand AFTER INSERT ON public.publications DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.publication_stands();
ALTER TABLE public.publications ENABLE ALWAYS TRIGGER publications_stand;

CREATE OR REPLACE FUNCTION public.waiver_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
     OR (NEW.id, NEW.report_id, NEW.rule, NEW.reason, NEW.expires_on, NEW.granted_by, NEW.granted_at)
     IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.rule, OLD.reason, OLD.expires_on, OLD.granted_by, OLD.granted_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'waiver_fixed', MESSAGE = format('guard waiver_fixed: waiver %s is only ever revoked, once', OLD.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS waivers_fixed ON public.waivers;
CREATE TRIGGER waivers_fixed BEFORE UPDATE OR DELETE ON public.waivers FOR EACH ROW EXECUTE FUNCTION public.waiver_fixed();
ALTER TABLE public.waivers ENABLE ALWAYS TRIGGER waivers_fixed;

CREATE OR REPLACE FUNCTION public.outbox_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF (NEW.id, NEW.publication_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.publication_id, OLD.created_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'outbox_fixed', MESSAGE = format('guard outbox_fixed: outbox %s: only what the publisher did is noted', OLD.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS outbox_fixed ON public.outbox;
CREATE TRIGGER outbox_fixed BEFORE UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.outbox_fixed();
ALTER TABLE public.outbox ENABLE ALWAYS TRIGGER outbox_fixed;

CREATE OR REPLACE FUNCTION public.report_of_open_office() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE
  closed date;
BEGIN
  SELECT o.closed_on INTO closed FROM public.offices o WHERE o.id = NEW.office_id FOR SHARE;
  IF extract(year FROM closed) < NEW.year THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_of_open_office', MESSAGE = format('guard report_of_open_office: office %s closed before %s', NEW.office_id, NEW.year);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS reports_of_open_offices ON public.reports;
CREATE TRIGGER reports_of_open_offices BEFORE INSERT ON public.reports FOR EACH ROW EXECUTE FUNCTION public.report_of_open_office();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_of_open_offices;

CREATE OR REPLACE FUNCTION public.office_closed_fixed() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD.closed_on IS NOT NULL AND NEW.closed_on IS DISTINCT FROM OLD.closed_on THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'office_closed_fixed', MESSAGE = format('guard office_closed_fixed: office %s is closed for good', OLD.id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS offices_closed_fixed ON public.offices;
CREATE TRIGGER offices_closed_fixed BEFORE UPDATE ON public.offices FOR EACH ROW EXECUTE FUNCTION public.office_closed_fixed();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_closed_fixed;

CREATE OR REPLACE FUNCTION public.closed_office_has_no_clerk() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (
    SELECT FROM public.offices o JOIN public.accounts a ON a.office_id = o.id
    WHERE o.id = NEW.id AND o.closed_on IS NOT NULL AND a.role = 'clerk' AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'closed_office_has_no_clerk', MESSAGE = format('guard closed_office_has_no_clerk: office %s is closed and has a clerk', NEW.id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS offices_without_clerk ON public.offices;
CREATE CONSTRAINT TRIGGER offices_without_clerk AFTER INSERT OR UPDATE ON public.offices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.closed_office_has_no_clerk();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_without_clerk;

CREATE OR REPLACE FUNCTION public.clerk_of_open_office() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE
  closed date;
BEGIN
  IF NEW.role <> 'clerk' OR NEW.disabled_at IS NOT NULL THEN RETURN NULL; END IF;
  SELECT o.closed_on INTO closed FROM public.offices o WHERE o.id = NEW.office_id FOR SHARE;
  IF closed IS NOT NULL AND EXISTS (
    SELECT FROM public.accounts a WHERE a.id = NEW.id AND a.role = 'clerk' AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'closed_office_has_no_clerk', MESSAGE = format('guard closed_office_has_no_clerk: office %s is closed and has a clerk', NEW.office_id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS accounts_of_open_offices ON public.accounts;
CREATE CONSTRAINT TRIGGER accounts_of_open_offices AFTER INSERT OR UPDATE ON public.accounts DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.clerk_of_open_office();
ALTER TABLE public.accounts ENABLE ALWAYS TRIGGER accounts_of_open_offices;

CREATE OR REPLACE FUNCTION public.office_name_free() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT FROM public.office_names n WHERE n.slug = NEW.slug AND n.office_id <> NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'office_name_free', MESSAGE = format('guard office_name_free: the address %s was that of another office', NEW.slug);
  END IF;
  IF EXISTS (
    SELECT FROM public.office_names n JOIN public.offices o ON o.id = n.office_id
    WHERE n.full_name = NEW.full_name AND n.office_id <> NEW.id AND o.region_id = NEW.region_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'office_name_free', MESSAGE = format('guard office_name_free: %s was the name of another office', NEW.full_name);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS offices_name_free ON public.offices;
CREATE TRIGGER offices_name_free BEFORE INSERT OR UPDATE OF full_name, slug ON public.offices FOR EACH ROW EXECUTE FUNCTION public.office_name_free();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_name_free;

CREATE OR REPLACE FUNCTION public.office_in_tree() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE
  circle boolean;
  apart boolean;
BEGIN
  WITH RECURSIVE above (id, parent_id) AS (
    SELECT o.id, o.parent_id FROM public.offices o WHERE o.id = NEW.id
    UNION
    SELECT o.id, o.parent_id FROM public.offices o JOIN above a ON o.id = a.parent_id
  ) SELECT bool_or(a.parent_id = NEW.id) INTO circle FROM above a;
  SELECT p.region_id <> o.region_id INTO apart
    FROM public.offices o JOIN public.offices p ON p.id = o.parent_id
    WHERE o.id = NEW.id AND o.type <> 'region';
  IF circle OR apart THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'office_in_tree', MESSAGE = format('guard office_in_tree: office %s stands under itself or in another region', NEW.id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS offices_in_tree ON public.offices;
CREATE CONSTRAINT TRIGGER offices_in_tree AFTER INSERT OR UPDATE ON public.offices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.office_in_tree();
ALTER TABLE public.offices ENABLE ALWAYS TRIGGER offices_in_tree;

CREATE OR REPLACE FUNCTION public.remark_fits() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NOT EXISTS (SELECT FROM public.reviews WHERE id = NEW.review_id AND verdict IN ('returned') AND age(xmin) <= 0) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'remark_returned', MESSAGE = format('guard remark_returned: remark %s does not come with its return', NEW.number);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS remarks_fit ON public.remarks;
CREATE TRIGGER remarks_fit BEFORE INSERT ON public.remarks FOR EACH ROW EXECUTE FUNCTION public.remark_fits();
ALTER TABLE public.remarks ENABLE ALWAYS TRIGGER remarks_fit;

CREATE OR REPLACE FUNCTION public.answer_fits() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.revisions r JOIN public.remarks m ON m.report_id = r.report_id
    WHERE r.id = NEW.revision_id AND m.id = NEW.remark_id AND age(r.xmin) <= 0) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'answer_fits', MESSAGE = format('guard answer_fits: answer to remark %s does not come with a revision of its report', NEW.remark_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS answers_fit ON public.remark_answers;
CREATE TRIGGER answers_fit BEFORE INSERT ON public.remark_answers FOR EACH ROW EXECUTE FUNCTION public.answer_fits();
ALTER TABLE public.remark_answers ENABLE ALWAYS TRIGGER answers_fit;

CREATE OR REPLACE FUNCTION public.remarks_answered() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE last public.reviews;
BEGIN
  SELECT * INTO last FROM public.reviews v
    WHERE v.report_id = NEW.report_id AND v.revision_id <> NEW.id AND NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = v.id)
    ORDER BY v.id DESC LIMIT 1;
  IF last.verdict IN ('returned') AND EXISTS (
    SELECT FROM public.remarks m WHERE m.review_id = last.id AND NOT EXISTS (
      SELECT FROM public.remark_answers a WHERE a.remark_id = m.id AND a.revision_id = NEW.id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'remarks_answered', MESSAGE = format('guard remarks_answered: revision %s leaves a remark of return %s unanswered', NEW.id, last.id);
  END IF;
  RETURN NULL;
END
$guard$;

DROP TRIGGER IF EXISTS revisions_answer ON public.revisions;
CREATE CONSTRAINT TRIGGER revisions_answer AFTER INSERT ON public.revisions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.remarks_answered();
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_answer;

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_state;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_state CHECK ((state IN ('waiting', 'read', 'refused', 'kept', 'dropped')) IS TRUE);

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_named;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_named CHECK (((name IS NOT NULL AND btrim(name, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_waits;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_waits CHECK ((state <> 'waiting' OR bytes IS NOT NULL AND sha256 IS NOT NULL) IS TRUE);

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_read;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_read CHECK ((state NOT IN ('read', 'kept') OR reading IS NOT NULL) IS TRUE);

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_refused;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_refused CHECK ((state <> 'refused' OR (trouble IS NOT NULL AND btrim(trouble, E' \t\r\n\u00a0\u3000') <> '')) IS TRUE);

ALTER TABLE public.archive_items DROP CONSTRAINT IF EXISTS archive_item_kept;
ALTER TABLE public.archive_items ADD CONSTRAINT archive_item_kept CHECK (((state = 'kept') = (report_id IS NOT NULL)) IS TRUE);

CREATE OR REPLACE FUNCTION public.archive_item_stands() RETURNS trigger LANGUAGE plpgsql AS $guard$
DECLARE item public.archive_items := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'kept' THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'archive_item_fixed', MESSAGE = format('guard archive_item_fixed: item %s was entered as report %s', OLD.id, OLD.report_id);
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.batch_id, NEW.name, NEW.sha256) IS DISTINCT FROM (OLD.batch_id, OLD.name, OLD.sha256) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'archive_item_same', MESSAGE = format('guard archive_item_same: item %s is that file of that batch', OLD.id);
  END IF;
  IF item.report_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.reports WHERE id = item.report_id AND archive) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'archive_item_report', MESSAGE = format('guard archive_item_report: report %s is not of the archive', item.report_id);
  END IF;
  RETURN item;
END
$guard$;

DROP TRIGGER IF EXISTS archive_items_stand ON public.archive_items;
CREATE TRIGGER archive_items_stand BEFORE INSERT OR UPDATE OR DELETE ON public.archive_items FOR EACH ROW EXECUTE FUNCTION public.archive_item_stands();
ALTER TABLE public.archive_items ENABLE ALWAYS TRIGGER archive_items_stand;

ALTER TABLE public.seasons DROP CONSTRAINT IF EXISTS season_days;
ALTER TABLE public.seasons ADD CONSTRAINT season_days CHECK ((campaign_due <= legal_due AND coalesce(edit_until, campaign_due) >= campaign_due) IS TRUE);

ALTER TABLE public.seasons DROP CONSTRAINT IF EXISTS season_rules;
ALTER TABLE public.seasons ADD CONSTRAINT season_rules CHECK ((NOT rules_off && ARRAY['T3-SUM', 'T3-ROW', 'T3-BAL', 'T4-SUM', 'NUM', 'T3-OTHER19']::text[]) IS TRUE);

ALTER TABLE public.season_extensions DROP CONSTRAINT IF EXISTS extension_days;
ALTER TABLE public.season_extensions ADD CONSTRAINT extension_days CHECK ((coalesce(edit_until, campaign_due) >= campaign_due) IS TRUE);

CREATE OR REPLACE FUNCTION public.extension_fits() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF NOT EXISTS (SELECT FROM public.seasons s JOIN public.offices o ON o.region_id = s.region_id
    WHERE s.id = NEW.season_id AND o.id = NEW.office_id AND o.id <> o.region_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'extension_fits', MESSAGE = format('guard extension_fits: office %s does not file in season %s', NEW.office_id, NEW.season_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS season_extensions_fit ON public.season_extensions;
CREATE TRIGGER season_extensions_fit BEFORE INSERT ON public.season_extensions FOR EACH ROW EXECUTE FUNCTION public.extension_fits();
ALTER TABLE public.season_extensions ENABLE ALWAYS TRIGGER season_extensions_fit;

CREATE OR REPLACE FUNCTION public.editing_ended(season int, office int, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $guard$
  SELECT coalesce((SELECT o.id <> o.region_id AND s.edit_until IS NOT NULL
      AND (at AT TIME ZONE INTERVAL '8 hours')::date > greatest(s.edit_until, e.edit_until, e.campaign_due)
    FROM public.seasons s JOIN public.offices o ON o.id = office
    LEFT JOIN LATERAL (SELECT x.edit_until, x.campaign_due FROM public.season_extensions x
      WHERE x.season_id = season AND x.office_id = office ORDER BY x.id DESC LIMIT 1) e ON true
    WHERE s.id = season), false);
$guard$;

CREATE OR REPLACE FUNCTION public.begun_in_time() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT FROM public.seasons WHERE id = NEW.season_id AND opens_at > NEW.created_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_opened', MESSAGE = format('guard report_opened: season %s is not open yet', NEW.season_id);
  END IF;
  IF public.editing_ended(NEW.season_id, NEW.office_id, NEW.created_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_in_time', MESSAGE = format('guard report_in_time: editing has ended for office %s in season %s', NEW.office_id, NEW.season_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS reports_opened_in_time ON public.reports;
CREATE TRIGGER reports_opened_in_time BEFORE INSERT ON public.reports FOR EACH ROW EXECUTE FUNCTION public.begun_in_time();
ALTER TABLE public.reports ENABLE ALWAYS TRIGGER reports_opened_in_time;

CREATE OR REPLACE FUNCTION public.entry_in_time() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT FROM public.reports r JOIN public.seasons s ON s.id = r.season_id
      WHERE r.id = NEW.report_id AND s.edit_until < (NEW.changed_at AT TIME ZONE INTERVAL '8 hours')::date
        AND public.editing_ended(s.id, r.office_id, NEW.changed_at))
    AND NOT EXISTS (SELECT FROM public.publications WHERE report_id = NEW.report_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'written_in_time', MESSAGE = format('guard written_in_time: editing has ended for report %s', NEW.report_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS draft_entries_in_time ON public.draft_entries;
CREATE TRIGGER draft_entries_in_time BEFORE INSERT OR UPDATE ON public.draft_entries FOR EACH ROW EXECUTE FUNCTION public.entry_in_time();
ALTER TABLE public.draft_entries ENABLE ALWAYS TRIGGER draft_entries_in_time;

CREATE OR REPLACE FUNCTION public.revision_in_time() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF EXISTS (SELECT FROM public.reports r JOIN public.seasons s ON s.id = r.season_id
      WHERE r.id = NEW.report_id AND s.edit_until < (NEW.created_at AT TIME ZONE INTERVAL '8 hours')::date
        AND public.editing_ended(s.id, r.office_id, NEW.created_at))
    AND NOT EXISTS (SELECT FROM public.publications WHERE report_id = NEW.report_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'written_in_time', MESSAGE = format('guard written_in_time: editing has ended for report %s', NEW.report_id);
  END IF;
  RETURN NEW;
END
$guard$;

DROP TRIGGER IF EXISTS revisions_in_time ON public.revisions;
CREATE TRIGGER revisions_in_time BEFORE INSERT ON public.revisions FOR EACH ROW EXECUTE FUNCTION public.revision_in_time();
ALTER TABLE public.revisions ENABLE ALWAYS TRIGGER revisions_in_time;
