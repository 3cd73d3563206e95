import { expect, it } from "vitest";
import { withRead, type AccountToOpen } from "./account-row";

const line = (officeId: number, name: string): AccountToOpen => ({
  ...{ officeId, name, office: `第${officeId}局`, slug: `o${officeId}`, username: name, email: "" },
});

it("a list read from a file fills the lines of its offices; a second person of one comes after them", () => {
  const shown = [line(1, ""), line(2, ""), line(3, "")];
  const read = [line(2, "李二"), line(2, "王二"), line(4, "赵四")];
  expect(withRead(shown, read).map(({ officeId, name }) => [officeId, name])).toEqual([
    [1, ""],
    [2, "李二"],
    [3, ""],
    [2, "王二"],
    [4, "赵四"],
  ]);
});
