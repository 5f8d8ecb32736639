import { expect, test } from "vitest";
import { mockPhone } from "../../testing/mock-phone";
import { CentreScreen } from "./centre-screen";

const phone = mockPhone();
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));

test("a first open is two round trips: the sign-in, then all that the centre shows", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("可提现");
  await phone.quiet();
  expect(asked()).toEqual([
    "/member/loginbyminiapp",
    "/distributorinfo/status",
    "/distributorinfo/detailinfo",
    "/distributorinfo/getearningstrend",
  ]);
});
