import type { Metadata } from "next";
import { NotFoundWords } from "@/components/desk/not-found-words";
import { Outside } from "@/components/desk/outside";

export const metadata: Metadata = { title: "没有找到" };

export default function NotFound() {
  return (
    <Outside title="没有找到这个页面">
      <NotFoundWords />
    </Outside>
  );
}
