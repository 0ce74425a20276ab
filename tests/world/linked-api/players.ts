import type { Players } from './play';
import { commentPlayers } from './play-comment';
import { companyPlayers } from './play-company';
import { connectionPlayers } from './play-connection';
import { feedPlayers } from './play-feed';
import { inboxPlayers } from './play-inbox';
import { jobPlayers } from './play-job';
import { messagePlayers } from './play-message';
import { networkPlayers } from './play-network';
import { personPlayers } from './play-person';
import { postPlayers } from './play-post';
import { publishPlayers } from './play-publish';
import { searchPlayers } from './play-search';
import { postSearchPlayers } from './play-search-posts';

/** Who plays what; loops are played by the list above them. */
export const players: Players = new Map([
  ...commentPlayers,
  ...companyPlayers,
  ...connectionPlayers,
  ...feedPlayers,
  ...inboxPlayers,
  ...jobPlayers,
  ...messagePlayers,
  ...networkPlayers,
  ...personPlayers,
  ...postPlayers,
  ...publishPlayers,
  ...searchPlayers,
  ...postSearchPlayers,
]);
