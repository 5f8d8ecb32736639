import { View } from "@tarojs/components";
import { useCallback, useEffect, useState } from "react";
import { useShown } from "../../data/use-shown";
import { albumPermission } from "../../platform/album";
import { isWeapp } from "../../platform/build-constants";
import { showToast } from "../../platform/feedback";
import { openPrivacyGuide, readPrivacyGuide, type PrivacyGuide } from "../../platform/privacy";
import { openWechatSettings } from "../../platform/subscribe";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import { SettingsSection } from "./settings-section";
import "./privacy-screen.css";

/** 隐私与授权: what is asked of WeChat and why, what others see, and what lies on this phone. */
export function PrivacyScreen() {
  const { guide, album, read } = usePermissions();
  return (
    <Page>
      {guide ? <Guide guide={guide} /> : null}
      <SettingsSection title="用到才问，不同意也能用其他功能">
        <Cell
          icon={<Icon name="image" tile="neutral" />}
          title="相册"
          note="只用来存海报，看不到你的照片"
          value={album === undefined ? "用到时再问" : album === "allowed" ? "已允许" : "已拒绝"}
        />
        <Cell
          icon={<Icon name="people" tile="neutral" />}
          title="手机号"
          note="申请成为分销员时填写，可以自己输入"
          value="每次都问"
        />
        <Cell
          icon={<Icon name="copy" tile="neutral" />}
          title="剪贴板"
          note="复制链接和单号时写入，从不读取"
          value="只写不读"
        />
        <Cell
          icon={<Icon name="bell" tile="neutral" />}
          title="订阅消息"
          note="每同意一次，可收到一条"
          onPress={() => openPage("notifications")}
        />
      </SettingsSection>
      {isWeapp ? (
        <Button kind="secondary" block onPress={() => openWechatSettings().then(read)}>
          去微信设置
        </Button>
      ) : null}
      <Words title="别人看到的你">
        客户、上级和下级只看到你昵称的第一个字。微信号、手机号、收款账号和身份证号，其他用户都看不到。
      </Words>
      <Words title="这台手机上保存的">
        你的设置、上次看到的数据，和没有提交的申请资料（不含身份证号）。退出登录时清除；还没有结果的提现会留到有结果，免得提两次。
      </Words>
      <Card padding="list">
        <Cell
          icon={<Icon name="book" tile="neutral" />}
          title="我能看到客户的什么"
          onPress={() => openPage("rules", { question: "privacy" })}
        />
      </Card>
    </Page>
  );
}

/** What WeChat knows of it, read anew whenever the page comes to the front. */
function usePermissions() {
  const shown = useShown();
  const [guide, setGuide] = useState<PrivacyGuide>();
  const [album, setAlbum] = useState<"allowed" | "refused">();
  const read = useCallback(async () => {
    setGuide(await readPrivacyGuide());
    setAlbum(await albumPermission());
  }, []);
  useEffect(() => {
    if (shown) void read();
  }, [shown, read]);
  return { guide, album, read };
}

function Guide({ guide }: { readonly guide: PrivacyGuide }) {
  const open = async () => {
    if (!(await openPrivacyGuide())) showToast("没能打开，请稍后再试");
  };
  return (
    <Card padding="list">
      <Cell
        icon={<Icon name="book" tile="accent" />}
        title={guide.name.replace(/[《》]/g, "")}
        note={guide.isNew ? "还没有同意，第一次用到时微信会问你" : "你已经同意"}
        value="查看"
        onPress={open}
      />
    </Card>
  );
}

function Words({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Card title={title}>
      <View className="privacy-screen__words">{keepTogether(children)}</View>
    </Card>
  );
}
