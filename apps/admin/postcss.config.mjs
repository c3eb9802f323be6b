export { default } from "@loopbid/tailwind/postcss";
