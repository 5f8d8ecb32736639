import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

/** Tells `listener` whether there is a network: once now, then at every change. Returns how to stop. */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  return process.env.TARO_ENV === "h5" ? watchBrowser(listener) : watchPhone(listener);
}

/** Not through Taro: on H5 it listens to the kind of connection, which browsers do not tell when it breaks. */
function watchBrowser(listener: (online: boolean) => void): () => void {
  const onChange = () => listener(navigator.onLine);
  onChange();
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

function watchPhone(listener: (online: boolean) => void): () => void {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  if (hostCan("getNetworkType")) {
    Taro.getNetworkType().then(
      ({ networkType }) => listener(networkType !== "none"),
      () => undefined,
    );
  }
  if (hostCan("onNetworkStatusChange")) Taro.onNetworkStatusChange(onChange);
  return () => {
    if (hostCan("offNetworkStatusChange")) Taro.offNetworkStatusChange(onChange);
  };
}
