import { controlKeyHeader } from "@distribution/mock-server/control";
import { useControlKey } from "./control-key";
import { fetchAdapter } from "./fetch-adapter";

/** Shows the mock server its key where one was entered, and hears whether it is missing. */
export const controlAdapter: typeof fetchAdapter = async (config) => {
  const { key } = useControlKey.getState();
  if (key !== "") config.headers.set(controlKeyHeader, key);
  const reply = await fetchAdapter(config);
  // What was sent before another key was entered says nothing of that one.
  if (useControlKey.getState().key === key) {
    const isMissing = reply.status === 403 && String(reply.data).includes(controlKeyHeader);
    useControlKey.setState({ isMissing });
  }
  return reply;
};
