import { ShieldAlert } from "lucide-react";
import {
  Avatar,
  Badge,
  Checkbox,
  Pagination,
  Stat,
  Table,
  TabLinks,
  Td,
  Th,
  Tr,
  LoopMark,
} from "../src/index.ts";

const people = [
  "Mara Lindqvist",
  "jo_tech",
  "Ben O",
  "Ana Ruiz",
  "Kofi Mensah",
  "Li Wei",
  "Zoë K",
  "Sam Pike",
  "Noor",
  "Ivo",
];

export function Data() {
  return (
    <section className="grid gap-8">
      <h2 className="text-headline">Data</h2>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="Live auctions"
          value="1,284"
          delta={{ text: "8.1%", direction: "up", tone: "success" }}
          hint="since Monday"
          series={[3, 4, 4, 6, 5, 8, 9]}
        />
        <Stat
          label="GMV"
          value="$84.2k"
          delta={{ text: "2.4%", direction: "down", tone: "danger" }}
          hint="7 days"
          series={[9, 8, 9, 7, 7, 6, 6.4]}
        />
        <Stat label="Flagged" value="37" icon={<ShieldAlert />} hint="12 waiting" />
        <Stat label="Queue age" value="4 min" hint="95th percentile" />
      </div>
      <TabLinks
        aria-label="Queues"
        items={[
          { id: "a", label: "Listings", count: 12, current: true, render: <a href="#a" /> },
          { id: "b", label: "Reports", count: 3, render: <a href="#b" /> },
          { id: "c", label: "Appeals", render: <a href="#c" /> },
        ]}
      />
      <Table caption="Listings in review">
        <thead>
          <tr>
            <Th>
              <Checkbox label="All" labelHidden />
            </Th>
            <Th>Seller</Th>
            <Th>Verdict</Th>
            <Th numeric sort="descending" sortLink={<a href="#s" />}>
              Score
            </Th>
            <Th numeric>Price</Th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, 4).map((name, index) => (
            <Tr key={name} selected={index === 1}>
              <Td>
                <Checkbox label={name} labelHidden defaultChecked={index === 1} />
              </Td>
              <Td>
                <span className="flex items-center gap-2.5 font-medium">
                  <Avatar name={name} size="sm" />
                  {name}
                </span>
              </Td>
              <Td>
                <Badge tone={(["review", "danger", "success", "ember"] as const)[index]}>
                  {["Review", "Remove", "Clear", "Watch"][index]}
                </Badge>
              </Td>
              <Td numeric>0.{92 - index * 17}</Td>
              <Td numeric>${412 + index * 90}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <Pagination
        page={4}
        pageCount={18}
        hrefFor={(page) => `#${page}`}
        labels={{
          nav: "Pages",
          previous: "Previous",
          next: "Next",
          page: (page) => `Page ${page}`,
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        {people.map((name) => (
          <Avatar key={name} name={name} size="lg" />
        ))}
        <LoopMark className="size-24" />
      </div>
    </section>
  );
}
