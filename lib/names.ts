/** What each resource of a stage is called: the stack, the local system and the commands agree here. */

/** Most characters of a stage's name: a reader's topic and a bucket with account and region must still fit. */
export const MAX_STAGE_LENGTH = 20;

/** The names of a stage's resources. Bucket names are global in AWS, hence the suffix (account and region). */
export const namesOf = (stage: string, bucketSuffix = '') => {
  const base = `vigie-${stage}`;
  return {
    table: base,
    bucket: bucketSuffix === '' ? base : `${base}-${bucketSuffix}`,
    inbox: `${base}-inbox`,
    inboxDead: `${base}-inbox-dead`,
    alerts: `${base}-alerts`,
    alertsDead: `${base}-alerts-dead`,
    outbox: `${base}-outbox`,
    outboxDead: `${base}-outbox-dead`,
    undelivered: `${base}-undelivered`,
    canary: `${base}-canary`,
    broadcast: `${base}-alerts`,
    readerTopic: (subscriberId: string) => `${base}-r-${subscriberId}`,
  } as const;
};
