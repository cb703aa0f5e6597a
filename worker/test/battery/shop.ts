/** The site of a client that embeds our form. */
export const SHOP = 'https://shop.example'
