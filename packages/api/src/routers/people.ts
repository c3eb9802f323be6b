import { endPersonSessions, findPeople, readPerson, revealEmail, setRole } from "@loopbid/services";
import {
  ok,
  PeopleInput,
  PeopleResult,
  PersonFile,
  PersonInput,
  SetRoleInput,
  UserIdInput,
} from "@loopbid/validators";
import { z } from "zod";
import { adminProcedure, moderatorProcedure, router } from "../trpc.ts";

/** People, as the desk looks at them. */
export const peopleRouter = router({
  find: moderatorProcedure
    .input(PeopleInput)
    .output(PeopleResult)
    .query(({ ctx, input }) => findPeople(ctx.verb, input)),
  one: moderatorProcedure
    .input(PersonInput)
    .output(PersonFile)
    .query(({ ctx, input }) => readPerson(ctx.verb, input)),
  revealEmail: moderatorProcedure
    .input(UserIdInput)
    .output(z.object({ email: z.string() }))
    .mutation(({ ctx, input }) => revealEmail(ctx.verb, input)),
  endSessions: moderatorProcedure
    .input(UserIdInput)
    .output(ok)
    .mutation(({ ctx, input }) => endPersonSessions(ctx.verb, input)),
  setRole: adminProcedure
    .input(SetRoleInput)
    .output(ok)
    .mutation(({ ctx, input }) => setRole(ctx.verb, input)),
});
