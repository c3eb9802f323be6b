import {
  createDevice,
  deleteDevice,
  listCategories,
  listDevices,
  orderCategories,
  setCategory,
  updateDevice,
} from "@loopbid/services";
import {
  CatalogueDevice,
  CategoriesResult,
  CreateDeviceInput,
  DeleteDeviceInput,
  DevicesInput,
  DevicesResult,
  ok,
  OrderCategoriesInput,
  SetCategoryInput,
  UpdateDeviceInput,
} from "@loopbid/validators";
import { adminProcedure, moderatorProcedure, router } from "../trpc.ts";

/** Categories and devices. Moderators read, admins change. */
export const catalogueRouter = router({
  categories: moderatorProcedure
    .output(CategoriesResult)
    .query(({ ctx }) => listCategories(ctx.verb)),
  setCategory: adminProcedure
    .input(SetCategoryInput)
    .output(CategoriesResult)
    .mutation(({ ctx, input }) => setCategory(ctx.verb, input)),
  orderCategories: adminProcedure
    .input(OrderCategoriesInput)
    .output(CategoriesResult)
    .mutation(({ ctx, input }) => orderCategories(ctx.verb, input)),
  devices: moderatorProcedure
    .input(DevicesInput)
    .output(DevicesResult)
    .query(({ ctx, input }) => listDevices(ctx.verb, input)),
  createDevice: adminProcedure
    .input(CreateDeviceInput)
    .output(CatalogueDevice)
    .mutation(({ ctx, input }) => createDevice(ctx.verb, input)),
  updateDevice: adminProcedure
    .input(UpdateDeviceInput)
    .output(CatalogueDevice)
    .mutation(({ ctx, input }) => updateDevice(ctx.verb, input)),
  deleteDevice: adminProcedure
    .input(DeleteDeviceInput)
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await deleteDevice(ctx.verb, input);
      return { ok: true };
    }),
});
