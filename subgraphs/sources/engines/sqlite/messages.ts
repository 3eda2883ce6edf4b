import type { Cell, Statement } from '../../statements/expression.ts';

/** What a reader process is asked. */
export interface Request extends Statement {
  readonly id: number;
  /** True if only the declared types of the columns are wanted. */
  readonly describe: boolean;
}

/** What a reader process answers. */
export type Answer =
  | { readonly id: number; readonly rows: readonly (readonly Cell[])[] }
  | { readonly id: number; readonly types: readonly string[] }
  | { readonly id: number; readonly failed: { readonly code: string; readonly message: string } };
