/** Makes `read` give the value it gave before, as long as the new one has the same content. For plain data. */
export function steady<T>(read: () => T): () => T {
  let steadyValue: { readonly value: T; readonly content: string } | undefined;
  return () => {
    const value = read();
    const content = JSON.stringify(value);
    if (steadyValue?.content !== content) steadyValue = { value, content };
    return steadyValue.value;
  };
}
