/** What *Over deze app* and a copy say; a test keeps it equal to package.json. */
export const appVersion = '0.1.0'
