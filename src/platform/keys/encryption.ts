import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM as iv, tag, ciphertext; `bound` ties it to its place, so that it cannot be moved to another. */
export function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(bound));
  const text = Buffer.concat([encryption.update(plain), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), text]);
}

/** @throws if the key is another, the text was altered, or it stands in another place than it was bound to. */
export function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const iv = sealed.subarray(0, ivLength);
  const decryption = createDecipheriv(cipher, key, iv, { authTagLength: tagLength })
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decryption.update(sealed.subarray(ivLength + tagLength)), decryption.final()]);
}
