import { literals, refuse, standing, trigger, triggerAtCommit, triggerFunction } from "./sql";
import { REASONED } from "./words";

/** 退回单: remarks come with their return, answers with the revision, and none is left out. */
export function slips(): readonly string[] {
  return [
    triggerFunction("remark_fits", REMARK),
    trigger({ table: "remarks", name: "remarks_fit", when: "BEFORE INSERT", run: "remark_fits()" }),
    triggerFunction("answer_fits", ANSWER),
    trigger({ table: "remark_answers", name: "answers_fit", when: "BEFORE INSERT", run: "answer_fits()" }),
    triggerFunction("remarks_answered", ANSWERED),
    triggerAtCommit({
      table: "revisions",
      name: "revisions_answer",
      when: "AFTER INSERT",
      run: "remarks_answered()",
    }),
  ];
}

/** `age(xmin) <= 0`: written by this transaction. Nobody adds to a slip that was handed over. */
const REMARK = `BEGIN
  IF NOT EXISTS (SELECT FROM public.reviews WHERE id = NEW.review_id AND verdict IN (${literals(REASONED)}) AND age(xmin) <= 0) THEN
    ${refuse("remark_returned", "remark %s does not come with its return", "NEW.number")}
  END IF;
  RETURN NEW;
END`;

const ANSWER = `BEGIN
  IF NOT EXISTS (
    SELECT FROM public.revisions r JOIN public.remarks m ON m.report_id = r.report_id
    WHERE r.id = NEW.revision_id AND m.id = NEW.remark_id AND age(r.xmin) <= 0) THEN
    ${refuse("answer_fits", "answer to remark %s does not come with a revision of its report", "NEW.remark_id")}
  END IF;
  RETURN NEW;
END`;

/** The verdict before this revision, if it stands and is a return: each of its remarks has an answer. */
const ANSWERED = `DECLARE last public.reviews;
BEGIN
  SELECT * INTO last FROM public.reviews v
    WHERE v.report_id = NEW.report_id AND v.revision_id <> NEW.id AND ${standing("v")}
    ORDER BY v.id DESC LIMIT 1;
  IF last.verdict IN (${literals(REASONED)}) AND EXISTS (
    SELECT FROM public.remarks m WHERE m.review_id = last.id AND NOT EXISTS (
      SELECT FROM public.remark_answers a WHERE a.remark_id = m.id AND a.revision_id = NEW.id)) THEN
    ${refuse("remarks_answered", "revision %s leaves a remark of return %s unanswered", "NEW.id", "last.id")}
  END IF;
  RETURN NULL;
END`;
