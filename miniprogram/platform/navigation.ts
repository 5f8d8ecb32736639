import Taro, { useRouter } from "@tarojs/taro";

/** How many pages WeChat keeps one upon another. */
const stackHolds = 10;

/** Puts a page on top; on a full stack in place of the top one, rather than ignoring the tap. */
export async function pushPage(url: string): Promise<void> {
  await (Taro.getCurrentPages().length < stackHolds
    ? Taro.navigateTo({ url })
    : Taro.redirectTo({ url }));
}

/** Takes the place of the page on top. */
export async function replaceTop(url: string): Promise<void> {
  await Taro.redirectTo({ url });
}

export async function switchTab(url: string): Promise<void> {
  await Taro.switchTab({ url });
}

export async function stepBack(): Promise<void> {
  await Taro.navigateBack();
}

/** Whether there is a page below this one: a link may have opened it first. */
export function hasPageBelow(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** The parameters in this page's address, as they stand there: encoded. */
export function useAddressParameters(): Readonly<Record<string, string | undefined>> {
  return useRouter().params;
}

/** Tells `listener` when somebody comes by an address that is no page. */
export function watchUnknownPage(listener: () => void): void {
  Taro.onPageNotFound(listener);
}
