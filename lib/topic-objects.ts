/** The bucket as commands on topics use it, with the SDK's own client. */

import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { AllObjects } from '../lambda/aws/editions.ts';

/** The objects of a bucket. */
export const topicObjects = (s3: S3Client, Bucket: string): AllObjects => ({
  get: async (Key) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  put: async (Key, Body) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  },
  list: async (Prefix) => {
    const listed: { readonly key: string; readonly modified: string }[] = [];
    let from: string | undefined;
    do {
      const { Contents = [], NextContinuationToken } = await s3.send(
        new ListObjectsV2Command({
          ...{ Bucket, Prefix },
          ...(from === undefined ? {} : { ContinuationToken: from }),
        }),
      );
      for (const { Key: key = '', LastModified } of Contents)
        listed.push({ key, modified: LastModified?.toISOString() ?? '' });
      from = NextContinuationToken;
    } while (from !== undefined);
    return listed;
  },
  drop: async (Key) => {
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  },
});
