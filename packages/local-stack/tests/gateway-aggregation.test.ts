import { describe, expect, it } from "vitest";
import { connect, freshDb, type Item } from "./connect.ts";

async function shop(name: string) {
  const db = await freshDb(await connect(), name);
  const listings = db.collection<Item>("listings");
  await listings.insertMany([
    { _id: 1, seller: 1, brand: "Sony", price: 100 },
    { _id: 2, seller: 1, brand: "Apple", price: 300 },
    { _id: 3, seller: 2, brand: "Sony", price: 200 },
  ]);
  await db.collection<Item>("sellers").insertMany([
    { _id: 1, name: "Ada" },
    { _id: 2, name: "Bo" },
  ]);
  return listings;
}

describe("$lookup", () => {
  it("joins by field, and by a pipeline that refers to the outer document", async () => {
    const listings = await shop("lookup");
    const joined = await listings
      .aggregate([
        { $sort: { _id: 1 } },
        { $lookup: { from: "sellers", localField: "seller", foreignField: "_id", as: "owner" } },
        {
          $lookup: {
            from: "listings",
            let: { brand: "$brand", id: "$_id" },
            pipeline: [
              {
                $match: {
                  $expr: { $and: [{ $eq: ["$brand", "$$brand"] }, { $ne: ["$_id", "$$id"] }] },
                },
              },
              { $project: { _id: 1 } },
            ],
            as: "similar",
          },
        },
        { $project: { owner: { $first: "$owner.name" }, similar: "$similar._id" } },
      ])
      .toArray();
    expect(joined).toEqual([
      { _id: 1, owner: "Ada", similar: [3] },
      { _id: 2, owner: "Ada", similar: [] },
      { _id: 3, owner: "Bo", similar: [1] },
    ]);
  });
});

describe("$facet", () => {
  it("answers page, total and counts in one round", async () => {
    const listings = await shop("facet");
    const [facets] = await listings
      .aggregate([
        { $match: { price: { $gte: 100 } } },
        {
          $facet: {
            page: [{ $sort: { price: -1 } }, { $limit: 1 }, { $project: { price: 1 } }],
            total: [{ $count: "n" }],
            brands: [{ $sortByCount: "$brand" }],
            prices: [{ $bucket: { groupBy: "$price", boundaries: [0, 150, 1000] } }],
          },
        },
      ])
      .toArray();
    expect(facets).toEqual({
      page: [{ _id: 2, price: 300 }],
      total: [{ n: 3 }],
      brands: [
        { _id: "Sony", count: 2 },
        { _id: "Apple", count: 1 },
      ],
      prices: [
        { _id: 0, count: 1 },
        { _id: 150, count: 2 },
      ],
    });
  });
});

describe("a running sum", () => {
  it("comes from $setWindowFields", async () => {
    const listings = await shop("window");
    const rows = await listings
      .aggregate([
        {
          $setWindowFields: {
            partitionBy: "$brand",
            sortBy: { price: 1 },
            output: { sum: { $sum: "$price", window: { documents: ["unbounded", "current"] } } },
          },
        },
        { $sort: { _id: 1 } },
        { $project: { sum: 1 } },
      ])
      .toArray();
    expect(rows.map((row) => row.sum)).toEqual([100, 300, 300]);
  });
});
