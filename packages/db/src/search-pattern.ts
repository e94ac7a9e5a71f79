/** For `like … escape '\\'`: what people type has no wildcards. */
export const containing = (text: string): string => `%${escaped(text)}%`;

export const beginningWith = (text: string): string => `${escaped(text)}%`;

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
