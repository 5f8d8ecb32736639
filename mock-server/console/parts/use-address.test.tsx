import { act, render } from "@testing-library/react";
import { createHashRouter, RouterProvider } from "react-router";
import { expect, test } from "vitest";
import { useAddress, type Address } from "./use-address";

test("a click on what was drawn before does not bring back what was just cleared", async () => {
  globalThis.location.hash = "#/?channel=pdd&status=offshelf";
  const drawn: Address[] = [];
  function List() {
    drawn.push(useAddress());
    return null;
  }
  const router = createHashRouter([{ path: "/", element: <List /> }]);
  const { unmount } = render(<RouterProvider router={router} />);
  const [before] = drawn;
  await act(async () => before?.set({ channel: undefined, status: undefined }));
  await act(async () => before?.set({ sortby: "price" }));
  expect(globalThis.location.hash).toBe("#/?sortby=price");
  unmount();
});
