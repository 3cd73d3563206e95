"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDraft } from "../draft";
import { keepRegister, type ReadRegister } from "./ask-register";
import { fillFrom } from "./fill-from";
import { RegisterCarries } from "./register-carries";
import { planRegister } from "./register-plan";
import { RegisterProblems, RegisterSummary } from "./register-reading";
import { RegisterRows } from "./register-rows.client";
import { Working } from "./working.client";
import { Wrong } from "./wrong";

type RegisterPreviewProps = { readonly reading: ReadRegister; readonly onClose: () => void };

/** The register counted, beside 表三: differences first. Nothing changes before 「填入表三」. */
export function RegisterPreview({ reading, onClose }: RegisterPreviewProps) {
  const draft = useDraft();
  const plan = useMemo(
    () => planRegister(draft.edition, reading.lines, { ...draft.report, read: (key) => draft.read(key) }),
    [draft, reading],
  );
  const { chosen, choose } = useChoice([...plan.fills.map(({ key }) => key), ...plan.noughts]);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);

  async function fill() {
    setBusy(true);
    const trouble = await keepRegister(draft.report.id, reading.lines);
    setBusy(false);
    setWrong(trouble);
    if (trouble !== null) return top.current?.focus();
    fillFrom(draft, plan, chosen);
    onClose();
  }

  return (
    <>
      <div ref={top} tabIndex={-1} className="focus-visible:shadow-none focus-visible:outline-0">
        <Wrong sentence={wrong} />
        <RegisterSummary reading={reading} plan={plan} />
      </div>
      <RegisterProblems problems={[...reading.problems, ...plan.problems]} />
      <RegisterRows
        title="与现在填写的不同"
        hint="现在填写的会被替换，请逐格选择；不选的保持不变。"
        rows={plan.conflicts}
        chosen={chosen}
        onChoose={choose}
      />
      <RegisterRows
        title="填入空格的数字"
        hint="现在空着，采用后填入。"
        rows={plan.fills}
        chosen={chosen}
        onChoose={choose}
      />
      <Noughts keys={plan.noughts} chosen={chosen} onChoose={choose} />
      <RegisterCarries rows={plan.carries} year={draft.report.year} />
      <p className="text-ink-soft mt-6 text-sm">
        与现在填写相同 {plan.same} 格；合计由系统自动计算，不填入。
      </p>
      <div className="border-edge sticky -bottom-6 -mx-6 mt-6 border-t bg-white px-6 py-3">
        {busy && <Working doing="正在保存台账" />}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" disabled={busy} onClick={() => void fill()}>
            {chosen.size > 0 ? `填入表三（${chosen.size} 格）` : "只保存台账"}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            不填入
          </Button>
        </div>
      </div>
    </>
  );
}

function useChoice(proposed: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(proposed));
  const choose = (keys: readonly string[], on: boolean) => {
    const others = [...chosen].filter((key) => !keys.includes(key));
    setChosen(new Set(on ? [...others, ...keys] : others));
  };
  return { chosen, choose };
}

type NoughtsProps = {
  readonly keys: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], on: boolean) => void;
};

/** A hundred noughts are one question. */
function Noughts({ keys, chosen, onChoose }: NoughtsProps) {
  if (keys.length === 0) return null;
  return (
    <label className="mt-6 flex min-h-6 items-start gap-2">
      <input
        type="checkbox"
        className="mt-0.5 size-5 shrink-0"
        checked={keys.every((key) => chosen.has(key))}
        onChange={(event) => onChoose(keys, event.target.checked)}
      />
      台账中没有的 {keys.length} 个空格填0
    </label>
  );
}
