import Taro from "@tarojs/taro";

export interface PayOut {
  readonly mchid: string;
  readonly appid: string;
  readonly package: string;
}

interface MerchantTransfer {
  mchId: string;
  appId: string;
  package: string;
  success: (result: { errMsg: string; result?: string }) => void;
  fail: (failure: { errMsg: string }) => void;
}

/** Not in Taro's types: base library 3.3.0, callbacks only. */
type WithMerchantTransfer = { requestMerchantTransfer?: (transfer: MerchantTransfer) => void };

/**
 * Opens WeChat's page where the payee confirms a transfer. `shown` means that the page was shown,
 * not that money moved: only the server knows that, so ask it afterwards.
 */
export function confirmPayOut(payOut: PayOut): Promise<"shown" | "cancelled" | "unsupported"> {
  const request = (Taro as WithMerchantTransfer).requestMerchantTransfer;
  if (!request || !Taro.canIUse("requestMerchantTransfer")) return Promise.resolve("unsupported");
  return new Promise((resolve) => {
    request({
      mchId: payOut.mchid,
      appId: payOut.appid,
      package: payOut.package,
      // HarmonyOS answers ok with result "cancel".
      success: ({ result }) => resolve(result === "cancel" ? "cancelled" : "shown"),
      fail: () => resolve("cancelled"),
    });
  });
}
