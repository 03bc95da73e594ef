/** What was made of a text, kept until so many characters of others have come twice over. */
export class TextMemory<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private size = 0;

  constructor(private readonly characters: number) {}

  get(text: string, make: (text: string) => T): T {
    if (this.young.has(text)) return this.young.get(text)!;
    const value = this.old.has(text) ? this.old.get(text)! : make(text);
    if (this.size > this.characters) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
    this.young.set(text, value);
    this.size += text.length;
    return value;
  }
}
