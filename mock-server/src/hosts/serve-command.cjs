/*
 * The entry of `npm run mock`. By require, since what tsx does for import happens in another thread:
 * four hundred modules take half as long this way.
 */
require("tsx/cjs");
require("./serve-command.ts");
