/** Shared by every Next app: `export { default } from "@loopbid/tailwind/postcss";` */
export default { plugins: { "@tailwindcss/postcss": {} } };
