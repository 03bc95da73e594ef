/** `1.5GiB`, `512MiB`, as a spec writes it. */
export function bytesText(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? (['GiB', 2 ** 30] as const) : (['MiB', 2 ** 20] as const);
  const amount = bytes / size;
  return `${amount < 100 ? Math.round(10 * amount) / 10 : Math.round(amount)}${unit}`;
}
