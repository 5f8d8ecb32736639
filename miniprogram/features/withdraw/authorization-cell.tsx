import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { openPage } from "../../shell/navigate";
import { useOffersPage } from "../../shell/use-offers-page";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";

const words = { none: "没有开启", revoked: "没有开启", waiting: "等你同意", active: "已开启" };

/** The way to 免确认收款, where the merchant offers it. */
export function AuthorizationCell() {
  const status = useAnswer(client.distributor.detail).data?.payeeauthorization.status;
  const offered = useOffersPage("payeeAuthorization");
  if (!offered || status === undefined || status === "unsupported" || status === "unknown")
    return null;
  return (
    <Card padding="list">
      <Cell
        title="免确认收款"
        note="同意一次，以后到账不用再点确认"
        value={words[status]}
        onPress={() => openPage("payeeAuthorization")}
      />
    </Card>
  );
}
