import type { Metadata } from "next";
import { NotFoundWords } from "@/components/desk/not-found-words";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "没有找到" };

export default function DeskNotFound() {
  return (
    <>
      <PageHeading title="没有找到这个页面" />
      <NotFoundWords />
    </>
  );
}
