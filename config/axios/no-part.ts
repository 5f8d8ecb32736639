/** Takes the place of what is never called: of axios forms, its own cancel tokens, status names; of Taro on H5 JSONP, names of browsers. */
export default function leftOut(): never {
  throw new Error("This part is left out of the build: see config/axios/.");
}
