import { Link } from "react-router";

/** A distributor's name, which leads to the detail. */
export function DistributorLink({
  dismemberid,
  name,
}: {
  readonly dismemberid: string;
  readonly name: string;
}) {
  return (
    <Link className="strong" to={`/distributors/${dismemberid}`}>
      {name}
    </Link>
  );
}
