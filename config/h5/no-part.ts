/** On H5 takes the place of what Taro brings and never calls here: JSONP, a table of browsers. */
export default function leftOut(): never {
  throw new Error("This part is left out of the build: see config/h5/.");
}
