import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { pictureAddress } from "../../platform/picture-address";
import { Avatar } from "../../ui/avatar";
import { DottedText } from "../../ui/dotted-text";
import "./profile-line.css";

export interface ProfileLineProps {
  readonly name: string;
  readonly avatar: string | undefined;
  /** Parts of one line: parted by dots, each stays whole where the line is too long. */
  readonly notes: readonly string[];
  /** Right side. */
  readonly action: ReactNode;
}

export function ProfileLine({ name, avatar, notes, action }: ProfileLineProps) {
  return (
    <View className="profile-line">
      <Avatar name={name} src={avatar === undefined ? undefined : pictureAddress(avatar)} />
      <View className="profile-line__texts">
        <View className="profile-line__name">{name}</View>
        <View className="profile-line__notes">
          <DottedText>{notes.join(" · ")}</DottedText>
        </View>
      </View>
      {action}
    </View>
  );
}

/** Holds the place of the line until somebody is known; empty where nobody is `coming`. */
export function ProfileLinePlaceholder({
  action,
  coming,
}: Pick<ProfileLineProps, "action"> & { readonly coming: boolean }) {
  return (
    <View className="profile-line">
      {coming ? <View className="profile-line__circle" /> : null}
      <View className="profile-line__texts">
        {coming ? <View className="profile-line__bar" /> : null}
      </View>
      {action}
    </View>
  );
}
