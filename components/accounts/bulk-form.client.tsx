"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Issues } from "@/components/ui/field.client";
import { send } from "@/components/ui/ask-server";
import { useReady } from "@/components/ui/use-ready";
import type { Issue } from "@/lib/report/refusal";
import { fieldAt, TYPED, withRead, type AccountToOpen } from "./account-row";
import { BulkTable } from "./bulk-table";
import { ReadNames } from "./read-names.client";
import type { Slip } from "./slip";
import { Slips } from "./slips.client";

type Props = { readonly waiting: readonly AccountToOpen[]; readonly address: string | null };

/** An account for every office without one: names typed or read from a workbook, opened together, handed out on slips. */
export function BulkForm({ waiting, address }: Props) {
  const [list, setList] = useState({ lines: waiting, version: 0 });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const router = useRouter();
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const filled = filledIn(event.currentTarget, list.lines);
    setBusy(true);
    setIssues([]);
    const accounts = filled.map(({ line: { officeId }, typed }) => ({ officeId, ...typed }));
    const answer = await send<Opened>("POST", "/api/accounts/bulk", { accounts });
    setBusy(false);
    if (!answer.ok) return setIssues(answer.issues.map((issue) => inPlace(issue, filled)));
    setSlips(
      filled.map(({ line, typed }, index) => ({
        ...{ office: line.office, name: typed.name, username: typed.username },
        password: answer.data.opened[index]?.initialPassword ?? "",
      })),
    );
    router.refresh();
  }

  if (slips.length > 0)
    return <Slips slips={slips} address={address} onDone={() => router.push("/accounts")} />;
  return (
    <div className="space-y-6">
      <ReadNames
        onRead={(read) =>
          setList(({ lines, version }) => ({ lines: withRead(lines, read), version: version + 1 }))
        }
      />
      <form key={list.version} method="post" onSubmit={submit} noValidate hidden={list.lines.length === 0}>
        <ErrorSummary issues={issues} />
        <Issues value={issues}>
          <BulkTable lines={list.lines} />
        </Issues>
        <p role="status" className="text-ink-soft my-3">
          {busy ? "正在建立账号，请不要关闭本页……" : "姓名空着的行不建立账号。"}
        </p>
        <Button type="submit" look="primary" disabled={!ready || busy}>
          建立填了姓名的账号
        </Button>
      </form>
    </div>
  );
}

type Opened = { readonly opened: readonly { readonly initialPassword: string }[] };

type Filled = {
  readonly index: number;
  readonly line: AccountToOpen;
  readonly typed: Readonly<Record<(typeof TYPED)[number], string>>;
};

/** The lines with a name in them, by where they stand. */
function filledIn(form: HTMLFormElement, lines: readonly AccountToOpen[]): readonly Filled[] {
  const data = new FormData(form);
  const word = (index: number, column: (typeof TYPED)[number]) =>
    String(data.get(fieldAt(index, column)) ?? "").trim();
  return lines
    .map((line, index) => ({
      ...{ index, line },
      typed: { name: word(index, "name"), username: word(index, "username"), email: word(index, "email") },
    }))
    .filter(({ typed }) => typed.name !== "");
}

/** The server counts the lines it was sent; the page counts all of them. */
function inPlace({ at, message }: Issue, filled: readonly Filled[]): Issue {
  const [, sent, column] = /^accounts\.(\d+)\.(\w+)$/u.exec(at ?? "") ?? [];
  const line = sent === undefined ? undefined : filled[Number(sent)];
  const field = TYPED.find((each) => each === column) ?? "name";
  return line ? { at: fieldAt(line.index, field), message } : { at: null, message };
}
