import { type CastPerson, people, person } from './cast';
import { companies } from './cast-companies';

/** More invented people, so that lists and searches have something to hold. Pages use `people`. */

const names = [
  'Ann Quill',
  'Bram Oakes',
  'Cleo Fennel',
  'Dov Marsh',
  'Edda Larkin',
  'Finn Copper',
  'Greta Stone',
  'Hugo Pines',
  'Ines Harrow',
  'Jarl Weft',
  'Kaia Thorn',
  'Lars Bobbin',
  'Mina Slate',
  'Nico Reed',
  'Orla Tide',
  'Pax Hollow',
  'Ravi Loom',
  'Suki Birch',
  'Tove Cinder',
  'Uma Fjord',
  'Vito Brook',
  'Wyn Vanished',
  'Xena Gale',
  'Yuri Spindle',
  'Zoe Kestrel',
] as const;

const roles = ['Founder and director', 'Engineer', 'Apprentice engineer'] as const;

const connections: readonly CastPerson['connection'][] = [
  'notConnected',
  'connected',
  'notConnected',
  'connected',
  'pending',
];

const vanityOf = (name: string): string => name.toLowerCase().replace(' ', '-');

function member(name: string, index: number): CastPerson {
  const company = companies[index % companies.length];
  const role = roles[Math.floor(index / companies.length)] ?? roles[1];
  return person(vanityOf(name), name, `${role} at ${company?.name ?? 'Tidewater'}`, {
    location: company?.location ?? 'Leeds, England',
    countryCode: company?.countryCode ?? 'GB',
    connection: connections[index % connections.length] ?? 'notConnected',
    dialect: index % 2 === 0 ? 'sdui' : 'ember',
    // Lists still show Wyn; the page is gone. What a loop then meets, contract example 7.7.
    ...(name === 'Wyn Vanished' ? { connect: 'personNotFound', connection: 'notConnected' } : {}),
    ...(index % 4 === 2 ? { distant: true } : {}),
  });
}

export const crowd: readonly CastPerson[] = names.map(member);

export const everybody: readonly CastPerson[] = [...people, ...crowd];

/** Those who asked the demo account to connect; LinkedIn pages show them as not connected. */
export const inviters: readonly string[] = ['ann-quill', 'cleo-fennel', 'mina-slate'];
