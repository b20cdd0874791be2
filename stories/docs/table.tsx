import { Fragment, type ReactNode } from "react";

/** A table of a docs page. The first column names the row. */
export function Table({
  head,
  rows,
}: {
  head: readonly string[];
  rows: readonly (readonly [string, ...ReactNode[]])[];
}): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col" style={start}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={`${name} ${cells[0]}`}>
            <th scope="row" style={start}>
              <Text>{name}</Text>
            </th>
            {head.slice(1).map((title, index) => {
              const cell = cells[index];
              return <td key={title}>{typeof cell === "string" ? <Text>{cell}</Text> : cell}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const start = { textAlign: "start" } as const;

/** A text with `code` in it. */
export function Text({ children }: { children: string }): ReactNode {
  return children.split("`").map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no identity but their place
    return index % 2 === 1 ? <code key={index}>{piece}</code> : <Fragment key={index}>{piece}</Fragment>;
  });
}
