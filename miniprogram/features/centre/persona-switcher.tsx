import { View } from "@tarojs/components";
import { useState } from "react";
import { restartApp } from "../../platform/restart-app";
import { currentPersona, personas, type Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { addressOf } from "../../shell/navigate";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { RadioList } from "../../ui/radio-list";
import { Sheet } from "../../ui/sheet";
import { useLargeText } from "../../ui/text-scale";
import "./persona-switcher.css";

/** A developer's way to be somebody else on the mock server. `sheet` goes into Screen's overlay. */
export function usePersonaSwitcher() {
  const [open, setOpen] = useState(false);
  const button = <SwitchButton onPress={() => setOpen(true)} />;
  const sheet = (
    <Sheet open={open} onClose={() => setOpen(false)} title="切换演示身份">
      <RadioList
        label="演示身份"
        value={currentPersona()}
        onChange={(persona) => {
          setOpen(false);
          switchPerson(persona);
          // What the former person had opened and typed goes with her.
          restartApp(addressOf("centre"));
        }}
        options={(Object.keys(personas) as Persona[]).map((key) => ({
          key,
          title: personas[key],
          note: key,
        }))}
      />
    </Sheet>
  );
  return { button, sheet };
}

function SwitchButton({ onPress }: { readonly onPress: () => void }) {
  const large = useLargeText();
  return (
    <Pressable
      className="persona-switcher"
      onPress={onPress}
      label={`演示身份：${personas[currentPersona()]}，切换`}
    >
      <Icon name="people" size="small" />
      {/* Her own name comes first. */}
      {large ? null : <View className="persona-switcher__text">演示身份</View>}
    </Pressable>
  );
}
