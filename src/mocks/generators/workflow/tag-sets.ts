/** The sets of 0–3 of `tagCount` tags, each as rising positions, the small sets first. */
export function tagSets(tagCount: number): readonly (readonly number[])[] {
  const sets: number[][] = [[]];
  for (let first = 0; first < tagCount; first += 1) sets.push([first]);
  for (let first = 0; first < tagCount; first += 1) {
    for (let second = first + 1; second < tagCount; second += 1) sets.push([first, second]);
  }
  for (let first = 0; first < tagCount; first += 1) {
    for (let second = first + 1; second < tagCount; second += 1) {
      for (let third = second + 1; third < tagCount; third += 1) sets.push([first, second, third]);
    }
  }
  return sets;
}
