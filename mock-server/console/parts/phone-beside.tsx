import { CloseOutlined, MobileOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { create } from "zustand";
import "./phone-beside.css";

const key = "console.phone";

interface PhoneStore {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
  /** What it was opened with: an address of the mini-program. */
  readonly address: string;
  /** How often: the same code scanned again is another start. */
  readonly starts: number;
  readonly open: (address: string) => void;
}

/** The mini-program is one folder up: `/` for `/console/`. */
export const miniProgram = (rest = ""): string =>
  new URL("..", document.baseURI).pathname + rest.replace(/^\//, "");

/** The phone beside the developer's screens: whether it is shown, in this browser, and what it shows. */
export const usePhone = create<PhoneStore>()((set) => ({
  isShown: localStorage.getItem(key) === "shown",
  show: (isShown) => {
    localStorage.setItem(key, isShown ? "shown" : "hidden");
    set({ isShown });
  },
  address: "",
  starts: 0,
  open: (address) => set(({ starts }) => ({ address, starts: starts + 1 })),
}));

/** A link into the mini-program: in the phone where it is shown, else in a tab of its own. */
export function PhoneLink({
  address,
  label,
  children,
}: {
  /** `/?persona=newcomer`. */
  readonly address: string;
  /** For who cannot see what it stands beside; its own words where they say it. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const { isShown, open } = usePhone();
  const href = miniProgram(address);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      onClick={(event) => {
        // With a key held down it is meant for a tab.
        if (!isShown || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(href);
      }}
    >
      {children}
    </a>
  );
}

/** A screen that plays the outside world, with the mini-program beside it: one acts left and sees right. */
export function PhoneBeside({ children }: { readonly children: ReactNode }) {
  const { isShown, show, address, starts } = usePhone();
  return (
    <div className={isShown ? "beside beside-phone" : "beside"}>
      <div className="beside-note">
        <span>
          这里不是中台：替买家、渠道、微信和时间做事，只有本机的模拟服务器有，真实后端没有。
        </span>
        {!isShown && (
          <Button size="small" icon={<MobileOutlined />} onClick={() => show(true)}>
            并排显示小程序
          </Button>
        )}
      </div>
      <div className="beside-main">{children}</div>
      {isShown && (
        <aside className="phone" aria-label="小程序">
          <div className="phone-bar">
            <span className="second">小程序</span>
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label="收起小程序"
              onClick={() => show(false)}
            />
          </div>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own mini-program, of the same origin: a sandbox would take its storage or mean nothing */}
          <iframe key={starts} title="小程序" src={address || miniProgram()} />
        </aside>
      )}
    </div>
  );
}
