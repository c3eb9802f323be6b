import { userEvents } from "@loopbid/realtime";
import { followPerson } from "@loopbid/services";
import { UserEventsInput } from "@loopbid/validators";
import { liveEvents } from "../live-events.ts";
import { router, userProcedure } from "../trpc.ts";

export const liveRouter = router({
  events: userProcedure
    .input(UserEventsInput)
    .subscription(({ ctx, input }) =>
      liveEvents(ctx, userEvents, (hub, to) => followPerson(ctx.verb, hub, input, to)),
    ),
});
