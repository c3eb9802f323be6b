import { Bell, Gavel, Heart, MessageCircle, Search } from "lucide-react";
import {
  Avatar,
  Badge,
  Breadcrumbs,
  Button,
  Card,
  CategoryIcon,
  Countdown,
  Gallery,
  IconButton,
  Input,
  ListingCard,
  ListingCardSkeleton,
  LiveDot,
  MoneyInput,
  NameMark,
  Price,
  ThemeToggle,
} from "../src/index.ts";
import { pictures } from "./pictures.ts";

const units = { d: "d", h: "h", m: "m", s: "s", ended: "Ended", timer: "Time left" };
const start = Date.now();
const categories = [
  "phones",
  "laptops",
  "tablets",
  "desktops",
  "monitors",
  "components",
  "networking",
  "cameras",
  "lenses",
  "drones",
  "headphones",
  "audio",
  "consoles",
  "handhelds",
  "smartwatches",
  "tv-home",
];

const lots = [
  {
    id: "1",
    title: "Pixel 8 Pro, 256 GB, Bay, unlocked",
    src: pictures.phone,
    price: "$412",
    ms: 42_000,
    bids: 23,
    live: true,
    grade: "Excellent",
  },
  {
    id: "2",
    title: "MacBook Air 13” M2, 16 GB, battery 91%",
    src: pictures.laptop,
    price: "$688",
    ms: 250_000,
    bids: 11,
    live: true,
    grade: "Good",
  },
  {
    id: "3",
    title: "Controller, two drift-free sticks, boxed",
    src: pictures.console,
    price: "$38",
    ms: 8_000_000,
    bids: 4,
    live: true,
    grade: "Premium",
  },
  {
    id: "4",
    title: "Fujifilm X-T4 body, 14k shutter count, with two batteries and the original charger",
    src: pictures.camera,
    price: "$1,050",
    ms: 0,
    bids: 0,
    live: false,
    grade: "Fair",
  },
];

export function Shop() {
  return (
    <>
      <header className="border-b border-line">
        <div className="page flex h-18 items-center gap-4">
          <NameMark />
          <div className="mx-auto max-w-xl flex-1 max-sm:hidden">
            <Input
              aria-label="Search"
              placeholder="Search phones, lenses, consoles"
              start={<Search />}
              className="rounded-full bg-sunken border-transparent"
            />
          </div>
          <div className="ms-auto flex items-center gap-1">
            <IconButton label="Messages" icon={<MessageCircle />} count={3} />
            <IconButton label="Notifications" icon={<Bell />} className="max-sm:hidden" />
            <Button size="sm" className="ms-2">
              Sell
            </Button>
          </div>
        </div>
      </header>
      <div className="page grid gap-14 py-8">
        <h1 className="max-w-3xl text-hero">Good tech, going once.</h1>
        <div className="-mt-6 grid grid-cols-4 gap-2 sm:grid-cols-8">
          {categories.map((slug) => (
            <a
              key={slug}
              href="#x"
              className="flex flex-col items-center gap-2 rounded-card bg-sunken p-3 text-xs font-medium hover:bg-tint"
            >
              <CategoryIcon slug={slug} className="size-6" />
              {slug}
            </a>
          ))}
        </div>
        <section>
          <div className="mb-5 flex items-center gap-3">
            <LiveDot />
            <h2 className="text-headline">Live now</h2>
          </div>
          <div className="grid grid-cols-2 gap-x-4 gap-y-8 lg:grid-cols-4 lg:gap-x-6">
            {lots.map((lot) => (
              <ListingCard
                key={lot.id}
                link={<a href={`#${lot.id}`} />}
                title={lot.title}
                image={{ src: lot.src, alt: lot.title }}
                priceText={lot.price}
                live={lot.live}
                priceNote={lot.live ? undefined : "or offer"}
                meta={`${lot.grade} · Portland, OR`}
                badges={
                  lot.live ? (
                    <Badge tone="live" dot>
                      Live
                    </Badge>
                  ) : (
                    <Badge>Buy now</Badge>
                  )
                }
                action={
                  <IconButton
                    label="Watch"
                    icon={<Heart />}
                    variant="secondary"
                    size="sm"
                    className="border-transparent bg-raised/85"
                  />
                }
                footer={
                  lot.live ? (
                    <>
                      <Countdown endsAt={start + lot.ms} labels={units} />
                      <span>{lot.bids} bids</span>
                    </>
                  ) : (
                    <span>Free shipping</span>
                  )
                }
              />
            ))}
          </div>
        </section>
        <section>
          <Breadcrumbs
            label="Breadcrumb"
            items={[
              { label: "Home", href: "#" },
              { label: "Phones", href: "#" },
              { label: "Pixel 8 Pro, 256 GB, Bay" },
            ]}
            className="mb-4"
          />
          <div className="grid items-start gap-8 lg:grid-cols-[1.35fr_1fr]">
            <Gallery
              labels={{
                gallery: "Photos",
                previous: "Previous photo",
                next: "Next photo",
                zoom: "Zoom",
                close: "Close",
                position: "Photo {n} of {count}",
              }}
              images={Object.entries(pictures).map(([id, src]) => ({ id, src, alt: id }))}
            />
            <div className="flex flex-col gap-5">
              <div className="flex gap-2">
                <Badge tone="live" dot>
                  Live auction
                </Badge>
                <Badge>Excellent</Badge>
                <Badge tone="success">Unlocked</Badge>
              </div>
              <h2 className="text-headline">Pixel 8 Pro, 256 GB, Bay</h2>
              <Card tone="live" padding="lg">
                <div className="flex flex-wrap items-end justify-between gap-6">
                  <Price text="$412" size="hero" label="Current bid" live />
                  <Countdown
                    endsAt={start + 250_000}
                    labels={{ ...units, h: "hrs", m: "min", s: "sec" }}
                    variant="clock"
                  />
                </div>
                <div className="mt-6 flex gap-2">
                  <Button variant="secondary" size="sm">
                    $420
                  </Button>
                  <Button variant="secondary" size="sm">
                    $440
                  </Button>
                  <Button variant="secondary" size="sm">
                    $475
                  </Button>
                </div>
                <div className="mt-3 grid gap-2.5 sm:grid-cols-[1fr_auto]">
                  <MoneyInput aria-label="Your maximum" size="lg" defaultValue={42000} />
                  <Button size="lg" variant="live" iconStart={<Gavel />}>
                    Place bid
                  </Button>
                </div>
                <p className="mt-3 text-sm text-muted">
                  You pay $437.80 in all if you win at $420: shipping and fee included.
                </p>
              </Card>
              <div className="flex items-center gap-3">
                <Avatar name="Mara Lindqvist" size="md" online />
                <div className="flex-1">
                  <p className="font-semibold">Mara Lindqvist</p>
                  <p className="text-sm text-muted">128 sales · answers within 2 h</p>
                </div>
                <Button variant="secondary" size="sm">
                  Message
                </Button>
              </div>
            </div>
          </div>
        </section>
        <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
          <ListingCardSkeleton />
          <div className="col-span-2 max-lg:col-span-2">
            <ListingCard
              layout="row"
              link={<a href="#r" />}
              title={lots[1]?.title ?? ""}
              image={{ src: pictures.laptop, alt: "" }}
              priceText="$688"
              live
              meta="Good · Seattle"
              footer="11 bids"
            />
          </div>
          <div className="flex items-center">
            <ThemeToggle
              labels={{ legend: "Theme", light: "Light", system: "System", dark: "Dark" }}
            />
          </div>
        </div>
      </div>
    </>
  );
}
