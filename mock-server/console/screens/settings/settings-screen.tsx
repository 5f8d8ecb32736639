import { Skeleton } from "antd";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { SettingForm } from "./setting-form";
import "./settings.css";

export default function SettingsScreen() {
  const { data, error, refresh } = useAnswer(office.setting.detail);
  if (error && !data) return <LoadError what="规则" error={error} onRetry={refresh} />;
  if (!data) return <Skeleton active aria-label="正在加载" paragraph={{ rows: 12 }} />;
  return <SettingForm kept={data} />;
}
