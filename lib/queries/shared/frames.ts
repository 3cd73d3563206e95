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
    let before = 0;
    for (let at = 0; at < this.#chunks.length || (await this.#more()); at += 1) {
      const chunk = this.#chunks[at];
      const end = chunk?.indexOf(NEW_LINE) ?? -1;
      if (end >= 0)
        return this.#cut(before + end + 1)
          .subarray(0, -1)
          .toString("utf8");
      before += chunk?.length ?? 0;
    }
    return null;
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
