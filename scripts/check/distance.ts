/** Whether at most `limit` letters must be added, removed, changed or exchanged with their neighbour to get from one text to another. */
export function distanceWithin(a: string, b: string, limit: number): boolean {
  if (a === b) return true;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isSwapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return (
    distanceWithin(restA.slice(1), restB.slice(1), limit - 1) ||
    distanceWithin(restA.slice(1), restB, limit - 1) ||
    distanceWithin(restA, restB.slice(1), limit - 1) ||
    (isSwapped && distanceWithin(restA.slice(2), restB.slice(2), limit - 1))
  );
}
