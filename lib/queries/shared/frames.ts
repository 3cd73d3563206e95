/** Bytes as they come, taken by the line or by the number. */
export class Incoming {
  #chunks: Buffer[] = [];
  #size = 0;
  readonly #source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end; null where none is left. */
  async line(): Promise<string | null> {
    for (let searched = 0; ; searched = this.#chunks.length) {
      const at = this.#chunks.slice(searched).findIndex((chunk) => chunk.includes(NEW_LINE));
      if (at >= 0) {
        const before = this.#chunks.slice(0, searched + at).reduce((sum, { length }) => sum + length, 0);
        const line = this.#cut(before + (this.#chunks[searched + at]?.indexOf(NEW_LINE) ?? 0) + 1);
        return line.subarray(0, -1).toString("utf8");
      }
      if (!(await this.#more())) return null;
    }
  }

  /** So many bytes; null where fewer are left. */
  async bytes(count: number): Promise<Uint8Array | null> {
    while (this.#size < count) if (!(await this.#more())) return null;
    return this.#cut(count);
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#chunks.push(value);
    this.#size += value.length;
    return true;
  }

  #cut(count: number): Buffer {
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = whole.length > count ? [whole.subarray(count)] : [];
    this.#size = whole.length - count;
    return whole.subarray(0, count);
  }
}

const NEW_LINE = 0x0a;
