"use client";

import { ErrorWords, type Failure } from "@/components/desk/error-words.client";
import { PageHeading } from "@/components/ui/page-heading";

export default function DeskError(failure: Failure) {
  return (
    <>
      <PageHeading title="系统出错" />
      <ErrorWords {...failure} />
    </>
  );
}
