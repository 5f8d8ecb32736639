import Taro from "@tarojs/taro";

/** A fresh, single-use login code from WeChat. */
export async function loginCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
