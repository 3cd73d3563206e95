"use client";

import { Button } from "@/components/ui/button";
import { useReady } from "@/components/ui/use-ready";
import { moveOf } from "@/lib/report/workflow";
import { useDraft, type Draft } from "./draft";
import { CheckButton } from "./findings/check-drawer.client";
import { CheckupLink } from "./findings/checkup-link.client";
import { FocusStrip } from "./sheet/focus-strip.client";
import { useLive } from "./live";
import { openSection } from "./open-section";
import { RemedyNote } from "./findings/remedy-note.client";
import { standingSentence } from "./findings/standing";

type DockProps = { readonly busy: boolean; readonly onSubmit: () => void };

/** The bar at the bottom: what helps with the focused cell, the ways on, and submission with what it still wants. */
export function Dock({ busy, onSubmit }: DockProps) {
  const draft = useDraft();
  const ready = useReady();
  const standing = useLive(draft.judged, (now) => standingSentence(now.standing));
  return (
    <div className="border-edge sticky bottom-0 z-5 -mx-4 mt-8 -mb-6 border-t bg-white px-4 sm:-mx-6 sm:px-6">
      <RemedyNote />
      <FocusStrip />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 max-sm:gap-x-1.5">
        <Steps />
        <CheckButton />
        <CheckupLink className="text-sm max-sm:hidden" />
        <p className="text-ink-soft text-sm max-sm:sr-only sm:ml-auto">{standing}</p>
        <Button className={NARROW} disabled={!ready} onClick={() => void show(draft, "draft")}>
          预览
        </Button>
        <Button className="max-sm:hidden" disabled={!ready} onClick={() => void show(draft, "sign-off")}>
          打印审签单
        </Button>
        <Button look="primary" className={NARROW} disabled={!ready || busy} onClick={onSubmit}>
          {busy ? "正在提交" : moveOf("submit").label}
        </Button>
      </div>
    </div>
  );
}

function Steps() {
  const draft = useDraft();
  const here = useLive(draft.section, (id) => id);
  const { sections } = draft.edition;
  const at = sections.findIndex(({ id }) => id === here);
  const [before, after] = [sections[at - 1], sections[at + 1]];
  return (
    <>
      <Button
        className="max-sm:hidden"
        disabled={!before}
        onClick={() => before && openSection(draft, before.id)}
      >
        上一节
      </Button>
      <Button className={NARROW} disabled={!after} onClick={() => after && openSection(draft, after.id)}>
        下一节
      </Button>
    </>
  );
}

/** Preview and print show what the server has: what waits goes there first. */
async function show(draft: Draft, what: "draft" | "sign-off"): Promise<void> {
  const page = window.open("", "_blank");
  await draft.flush();
  if (page) page.location.href = `/reports/${draft.report.id}/${what}`;
}

/** The buttons fit side by side on a telephone. */
const NARROW = "max-sm:px-2";
