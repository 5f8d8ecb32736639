import { ApiError, type memberApi, type OutputOf } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import type { InvitationPoster } from "../../parts/poster/poster-content";
import { PosterPage } from "../../parts/poster/poster-page";
import { pictureAddress } from "../../platform/picture-address";
import { serverNow } from "../../platform/server-clock";
import { DeadEnd } from "../../shell/dead-end";
import { LoadError } from "../../shell/load-error";
import { addressOf, openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useShareContent } from "../../shell/share-content";
import { dateText } from "../../ui/date-text";
import { Skeleton } from "../../ui/skeleton";
import { InviteGain } from "./invite-gain";

type Invitation = OutputOf<typeof memberApi.recruit.invitation>;

/** 邀请好友: the poster is the page, as the friend will see it. */
export function InviteScreen() {
  const asked = useAnswer(client.recruit.invitation);
  const { data: invitation, error } = asked;
  useShareContent(
    invitation && {
      title: invitation.title,
      address: `${addressOf("centre")}?scene=${encodeURIComponent(invitation.sceneid)}`,
      imageUrl: pictureAddress(invitation.image),
    },
  );
  if (!invitation && error) return <NoInvitation error={error} asked={asked} />;
  return (
    <PosterPage
      content={invitation && posterOf(invitation)}
      label={invitation ? `邀请海报，${invitation.title}` : "邀请海报"}
    >
      {invitation ? <InviteGain /> : <Skeleton shape="lines" rows={2} />}
    </PosterPage>
  );
}

/** Recruiting is off, or she may not invite now: said, with a way on. Anything else is tried again. */
function NoInvitation({
  error,
  asked,
}: {
  readonly error: Error;
  readonly asked: { readonly isAsking: boolean; readonly refresh: () => unknown };
}) {
  if (error instanceof ApiError && error.code === "RECRUIT_DISABLED") {
    return (
      <DeadEnd
        icon="clock"
        title="商家暂停了招募"
        note="恢复后就能邀请好友，分享商品不受影响"
        actionText="去选品"
        onAction={() => void openPage("goods")}
      />
    );
  }
  return (
    <Page>
      <LoadError error={error} retrying={asked.isAsking} onRetry={asked.refresh} />
    </Page>
  );
}

function posterOf({ title, qrcode, image, expiresat }: Invitation): InvitationPoster {
  // 林*邀请你成为分销员: who, and to what.
  const [, sendername = "", invites = title] = /^(.*?)(邀请.*)$/.exec(title) ?? [];
  return {
    kind: "invitation",
    code: qrcode,
    picture: pictureAddress(image),
    sendername,
    invites,
    until: `${dateText(expiresat, "day", serverNow())}前有效`,
  };
}
