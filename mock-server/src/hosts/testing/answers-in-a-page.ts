import { afterAll, beforeAll, expect, test } from "vitest";
import { setupMockServer } from "../node";

/** What a component's test may ask in a simulated browser, which has its own URL, fetch and address. */
export function answersInAPage(): void {
  const { server, world } = setupMockServer({ baseUrl: "/api", scenario: "empty" });
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => {
    server.close();
    world.close();
  });

  test("the centre answers a page of a simulated browser, below the page's own address", async () => {
    const login = await fetch("/api/member/loginbyminiapp", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: "somebody" }),
    });
    const { token } = (await login.json()) as { token: string };
    const status = await fetch("/api/distribution/distributorinfo/status", { headers: { token } });
    expect(await status.json()).toEqual({ status: "none" });
  });

  test("its files answer there too", async () => {
    const picture = await fetch("/api/pictures/avatar-cap.png");
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(new Uint8Array(await picture.arrayBuffer()).subarray(1, 4)).toEqual(
      new Uint8Array([0x50, 0x4e, 0x47]),
    );
    expect((await fetch("/api/docs/swagger-ui.css")).status).toBe(200);
  });

  test("XMLHttpRequest, which axios uses in a page, is answered as fetch is", async () => {
    const request = new XMLHttpRequest();
    const done = new Promise((resolve) => request.addEventListener("loadend", resolve));
    request.open("GET", "/api/__mock/health");
    request.send();
    await done;
    expect(request.status).toBe(200);
    expect(JSON.parse(request.responseText)).toMatchObject({ ok: true, scenario: "empty" });
  });
}
