import sharp from 'sharp';

const size = { width: 358, height: 441 };

/** A picture to the ID-card standard that stands for an applicant's: no two are alike. */
export async function drawPhoto(number: number): Promise<Uint8Array> {
  const hue = (number * 47) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <rect width="100%" height="100%" fill="white"/>
    <path d="M60 441 q120 -190 239 0z" fill="hsl(${hue},45%,40%)"/>
    <ellipse cx="179" cy="185" rx="${78 + (number % 9)}" ry="${100 + (number % 13)}" fill="hsl(28,45%,${66 + (number % 12)}%)"/>
    <path d="M95 165 q84 -${120 + (number % 25)} 168 0z" fill="hsl(25,20%,${10 + (number % 15)}%)"/>
    <text x="4" y="436" font-size="6" fill="#ddd">${number}</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}
