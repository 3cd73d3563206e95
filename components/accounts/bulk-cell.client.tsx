"use client";

import { useContext } from "react";
import { Issues } from "@/components/ui/field.client";
import { ACCOUNT_COLUMNS } from "@/lib/report/accounts/columns";
import { fieldAt, type Typed } from "./account-row";

type BulkCellProps = {
  readonly line: number;
  readonly column: Typed;
  readonly office: string;
  readonly value: string;
};

/** One field of the list, with what is wrong in it below. */
export function BulkCell({ line, column, office, value }: BulkCellProps) {
  const name = fieldAt(line, column);
  const wrong = useContext(Issues).filter(({ at }) => at === name);
  return (
    <>
      <label htmlFor={name} className="sr-only">
        {office} {ACCOUNT_COLUMNS[column]}
      </label>
      <input
        id={name}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={wrong.length > 0}
        {...(wrong.length > 0 && { "aria-describedby": `${name}-wrong` })}
        className={`border-edge aria-invalid:border-error rounded-md border bg-white px-2 py-1.5 ${WIDTHS[column]}`}
      />
      {wrong.length > 0 && (
        <p id={`${name}-wrong`} className="text-error max-w-56 text-sm font-medium whitespace-normal">
          {wrong.map(({ message }) => message).join("；")}
        </p>
      )}
    </>
  );
}

const WIDTHS: Readonly<Record<Typed, string>> = { name: "w-32", username: "w-44", email: "w-60" };
