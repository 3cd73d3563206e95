import { PRODUCT } from "@/components/ui/product";

/** What the State wants to read on every page of a government site (政府网页设计规范; 国办发〔2017〕47号). */
export type Site = {
  readonly name: string;
  /** `https://…` without a slash at the end; empty where the pages do not know their host. */
  readonly origin: string;
  /** 政府网站标识码, ten characters. */
  readonly idCode: string;
  /** 主办单位, 联系方式, ICP备案编号, 公安备案号; empty ones are not printed. */
  readonly host: string;
  readonly contact: string;
  readonly icp: string;
  readonly police: string;
};

/** A site nobody has registered yet. */
export const UNREGISTERED: Site = {
  name: PRODUCT,
  origin: "",
  idCode: "",
  host: "",
  contact: "",
  icp: "",
  police: "",
};
