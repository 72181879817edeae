/** The script that every vector is to run. */
export const CALL = 'alert(1)'
/** Markup that runs it wherever it comes to be. */
export const FIRE = `<img src=x onerror=${CALL}>`
/** An address that nothing may ask for. */
export const AWAY = '//away.example/x'
