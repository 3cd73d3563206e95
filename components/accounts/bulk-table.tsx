import { DataTable } from "@/components/ui/data-table";
import { ACCOUNT_COLUMNS } from "@/lib/report/accounts/columns";
import { TYPED, type AccountToOpen } from "./account-row";
import { BulkCell } from "./bulk-cell.client";

/** An office a line, with room for the person, the user name and the mail address. */
export function BulkTable({ lines }: { readonly lines: readonly AccountToOpen[] }) {
  return (
    <DataTable
      caption={`待建账号的单位 ${lines.length} 行`}
      columns={[
        { label: ACCOUNT_COLUMNS.office },
        ...TYPED.map((column) => ({ label: ACCOUNT_COLUMNS[column] })),
      ]}
      rows={lines.map((line, at) => ({
        key: at,
        cells: [
          line.office,
          ...TYPED.map((column) => (
            <BulkCell key={column} line={at} column={column} office={line.office} value={line[column]} />
          )),
        ],
      }))}
    />
  );
}
