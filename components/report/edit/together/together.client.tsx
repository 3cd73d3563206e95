"use client";

import { CompanyLine } from "./company-line.client";
import { MovedNotice } from "./moved-notice.client";
import { ShelfNotice } from "./shelf-notice.client";
import { SignInAgain } from "./sign-in-again.client";

/** What has to be said because others, the session and the browser have a part in the draft too. */
export function Together() {
  return (
    <>
      <MovedNotice />
      <CompanyLine />
      <ShelfNotice />
      <SignInAgain />
    </>
  );
}
