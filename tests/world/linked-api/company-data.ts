import { companyUrl } from '../cast-companies';
import type { CompanyState, WorldState } from '../state';

export const companyUrn = ({ id }: CompanyState): string => `urn:li:organization:${id}`;

export const hashedCompanyUrl = ({ id }: CompanyState): string => `https://www.linkedin.com/company/${id}`;

/** Fields of `nv.openCompanyPage` with `basicInfo`. Contract linked-api 2.5. */
export const nvCompanyData = (company: CompanyState) => ({
  name: company.name,
  publicUrl: companyUrl(company.vanity),
  description: company.description,
  location: company.location,
  headquarters: company.countryCode,
  industry: company.industry,
  website: company.website,
  employeesCount: company.employeesCount,
  ...(company.yearFounded === null ? {} : { yearFounded: company.yearFounded }),
  logoUrl: null,
  urn: companyUrn(company),
});

/** Fields of `st.openCompanyPage` with `basicInfo`. Contract linked-api 2.5, example 7.4. */
export const companyData = (company: CompanyState, state: WorldState) => ({
  ...nvCompanyData(company),
  specialties: company.specialties,
  ventureFinancing: company.ventureFinancing,
  jobsCount: [...state.jobs.values()].filter((each) => each.company === company.vanity).length,
});
