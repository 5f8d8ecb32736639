import { useState, type ReactNode } from "react";
import { albumPermission, openAlbumSetting, saveToAlbum } from "../../platform/album";
import { showToast } from "../../platform/feedback";
import { ConfirmDialog } from "../../ui/confirm-dialog";

/** Saves a picture to the album, with the way back after a refusal: `save` from a tap, `dialog` into the page's overlay. */
export function useSavePoster(picture: string | undefined) {
  const [savedPicture, setSavedPicture] = useState<string>();
  const [asking, setAsking] = useState(false);
  const put = async () => {
    if (picture === undefined) return;
    const outcome = await saveToAlbum(picture);
    if (outcome === "saved") setSavedPicture(picture);
    // No question of ours on top of WeChat's: the next tap asks.
    else if (outcome === "refused") showToast("没有相册权限，再点一次可以去设置打开");
    else if (outcome === "private")
      showToast("同意隐私保护指引后才能保存，稍等几秒再点一次，微信会再问你");
    else showToast("没有存进去，请再试一次");
  };
  const save = async () => {
    if ((await albumPermission()) === "refused") setAsking(true);
    else await put();
  };
  const toSettings = async () => {
    setAsking(false);
    if (await openAlbumSetting()) await put();
  };
  const dialog: ReactNode = (
    <ConfirmDialog
      open={asking}
      title="需要相册权限"
      message="海报要存进你的相册。请在设置里打开“添加到相册”，回来后会自动继续保存。"
      confirmText="去设置"
      onConfirm={() => void toSettings()}
      onCancel={() => setAsking(false)}
    />
  );
  return { save, isSaved: picture !== undefined && savedPicture === picture, dialog };
}
