import { chromium } from "@playwright/test";
const base = "http://localhost:3000",
  admin = "http://localhost:3001";
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
async function signIn(c, origin, email) {
  const p = await c.newPage();
  await p.goto(origin + "/sign-in");
  await p.getByLabel("E-mail address").fill(email);
  await p.getByLabel("Password", { exact: true }).fill("loopbid-demo");
  await p.getByRole("button", { name: "Sign in", exact: true }).click();
  await p.waitForURL((u) => !u.pathname.includes("sign-in"), { timeout: 30000 });
  return p;
}
for (const [size, vp] of Object.entries({
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  const scheme = size === "desktop" ? "light" : "dark";
  const c = await b.newContext({ viewport: vp, colorScheme: scheme });
  const p = await signIn(c, base, "seller@loopbid.test");
  for (const [n, u] of Object.entries({
    "my-listings": "/account/listings",
    sell: "/sell",
    settings: "/account/settings",
    purchases: "/account/purchases",
  })) {
    await p.goto(base + u);
    await p.waitForTimeout(1200);
    await p.screenshot({ path: `/tmp/shots/${n}-${size}-${scheme}.png` });
  }
  await c.close();
  const c2 = await b.newContext({ viewport: vp, colorScheme: scheme });
  const a = await signIn(c2, admin, "moderator@loopbid.test");
  await a.waitForTimeout(2500);
  await a.screenshot({ path: `/tmp/shots/admin-${size}-${scheme}.png` });
  await c2.close();
}
await b.close();
