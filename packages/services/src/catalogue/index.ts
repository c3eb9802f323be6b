export { listCategories, orderCategories, setCategory } from "./categories.ts";
export { listDevices } from "./list-devices.ts";
export { CATALOGUE_FRESH_MS, offeredCategories } from "./memory.ts";
export { createDevice, deleteDevice, updateDevice } from "./write-devices.ts";
