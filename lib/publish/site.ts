import { UNREGISTERED, type Site } from "@/components/site/site";
import type { FrameProps } from "@/components/site/page-frame";
import type { Env } from "@/lib/env";
import { stylesheet } from "./stylesheet";

/** The site as its operator registered it. */
export function siteOf(env: Env): Site {
  return {
    name: env.SITE_NAME ?? UNREGISTERED.name,
    origin: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : "",
    idCode: env.SITE_ID_CODE ?? "",
    host: env.SITE_HOST ?? "",
    contact: env.SITE_CONTACT ?? "",
    icp: env.SITE_ICP ?? "",
    police: env.SITE_POLICE ?? "",
  };
}

/** What every public page has around it. */
export function frameOf(env: Env): FrameProps {
  return { site: siteOf(env), styles: stylesheet().address };
}
