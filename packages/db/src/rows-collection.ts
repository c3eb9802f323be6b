import {
  type AggregateOptions,
  type ClientSession,
  type Collection,
  type CountDocumentsOptions,
  type Db as DriverDb,
  type Document,
  type Filter,
  type FindOneAndUpdateOptions,
  type FindOptions,
  type UpdateFilter,
} from "mongodb";
import { duplicatesOf } from "./duplicate-key.ts";
import { fromStored, newId, toStored } from "./object-ids.ts";
import type { CollectionName, RowsByCollection } from "./rows.ts";

/** Collections whose rows nobody changes, whatever types a caller got past. */
const APPEND_ONLY: ReadonlySet<CollectionName> = new Set(["audit_entries"]);

type NewRow<Row extends { _id: string }> = Omit<Row, "_id"> & { _id?: string };

/**
 * The driver's collection with the contract's row types and hex ids, for what the ORM cannot say: conditional
 * writes, ranges, pipelines, transactions. Without a session each call stands alone.
 */
export class RowsCollection<
  Name extends CollectionName,
  Row extends RowsByCollection[Name] = RowsByCollection[Name],
> {
  readonly name: Name;
  /** The driver's own collection, for plans (`explain`) and bulk loads. */
  readonly driver: Collection<Document>;
  readonly #session: ClientSession | undefined;

  constructor(db: DriverDb, name: Name, session?: ClientSession) {
    this.name = name;
    this.driver = db.collection(name);
    this.#session = session;
  }

  #options<T extends object>(options?: T): T & { session?: ClientSession } {
    return { ...(options as T), ...(this.#session ? { session: this.#session } : {}) };
  }

  #filter(filter: Filter<Row>): Filter<Document> {
    return toStored(this.name, filter) as Filter<Document>;
  }

  #refuseWhereAppendOnly(): void {
    if (APPEND_ONLY.has(this.name)) throw new Error(`${this.name} only takes new rows`);
  }

  async insertOne(row: NewRow<Row>): Promise<Row> {
    const stored = { ...row, _id: row._id ?? newId() };
    await this.driver.insertOne(toStored(this.name, stored), this.#options());
    return stored as unknown as Row;
  }

  async insertMany(rows: readonly NewRow<Row>[]): Promise<Row[]> {
    if (rows.length === 0) return [];
    const stored = rows.map((row) => ({ ...row, _id: row._id ?? newId() }));
    await this.driver.insertMany(
      stored.map((row) => toStored(this.name, row)),
      this.#options(),
    );
    return stored as unknown as Row[];
  }

  /**
   * Inserts the rows whose ids are not there yet, and returns those. Of two rows with one id the first counts. Not by
   * upserts: DocumentDB tells each of two at the same moment that it inserted.
   * @throws in a transaction the duplicate-key error of an id that another one inserts meanwhile: run it again.
   */
  async insertMissing(rows: readonly Row[]): Promise<Row[]> {
    const missing = new Map(rows.toReversed().map((row) => [row._id, row]));
    const filter = { _id: { $in: [...missing.keys()] } } as unknown as Filter<Row>;
    for (const { _id } of await this.find(filter, { projection: { _id: 1 } })) missing.delete(_id);
    if (missing.size === 0) return [];
    // In one order everywhere, or two writers of the same rows could wait for each other.
    const sorted = [...missing.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1));
    const stored = sorted.map((row) => toStored(this.name, row));
    try {
      await this.driver.insertMany(stored, this.#options({ ordered: false }));
      return sorted;
    } catch (error) {
      if (this.#session) throw error;
      const refused = new Set(duplicatesOf(error).map(({ index }) => index));
      return sorted.filter((_row, index) => !refused.has(index));
    }
  }

  async findOne(filter: Filter<Row>, options?: FindOptions): Promise<Row | null> {
    const found = await this.driver.findOne(this.#filter(filter), this.#options(options));
    return found ? fromStored<Row>(found) : null;
  }

  async find(filter: Filter<Row>, options?: FindOptions): Promise<Row[]> {
    const found = await this.driver.find(this.#filter(filter), this.#options(options)).toArray();
    return found.map((row) => fromStored<Row>(row));
  }

  /** Row by row, `batchSize` of them in memory at once. `Part` is what the projection leaves of a row. */
  async *stream<Part = Row>(
    filter: Filter<Row>,
    options?: FindOptions,
  ): AsyncGenerator<Part, void> {
    const cursor = this.driver.find(this.#filter(filter), this.#options(options));
    for await (const row of cursor) yield fromStored<Part>(row);
  }

  /** How many rows matched and changed: 0 means that the condition did not hold. */
  async updateOne(filter: Filter<Row>, update: UpdateFilter<Row>): Promise<number> {
    this.#refuseWhereAppendOnly();
    const stored = toStored(this.name, update) as UpdateFilter<Document>;
    return (await this.driver.updateOne(this.#filter(filter), stored, this.#options()))
      .matchedCount;
  }

  async updateMany(filter: Filter<Row>, update: UpdateFilter<Row>): Promise<number> {
    this.#refuseWhereAppendOnly();
    const stored = toStored(this.name, update) as UpdateFilter<Document>;
    return (await this.driver.updateMany(this.#filter(filter), stored, this.#options()))
      .matchedCount;
  }

  /** The row after the update, or null where the condition did not hold. */
  async findOneAndUpdate(
    filter: Filter<Row>,
    update: UpdateFilter<Row>,
    options?: FindOneAndUpdateOptions,
  ): Promise<Row | null> {
    this.#refuseWhereAppendOnly();
    const stored = toStored(this.name, update) as UpdateFilter<Document>;
    const found = await this.driver.findOneAndUpdate(
      this.#filter(filter),
      stored,
      this.#options({ returnDocument: "after" as const, ...options }),
    );
    return found ? fromStored<Row>(found) : null;
  }

  async deleteOne(filter: Filter<Row>): Promise<number> {
    this.#refuseWhereAppendOnly();
    return (await this.driver.deleteOne(this.#filter(filter), this.#options())).deletedCount;
  }

  async deleteMany(filter: Filter<Row>): Promise<number> {
    this.#refuseWhereAppendOnly();
    return (await this.driver.deleteMany(this.#filter(filter), this.#options())).deletedCount;
  }

  async count(filter: Filter<Row>, options?: CountDocumentsOptions): Promise<number> {
    return this.driver.countDocuments(this.#filter(filter), this.#options(options));
  }

  /** Ids inside a pipeline are ObjectIds: build its `$match` with `storedFilter`. */
  async aggregate<Result>(pipeline: Document[], options?: AggregateOptions): Promise<Result[]> {
    const found = await this.driver.aggregate(pipeline, this.#options(options)).toArray();
    return found.map((row) => fromStored<Result>(row));
  }

  storedFilter(filter: Filter<Row>): Document {
    return this.#filter(filter);
  }
}
