import type { UserSettings } from "@distribution/sdk";
import { View } from "@tarojs/components";
import type { SwitchedKind } from "../../parts/settings/notifications";
import { mostTemplates } from "../../platform/subscribe";
import { accessible } from "../../ui/accessible";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import { Pressable } from "../../ui/pressable";
import { StatusTag } from "../../ui/status-tag";
import { SettingsSection } from "./settings-section";
import type { SubscriptionRow, useSubscriptions } from "./use-subscriptions";
import "./subscription-list.css";

const whens: Record<SwitchedKind, string> = {
  earnings: "有佣金入账时",
  withdraw: "打款成功或没有成功时",
  bind: "有新客户和你绑定时",
  expire: "客户到期前",
  digest: "每天一次",
};

export type SubscriptionListProps = ReturnType<typeof useSubscriptions> & {
  readonly settings: UserSettings;
};

/** How many messages of each are left, and which are renewed by the next tap. */
export function SubscriptionList({ rows, ids, tooMany, byHerself, toggle }: SubscriptionListProps) {
  const choice = byHerself || ids.length === 0 ? "" : `已替你选好剩余最少的 ${ids.length} 项。`;
  return (
    <View>
      <SettingsSection title="微信订阅消息的剩余条数" aside={`一次最多续 ${mostTemplates} 项`}>
        {rows.map((row) => (
          <Row
            key={row.templateid}
            row={row}
            chosen={ids.includes(row.templateid)}
            onToggle={() => toggle(row.templateid)}
          />
        ))}
      </SettingsSection>
      <View
        className={classNames(
          "subscription-list__note",
          tooMany && "subscription-list__note--warns",
        )}
        {...accessible({ role: "status" })}
      >
        {keepTogether(
          tooMany ? `一次最多选 ${mostTemplates} 项` : `${choice}用完不再打扰，也不影响到账。`,
        )}
      </View>
    </View>
  );
}

function Row({
  row,
  chosen,
  onToggle,
}: {
  readonly row: SubscriptionRow;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}) {
  const { title, kind, remaining, wanted, refused } = row;
  const left = remaining === 0 ? "已用完" : `剩 ${remaining} 条`;
  const note = refused ? "你选过“总是拒绝”，微信不再弹窗" : wanted ? whens[kind] : "已关闭";
  const content = (
    <>
      <View className="subscription-list__main">
        <View>{title}</View>
        <View className="subscription-list__when">{note}</View>
      </View>
      {refused ? (
        <StatusTag tone="warning">已拒绝</StatusTag>
      ) : (
        <View
          className={classNames(
            "subscription-list__left",
            wanted && remaining === 0 && "subscription-list__left--none",
          )}
        >
          {wanted ? left : "—"}
        </View>
      )}
    </>
  );
  if (!wanted || refused) return <View className="subscription-list__row">{content}</View>;
  return (
    <Pressable
      className="subscription-list__row"
      role="checkbox"
      checked={chosen}
      label={`${title}，${left}`}
      onPress={onToggle}
    >
      {content}
      <View
        className={classNames("subscription-list__tick", chosen && "subscription-list__tick--on")}
      >
        {chosen ? <Icon name="check" size="small" /> : null}
      </View>
    </Pressable>
  );
}
