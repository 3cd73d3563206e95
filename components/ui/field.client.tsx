"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { Issue } from "@/lib/report/refusal";

/** What is wrong in the form around, so that each field says its own part. */
export const Issues = createContext<readonly Issue[]>([]);

type Common = {
  /** Name in the body, id of the control and `at` of its issues. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
};

type Input = Common & {
  readonly type?: "text" | "password" | "date" | "number" | "search";
  readonly autoComplete?: string;
  readonly defaultValue?: string | number | undefined;
};

/** A labelled input with its hint and error. */
export function Field({ name, label, hint, type = "text", ...rest }: Input) {
  return (
    <Framed name={name} label={label} hint={hint}>
      {(described) => (
        <input id={name} name={name} type={type} className={CONTROL} {...described} {...rest} />
      )}
    </Framed>
  );
}

type Text = Common & { readonly rows?: number; readonly defaultValue?: string };

/** A labelled text of several lines. */
export function TextField({ name, label, hint, ...rest }: Text) {
  return (
    <Framed name={name} label={label} hint={hint}>
      {(described) => (
        <textarea id={name} name={name} className={CONTROL} rows={4} {...described} {...rest} />
      )}
    </Framed>
  );
}

type Choices = Common & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The chosen value goes out as a number. */
  readonly numeric?: true;
  readonly defaultValue?: string;
};

/** A labelled choice of one. */
export function SelectField({ name, label, hint, choices, numeric, ...rest }: Choices) {
  return (
    <Framed name={name} label={label} hint={hint}>
      {(described) => (
        <select id={name} name={name} className={CONTROL} data-numeric={numeric} {...described} {...rest}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  );
}

function Framed({ name, label, hint, children }: Framing) {
  const wrong = useContext(Issues).filter(({ at }) => at === name);
  const hintId = `${name}-hint`;
  const wrongId = `${name}-wrong`;
  const describedBy = [hint && hintId, wrong.length > 0 && wrongId].filter(Boolean).join(" ");
  return (
    <div className={`mb-5 ${wrong.length > 0 ? "border-error border-l-4 pl-3" : ""}`}>
      <label htmlFor={name} className="block font-medium">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <p id={wrongId} className="text-error text-sm font-medium">
          {wrong.map(({ message }) => message).join("；")}
        </p>
      )}
      {children({
        "aria-invalid": wrong.length > 0,
        ...(describedBy && { "aria-describedby": describedBy }),
      })}
    </div>
  );
}

type Framing = {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly children: (described: {
    readonly "aria-invalid": boolean;
    readonly "aria-describedby"?: string;
  }) => ReactNode;
};

const CONTROL =
  "mt-1 block w-full rounded-md border border-edge bg-white px-3 py-2 text-base aria-invalid:border-error";
