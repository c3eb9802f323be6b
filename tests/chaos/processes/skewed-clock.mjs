/** Loaded with `node --import`: this process's wall clock is off by CLOCK_OFFSET_MS. Timers and monotonic time are not. */
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0);
const Real = globalThis.Date;

globalThis.Date = new Proxy(Real, {
  construct(target, args, newTarget) {
    const given = args.length > 0 ? args : [target.now() + offset];
    return Reflect.construct(target, given, newTarget);
  },
  apply: (target) => new target(target.now() + offset).toString(),
  get: (target, key) =>
    key === "now" ? () => target.now() + offset : Reflect.get(target, key, target),
});
