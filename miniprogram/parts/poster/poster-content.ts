/** What both kinds bear: the code, and who sends it. Addresses as an image takes them. */
interface PosterBase {
  /** The sun code, a data URL. */
  readonly code: string;
  readonly picture: string;
  /** Masked: whoever gets the poster may be a stranger. */
  readonly sendername: string;
  /** 12月26日前有效. */
  readonly until: string;
}

export interface InvitationPoster extends PosterBase {
  readonly kind: "invitation";
  /** 邀请你成为分销员. */
  readonly invites: string;
}

export interface ProductPoster extends PosterBase {
  readonly kind: "product";
  readonly name: string;
  /** ¥32.90; never what it earns. */
  readonly price: string;
}

export type PosterContent = InvitationPoster | ProductPoster;

/** In points; 5:7. */
export const posterSize = { width: 300, height: 420 } as const;
