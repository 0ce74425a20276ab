import { company } from './company';
import type { Page } from './page';
import { post } from './post';
import { profile } from './profile';

/** Every kind of page where buttons may sit. A contract test checks that each file of this folder is listed. */
export const pages: readonly Page[] = [profile, post, company];
