/** Encryption and MAC key of one id: two different keys, rotated together. */
export interface SealingKey {
  readonly id: string;
  /** SM4, 16 bytes. */
  readonly enc: Buffer;
  /** HMAC-SM3, 32 bytes. */
  readonly mac: Buffer;
}

/** Key of the search index: HMAC-SM3, 32 bytes. */
export interface IndexKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * Where keys come from. The file provider is the default; a certified cryptographic module is the operator's to add
 * (规程 第二十三条: 指定专人负责加密、密钥管理).
 */
export interface KeyProvider {
  /** The key new values are sealed with. */
  currentSealingKey(): SealingKey;
  /** The key of this id, or nothing where it was removed. */
  findSealingKey(id: string): SealingKey | undefined;
  /** The key new index values are made with. */
  currentIndexKey(): IndexKey;
  /** Every index key that rows may still carry; the current one first. */
  indexKeys(): readonly IndexKey[];
}
