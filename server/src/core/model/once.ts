/** Remembers what `make` says of a part of the model, which never changes, for as long as that part is there. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const answer = known.get(of) ?? { value: make(of) };
    known.set(of, answer);
    return answer.value;
  };
}
