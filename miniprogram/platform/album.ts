import Taro from "@tarojs/taro";
import { isPrivacyRefusal } from "./privacy";

/**
 * `refused` by her, now or earlier: WeChat asks no second time, only its settings change it. `private`:
 * she did not agree to the privacy guide, which the next tap asks again, a little later.
 */
export type SaveOutcome = "saved" | "refused" | "private" | "failed";

const albumScope = "scope.writePhotosAlbum";

/** What she has said of the album; `undefined` where she was not asked yet, or nobody can say. */
export async function albumPermission(): Promise<"allowed" | "refused" | undefined> {
  if (process.env.TARO_ENV === "weapp") {
    try {
      const allowed = (await Taro.getSetting()).authSetting[albumScope];
      if (allowed !== undefined) return allowed ? "allowed" : "refused";
    } catch {
      // Nobody can say.
    }
  }
  return undefined;
}

/** Puts a local picture into the phone's album. From a tap; browsers have none, there one presses long. */
export async function saveToAlbum(filePath: string): Promise<SaveOutcome> {
  if (process.env.TARO_ENV === "weapp") {
    try {
      await Taro.saveImageToPhotosAlbum({ filePath });
      return "saved";
    } catch (failure) {
      if (isPrivacyRefusal(failure)) return "private";
      const { errMsg = "" } = failure as { errMsg?: string };
      return /auth|authorize/.test(errMsg) ? "refused" : "failed";
    }
  }
  return "failed";
}

/** Opens WeChat's settings, and says whether the album is allowed afterwards. Synchronously from a tap. */
export async function openAlbumSetting(): Promise<boolean> {
  if (process.env.TARO_ENV === "weapp") {
    try {
      const { authSetting } = await Taro.openSetting();
      return authSetting[albumScope] === true;
    } catch {
      return false;
    }
  }
  return false;
}
