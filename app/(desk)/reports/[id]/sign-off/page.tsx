import type { Metadata } from "next";
import "@/components/report/report.css";
import "@/components/report/sign-off/sign-off.css";
import { SignOffPrint } from "@/components/report/sign-off/sign-off-print";
import { SignOffHeading } from "@/components/report/sign-off/sign-off-heading";
import { SigningPanel } from "@/components/report/sign-off/signing-panel";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { build } from "@/lib/document/build";
import { signOff } from "@/lib/queries/sign-off";
import { signingState } from "@/lib/queries/signing-state";
import { editionById } from "@/lib/template/editions";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "打印审签单" };

type Params = Promise<{ readonly id: string }>;

export default async function SignOffPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const id = keyOf((await params).id);
  const [print, state] = await Promise.all([found(signOff(actor, id)), found(signingState(actor, id))]);
  const { content } = print;
  return (
    <>
      <SignOffHeading reportId={id} print={print} />
      {state && <SigningPanel state={state} here />}
      <SignOffPrint
        print={{ ...print, printedAt: now() }}
        blocks={build(editionById(content.edition), content)}
      />
    </>
  );
}
