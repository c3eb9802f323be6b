export { imageTooLarge, processUpload } from "./process-upload.ts";
export * from "./store.ts";
