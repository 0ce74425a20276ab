/** The companies of the local world. All invented; `.example` addresses lead nowhere. */

export type CastCompany = {
  /** Last part of the company address. */
  vanity: string;
  id: number;
  name: string;
  industry: string;
  location: string;
  countryCode: string;
  description: string;
  specialties: string;
  website: string;
  /** The count LinkedIn shows; the cast holds only a few of them. */
  employeesCount: number;
  yearFounded: number | null;
  ventureFinancing: boolean;
  /** In million USD. */
  annualRevenue: number;
  /** What its lists of people answer. Contract linked-api 4.3. */
  retrieving: 'ok' | 'retrievingNotAllowed';
};

type Row = [vanity: string, name: string, industry: string, location: string, employees: number];

const rows: readonly Row[] = [
  ['northpier-mills', 'Northpier Mills', 'Textile Manufacturing', 'Leeds, England', 42],
  ['tidewater', 'Tidewater', 'Maritime Transportation', 'Hull, England', 180],
  ['harbour-lights', 'Harbour Lights', 'Facilities Services', 'Whitby, England', 9],
  ['moorland-clocks', 'Moorland Clocks', 'Consumer Goods', 'York, England', 27],
  ['fenwick-bells', 'Fenwick Bells', 'Metal Treatments', 'Durham, England', 64],
  ['cobalt-glassworks', 'Cobalt Glassworks', 'Glass Product Manufacturing', 'Bergen, Norway', 350],
  ['longshore-maps', 'Longshore Maps', 'Information Services', 'Porto, Portugal', 720],
  ['saltmarsh-vaults', 'Saltmarsh Vaults', 'Warehousing', 'Leeds, England', 15],
  ['windrow-seeds', 'Windrow Seeds', 'Farming', 'Ghent, Belgium', 2300],
  ['quayside-robotics', 'Quayside Robotics', 'Robotics Engineering', 'Toronto, Canada', 12_000],
];

const countryCodes: Record<string, string> = {
  England: 'GB',
  Norway: 'NO',
  Portugal: 'PT',
  Belgium: 'BE',
  Canada: 'CA',
};

export const countryCodeOf = (location: string): string =>
  countryCodes[location.slice(location.lastIndexOf(' ') + 1)] ?? 'GB';

const company = ([vanity, name, industry, location, employeesCount]: Row, index: number): CastCompany => ({
  vanity,
  id: 7001 + index,
  name,
  industry,
  location,
  countryCode: countryCodeOf(location),
  description: `${name} is made up and works in ${industry.toLowerCase()}.`,
  specialties: `${industry}, patience`,
  website: `https://${vanity}.example`,
  employeesCount,
  yearFounded: index % 4 === 3 ? null : 1900 + index * 12,
  ventureFinancing: index % 3 === 0,
  annualRevenue: [0.4, 2, 0.2, 1, 4, 30, 60, 0.8, 210, 1500][index] ?? 1,
  retrieving: vanity === 'saltmarsh-vaults' ? 'retrievingNotAllowed' : 'ok',
});

export const companies: readonly CastCompany[] = rows.map(company);

export const companyUrl = (vanity: string): string => `https://www.linkedin.com/company/${vanity}`;

/** The company a headline ends with, as in "Engineer at Tidewater". */
export const employerOf = (headline: string): CastCompany | undefined => {
  const name = headline.split(' at ')[1];
  return name === undefined ? undefined : companies.find((each) => each.name === name);
};
