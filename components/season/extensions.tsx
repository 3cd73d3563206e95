import { AskForm } from "@/components/ui/ask-form.client";
import { DataTable } from "@/components/ui/data-table";
import { Field, SelectField, TextField } from "@/components/ui/field.client";
import { printDate, printMoment, type Moment } from "@/lib/report/dates";
import { EXPLANATION_LENGTH } from "@/lib/report/finding";
import type { SeasonSettings } from "@/lib/report/season-settings";

type Granted = {
  readonly id: number;
  readonly office: string;
  readonly campaignDue: string;
  readonly editUntil: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Moment;
  /** A later one has taken its place. */
  readonly counts: boolean;
};

type ExtensionsProps = {
  readonly seasonId: number;
  readonly settings: SeasonSettings;
  readonly extensions: readonly Granted[];
  readonly offices: readonly { readonly id: number; readonly fullName: string }[];
};

/** 延期: who was given later days, why and by whom; and giving one more office later days. */
export function Extensions({ seasonId, settings, extensions, offices }: ExtensionsProps) {
  return (
    <>
      {extensions.length > 0 ? (
        <div className="mb-6">
          <ExtensionTable extensions={extensions} />
        </div>
      ) : (
        <p className="text-ink-soft mb-4">还没有单位办理延期。</p>
      )}
      <details className="max-w-xl" open={extensions.length === 0}>
        <summary className="mb-3 min-h-8 w-fit font-medium">为一个单位办理延期</summary>
        <NewExtension seasonId={seasonId} settings={settings} offices={offices} />
      </details>
    </>
  );
}

function ExtensionTable({ extensions }: Pick<ExtensionsProps, "extensions">) {
  return (
    <DataTable
      caption={`已办理延期 ${extensions.length} 次`}
      columns={["单位", "报送截止", "编辑截止", "理由", "办理"].map((label) => ({ label }))}
      rows={extensions.map(({ id, office, campaignDue, editUntil, reason, by, at, counts }) => ({
        key: id,
        cells: [
          <span key="office">
            {office}
            {!counts && <span className="text-ink-soft">（已由后一次延期代替）</span>}
          </span>,
          printDate(campaignDue),
          editUntil ? printDate(editUntil) : "—",
          <span key="reason" className="block min-w-48 whitespace-normal">
            {reason}
          </span>,
          `${by}，${printMoment(at)}`,
        ],
      }))}
    />
  );
}

function NewExtension({ seasonId, settings, offices }: Omit<ExtensionsProps, "extensions">) {
  const { campaignDue, editUntil, legalDue } = settings;
  return (
    <AskForm door={`/api/seasons/${seasonId}/extensions`} submit="办理延期">
      <SelectField
        name="officeId"
        label="单位"
        numeric
        choices={offices.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
      />
      <Field
        name="campaignDue"
        label="报送截止延长到"
        hint={`本年度为${printDate(campaignDue)}，最迟到${printDate(legalDue)}。不延长的留空。`}
        type="date"
      />
      {editUntil !== null && (
        <Field
          name="editUntil"
          label="编辑截止延长到"
          hint={`本年度为${printDate(editUntil)}。留空的，到延长后的报送截止日期为止。`}
          type="date"
        />
      )}
      {editUntil === null && <input type="hidden" name="editUntil" value="" />}
      <TextField
        name="grounds"
        label="理由"
        hint={`不少于${EXPLANATION_LENGTH}字。理由和办理人记录在案，并通知该单位填报人；公开的时限情况页注明已延期。`}
        rows={3}
        required
      />
    </AskForm>
  );
}
