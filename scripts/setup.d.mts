export declare const projectRoot: string;
/** A sentence when this Node is too old, else undefined. */
export declare function nodeProblem(version?: string): string | undefined;
/** Path of a browser that can load an unpacked extension. */
export declare function findBrowser(env?: Record<string, string | undefined>): string | undefined;
/** Sets up what is missing. @throws Error with a sentence telling what to do */
export declare function setUp(options?: { browser?: boolean; say?: (line: string) => void }): void;
