export { imageTooLarge, processUpload } from "./process-upload.ts";
export { perceptualHashOf } from "./perceptual-hash.ts";
export * from "./store.ts";
