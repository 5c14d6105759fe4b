/** The environment of the test's own process, put back after it. */

/** Takes away what AWS's clients read. */
export const forgetAws = (): void => {
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) delete process.env[name];
};

/** Remembers the environment; the answer puts it back. */
export const keepEnvironment = (): (() => void) => {
  const before = { ...process.env };
  return () => {
    forgetAws();
    Object.assign(process.env, before);
  };
};
