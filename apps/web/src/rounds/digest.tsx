/** A digest in groups of eight, so that two people can compare it aloud; the whole is what is copied. */
export function Digest({ sm3 }: { sm3: string }) {
  const groups = sm3.match(/.{1,8}/g) ?? [];
  return (
    <span className="mono digest">
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <span key={at}>{group}</span>
      ))}
    </span>
  );
}
