import { CentreScreen } from "../../features/centre/centre-screen";

export default function CentrePage() {
  return <CentreScreen />;
}
