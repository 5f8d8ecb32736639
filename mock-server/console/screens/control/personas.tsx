import { Skeleton } from "antd";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { miniProgram, PhoneLink } from "../../parts/phone-beside";

/** Whom one can be: each opens the mini-program as that person. */
export function Personas() {
  const { data, error, refresh } = useAnswer(control.member.personas);
  return (
    <section className="panel-part">
      <h2>换个身份打开小程序</h2>
      {data ? (
        <ul className="plain people">
          {data.list.map(({ persona, name, avatar, situation }) => (
            <li key={persona}>
              <img src={miniProgram(avatar)} alt="" width={28} height={28} />
              <span className="people-words">
                <b>{name}</b>
                <span className="second">{situation}</span>
              </span>
              <PhoneLink address={`/?persona=${persona}`} label={`以${name}打开小程序`}>
                打开 ↗
              </PhoneLink>
            </li>
          ))}
          {data.list.length === 0 && (
            <li className="second">这个场景没有人物：重置世界，换一个场景</li>
          )}
        </ul>
      ) : error ? (
        <LoadError what="人物" error={error} onRetry={refresh} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      )}
    </section>
  );
}
