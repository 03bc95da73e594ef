/** `0.198` as `19.8 %`; what is there at all is never shown as nothing. */
export function percent(share: number): string {
  return share > 0 && share < 0.0005 ? 'less than 0.1 %' : `${(100 * share).toFixed(1)} %`;
}
