/** Path of a program that a dependency installed. */
export declare const installed: (name: string) => string;
/** Runs a program to its end; status 127 when it could not be started. */
export declare function runChild(
  program: string,
  args: readonly string[],
  options?: { show?: boolean; env?: Record<string, string> },
): Promise<{ status: number; output: string }>;
