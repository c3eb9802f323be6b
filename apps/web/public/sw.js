// Shows push messages while the shop is closed, and opens what they are about.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** A path of this shop, whatever the message says. */
function ownUrl(path) {
  const url = new URL(String(path ?? "/"), self.location.origin);
  return url.origin === self.location.origin ? url : new URL("/", self.location.origin);
}

function read(event) {
  try {
    return event.data?.json() ?? {};
  } catch {
    return {};
  }
}

self.addEventListener("push", (event) => {
  const { title, body, path, image, tag } = read(event);
  const picture = image ? ownUrl(image).href : undefined;
  event.waitUntil(
    self.registration.showNotification(String(title ?? "Loopbid"), {
      body: String(body ?? ""),
      icon: picture,
      tag: String(tag ?? "loopbid"),
      renotify: true,
      data: { path: ownUrl(path).pathname },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = ownUrl(event.notification.data?.path);
  const open = async () => {
    const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const there = tabs.find((tab) => new URL(tab.url).pathname === url.pathname);
    if (there) return there.focus();
    const [any] = tabs;
    if (!any) return self.clients.openWindow(url.href);
    await any.focus();
    // A tab that this worker does not serve yet cannot be led anywhere.
    return any.navigate(url.href).catch(() => self.clients.openWindow(url.href));
  };
  event.waitUntil(open());
});
