import type { FormField, memberApi, OutputOf } from "@distribution/sdk";
import { useRef, useState } from "react";
import { client } from "../../data/client";
import { useCommand } from "../../data/use-command";
import { showToast } from "../../platform/feedback";
import { scrollToNode } from "../../platform/scroll-to-node";
import { serverNow } from "../../platform/server-clock";
import { useInvitation } from "../../session/invitation";
import { joinDraft, keepJoinDraft } from "../../session/join-draft";
import { openPage } from "../../shell/navigate";
import { joinRefusal, type JoinRefusal } from "./join-refusal";
import { answerProblem, answerProblems, cleanAnswers, keptAnswers } from "./judge-answers";

export type JoinForm = OutputOf<typeof memberApi.recruit.form>;

const agreeFirst = "请先阅读并同意协议";
const withoutInviter = "邀请码已失效，仍可以直接申请，再点一次提交";

/** The anchor of a field on the page. */
export const anchorOf = (key: string) => `answer-${key}`;

/** What is filled in, what is wrong with it, and handing it in. */
export function useJoinForm({ fields, agreement }: JoinForm) {
  const [answers, setAnswers] = useState(joinDraft);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const consent = useConsent(agreement.version);
  /** What is wrong with the form as a whole. */
  const [refusal, setRefusal] = useState<string>();

  const answer = (field: FormField, text: string) => {
    const next = { ...answers, [field.key]: text };
    setAnswers(next);
    keepJoinDraft(keptAnswers(fields, next));
    if (!problems.has(field.key) || answerProblem(field, text) !== undefined) return;
    // An error leaves as soon as its field is right.
    setProblems(new Map([...problems].filter(([key]) => key !== field.key)));
  };
  const show = (found: ReadonlyMap<string, string>) => {
    setProblems(found);
    const [first] = found.keys();
    if (first !== undefined) scrollToNode(anchorOf(first));
  };
  const meet = async (met: JoinRefusal) => {
    switch (met.kind) {
      case "registered":
        showToast(met.sentence);
        return openPage("centre");
      case "inviter":
        useInvitation.getState().forget();
        return setRefusal(withoutInviter);
      case "fields":
        return show(met.problems);
      case "agreement":
        return consent.ask(met.sentence);
      case "form":
        return setRefusal(met.sentence);
    }
  };
  const send = useSend((error) => meet(joinRefusal(error, fields)));
  const submit = async () => {
    setRefusal(undefined);
    const found = answerProblems(fields, answers);
    if (!consent.agreed) consent.ask(agreeFirst);
    show(found);
    if (found.size > 0 || !consent.agreed) return;
    await send.send({
      fields: cleanAnswers(fields, answers),
      agreementversion: agreement.version,
      ...invitedBy(),
    });
  };
  return { answers, answer, problems, consent, refusal, submit, isSending: send.isSending };
}

/** To this version, and not to the one after it. */
function useConsent(version: string) {
  const [agreedTo, setAgreedTo] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const agree = (yes: boolean) => {
    setAgreedTo(yes ? version : undefined);
    if (yes) setProblem(undefined);
  };
  const ask = (sentence: string) => {
    setAgreedTo(undefined);
    setProblem(sentence);
  };
  return { agreed: agreedTo === version, agree, ask, problem };
}

/** One application at a time, and on to the centre with it. */
function useSend(onRefused: (error: unknown) => Promise<void> | void) {
  const apply = useCommand(client.recruit.apply, { touches: ["distributor", "recruit"] });
  const locked = useRef(false);
  const send = async (application: Parameters<typeof apply.send>[0]) => {
    if (locked.current) return;
    locked.current = true;
    try {
      const { status } = await apply.send(application);
      showToast(status === "normal" ? "已通过" : "已提交，等待审核");
      await openPage("centre");
    } catch (error) {
      await onRefused(error);
    } finally {
      locked.current = false;
    }
  };
  return { send, isSending: apply.isSending };
}

/** The invitation goes along while it holds: another one's end keeps nobody from applying. */
function invitedBy(): { sceneid?: string } {
  const { invitation } = useInvitation.getState();
  return invitation && invitation.expiresat > serverNow() ? { sceneid: invitation.sceneid } : {};
}
