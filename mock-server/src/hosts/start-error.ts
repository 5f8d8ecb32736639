/** Why the server cannot start, as one sentence for whoever started it. */
export class StartError extends Error {
  override readonly name = "StartError";

  constructor(
    readonly reason:
      | "settings-wrong"
      | "port-taken"
      | "address-unusable"
      | "password-weak"
      | "world-unusable",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
