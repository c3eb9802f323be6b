import type {
  AggregateOptions,
  ClientSession,
  Collection,
  CountDocumentsOptions,
  Db as DriverDb,
  Document,
  Filter,
  FindOneAndUpdateOptions,
  FindOptions,
  UpdateFilter,
} from "mongodb";
import { fromStored, newId, toStored } from "./object-ids.ts";
import type { CollectionName, RowsByCollection } from "./rows.ts";

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

  async findOne(filter: Filter<Row>, options?: FindOptions): Promise<Row | null> {
    const found = await this.driver.findOne(this.#filter(filter), this.#options(options));
    return found ? fromStored<Row>(found) : null;
  }

  async find(filter: Filter<Row>, options?: FindOptions): Promise<Row[]> {
    const found = await this.driver.find(this.#filter(filter), this.#options(options)).toArray();
    return found.map((row) => fromStored<Row>(row));
  }

  /** How many rows matched and changed: 0 means that the condition did not hold. */
  async updateOne(filter: Filter<Row>, update: UpdateFilter<Row>): Promise<number> {
    const stored = toStored(this.name, update) as UpdateFilter<Document>;
    return (await this.driver.updateOne(this.#filter(filter), stored, this.#options()))
      .matchedCount;
  }

  async updateMany(filter: Filter<Row>, update: UpdateFilter<Row>): Promise<number> {
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
    const stored = toStored(this.name, update) as UpdateFilter<Document>;
    const found = await this.driver.findOneAndUpdate(
      this.#filter(filter),
      stored,
      this.#options({ returnDocument: "after" as const, ...options }),
    );
    return found ? fromStored<Row>(found) : null;
  }

  async deleteOne(filter: Filter<Row>): Promise<number> {
    return (await this.driver.deleteOne(this.#filter(filter), this.#options())).deletedCount;
  }

  async deleteMany(filter: Filter<Row>): Promise<number> {
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
