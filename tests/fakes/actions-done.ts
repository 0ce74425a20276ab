/** One action of a completion, as Linked API answers it (contract linked-api 1.4): done, refused, or part of a page. */
export const ok = (data?: unknown) => ({
  actionType: 'st.x',
  success: true,
  ...(data !== undefined && { data }),
});
export const no = (type: string, message = 'No.') => ({
  actionType: 'st.x',
  success: false,
  error: { type, message },
});
export const part = (actionType: string, data: unknown) => ({ actionType, success: true, data });
