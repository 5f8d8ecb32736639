import { View } from "@tarojs/components";
import { useInvitation } from "../../session/invitation";
import { Avatar } from "../../ui/avatar";
import "./inviter-line.css";

export interface InviterLineProps {
  readonly now: number;
}

/** Who invited, while it holds. */
export function InviterLine({ now }: InviterLineProps) {
  const invitation = useInvitation((state) => state.invitation);
  if (!invitation || invitation.expiresat <= now || invitation.invitername === undefined)
    return null;
  return (
    <View className="inviter-line">
      <Avatar name={invitation.invitername} size="small" />
      <View className="inviter-line__text">
        {`邀请人 ${invitation.invitername}，通过后你成为 ta 的下级`}
      </View>
    </View>
  );
}
