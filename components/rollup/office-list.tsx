import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { printMoment, type Moment } from "@/lib/report/dates";
import { BASES, type Standing } from "@/lib/report/rollup/standing";
import { editionById } from "@/lib/template/editions";
import { addressOf, type Shown } from "./address";

export type Member = {
  readonly officeId: number;
  readonly office: { readonly fullName: string; readonly shortName: string };
  /** Named like a department led from above. */
  readonly vertical: boolean;
  readonly choice: {
    readonly included: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: Moment;
  } | null;
  readonly place:
    | { readonly kind: "counted"; readonly standing: Standing }
    | { readonly kind: "missing"; readonly why: string }
    | { readonly kind: "excluded"; readonly reason: string }
    | { readonly kind: "other-edition"; readonly edition: string };
};

type OfficeListProps = { readonly members: readonly Member[]; readonly shown: Shown };

/** Everybody who could be counted, what became of each, and the way to decide otherwise. Who is not in it first. */
export function OfficeList({ members, shown }: OfficeListProps) {
  const counted = members.filter(({ place }) => place.kind === "counted");
  const others = members.filter(({ place }) => place.kind !== "counted");
  return (
    <DataTable
      caption={`单位 ${members.length} 个：计入 ${counted.length} 个，未计入 ${others.length} 个`}
      columns={[{ label: "单位" }, { label: "汇总" }, { label: "依据" }, { label: "调整" }]}
      rows={[...others, ...counted].map((member) => ({
        key: member.officeId,
        cells: [
          member.office.fullName,
          toldPlace(member.place),
          <span key="why" className="block min-w-48 whitespace-normal">
            {toldReason(member)}
          </span>,
          <Link
            key="decide"
            href={addressOf({ ...shown, cell: null, office: member.officeId })}
            prefetch={false}
            aria-label={`调整${member.office.fullName}是否纳入汇总`}
          >
            调整
          </Link>,
        ],
      }))}
    />
  );
}

/** What became of an office, in a few words with a sign. */
export function toldPlace(place: Member["place"]): string {
  switch (place.kind) {
    case "counted":
      return `✔ 计入（${BASES[place.standing].short}）`;
    case "missing":
      return `缺报：${place.why}`;
    case "excluded":
      return "○ 不纳入";
    case "other-edition":
      return "版式不同，未计入";
  }
}

/** Why: the decision on record, else the rule of its kind. */
export function toldReason({ place, choice, vertical }: Member): string {
  if (choice) return `${choice.reason}（${choice.by}，${printMoment(choice.at)}）`;
  if (place.kind === "excluded") return place.reason;
  if (place.kind === "other-edition")
    return `报告使用${editionById(place.edition).name}，不能与本年度版式相加`;
  if (vertical) return "名称像垂直管理单位（条例第三条），请确定是否纳入";
  return "";
}
