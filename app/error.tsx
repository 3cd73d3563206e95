"use client";

import { ErrorWords, type Failure } from "@/components/desk/error-words.client";
import { Outside } from "@/components/desk/outside";

export default function ErrorPage(failure: Failure) {
  return (
    <Outside title="系统出错">
      <ErrorWords {...failure} />
    </Outside>
  );
}
