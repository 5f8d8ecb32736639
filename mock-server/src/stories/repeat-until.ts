/** Asks again and again until `over` has ended, and gives all answers. Rejects as it does. */
export async function repeatUntil<Answer>(
  over: Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer[]> {
  const state = { isOver: false };
  const ended = over.finally(() => {
    state.isOver = true;
  });
  const answers: Answer[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  while (!state.isOver) answers.push(await ask());
  await ended;
  return answers;
}
