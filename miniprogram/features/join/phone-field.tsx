import { cleanPhone } from "@distribution/sdk";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { useCommand } from "../../data/use-command";
import { isWeapp } from "../../platform/build-constants";
import { showToast } from "../../platform/feedback";
import { errorSentence } from "../../shell/error-sentence";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";

export interface PhoneFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

/** Typed, or in WeChat filled in by the number of her account: one tap, which she may refuse. */
export function PhoneField({ value, onChange, ...field }: PhoneFieldProps) {
  const { take, isTaking, offered } = useWechatPhone(onChange);
  return (
    <Field
      {...field}
      value={grouped(value)}
      keyboard="number"
      maxLength={20}
      note="审核结果会发到这个号码，不需要验证码"
      {...(isWeapp && offered && value === ""
        ? {
            right: (
              <Button
                kind="text"
                openType="getPhoneNumber"
                loading={isTaking}
                onPhoneNumber={(code) => void take(code)}
              >
                用微信手机号
              </Button>
            ),
          }
        : {})}
      onChange={onChange}
    />
  );
}

/** WeChat hands out a code, of which the server alone makes the number. */
function useWechatPhone(onPhone: (phone: string) => void) {
  const ask = useCommand(client.recruit.phone, { touches: [] });
  const take = async (code: string | undefined) => {
    // She said no, to this or to the privacy guide, or WeChat has none of her.
    if (!code) return showToast("没有拿到微信手机号，直接输入也可以");
    try {
      const { phone } = await ask.send({ code });
      onPhone(phone);
    } catch (error) {
      showToast(`${errorSentence(error).title}，直接输入也可以`);
    }
  };
  return { take, isTaking: ask.isSending, offered: useOffered(client.recruit.phone.endpoint.name) };
}

/** 150 5512 6678; anything else stays as it was typed. */
function grouped(answer: string): string {
  const phone = cleanPhone(answer);
  return /^\d{11}$/.test(phone)
    ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
    : answer;
}
