/** Our declarations are written for bundlers, without endings; Node's rules, which nodenext follows, want them. */
export const nodeEndings = (declarations: string): string =>
  declarations.replaceAll(/(\bfrom |\bimport\()"(\.[^"]+)"/g, '$1"$2.js"');
