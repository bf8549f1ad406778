/** Why a file is not accepted. */
export type DocumentFault =
  | "empty"
  /** Of no kind that is accepted, whatever its name and the browser say. */
  | "unknown-type"
  | "damaged"
  /** Something stands before or after the document, so that it can pass for something else too. */
  | "more-than-document"
  /** It runs something, starts something or carries other files. */
  | "active"
  /** Encrypted: nobody can check it. */
  | "locked"
  /** It is made so that it cannot be checked within reason. */
  | "unreadable"
  /** The picture says where on Earth it was taken. */
  | "located";
